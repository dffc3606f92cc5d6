import { html, nothing, type TemplateResult } from 'lit';
import type { FeedDate } from '../feed/types.js';

/** A formatter takes far longer to make than to use, and every column of a page wants the same one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** "3 November 2026" in the reader's language; a day without a time stays that day in every zone. */
export function longDate({ at, dayOnly }: FeedDate, locale: string): string {
  const key = locale + dayOnly;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: dayOnly ? 'UTC' : undefined });
  formatters.set(key, formatter);
  return formatter.format(at);
}

export function dateView(date: FeedDate | undefined, locale: string): TemplateResult | typeof nothing {
  if (!date) return nothing;
  const iso = new Date(date.at).toISOString();
  return html`<time part="date" datetime=${date.dayOnly ? iso.slice(0, 10) : iso}>${longDate(date, locale)}</time>`;
}
