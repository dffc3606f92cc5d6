import { html, nothing, type TemplateResult } from 'lit';
import type { FeedDate } from '../feed/types.js';

const zoneOf = ({ dayOnly }: FeedDate): { timeZone?: 'UTC' } => (dayOnly ? { timeZone: 'UTC' } : {});

/** "3 November 2026" in the reader's language; a day without a time stays that day in every zone. */
export function longDate(date: FeedDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zoneOf(date) }).format(date.at);
}

export function dateView(date: FeedDate | undefined, locale: string): TemplateResult | typeof nothing {
  if (!date) return nothing;
  const iso = new Date(date.at).toISOString();
  return html`<time part="date" datetime=${date.dayOnly ? iso.slice(0, 10) : iso}>${longDate(date, locale)}</time>`;
}
