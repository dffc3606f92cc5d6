import { ADVICE, CORE, isObject } from '../../feed/vocabulary.js';
import type { Json } from './source.js';

/** What people write in front matter, by the name that a feed has for it. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['slug', 'id'],
  ['link', 'url'],
  ['permalink', 'url'],
  ['date', 'date_published'],
  ['published', 'date_published'],
  ['pubDate', 'date_published'],
  ['publishDate', 'date_published'],
  ['updated', 'date_modified'],
  ['modified', 'date_modified'],
  ['lastmod', 'date_modified'],
  ['topics', 'tags'],
  ['categories', 'tags'],
  ['category', 'tags'],
  ['description', 'summary'],
  ['excerpt', 'summary'],
  ['lang', 'language'],
  ['author', 'authors'],
  ['columnist', 'authors'],
  ['byline', 'authors'],
  ['subtitle', 'dek'],
]);

/** Keys of JSON Feed that the reader has no need for, or reads by itself. */
const OTHER = new Set(['version', 'feed_url', 'next_url', 'user_comment', 'favicon', 'hubs', 'items', '_advice']);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

/** Puts what belongs to the extension where it belongs, so that nobody who writes YAML has to know. */
export function arrange(written: Json, unknown: (key: string) => void = () => undefined): Json {
  const core: Record<string, unknown> = {};
  const advice: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(written)) {
    if (value == null) continue;
    if (CORE.has(key) || OTHER.has(key)) core[key] = value;
    else if (ADVICE.has(key) || key === 'about') advice[key] = value;
    else unknown(key);
  }
  const own = isObject(core['_advice']) ? core['_advice'] : {};
  const extension = { ...own, ...advice };
  const { _advice: _, ...rest } = core;
  return { ...rest, ...(Object.keys(extension).length > 0 && { _advice: extension }) };
}

/** An author as a name, or as an object in which the extension's keys need no place of their own. */
const arrangeAuthor = (written: unknown): unknown => (isObject(written) ? arrange(written) : typeof written === 'string' ? { name: written } : written);

export function arrangeAuthors(written: unknown): readonly unknown[] | undefined {
  const authors = listOf(written).map(arrangeAuthor);
  return authors.length ? authors : undefined;
}

/** The feed's name for what is called so in front matter. */
export const feedName = (key: string): string => ALIASES.get(key) ?? key;
