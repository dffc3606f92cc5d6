import { css } from 'lit';

/** What is said of a letter from the moment that it is to go. */
export const deskStyles = css`
  [part=summary] { max-width: var(--advice-measure, 66ch); }
  [part=summary] li a { display: inline-block; min-height: 24px; vertical-align: top; }
  [part=button][aria-disabled=true] { opacity: 0.6; cursor: default; }
  [part=summary], [part=note] { padding: 1em 1.2em; border: 2px solid currentColor; border-radius: var(--_radius); }
  [part=summary] .label, [part=summary] [part=label], .review > [part=label], [part=note] [part=label] { margin-block: 0 0.4em; font-size: 1.15em; font-weight: 700; }
  [part=summary]:not(.sent) { border-color: var(--_wrong); }
  [part=summary].sent { border: var(--_border); border-inline-start: 6px solid var(--_accent); }
  [part=summary] ul { padding-inline-start: 1.1em; }
  [part=note] { border: var(--_border); background: var(--advice-surface); }
  .review q { font-weight: 600; }
  .review [part=letter] { margin-block: var(--_space); }
  .review [part=body] p { white-space: pre-line; }
  .unnamed { opacity: 0.75; }
  [tabindex='-1']:focus { outline: 2px solid; outline-offset: 3px; }
  .review[tabindex='-1']:focus, [part=summary].sent:focus { outline: none; }
  [role=status]:empty { margin: 0; }
`;
