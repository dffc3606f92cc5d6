import { FeedError } from './errors.js';
import { hasEntities, readFeed } from './read.js';
import type { Feed } from './types.js';

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds that one attempt may take, body included. Default 10,000. */
  readonly timeout?: number;
  /** How often a failed attempt is repeated when that may help. Default 2. */
  readonly retries?: number;
  /** Milliseconds before the first repeat; it doubles, with jitter. Default 500. */
  readonly backoff?: number;
  /** Bytes read before giving up. Default 16 MB. */
  readonly maxBytes?: number;
}

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
  let size = 0;
  const upTo = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, stream) {
      size += chunk.length;
      if (size > maxBytes) stream.terminate();
      else stream.enqueue(chunk);
    },
  });
  const written = await new Response(body?.pipeThrough(upTo)).text();
  return size > maxBytes ? undefined : written;
}

/** One attempt: a feed with the answer it came in, or why not. Throws a `FeedError` when the answer is no feed. */
export async function attempt(url: string, options: FetchOptions, cache?: RequestCache): Promise<{ feed: Feed; response: Response } | Failure> {
  const { signal, timeout = 10_000, maxBytes = 16 * 2 ** 20 } = options;
  const limit = AbortSignal.timeout(timeout);
  try {
    // A simple GET: any custom header would cost a preflight that many feed hosts refuse.
    const response = await fetch(url, { credentials: 'omit', cache, signal: signal ? AbortSignal.any([signal, limit]) : limit });
    if (!response.ok) {
      void response.body?.cancel();
      return { kind: 'http', response };
    }
    const written = await readText(response, maxBytes);
    if (written === undefined) return { kind: 'too-large' };
    const entities = hasEntities(written) ? await import('./entities.js') : undefined;
    return { feed: readFeed(written, url, entities?.decodeEntities), response };
  } catch (error) {
    if (error instanceof FeedError) throw error;
    return { kind: signal?.aborted ? 'aborted' : limit.aborted ? 'timeout' : 'network' };
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
