import { html } from 'lit';
import type { ContentNote } from '../feed/types.js';
import type { Setting } from './setting.js';

/** What a reader may want to know before reading on; folded away with what it warns of if the publisher asks. */
export function withNote(note: ContentNote | undefined, content: unknown, { text, language }: Setting): unknown {
  if (!note?.text && !note?.themes) return content;
  const words = html`<b lang=${language}>${text.contentNote}:</b> ${note.text} ${note.themes && `(${note.themes.join(', ')})`}`;
  return note.collapse
    ? html`<details><summary part="note">${words}</summary>${content}</details>`
    : html`<p part="note">${words}</p>${content}`;
}
