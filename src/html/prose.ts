import type { FinishOptions } from './finish.js';
import { sanitise } from './sanitise.js';
import { paragraphs } from './text.js';

/** Prose of a feed: markup, or plain text in which a blank line makes a paragraph. */
export interface ProseSource {
  readonly html?: string;
  readonly text?: string;
}

/** Prose of a feed as nodes that are safe to show. */
export function renderProse({ html, text = '' }: ProseSource, options: FinishOptions): DocumentFragment {
  return html ? sanitise(html, options) : paragraphs(text);
}
