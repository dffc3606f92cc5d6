import { css } from 'lit';

/** A list of past columns, and what stands around it. What columns share is in `reading`. */
export const archiveStyles = css`
  [part=filters] { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr)); gap: calc(var(--_space) / 2) var(--_space); align-items: end; margin-block-end: var(--_space); }
  [part=search] { grid-column: 1 / -1; }
  [part=search], [part=field] { display: grid; gap: 0.2em; min-width: 0; margin: 0; }
  [part=label] { color: var(--_muted); font-size: 0.875em; }
  [part=input] { width: 100%; min-height: 2.5em; padding: 0.3em 0.6em; border: 1px solid color-mix(in srgb, currentColor 60%, transparent); border-radius: var(--_radius); background: none; color: inherit; font: inherit; }
  option { color: FieldText; background: Field; }
  .check { display: flex; gap: 0.5em; align-items: center; min-height: 2.5em; }
  .check input { flex: none; width: 24px; height: 24px; accent-color: var(--_accent); }
  [part=list] { padding: 0; margin: 0; list-style: none; }
  [part=row] { padding: var(--_space) 4px; margin: 0; border-block-end: var(--_border); content-visibility: auto; contain-intrinsic-block-size: auto 9em; }
  /* WebKit aligns a list's items by its direction, left or right, and what is written the other way would inherit that. */
  [part=row] > div, .open { text-align: start; }
  [part=row] > div { max-width: var(--advice-measure, 66ch); }
  [part=row] > * + *, [part=row] [part=body] { margin-block-start: 0.3em; }
  [part=row] [part=headline] { margin: 0; }
  .open { padding: 0; border: 0; background: none; color: inherit; font: inherit; text-decoration: none; cursor: pointer; }
  .open:hover { text-decoration: underline; }
  [part=row] :is([part=headline], [part=sponsor]) > * { display: inline-block; min-height: 24px; }
  mark { background: color-mix(in srgb, var(--_accent) 22%, transparent); color: inherit; font-weight: 700; }
  advice-column { margin-block: var(--_space); }
  [part=pager] { display: flex; flex-wrap: wrap; gap: 0.5em 1em; align-items: center; margin-block-start: var(--_space); }
  [part=button][aria-disabled=true] { opacity: 0.6; }
  @media print { [part=filters] { display: none; } [part=row] { content-visibility: visible; } }
  @media (forced-colors: active) { mark { background: Mark; color: MarkText; } }
`;
