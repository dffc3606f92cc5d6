import { FeedError } from './errors.js';
import { attempt, fetchDefaults, type Failure, type Fetched, type FetchOptions } from './fetch.js';

function isElsewhere(url: string): boolean {
  const page = globalThis.location;
  return page !== undefined && new URL(url).origin !== page.origin;
}

function errorOf(url: string, failure: Failure): FeedError {
  if (failure.kind !== 'http') return new FeedError(failure.kind === 'network' && isElsewhere(url) ? 'cors-or-network' : failure.kind, '', url);
  const { status, statusText } = failure.response;
  return new FeedError('http', `${status} ${statusText}`.trim(), url, status);
}

/** A line that broke, or a server that is briefly unwell: another attempt may do. */
function mayPass(failure: Failure): boolean {
  if (failure.kind !== 'http') return failure.kind === 'network';
  return failure.response.status === 429 || failure.response.status >= 500;
}

/** What the server asks for, in milliseconds; nothing where it says nothing that we may read. */
function retryAfter(failure: Failure, patience: number): number | undefined {
  const asked = failure.kind === 'http' ? failure.response.headers.get('retry-after') : null;
  const wait = asked ? Number(asked) * 1000 || Date.parse(asked) - Date.now() : NaN;
  return wait > 0 ? Math.min(wait, patience) : undefined;
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });
}

/** Milliseconds within which the browser finds its own copy. */
const COPY = 2000;

/** The browser's own older copy, if it kept one. Nothing is stored by us. */
async function staleCopy(url: string, options: FetchOptions): Promise<Fetched | undefined> {
  // A copy that is there comes at once; where there is none, this asks the network once more, which has just failed.
  const timeout = Math.min(options.timeout ?? COPY, COPY);
  const copy = await attempt(url, { ...options, timeout }, 'force-cache').catch(() => undefined);
  if (!copy || !('feed' in copy)) return undefined;
  const { headers } = copy.response;
  const since = new Date(headers.get('date') ?? headers.get('last-modified') ?? NaN);
  return { feed: copy.feed, stale: Number.isNaN(since.getTime()) ? {} : { since } };
}

/** After a first attempt has failed: the others, each later than the one before, then an older copy. */
export async function recover(url: string, options: FetchOptions, first: Failure): Promise<Fetched> {
  const { signal, retries = 2, backoff = 500, patience = 10_000 } = { ...fetchDefaults, ...options };
  // Who has gone in the meantime waits for nothing.
  let failure: Failure = signal?.aborted ? { kind: 'aborted' } : first;
  for (let tried = 0; tried < retries && mayPass(failure); tried += 1) {
    const jitter = 0.5 + Math.random();
    await pause(retryAfter(failure, patience) ?? backoff * 2 ** tried * jitter, signal);
    const next = signal?.aborted ? ({ kind: 'aborted' } as const) : await attempt(url, options);
    if ('feed' in next) return { feed: next.feed };
    failure = next;
  }
  const stale = mayPass(failure) || failure.kind === 'timeout' ? await staleCopy(url, options) : undefined;
  if (stale) return stale;
  throw errorOf(url, failure);
}
