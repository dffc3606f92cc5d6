import { html, nothing, type TemplateResult } from 'lit';
import type { FeedDate } from '../feed/types.js';

const LONG: Intl.DateTimeFormatOptions = { dateStyle: 'long' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };

/** A formatter takes far longer to make than to use, and every column of a page wants the same few. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatted({ at, dayOnly }: FeedDate, locale: string, style: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${dayOnly} ${style.month}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, dayOnly ? { ...style, timeZone: 'UTC' } : style);
  formatters.set(key, formatter);
  return formatter.format(at);
}

/** "3 November 2026" in the reader's language; a day without a time stays that day in every zone. */
export const longDate = (date: FeedDate, locale: string): string => formatted(date, locale, LONG);

/** "March 2027". */
export const monthOf = (date: FeedDate | undefined, locale: string): string => (date ? formatted(date, locale, MONTH) : '');

export function dateView(date: FeedDate | undefined, locale: string): TemplateResult | typeof nothing {
  if (!date) return nothing;
  const iso = new Date(date.at).toISOString();
  return html`<time part="date" datetime=${date.dayOnly ? iso.slice(0, 10) : iso}>${longDate(date, locale)}</time>`;
}
