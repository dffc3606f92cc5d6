import type { Feed, FeedDate, Item, Prose } from '../../feed/types.js';
import { safeLink } from '../../html/url.js';
import { enAround } from '../../text/en-around.js';
import { en } from '../../text/en.js';
import { directionOf, inLanguage } from '../../text/language.js';
import { monthIn } from '../../text/month.js';
import type { Sentences, SentencesAround } from '../../text/sentences.js';
import { learn } from '../../text/translations.js';
import { escapeHtml, escapeText } from '../markup/escape.js';
import { proseHtml } from '../markup/prose.js';

/** What every piece of a written column needs to know. */
export interface Setting {
  readonly feed: Feed;
  readonly item: Item;
  readonly text: Sentences;
  readonly around: SentencesAround;
  readonly locale: string;
  /** 1–6: the level of the first heading. */
  readonly headingLevel: number;
}

function localeFor(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Fetches what is said in the languages of a feed; what isn't translated is said in English. */
export async function learnLanguages({ language, items }: Feed): Promise<void> {
  const tags = new Set([language, ...items.map((item) => item.language)].flatMap((tag) => tag?.toLowerCase() ?? []));
  await Promise.all([...tags].map(learn));
}

export function settingOf(feed: Feed, item: Item, headingLevel: number): Setting {
  const language = item.language ?? feed.language ?? 'en';
  return { feed, item, text: inLanguage(language, en), around: inLanguage(language, enAround), locale: localeFor(language), headingLevel };
}

/** `lang` and `dir`, where the publisher names a language. */
export function languageAttributes(language: string | undefined): string {
  return language ? ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"` : '';
}

/** Words that lead somewhere, if the address may be followed. */
export function link(words: string, url: string | undefined, rel = ''): string {
  const href = url && safeLink(url, url);
  return href ? `<a href="${escapeHtml(href)}"${rel && ` rel="${rel}"`}>${escapeText(words)}</a>` : escapeText(words);
}

export function longDate(date: FeedDate, locale: string): string {
  // A day is that day everywhere; of a moment, the publisher's page shows the day in UTC, whoever builds it and where.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date.at);
}

export function monthOf(date: FeedDate | undefined, locale: string): string {
  return date ? monthIn(date.at, locale, 'UTC') : '';
}

export function isoOf({ at, dayOnly }: FeedDate): string {
  const iso = new Date(at).toISOString();
  return dayOnly ? iso.slice(0, 10) : iso;
}

export function time(date: FeedDate | undefined, locale: string): string {
  return date ? `<time datetime="${isoOf(date)}">${escapeText(longDate(date, locale))}</time>` : '';
}

/** Prose of the item; its headings go below the item's own. */
export function prose(written: Prose | undefined, { item, headingLevel }: Setting): string {
  return written && (written.html ?? written.text) ? proseHtml(written, { base: item.base, headingLevel: headingLevel + 1 }) : '';
}

/** What is there, one piece a line. */
export const lines = (...pieces: readonly (string | false | undefined)[]): string => pieces.filter(Boolean).join('\n');

export const element = (name: string, content: string, attributes = ''): string => (content ? `<${name}${attributes}>${content}</${name}>` : '');
