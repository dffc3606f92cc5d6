import { FeedError } from '../feed/errors.js';
import { explained } from '../feed/explain.js';
import { parseFeed } from '../feed/parse.js';
import type { Feed } from '../feed/types.js';
import { isObject } from '../feed/vocabulary.js';

/** The pages of a feed as they came, wherever from: this runs in browsers too. */

/** More is read by no element. */
export const MOST_BYTES = 16 * 2 ** 20;

/** What a feed came as. */
export interface Loaded {
  /** As it was named. */
  readonly name: string;
  /** On the web; a file's stands in the feed, if at all. */
  readonly url?: string;
  readonly file?: string;
  readonly text: string;
  readonly bytes: number;
  /** The answer's, for an address. */
  readonly response?: { readonly status: number; readonly headers: Headers; readonly redirected: boolean };
}

/** A page as it came, and what was read of it. */
export interface ReadPage {
  readonly loaded: Loaded;
  readonly feed: Feed;
}

/** The parsed JSON, or nothing where it is none. */
export function jsonOf({ text }: Pick<Loaded, 'text'>): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

export const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** Where a feed says that it is, for one that came from a file. */
export function feedUrlOf(json: unknown): string | undefined {
  const url = isObject(json) ? json['feed_url'] : undefined;
  return typeof url === 'string' && isAddress(url) ? url : undefined;
}

/** Reads a page that has been loaded; throws a `FeedError` where it is no feed. `otherwise` is its address when nothing tells. */
export function readPage(loaded: Loaded, otherwise?: string): ReadPage {
  if (loaded.bytes > MOST_BYTES) throw explained({ error: new FeedError('too-large', '', loaded.name) }).error;
  return { loaded, feed: parseFeed(loaded.text, { url: loaded.url ?? feedUrlOf(jsonOf(loaded)) ?? otherwise }) };
}

/** Where a feed's next page is; of a feed in a file, the file beside it, if the address is below the feed's own folder. */
export function besides(loaded: Loaded, nextUrl: string, feedUrl: string | undefined): string | undefined {
  if (loaded.url) return new URL(nextUrl, loaded.url).href;
  if (!loaded.file) return undefined;
  if (!isAddress(nextUrl)) return new URL(nextUrl, loaded.file).href;
  const folder = feedUrl && URL.canParse(feedUrl) ? new URL('./', feedUrl).href : undefined;
  return folder && nextUrl.startsWith(folder) ? new URL(nextUrl.slice(folder.length), loaded.file).href : undefined;
}
