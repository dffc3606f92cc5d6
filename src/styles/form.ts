import { css } from 'lit';

/** Fields, buttons and what is said about them. They stand on the page's own ground: no colour is set that the page doesn't know. */
export const formStyles = css`
  :host { accent-color: var(--advice-accent, currentColor); }
  /* What nobody sees stays where it is written, in columns too. */
  form { position: relative; }
  form, .care, .closed { max-width: var(--advice-measure, 66ch); }
  [part=headline] { margin-block-start: 0; font-size: 1.8em; }
  [part=field] { margin-block-start: calc(var(--_space) * 1.5); }
  [part=field].wrong { padding-inline-start: 0.9em; border-inline-start: 4px solid var(--_wrong); }
  :host { --_wrong: light-dark(#b3123c, #ff8fa3); }
  [part=label] { display: block; }
  [part=label], [part=error], .over, .first { font-weight: 600; }
  [part=hint], [part=error] { margin-block-start: 0.15em; }
  [part=hint] { color: var(--_muted); font-size: 0.9em; }
  [part=error]::before { content: '⚠ ' / ''; color: var(--_wrong); }
  [part=input] { display: block; width: 100%; min-height: 2.75em; padding: 0.5em 0.7em; margin-block-start: 0.4em; border: 1px solid color-mix(in srgb, currentColor 65%, transparent); border-radius: var(--_radius); background: transparent; color: inherit; font: inherit; font-size: max(1em, 16px); line-height: 1.5; }
  textarea[part=input] { min-height: 14em; resize: vertical; field-sizing: content; }
  input[part=input] { max-width: 28em; }
  .wrong [part=input] { border: 2px solid var(--_wrong); }
  .fields > [part=hint] { margin-block-start: var(--_space); }
  .tick { display: flex; gap: 0.75em; align-items: flex-start; padding-block: 0.4em; font-weight: 400; cursor: pointer; }
  .tick input { flex: none; inline-size: 1.5em; block-size: 1.5em; min-width: 24px; min-height: 24px; margin: 0; }
  .links { display: flex; flex-wrap: wrap; gap: 0 1.5em; }
  .links a { display: inline-block; min-height: 24px; }
  .trap, .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .care { padding: 0.9em 1.1em; margin-block-start: calc(var(--_space) * 2); border: var(--_border); border-radius: var(--_radius); background: var(--advice-surface, color-mix(in srgb, currentColor 4%, transparent)); font-size: 0.95em; }
  .care [part=helplines] { padding: 0; border: 0; background: none !important; }
  .care [part=helplines] a { display: inline-block; padding-block: 0.25em; }
  .row { display: flex; flex-wrap: wrap; gap: 0.6em 0.75em; align-items: center; margin-block-start: calc(var(--_space) * 1.5); }
  [part=button] { min-height: 44px; padding: 0.4em 1.2em; cursor: pointer; text-align: center; }
  @supports (color: contrast-color(red)) {
    [part=button].first { background: var(--advice-accent, currentColor); border-color: transparent; }
    .first > span { color: contrast-color(var(--advice-accent, currentColor)); }
  }
  @media (forced-colors: active) {
    [part=button].first { border-color: ButtonText; background: ButtonFace; }
    .first > span { color: ButtonText; }
    .wrong [part=input] { border-width: 3px; }
  }
  @media print { [part=field], .care, .row { break-inside: avoid; } }
`;
