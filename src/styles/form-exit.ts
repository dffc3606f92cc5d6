import { css } from 'lit';

/** The way out, wherever the writer is in the form. */
export const exitStyles = css`
  .exit { position: sticky; z-index: 1; inset-block-start: 0.5em; inline-size: fit-content; margin-inline-start: auto; }
  .exit [part=button] { background: var(--advice-surface, Canvas); color: var(--advice-text, CanvasText); }
  .exit + [part=hint] { margin-block: 0.3em var(--_space); text-align: end; }
`;
