import type { LitElement, ReactiveController } from 'lit';
import { FeedErrorEvent } from '../events/feed-error.js';
import { FeedLoadEvent } from '../events/feed-load.js';
import { splitterFor, type Column, type Splitter } from '../feed/letters.js';
import { LOADING, openFeed, stateOf, type FeedState, type FeedSubscription } from '../feed/store.js';
import type { Feed, Item } from '../feed/types.js';
import { resolveUrl } from '../feed/vocabulary.js';
import { sanitiserReady } from '../html/sanitise.js';
import type { ProvidedFeed } from './feed-context.js';

export interface FeedHost extends LitElement {
  feed?: string | undefined;
  loading?: 'eager' | 'lazy';
}

const INLINE = ':scope > script[type="application/feed+json"]';

/**
 * The feed that an element shows: the one it was given, else the one its `feed` attribute names, else the one
 * written inside it, else the one of the nearest provider around it. Only the newest source may write.
 */
export class FeedSource implements ReactiveController {
  state: FeedState = LOADING;
  readonly #host: FeedHost;
  readonly #given: () => Feed | undefined;
  readonly #columns = new WeakMap<Item, Column>();
  #split: Splitter = ({ letters }) => ({ letters });
  #source: unknown = this;
  #subscription: FeedSubscription | undefined;
  #outer: ProvidedFeed | undefined;
  /** Ends what the part for other sources has begun. */
  #stop: (() => void) | undefined;
  #near = false;

  constructor(host: FeedHost, given: () => Feed | undefined = () => undefined) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  hostConnected(): void {
    this.open();
  }

  hostUpdate(): void {
    this.open();
  }

  hostDisconnected(): void {
    this.#close();
    this.#source = this;
  }

  /** Fetches the feed anew. */
  readonly reload = (): void => {
    if (this.#subscription) void this.#subscription.reload();
    else this.#outer?.reload();
  };

  /** The letters of an item of this feed. */
  readonly columnOf = (item: Item): Column => {
    if (this.#outer) return this.#outer.columnOf(item);
    let column = this.#columns.get(item);
    if (!column) this.#columns.set(item, (column = this.#split(item)));
    return column;
  };

  /** Looks where the feed should come from now, and turns there if that has changed. */
  readonly open = (): void => {
    const { feed, baseURI, isConnected } = this.#host;
    const given = this.#given();
    const url = feed && resolveUrl(feed, baseURI);
    const source = given ?? url ?? feed ?? this.#host.querySelector(INLINE)?.textContent;
    if (source === this.#source || !isConnected) return;
    this.#close();
    this.#source = source;
    if (given) void this.#arrive(stateOf(given), source);
    else if (url && /^https?:/.test(url) && !this.#waits) {
      this.#subscription = openFeed(url, (state) => void this.#arrive(state, source));
      void this.#arrive(this.#subscription.state, source);
    } else void this.#openOther(source, feed);
  };

  get #waits(): boolean {
    return this.#host.loading === 'lazy' && !this.#near;
  }

  #close(): void {
    this.#subscription?.close();
    this.#stop?.();
    this.#subscription = this.#outer = this.#stop = undefined;
  }

  /** Whatever takes more than fetching an address. */
  async #openOther(source: unknown, feed: string | undefined): Promise<void> {
    const { followOuterFeed, inlineFeed, whenNear, wrongAddress } = await import('./other-sources.js');
    if (source !== this.#source) return;
    if (this.#waits) {
      this.#stop = whenNear(this.#host, () => {
        this.#near = true;
        this.#source = this;
        this.open();
      });
    } else if (source === undefined) {
      this.#stop = followOuterFeed(this.#host, (provided) => {
        this.#outer = provided;
        this.#set(provided.state);
      });
    } else if (typeof source === 'string') await this.#arrive(feed ? wrongAddress(feed) : inlineFeed(source, this.#host.baseURI), source);
  }

  /** A state of a feed of our own. It counts once it could be shown, unless another source came in between. */
  async #arrive(state: FeedState, source: unknown): Promise<void> {
    // Markup must be made safe and texts be split before anything is shown; both are asked for at once.
    const split = state.feed && splitterFor(state.feed.items);
    await sanitiserReady();
    const splitter = await split;
    if (source !== this.#source) return;
    this.#split = splitter ?? this.#split;
    this.#set(state);
    if (state.error ?? state.feed?.warnings.length) {
      const { explained } = await import('../feed/explain.js');
      this.#tell(explained(state), source);
    } else this.#tell(state, source);
  }

  #tell({ error, feed }: FeedState, source: unknown): void {
    if (error) this.#host.dispatchEvent(new FeedErrorEvent(error));
    else if (feed && source !== this.#given()) this.#host.dispatchEvent(new FeedLoadEvent(feed));
  }

  #set(state: FeedState): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
