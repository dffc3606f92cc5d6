import { css } from 'lit';

/**
 * Tokens, type and rhythm of everything that is read. The page's font and colour come through; how it sets its lines
 * does not. Its own content, in a slot, keeps what it has.
 */
export const reading = css`
  :host {
    --_accent: var(--advice-accent, LinkText);
    --_muted: var(--advice-muted, color-mix(in srgb, currentColor 75%, transparent));
    --_border: 1px solid var(--advice-border, color-mix(in srgb, currentColor 25%, transparent));
    --_space: var(--advice-space, 1em);
    --_radius: var(--advice-radius, 0.25rem);
    display: block;
    color: var(--advice-text, inherit);
    font-family: var(--advice-font, inherit);
    font-size: var(--advice-size, inherit);
    line-height: 1.6;
  }
  :host > :not(slot) { overflow-wrap: anywhere; word-break: normal; word-spacing: normal; white-space: normal; text-align: start; text-indent: 0; text-shadow: none; text-transform: none; list-style: outside; }
  :host(:state(clamp):not([open], :state(failed), :state(empty))) { height: var(--advice-height, 30em); overflow: hidden; }
  :host([hidden]), [hidden] { display: none; }
  * { box-sizing: border-box; margin: 0; }
  article, [part=status], .skeleton { max-width: var(--advice-measure, 66ch); }
  * + :is(p, ul, ol, dl, div, section, figure, table, pre, blockquote, details, hr) { margin-block-start: var(--_space); }
  slot + div { margin-block-start: 0; }
  time, article [lang] { unicode-bidi: plaintext; }
  a { color: var(--_accent); text-underline-offset: 0.15em; }
  img { max-width: 100%; height: auto; }
  [part=illustration], .unsized { display: block; width: 100%; aspect-ratio: 16 / 9; object-fit: contain; }
  .unsized { object-fit: scale-down; }
  pre, table { display: block; overflow-x: auto; }
  table { color: inherit; font: inherit; }
  th, td { padding-inline-end: 1em; text-align: start; }
  ul, ol { padding-inline-start: 1.4em; }
  blockquote { padding-inline-start: 1em; border-inline-start: var(--_border); }
  h1, h2, h3, h4, h5, h6, .label { margin-block: calc(var(--_space) * 1.5) calc(var(--_space) / 2); font-family: var(--advice-font-heading, inherit); font-size: 1.15em; font-weight: 700; line-height: 1.25; text-wrap: balance; }
  [part=headline] { margin-block-start: 0; }
  header > [part=headline] { font-size: 1.8em; }
  [part=headline] a { color: inherit; text-decoration: none; }
  a:hover { text-decoration: underline; }
  header * + * { margin-block-start: calc(var(--_space) / 2); }
  [part=meta] { display: flex; flex-wrap: wrap; gap: 0 1em; }
  [part=meta] > *, [part=byline] > * { margin: 0; }
  [part=dek] { font-size: 1.15em; line-height: 1.4; }
  .aside, figcaption, time, [part=meta], [part=topics] { color: var(--_muted); font-size: 0.875em; }
  [part=meta] > time { color: inherit; font-size: 1em; }
  [part=kicker], [part=sponsor], [part=greeting] { font-weight: 600; }
  [part=topics] { display: flex; flex-wrap: wrap; gap: 0.4em; padding: 0; list-style: none; }
  [part=topic] { padding-inline: 0.7em; margin: 0; border: var(--_border); border-radius: 1em; }
  [part=card], [part=reply] { margin-block: calc(var(--_space) * 2); }
  [part=letter] { padding-inline-start: 1.25em; border-inline-start: 3px solid var(--_accent); }
  [part=signature] { text-align: end; font-style: italic; }
  [part=signature]:lang(ar, fa, he, hi, ja, ko, ur, zh) { font-style: normal; }
  [part=signature] :is(.place, time) { display: block; font-size: 0.875em; font-style: normal; }
  [part=byline] { display: flex; gap: 0.75em; align-items: center; line-height: 1.35; }
  [part=avatar] { width: 3em; height: 3em; border-radius: 50%; object-fit: cover; }
  .bio { display: block; }
  [part=note] { padding: 0.75em 1em; border: var(--_border); border-radius: var(--_radius); background: var(--advice-surface); }
  [part=button] { font: inherit; color: inherit; background: none; min-height: 2.5em; padding: 0 1em; border: 1px solid; border-radius: var(--_radius); }
  [part=status] > button { margin-block: 0.3em; }
  :focus-visible { outline: 2px solid; outline-offset: 2px; }
  .skeleton { display: grid; gap: 0.8em; min-height: 40em; align-content: start; }
  .skeleton i { margin: 0; border-block-end: 0.8em solid; opacity: 0.15; }
  @media print { [part=button], slot[name=ad] { display: none; } }
  @media (prefers-contrast: more) { :host { --_muted: currentColor; --_border: 1px solid; } }
`;
