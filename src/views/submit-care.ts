import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, Item } from '../feed/types.js';
import type { SentencesOnForm } from '../text/sentences.js';
import { heading } from './heading.js';
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

/** Whom a letter is for, or what an update is to. */
export function headingView(text: SentencesOnForm, feed: Feed | undefined, level: number, updateOf: string | undefined): TemplateResult {
  const name = feed?.authors[0]?.addressedAs ?? feed?.column ?? feed?.title ?? '';
  const title = feed?.items.find(({ id }) => id === updateOf)?.title ?? '';
  return heading(level, 'headline', updateOf ? text.writeUpdate(title) : text.writeTo(name));
}

/** In place of the form, when no letters are taken: before anybody has written one. */
export function closedView(said: string): TemplateResult {
  return html`<div class="closed"><slot name="closed"><p>${said}</p></slot></div>`;
}
