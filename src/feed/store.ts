import { FeedError } from './errors.js';
import { fetchFeed } from './fetch.js';
import { isLive } from './order.js';
import type { Feed } from './types.js';

export type FeedStatus = 'loading' | 'ready' | 'empty' | 'failed';

/** What is known of a feed at one moment. A reload that fails keeps the feed it had, with the error beside it. */
export interface FeedState {
  readonly status: FeedStatus;
  /** The first page, with the items of the others behind its own. */
  readonly feed?: Feed;
  readonly error?: FeedError;
  readonly stale?: { readonly since?: Date };
  /** The addresses of the pages after the first. */
  readonly pages?: readonly string[];
}

export interface FeedSubscription {
  readonly state: FeedState;
  /** Fetches the feed anew, with as many pages as were there. */
  reload(): Promise<void>;
  /** Fetches one more page, if there is one. */
  loadMore(): Promise<void>;
  close(): void;
}

type Listener = (state: FeedState) => void;

export const LOADING: FeedState = { status: 'loading' };

/** The state of a feed that is at hand. */
export function stateOf(feed: Feed, stale?: FeedState['stale']): FeedState {
  return { status: feed.items.some((item) => isLive(item)) ? 'ready' : 'empty', feed, stale };
}

export function failed(error: unknown): FeedState {
  return { status: 'failed', error: error instanceof FeedError ? error : new FeedError('network', '') };
}

/** One feed of the page: fetched once for all who read it, and let go with the last of them. */
export class SharedFeed {
  state: FeedState = LOADING;
  readonly listeners = new Set<Listener>();
  readonly url: string;
  /** Settles with what is under way. */
  running: Promise<void> | undefined;
  /** The same for the next page. */
  more: Promise<void> | undefined;
  #run: AbortController | undefined;

  constructor(url: string) {
    this.url = url;
    void this.load();
  }

  load(): Promise<void> {
    const { status, pages } = this.state;
    if (status === 'failed') this.#set(LOADING);
    return this.run(async (signal) => {
      if (pages) return (await import('./pages.js')).readAgain(this.url, pages.length, signal);
      const { feed, stale } = await fetchFeed(this.url, { signal });
      return stateOf(feed, stale);
    });
  }

  /** Does what ends in a new state; whatever was under way is given up. */
  run(work: (signal: AbortSignal) => Promise<FeedState>): Promise<void> {
    this.stop();
    const { signal } = (this.#run = new AbortController());
    return (this.running = work(signal)
      .catch(failed)
      .then((next) => {
        if (!signal.aborted) this.#set(next.error && this.state.feed ? { ...this.state, error: next.error } : next);
      }));
  }

  stop(): void {
    this.#run?.abort();
  }

  #set(state: FeedState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
}

const STORE = Symbol.for('advice-column/feeds/1');

/** On the global object, so that two copies of the script on one page share their feeds too. */
const holder = globalThis as { [STORE]?: Map<string, SharedFeed> };
const feeds = (holder[STORE] ??= new Map<string, SharedFeed>());

/**
 * Reads the feed at an absolute address, sharing request, parse and copy with everyone on the page who reads the
 * same one. `listener` hears of every change until `close()`.
 */
export function openFeed(url: string, listener: Listener): FeedSubscription {
  const feed = feeds.get(url) ?? new SharedFeed(url);
  feeds.set(url, feed);
  feed.listeners.add(listener);
  return {
    get state() {
      return feed.state;
    },
    reload: () => feed.load(),
    loadMore: async () => (await import('./pages.js')).loadMore(feed),
    close: () => {
      feed.listeners.delete(listener);
      // A moved element leaves and comes back within one task: only who is still gone after it is gone.
      queueMicrotask(() => {
        if (feed.listeners.size || feeds.get(url) !== feed) return;
        feeds.delete(url);
        feed.stop();
      });
    },
  };
}
