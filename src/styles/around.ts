import { css } from 'lit';

/** What stands below the letters. */
export const aroundStyles = css`
  [part=update], .responses { margin-block: calc(var(--_space) * 2); padding-block-start: var(--_space); border-block-start: var(--_border); }
  [part=helplines] { padding: 0.75em 1em; border: var(--_border); border-radius: var(--_radius); background: var(--advice-surface); }
  [part=helplines] .label { margin-block-start: 0; }
  [part=helplines] ul { padding: 0; list-style: none; }
  [part=helplines] li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1em; margin-block-start: 0.5em; }
  /* What we say in the page's language stays on the side where a column of another begins. */
  :is(.aside, .label, .share)[lang], [part=signature] > * { text-align: -webkit-match-parent; text-align: match-parent; }
  /* Easy to hit, in small type too, without moving a line: WCAG 2.2, target size. */
  :is([part=sponsor], [part=byline], [part=helplines], [part=credit], .aside, .label) a, [role=group] > ul a, [part=body] + p > a { padding-block: calc(12px - 0.5em); }
  .share { margin-block-start: calc(var(--_space) * 2); }
  [part=disclaimer], [part=credit] { color: var(--_muted); font-size: 0.875em; }
  [part=credit] { display: flex; flex-wrap: wrap; gap: 0 1em; padding-block-start: 0.5em; border-block-start: var(--_border); }
  .more { margin-block-start: calc(var(--_space) * 2); }
  @media print {
    .share, .aside > a[href^='#'] { display: none; }
    [part=credit] a::after { content: ' <' attr(href) '>'; }
  }
`;
