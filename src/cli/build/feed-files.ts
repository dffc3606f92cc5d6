import { parseFeed } from '../../feed/parse.js';
import type { Feed } from '../../feed/types.js';
import { flatten } from '../flatten.js';
import type { Json } from '../letters/source.js';
import { LIMITS, pageName, paginate } from '../paging.js';

const write = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const bytesOf = (value: unknown): number => Buffer.byteLength(write(value));

const dateOf = ({ date_published: date }: Json): number => (typeof date === 'string' ? Date.parse(date) : NaN);

/** Newest first; those without a date come last, and what is of one moment keeps to the order of its ids. */
function inOrder(items: readonly Json[]): readonly Json[] {
  const at = (item: Json): number => dateOf(item) || -Infinity;
  return [...items].sort((a, b) => (at(a) === at(b) ? (String(a['id']) < String(b['id']) ? -1 : 1) : at(b) > at(a) ? 1 : -1));
}

/** An item with the whole column as one text, for readers that know no letters. */
function flattened(item: Json, settings: Json): Json {
  if (item['content_html'] ?? item['content_text']) return item;
  const feed = parseFeed({ ...settings, items: [item] });
  const { id, url, external_url, title, _advice, ...rest } = item;
  const [read] = feed.items;
  return { id, url, external_url, title, ...(read && { content_html: flatten(feed, read) }), ...rest, _advice };
}

export interface BuiltFeed {
  /** By name; the first page is written last, so that whatever it leads to is there. */
  readonly files: ReadonlyMap<string, string>;
  /** All pages as one feed. */
  readonly feed: Feed;
  /** By an item's id, where the page of the feed is that has it. */
  readonly placeOf: ReadonlyMap<string, string>;
  /** Items that fill a page beyond its limit on their own. */
  readonly large: readonly string[];
}

/** The pages of a feed. `pageOf` says where the page of an item will be, if there is one. */
export function feedFiles(items: readonly Json[], settings: Json, site: string | undefined, pageOf: (id: string) => string | undefined): BuiltFeed {
  const withUrl = (item: Json): Json => {
    const page = item['url'] ?? pageOf(String(item['id']));
    return page === undefined ? item : { ...item, url: page };
  };
  const all = inOrder(items).map((item) => flattened(withUrl(item), settings));
  const around = bytesOf({ ...settings, next_url: `${site ?? ''}feed-1000000.json`, items: [] });
  // Inside of a page each line of an item stands two further in.
  const sizeOf = (item: Json): number => bytesOf({ items: [item] });
  const pages = paginate(all, { ...LIMITS, bytes: LIMITS.bytes - around }, sizeOf);
  const nameOf = (nth: number): string => pageName(nth, pages.length, 'feed.json', (number) => `feed-${number}.json`);
  const addressOf = (nth: number): string => (site ? new URL(nameOf(nth), site).href : nameOf(nth));
  const files = pages.map((page, nth): readonly [string, string] => {
    const { _advice: extension, ...core } = settings;
    return [nameOf(nth), write({ ...core, ...(nth + 1 < pages.length && { next_url: addressOf(nth + 1) }), _advice: extension, items: page })];
  });
  return {
    files: new Map(files.reverse()),
    feed: parseFeed({ ...settings, items: all }, { url: site && new URL('feed.json', site).href }),
    placeOf: new Map(pages.flatMap((page, nth) => page.map((item) => [String(item['id']), addressOf(nth)] as const))),
    large: all.filter((item) => sizeOf(item) + around >= LIMITS.bytes).map((item) => String(item['id'])),
  };
}
