import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, Item } from '../feed/types.js';
import type { SentencesOnForm } from '../text/sentences.js';
import type { Setting } from './setting.js';

/** Stands by the form at every time, and after it: that nobody is watching, and who can be called instead. */
export function careView(text: SentencesOnForm, feed: Feed | undefined, language: string, view: ((setting: Setting) => unknown) | undefined): TemplateResult {
  // The feed's own helplines, as a column that warns of itself has them.
  const item = { helplines: feed?.helplines } as Item;
  return html`<div class="care">
    <p>${text.notWatched} ${text.inDanger}</p>
    ${feed?.helplines?.length && view ? view({ feed, item, language } as Setting) : nothing}
  </div>`;
}
