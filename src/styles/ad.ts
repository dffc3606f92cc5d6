import { css } from 'lit';

/** The frame around an ad: a label, a button that closes it, and the place that it takes. */
export const ad = css`
  :host { --_muted: var(--advice-muted, color-mix(in srgb, currentColor 75%, transparent)); display: block; color: var(--advice-text, inherit); font-family: var(--advice-font, inherit); }
  :host([hidden]), [hidden] { display: none; }
  * { box-sizing: border-box; margin: 0; }
  .blank { visibility: hidden; }
  .bar { display: flex; align-items: center; justify-content: space-between; column-gap: 8px; min-height: 44px; max-width: max(var(--_width, 0px), 160px); margin-inline: auto; font-size: max(0.75em, 12px); font-style: normal; font-weight: normal; line-height: 1.2; letter-spacing: normal; word-spacing: normal; text-align: start; text-indent: 0; text-shadow: none; text-transform: none; white-space: normal; overflow-wrap: anywhere; word-break: normal; list-style: outside; color: var(--_muted); }
  /* Small to look at, but easy to hit: WCAG 2.2, target size. Apart from the creative, so that it is not missed. */
  [part=ad-close] { min-width: 44px; min-height: 44px; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: end; cursor: pointer; }
  [part=ad-close]:hover { text-decoration: underline; }
  [part=ad-close]:focus-visible, .closed:focus-visible { outline: 2px solid; outline-offset: -2px; }
  .place { display: flex; flex-direction: column; justify-content: center; min-height: var(--_height, 0); overflow-x: clip; text-align: center; }
  /* A line of text below a picture, where the page leaves one, takes no place of its own. */
  .creative { margin-block-end: -8px; }
  .frame { padding-block-end: 8px; }
  ::slotted(*) { margin-inline: auto; }
  ::slotted(img), ::slotted(iframe) { display: block; max-width: 100%; }
  /* Holds the reader's place in the page once the ad is gone. */
  .closed { position: absolute; padding: 0.25em 0.5em; font-size: max(0.75em, 12px); }
  .closed:not(:focus-visible) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }

  :host(:state(sticky)) .frame { position: fixed; z-index: 1000; inset-block-end: 0; inset-inline: 0; display: flex; flex-flow: row-reverse wrap; align-items: center; justify-content: center; max-height: min(100px, 30vh); padding: 0; overflow: hidden; border-block-start: 1px solid var(--advice-border, color-mix(in srgb, CanvasText 25%, Canvas)); background: Canvas; color: CanvasText; }
  :host(:state(sticky)) .bar { margin-inline: 0.75em; max-width: none; }
  :host(:state(sticky)) .place { max-width: 100%; }
  :host(:state(sticky)) .creative { margin: 0; }
  @media print { :host { display: none !important; } }
  @media (prefers-contrast: more) { :host { --_muted: currentColor; } }
`;
