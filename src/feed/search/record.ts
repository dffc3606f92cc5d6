import { columnistsOf, EXCERPT, isUpdate, openingOf, signaturesOf, titleOf, topicsOf } from '../archive/rows.js';
import { textOf } from '../archive/text.js';
import { excerptOf } from '../excerpt.js';
import type { Feed, Item } from '../types.js';

/** What a static search index knows of one column, as Pagefind's `addCustomRecord` takes it (https://pagefind.app/docs/node-api/). */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** The parts of a large index, newest columns first, as `search-index` may name them. Addresses are relative to the list's own. */
export interface SearchParts {
  readonly parts: readonly { readonly url: string; readonly count?: number }[];
  /** How many columns there are of each, so that the choice needn't be fetched. */
  readonly topics?: Readonly<Record<string, number>>;
  readonly columnists?: Readonly<Record<string, number>>;
  readonly updates?: number;
}

/**
 * The record of one column. `page` is the address of the page of the feed that holds it, by which a list can open it
 * in place without reading the pages before. Pagefind takes records of one `url` for one: a column without an address has
 * a mere fragment for it.
 */
export function searchRecord(item: Item, feed: Feed, page?: string): SearchRecord {
  const { id, url = `#${encodeURIComponent(id)}`, datePublished, sponsor } = item;
  const language = item.language ?? feed.language ?? 'en';
  const date = datePublished ? new Date(datePublished.at).toISOString() : '';
  const title = titleOf(item) ?? '';
  const meta = {
    id,
    title,
    date: datePublished?.dayOnly ? date.slice(0, 10) : date,
    excerpt: excerptOf(openingOf(item), EXCERPT, language),
    signedAs: signaturesOf(item).join(', '),
    columnist: columnistsOf(item).join(', '),
    sponsor: sponsor ? JSON.stringify(sponsor) : '',
    feed: page ?? '',
  };
  const filters = { topic: [...topicsOf(item)], columnist: [...columnistsOf(item)], updated: isUpdate(item) ? ['yes'] : [] };
  return {
    url,
    content: [title, ...signaturesOf(item), textOf(item)].join('\n'),
    language: language.split('-')[0] ?? language,
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value)),
    filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length)),
    // What has no date would not be among results that are sorted by it.
    sort: { date: date || '0' },
  };
}
