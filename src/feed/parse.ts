import { decodeEntities } from './entities.js';
import { FeedError } from './errors.js';
import { explained } from './explain.js';
import { checkNext } from './pages.js';
import { readFeed } from './read.js';
import type { Feed } from './types.js';

export interface ParseOptions {
  /** Where the feed was read from: for messages, and for relative addresses when the feed names no home page. */
  readonly url?: string;
}

/**
 * Reads a JSON Feed, tolerantly and item by item: one bad item never costs the others. Takes the parsed JSON, or
 * its text. Throws a `FeedError` when it is no feed at all; everything less is one of the feed's `warnings`.
 */
export function parseFeed(written: unknown, { url }: ParseOptions = {}): Feed {
  try {
    return explained({ feed: checkNext(readFeed(written, url, decodeEntities)) }).feed;
  } catch (error) {
    throw error instanceof FeedError ? explained({ error }).error : error;
  }
}
