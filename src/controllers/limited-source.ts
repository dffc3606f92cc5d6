import { liveItems } from '../feed/order.js';
import { checkNext } from '../feed/pages.js';
import { newestFirst } from '../feed/sort.js';
import { stateOf, type FeedState } from '../feed/store.js';
import type { Feed, Item } from '../feed/types.js';
import { FeedSource, type FeedHost } from './feed-source.js';

/** How much of its feed an element lets through. */
export interface FeedLimits extends FeedHost {
  /** Zero, or nothing, is no limit. */
  maxItems?: number | undefined;
  maxPages?: number | undefined;
}

/** The newest so many items, in the publisher's order. */
function newest(feed: Feed, most: number): readonly Item[] {
  const kept = new Set(newestFirst(liveItems(feed)).slice(0, most));
  return feed.items.filter((item) => kept.has(item));
}

function limited(state: FeedState, { maxItems, maxPages }: FeedLimits, held: ReadonlySet<string> | undefined): FeedState {
  if (!state.feed) return state;
  const { pages = [], stale } = state;
  const feed = checkNext(state.feed, pages);
  const free = held?.size ? { ...feed, items: feed.items.filter(({ id }) => !held.has(id)) } : feed;
  const items = maxItems ? newest(free, maxItems) : free.items;
  const ends = items.length >= (maxItems || Infinity) || pages.length + 1 >= (maxPages || Infinity);
  return { ...state, ...stateOf({ ...free, items, nextUrl: ends ? undefined : feed.nextUrl }, stale) };
}

/** A feed of which only so many items and pages are let through, and which can be refreshed without moving anything. */
export class LimitedSource extends FeedSource {
  readonly #limits: FeedLimits;
  #whole = this.state;
  /** The items that were there before a refresh. */
  #before: ReadonlySet<string> | undefined;
  /** The items that came with a refresh while somebody was reading: they wait for the next time. */
  #held: ReadonlySet<string> | undefined;

  constructor(host: FeedLimits, given?: () => Feed | undefined) {
    super(host, given);
    this.#limits = host;
  }

  protected override set(state: FeedState): void {
    this.#whole = state;
    const before = this.#before;
    if (before && state.feed) {
      this.#held = new Set(state.feed.items.map(({ id }) => id).filter((id) => !before.has(id)));
      this.#before = undefined;
    }
    super.set(limited(state, this.#limits, this.#held));
  }

  /** Holds what is loaded against limits that have changed. */
  limit(): void {
    this.set(this.#whole);
  }

  /** Fetches the feed anew; what it holds by then is let through. */
  renew(): Promise<void> {
    this.#before = this.#held = undefined;
    return this.reload();
  }

  /** Fetches the feed anew. What is shown follows changes and withdrawals; what is new to it waits. */
  refresh(): Promise<void> {
    this.#before = new Set(this.state.feed?.items.map(({ id }) => id));
    return this.reload();
  }
}
