import { css } from 'lit';

/** A list of links with pictures, as lines, as a grid, or as a strip that scrolls. */
export const more = css`
  :host {
    --_accent: var(--advice-accent, LinkText);
    --_muted: var(--advice-muted, color-mix(in srgb, currentColor 75%, transparent));
    --_border: 1px solid var(--advice-border, color-mix(in srgb, currentColor 25%, transparent));
    --_space: var(--advice-space, 1em);
    --_radius: var(--advice-radius, 0.25rem);
    display: block;
    container-type: inline-size;
    color: var(--advice-text, inherit);
    font-family: var(--advice-font, inherit);
    font-size: var(--advice-size, inherit);
    line-height: 1.4;
  }
  :host > :not(slot) { overflow-wrap: anywhere; word-break: normal; word-spacing: normal; white-space: normal; text-align: start; text-indent: 0; text-shadow: none; text-transform: none; list-style: outside; }
  :host([hidden]), [hidden] { display: none; }
  * { box-sizing: border-box; margin: 0; }
  [part=heading] { margin-block-end: var(--_space); font-family: var(--advice-font-heading, inherit); font-size: 1.3em; line-height: 1.25; text-wrap: balance; }
  [part=list] { display: grid; gap: var(--_space); padding: 0; list-style: none; }
  [part=row] { position: relative; min-width: 0; }
  .waiting, :host(:state(list)) [part=row]:has(.picture) { min-height: 5.5em; }
  /* The whole row takes the click; the link alone is what is read out. */
  a { color: inherit; text-decoration: none; }
  a::after { content: ''; position: absolute; inset: 0; }
  a:hover [part=headline] { text-decoration: underline; }
  [part=headline] { display: block; color: var(--_accent); font-family: var(--advice-font-heading, inherit); font-weight: 700; }
  [part=sponsor], [part=headline] { text-align: -webkit-match-parent; text-align: match-parent; }
  [part=sponsor] { display: block; font-size: 0.875em; font-weight: 600; }
  [part=meta] { display: flex; flex-wrap: wrap; gap: 0 1em; color: var(--_muted); font-size: 0.875em; }
  time { unicode-bidi: plaintext; }
  .picture { display: block; aspect-ratio: 16 / 9; margin-block-end: 0.5em; overflow: hidden; border-radius: var(--_radius); background: color-mix(in srgb, currentColor 8%, transparent); }
  img { display: block; width: 100%; height: 100%; object-fit: cover; }
  ::slotted(a) { font-weight: 700; }
  .waiting { opacity: 0.12; background: currentColor; border-radius: var(--_radius); }
  :focus-visible { outline: 2px solid; outline-offset: 2px; }
  [part=button] { font: inherit; color: inherit; background: none; min-height: 2.5em; padding: 0 1em; border: 1px solid; border-radius: var(--_radius); }
  [part=status] > button { margin-block: 0.3em; }

  :host(:state(list)) [part=row] { padding-block-end: var(--_space); border-block-end: var(--_border); }
  :host(:state(list)) [part=row]:last-child { padding-block-end: 0; border: 0; }
  :host(:state(list)) [part=row]:has(.picture) { padding-inline-start: 7.75em; }
  :host(:state(list)) .picture { position: absolute; inset-block-start: 0.2em; inset-inline-start: 0; width: 7em; }
  :host(:state(grid)) [part=list] { grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr)); gap: calc(var(--_space) * 1.5); }
  :host(:state(grid)) .waiting, :host(:state(strip)) .waiting { min-height: 16em; }
  :host(:state(strip)) [part=list] { grid-auto-flow: column; grid-auto-columns: min(15em, 75cqi); overflow-x: auto; padding: 3px 3px var(--_space); margin-block-start: -3px; scroll-snap-type: x proximity; }
  :host(:state(strip)) [part=row] { scroll-snap-align: start; }
  @media (forced-colors: active) { .waiting { border: 1px solid; opacity: 1; background: none; } }
  @media print { .waiting, .picture, [part=button] { display: none; } :host(:state(strip)) [part=list] { grid-auto-flow: row; } }
  @media (prefers-contrast: more) { :host { --_muted: currentColor; --_border: 1px solid; } }
`;
