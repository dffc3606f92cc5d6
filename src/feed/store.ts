import { FeedError } from './errors.js';
import { fetchFeed } from './fetch.js';
import { liveItems } from './order.js';
import type { Feed } from './types.js';

export type FeedStatus = 'loading' | 'ready' | 'empty' | 'failed';

/** What is known of a feed at one moment. A reload that fails keeps the feed it had, with the error beside it. */
export interface FeedState {
  readonly status: FeedStatus;
  readonly feed?: Feed;
  readonly error?: FeedError;
  readonly stale?: { readonly since?: Date };
}

export interface FeedSubscription {
  readonly state: FeedState;
  reload(): Promise<void>;
  close(): void;
}

type Listener = (state: FeedState) => void;

export const LOADING: FeedState = { status: 'loading' };

/** The state of a feed that is at hand, or that reading may refuse. */
export function stateOf(read: Feed | (() => Feed), stale?: FeedState['stale']): FeedState {
  try {
    const feed = typeof read === 'function' ? read() : read;
    return { status: liveItems(feed).length ? 'ready' : 'empty', feed, stale };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): FeedState {
  return { status: 'failed', error: error instanceof FeedError ? error : new FeedError('network', '') };
}

/** One feed of the page: fetched once for all who read it, and let go with the last of them. */
class SharedFeed {
  state: FeedState = LOADING;
  readonly listeners = new Set<Listener>();
  readonly #url: string;
  #run: AbortController | undefined;

  constructor(url: string) {
    this.#url = url;
    void this.load();
  }

  async load(): Promise<void> {
    this.stop();
    const run = (this.#run = new AbortController());
    if (this.state.status === 'failed') this.#set(LOADING);
    const next = await fetchFeed(this.#url, { signal: run.signal }).then(({ feed, stale }) => stateOf(feed, stale), failed);
    if (run.signal.aborted) return;
    this.#set(next.error && this.state.feed ? { ...this.state, error: next.error } : next);
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
