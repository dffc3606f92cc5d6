import { FeedError } from './errors.js';
import type { Answer, Author, Feed, FeedWarning, Helpline, Item, Letter, Prose, WarningCode } from './types.js';
import { CORE, isObject, readMembers, resolveUrl, text, type Place } from './vocabulary.js';

const VERSION = /(^|\/)1(\.\d+)?\/?$/;
const KNOWN_VERSION = /^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/;

/** What the vocabulary makes of an object, before anything is put in relation to anything else. */
type Raw<T> = { -readonly [K in keyof T]?: T[K] };
type Places<T> = readonly (T | undefined)[];
type RawAuthored = { authors?: Places<Author>; author?: Places<Author> };
type RawLetter = Omit<Raw<Letter>, 'answers'> & { answers?: readonly (Omit<Answer, 'author'> & { author?: Author | number })[] };
type RawItem = Omit<Raw<Item>, 'letters' | 'authors'> & RawAuthored & { contentHtml?: string; contentText?: string; letters?: Places<RawLetter> };

function warn({ warnings }: Place, code: WarningCode, path: string): undefined {
  warnings.push({ code, path });
}

/** An address in its own right, before anything is resolved against it. */
function addressIn(members: Readonly<Record<string, unknown>>, key: string, base?: string): string | undefined {
  const written = text(members[key]);
  return written ? resolveUrl(written, base) : undefined;
}

/**
 * Of markup, there must be something to see: words, or a picture. And text must be text: pages from before there were modules
 * give every object a `text`.
 */
const hasProse = (prose?: Prose): boolean => typeof prose?.text === 'string' || /(^|>|&nbsp;)\s*(?!&nbsp;)[^\s<]|<img/i.test(prose?.html ?? '');

/** What items take from their feed. */
type FeedSoFar = Pick<Feed, 'helplines'> & { readonly authors: Places<Author> };

const isThere = <T>(one: T | undefined): one is T => !!one;

/** `authors`, else the `author` of version 1; the extension's, which belongs to answers, is none. */
const authorsOf = ({ authors, author }: RawAuthored): Places<Author> => [authors, author].find((list) => Array.isArray(list) && list.some(Boolean)) ?? [];

/** A letter needs something to read; a number stands in for an id that is missing or taken. */
function lettersOf(written: Places<RawLetter> = [], authors: Places<Author>, at: Place, path: string): readonly Letter[] {
  const letters = new Map<string, Letter>();
  written.forEach((letter, index) => {
    if (!letter) return;
    const answers = letter.answers?.filter(hasProse).map((answer): Answer => {
      const { author } = answer;
      return { ...answer, author: typeof author === 'number' ? authors[author] : author };
    });
    if (answers?.length || hasProse(letter.question) || letter.updates?.some(hasProse)) {
      const id = letter.id && !letters.has(letter.id) ? letter.id : String(letters.size + 1);
      letters.set(id, { ...letter, id, answers: answers ?? [] });
    } else warn(at, 'letter-discarded', `${path}._advice.letters[${index}]`);
  });
  return [...letters.values()];
}

function itemOf(members: Readonly<Record<string, unknown>>, id: string, feed: FeedSoFar, at: Place, path: string): Item | undefined {
  // Everything else in the item, its prose included, is relative to the item's own page.
  const url = addressIn(members, 'url', at.base);
  const base = url ?? at.base;
  const { contentHtml: html, contentText: text, author, ...rest }: RawItem = readMembers(members, { ...at, base }, `${path}.`, CORE);
  const own = authorsOf({ ...rest, author });
  const authors = own.length ? own : feed.authors;
  const letters = lettersOf(rest.letters, authors, at, path);
  const content = [{ html }, { text }, { text: rest.summary }].find(hasProse);
  if (!content && !rest.title && !letters.length) return warn(at, 'item-empty', path);
  const helplines = rest.helplines?.map((one): Helpline => ({ ...feed.helplines?.find(({ id: known }) => known && known === one.id), ...one }));
  return { ...rest, id, url, base, content, authors: authors.filter(isThere), letters, helplines };
}

function itemsOf(written: readonly unknown[], feed: FeedSoFar, at: Place): readonly Item[] {
  const items = new Map<string, Item>();
  written.forEach((members, index) => {
    const path = `items[${index}]`;
    const id = isObject(members) && text(members['id']);
    if (!id) warn(at, 'item-without-id', path);
    else if (items.has(id)) warn(at, 'duplicate-id', path);
    else {
      const item = itemOf(members, id, feed, at, path);
      if (item) items.set(id, item);
    }
  });
  return [...items.values()];
}

/**
 * Reads a JSON Feed, tolerantly and item by item: one bad item never costs the others. Takes the parsed JSON, or
 * its text, the address it came from, and what decodes its titles. Throws a `FeedError` when it is no feed at all;
 * everything less is a warning. Neither is put into words here: see `explain`.
 */
export function readFeed(written: unknown, url?: string, decode = (title: string): string => title): Feed {
  const json = typeof written === 'string' ? parseJson(written, url) : written;
  const version = isObject(json) ? text(json['version']) : undefined;
  if (!isObject(json) || !version || !VERSION.test(version)) throw new FeedError('not-a-feed', 'version', url);
  if (!Array.isArray(json['items'])) throw new FeedError('not-a-feed', 'items', url);

  const warnings: FeedWarning[] = [];
  const at: Place = { warnings, base: url, depth: 0, decode };
  if (!KNOWN_VERSION.test(version)) warn(at, 'version', 'version');
  const base = addressIn(json, 'home_page_url', url) ?? addressIn(json, 'feed_url', url) ?? url;
  const { author, authors, withdrawn = [], ...rest }: Raw<Feed> & RawAuthored = readMembers(json, { ...at, base }, '', CORE);
  if (!rest.title) warn(at, 'title', 'title');
  const feed = { ...rest, authors: authorsOf({ author, authors }) };
  return {
    ...feed,
    authors: feed.authors.filter(isThere),
    url,
    base,
    nextUrl: rest.expired ? warn(at, 'expired', 'expired') : addressIn(json, 'next_url', url),
    withdrawn,
    items: itemsOf(json['items'], feed, { ...at, base }).filter(({ id }) => !withdrawn.includes(id)),
    warnings,
  };
}

/** Are there entities in its titles? Few feeds have any, so what decodes them is a part of its own. */
export function hasEntities(written: string): boolean {
  return /"title"\s*:\s*"[^"]*&/.test(written);
}

/** Text to JSON, with the byte order mark that `JSON.parse` refuses taken off. What was there instead tells why not. */
export function parseJson(written: string, url?: string): unknown {
  const json = written.trim();
  try {
    return JSON.parse(json);
  } catch {
    throw new FeedError('not-json', json.slice(0, 99), url);
  }
}
