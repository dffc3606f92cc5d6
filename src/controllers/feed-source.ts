import { isServer, type LitElement, type ReactiveController } from 'lit';
import { FeedLoadEvent } from '../events/feed-load.js';
import { splitterFor, type Column, type Splitter } from '../feed/letters.js';
import { LOADING, openFeed, stateOf, type FeedState, type FeedSubscription } from '../feed/store.js';
import type { Feed, Item } from '../feed/types.js';
import { resolveUrl } from '../feed/vocabulary.js';
import { sanitiserReady } from '../html/sanitise.js';
import { readyFormats } from '../text/language.js';
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
  readonly #isNeeded: boolean;
  #split: Splitter;
  #source: unknown = this;
  #subscription: FeedSubscription | undefined;
  #outer: ProvidedFeed | undefined;
  /** What was last heard of the feed; nothing older may write. */
  #newest: FeedState | undefined;
  /** Ends what the part for other sources has begun. */
  #stop: (() => void) | undefined;
  #near = false;
  #arriving: Promise<void> | undefined;

  /** @param isNeeded whether the host has nothing to show without a feed */
  constructor(host: FeedHost, given: () => Feed | undefined = () => undefined, split: Splitter = ({ letters }) => ({ letters }), isNeeded = true) {
    this.#split = split;
    this.#isNeeded = isNeeded;
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
  readonly reload = async (): Promise<void> => {
    await (this.#subscription ?? this.#outer)?.reload();
    await this.#arriving;
  };

  /** Fetches the next page of the feed, if there is one. */
  readonly loadMore = async (): Promise<void> => {
    await (this.#subscription ?? this.#outer)?.loadMore();
    await this.#arriving;
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
    const given = this.#given();
    if (isServer) {
      // There a feed is given, or there is none.
      if (given) this.set(stateOf({ ...given, nextUrl: undefined }));
      return;
    }
    const { feed, baseURI, isConnected } = this.#host;
    const url = feed && resolveUrl(feed, baseURI);
    const source = given ?? url ?? feed ?? this.#host.querySelector(INLINE)?.textContent;
    if (source === this.#source || !isConnected) return;
    this.#close();
    this.#source = source;
    if (!given && url && /^https?:/.test(url) && !this.#waits) {
      this.#subscription = openFeed(url, this.#hear);
      this.#hear(this.#subscription.state);
      readyFormats();
    } else void this.#openOther(source, feed);
  };

  get #waits(): boolean {
    return this.#host.loading === 'lazy' && !this.#near;
  }

  #close(): void {
    this.#subscription?.close();
    this.#stop?.();
    this.#subscription = this.#outer = this.#stop = this.#newest = undefined;
  }

  /** Whatever takes more than fetching an address. */
  async #openOther(source: unknown, feed: string | undefined): Promise<void> {
    const { openOther } = await import('./other-sources.js');
    if (source !== this.#source) return;
    this.#stop = openOther(this.#host, source, feed, {
      near: this.#waits && (() => {
        this.#near = true;
        this.#source = this;
        this.open();
      }),
      hear: this.#hear,
      isNeeded: this.#isNeeded,
      follow: (provided) => {
        this.#outer = provided;
        this.set(provided.state);
      },
    });
  }

  readonly #hear = (state: FeedState): void => {
    this.#arriving = this.#arrive((this.#newest = state));
  };

  /** A state of a feed of our own. It counts once it could be shown, unless something newer came in between. */
  async #arrive(state: FeedState): Promise<void> {
    // Markup must be made safe and texts be split before anything is shown; both are asked for at once.
    const split = state.feed && splitterFor(state.feed.items);
    await sanitiserReady();
    const splitter = await split;
    if (state !== this.#newest) return;
    this.#split = splitter ?? this.#split;
    this.set(state);
    const { error, feed } = this.state;
    // What went wrong is told in words, and words take a part of their own.
    if (error ?? feed?.warnings.length) (await import('./tell.js')).tell(this.#host, this.state);
    else if (feed && !this.#given()) this.#host.dispatchEvent(new FeedLoadEvent(feed));
  }

  protected set(state: FeedState): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
