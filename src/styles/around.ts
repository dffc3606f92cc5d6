import { css } from 'lit';

/** What stands below the letters. */
export const aroundStyles = css`
  [part=update], .responses { margin-block: calc(var(--space) * 2); padding-block-start: var(--space); border-block-start: var(--border); }
  [part=helplines] { padding: 0.75em 1em; border: var(--border); border-radius: var(--radius); background: var(--advice-surface); }
  [part=helplines] .label { margin-block-start: 0; }
  [part=helplines] ul { padding: 0; list-style: none; }
  [part=helplines] li { display: flex; flex-wrap: wrap; gap: 0 1em; margin-block-start: 0.5em; }
  .share { margin-block-start: calc(var(--space) * 2); }
  [part=disclaimer], [part=credit] { color: var(--muted); font-size: 0.875em; }
  [part=credit] { display: flex; flex-wrap: wrap; gap: 0 1em; padding-block-start: 0.5em; border-block-start: var(--border); }
  @media print {
    .share, .aside > a[href^='#'] { display: none; }
    [part=credit] a::after { content: ' <' attr(href) '>'; }
  }
`;
