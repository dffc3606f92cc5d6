import { FeedError } from './errors.js';
import { hasEntities, readFeed } from './read.js';
import type { Feed } from './types.js';

export interface FetchOptions {
  signal?: AbortSignal;
  /** Milliseconds that one attempt may take, body included. */
  timeout?: number;
  /** Bytes read before giving up. */
  maxBytes?: number;
  /** How often a failed attempt is repeated when that may help. Default 2. */
  retries?: number;
  /** Milliseconds before the first repeat; it doubles, with jitter. Default 500. */
  backoff?: number;
  /** Milliseconds that a server may ask us to wait between attempts; more is cut. Default 10,000. */
  patience?: number;
}

/** What holds for every fetch that doesn't say otherwise, those of the elements among them. */
export const fetchDefaults: FetchOptions = { timeout: 10_000, maxBytes: 16 * 2 ** 20 };

/** Characters of a feed that can be read at once without anybody noticing: a few hundred columns. */
const LARGE = 5e5;

/** A feed as it arrived. */
export interface Fetched {
  readonly feed: Feed;
  /** Set when the network failed and this is an older copy; the date where the server gave one. */
  readonly stale?: { readonly since?: Date };
}

/** Why an attempt failed, before anybody has put it into words. */
export type Failure =
  | { readonly kind: 'http'; readonly response: Response }
  | { readonly kind: 'too-large' | 'timeout' | 'network' | 'aborted' };

/** The body as text, or nothing when it has more bytes than are read. */
async function readText({ body }: Response, maxBytes: number): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let written = '';
  for (let size = 0; size <= maxBytes; ) {
    const value = (await reader?.read())?.value;
    if (!value) return written;
    written += decoder.decode(value, { stream: true });
    size += value.length;
  }
  return undefined;
}

/** One attempt: a feed with the answer it came in, or why not. Throws a `FeedError` when the answer is no feed. */
export async function attempt(url: string, options: FetchOptions, cache?: RequestCache): Promise<{ feed: Feed; response: Response } | Failure> {
  const { signal, timeout = 0, maxBytes = 0 } = { ...fetchDefaults, ...options };
  const end = new AbortController();
  const stop = (): void => end.abort();
  // `AbortSignal.any` and `.timeout` would do the same, but WebKit forgets such signals at times, and the request goes on.
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop, { signal: end.signal });
  try {
    signal?.throwIfAborted();
    // A simple GET: any custom header would cost a preflight that many feed hosts refuse. No cookie goes along either way;
    // but browsers hand out what a page has preloaded only to the mode that `crossorigin` stands for.
    const credentials = url.startsWith(`${globalThis.origin}/`) ? 'omit' : 'same-origin';
    const response = await fetch(url, { credentials, cache, signal: end.signal });
    if (!response.ok) return { kind: 'http', response };
    const written = await readText(response, maxBytes);
    if (written === undefined) return { kind: 'too-large' };
    const entities = hasEntities(written) ? await import('./entities.js') : undefined;
    const large = written.length > LARGE ? await import('./read-large.js') : undefined;
    return { feed: await (large?.readLarge ?? readFeed)(written, response.url || url, entities?.decodeEntities, signal), response };
  } catch (error) {
    if (error instanceof FeedError) throw error;
    return { kind: signal?.aborted ? 'aborted' : end.signal.aborted ? 'timeout' : 'network' };
  } finally {
    clearTimeout(timer);
    // What of the body is not wanted is not sent.
    stop();
  }
}

/** Fetches and reads a feed: a few attempts, then the browser's own older copy if it has one, then a `FeedError`. */
export async function fetchFeed(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const first = await attempt(url, options);
  if ('feed' in first) return { feed: first.feed };
  // What to do when a feed does not arrive is not needed where it does.
  const { recover } = await import('./recover.js');
  return recover(url, options, first);
}
