import { FeedError } from './errors.js';
import type { Answer, Author, Feed, FeedWarning, Helpline, Item, Letter, Prose, WarningCode } from './types.js';
import { CORE, isObject, readMembers, resolveUrl, type Place } from './vocabulary.js';

const VERSION = /^(https?:\/\/(www\.)?jsonfeed\.org\/version\/)?1(\.\d+)?\/?$/i;
const KNOWN_VERSION = /^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/;

/** What the vocabulary makes of an object, before anything is put in relation to anything else. */
type Raw<T> = { -readonly [K in keyof T]?: T[K] };
type RawAuthored = { authors?: readonly Author[]; author?: readonly Author[] };
type RawLetter = Omit<Raw<Letter>, 'answers'> & { answers?: readonly (Omit<Answer, 'author'> & { author?: Author | number })[] };
type RawItem = Omit<Raw<Item>, 'letters'> & RawAuthored & { contentHtml?: string; contentText?: string; letters?: readonly RawLetter[] };

function warn({ warnings }: Place, code: WarningCode, path: string): undefined {
  warnings.push({ code, path });
}

/** An address in its own right, before anything is resolved against it. */
function addressIn(members: Readonly<Record<string, unknown>>, key: string, base?: string): string | undefined {
  const written = members[key];
  return typeof written === 'string' && written.trim() ? resolveUrl(written, base) : undefined;
}

const hasProse = (prose?: Prose): boolean => Boolean(prose?.html ?? prose?.text);

/** `authors`, else the `author` of version 1. */
const authorsOf = ({ authors, author }: RawAuthored): readonly Author[] | undefined => (authors?.length ? authors : author);

/** A letter needs something to read; a number stands in for an id that is missing or taken. */
function lettersOf(written: readonly RawLetter[] = [], authors: readonly Author[], at: Place): readonly Letter[] {
  const letters = new Map<string, Letter>();
  for (const letter of written) {
    const answers = letter.answers?.filter(hasProse).map((answer): Answer => {
      const { author } = answer;
      return { ...answer, author: typeof author === 'number' ? authors[author] : author };
    });
    if (!answers?.length && !hasProse(letter.question) && !letter.updates?.some(hasProse)) {
      warn(at, 'letter-discarded', `${at.path}._advice.letters`);
      continue;
    }
    const id = letter.id && !letters.has(letter.id) ? letter.id : String(letters.size + 1);
    letters.set(id, { ...letter, id, answers: answers ?? [] });
  }
  return [...letters.values()];
}

function itemOf(members: Readonly<Record<string, unknown>>, id: string, feed: Pick<Feed, 'authors' | 'helplines'>, at: Place): Item | undefined {
  // Everything else in the item, its prose included, is relative to the item's own page.
  const url = addressIn(members, 'url', at.base);
  const base = url ?? at.base;
  const { contentHtml: html, contentText: text, author, ...rest }: RawItem = readMembers(members, { ...at, base }, CORE);
  const authors = authorsOf({ ...rest, author }) ?? feed.authors;
  const letters = lettersOf(rest.letters, authors, at);
  const content = [{ html }, { text }, { text: rest.summary }].find(hasProse);
  if (!content && !rest.title && !letters.length) return warn(at, 'item-empty', at.path);
  const helplines = rest.helplines?.map((one): Helpline => feed.helplines?.find(({ id: known }) => known === one.id) ?? one);
  return { ...rest, id, url, base, content, authors, letters, helplines };
}

function itemsOf(written: readonly unknown[], feed: Pick<Feed, 'authors' | 'helplines'>, place: Place): readonly Item[] {
  const items = new Map<string, Item | undefined>();
  written.forEach((members, index) => {
    const at = { ...place, path: `items[${index}]` };
    const written = isObject(members) ? members['id'] : undefined;
    const id = typeof written === 'string' || typeof written === 'number' ? String(written).trim() : '';
    if (!isObject(members) || !id) warn(at, 'item-without-id', at.path);
    else if (items.get(id)) warn(at, 'duplicate-id', at.path);
    else items.set(id, itemOf(members, id, feed, at));
  });
  return [...items.values()].filter((item) => item !== undefined);
}

/**
 * Reads a JSON Feed, tolerantly and item by item: one bad item never costs the others. Takes the parsed JSON, or
 * its text, the address it came from, and what decodes its titles. Throws a `FeedError` when it is no feed at all; everything less is a
 * warning. Neither is put into words here: see `explain`.
 */
export function readFeed(written: unknown, url?: string, decode = (title: string): string => title): Feed {
  const json = typeof written === 'string' ? parseJson(written, url) : written;
  const version = isObject(json) ? json['version'] : undefined;
  if (!isObject(json) || !(typeof version === 'string' || typeof version === 'number') || !VERSION.test(`${version}`)) throw new FeedError('not-a-feed', 'version', url);
  if (!Array.isArray(json['items'])) throw new FeedError('not-a-feed', 'items', url);

  const warnings: FeedWarning[] = [];
  const at: Place = { path: '', warnings, base: url, depth: 0, decode };
  if (!KNOWN_VERSION.test(`${version}`)) warn(at, 'version', 'version');
  const base = addressIn(json, 'home_page_url', url) ?? addressIn(json, 'feed_url', url) ?? url;
  const { author, authors, withdrawn = [], ...rest }: Raw<Feed> & RawAuthored = readMembers(json, { ...at, base }, CORE);
  if (!rest.title) warn(at, 'title', 'title');
  const feed = { ...rest, authors: authorsOf({ author, authors }) ?? [] };
  return {
    ...feed,
    url,
    base,
    nextUrl: addressIn(json, 'next_url', url),
    withdrawn,
    items: itemsOf(json['items'], feed, { ...at, base }).filter(({ id }) => !withdrawn.includes(id)),
    warnings,
  };
}

/** Are there entities in its titles? Few feeds have any, so what decodes them is a part of its own. */
export function hasEntities(written: string): boolean {
  return /"title"\s*:\s*"[^"]*&/.test(written);
}

/** Text to JSON, with the byte order mark that `JSON.parse` refuses taken off. */
function parseJson(written: string, url?: string): unknown {
  const json = written.replace(/^\uFEFF/, '').trim();
  try {
    return JSON.parse(json);
  } catch {
    throw new FeedError('not-json', json && (json.startsWith('<') ? 'markup' : 'broken'), url);
  }
}
