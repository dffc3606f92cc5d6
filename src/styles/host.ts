import { css } from 'lit';

/** An element that shows nothing of its own takes no box either. */
export const quiet = css`
  :host { display: contents; }
  :host([hidden]) { display: none; }
`;
