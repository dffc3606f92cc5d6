import type { FinishOptions } from './finish.js';
import { sanitise } from './sanitise.js';

/** Prose of a feed: markup, or plain text in which a blank line makes a paragraph. */
export interface ProseSource {
  readonly html?: string;
  readonly text?: string;
}

/** Plain text as paragraphs; a single newline is a line break. */
export function paragraphs(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of text.trim().split(/\n[^\S\n]*\n\s*/)) {
    const paragraph = document.createElement('p');
    block.split('\n').forEach((line, index) => {
      if (index) paragraph.append(document.createElement('br'));
      paragraph.append(line);
    });
    fragment.append(paragraph);
  }
  return fragment;
}

/** Prose of a feed as nodes that are safe to show. */
export function renderProse({ html, text = '' }: ProseSource, options: FinishOptions): DocumentFragment {
  return html ? sanitise(html, options) : paragraphs(text.replace(/\r\n?/g, '\n'));
}
