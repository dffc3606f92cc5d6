import type { LitElement, ReactiveController } from 'lit';
import { FeedErrorEvent } from '../events/feed-error.js';
import { FeedLoadEvent } from '../events/feed-load.js';
import { FeedError } from '../feed/errors.js';
import { resolveUrl } from '../feed/vocabulary.js';
import { splitterFor, type Column, type Splitter } from '../feed/letters.js';
import { readFeed } from '../feed/read.js';
import { LOADING, openFeed, stateOf, type FeedState, type FeedSubscription } from '../feed/store.js';
import type { Feed, Item } from '../feed/types.js';
import { sanitiserReady } from '../html/sanitise.js';
import type { ProvidedFeed } from './feed-context.js';

export interface FeedHost extends LitElement {
  feed?: string | undefined;
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
  #source: unknown;
  #subscription: FeedSubscription | undefined;
  #outer: ProvidedFeed | undefined;
  #leave: (() => unknown) | undefined;

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
  }

  /** Fetches the feed anew. */
  readonly reload = (): void => {
    if (this.#subscription) void this.#subscription.reload();
    else this.#outer?.reload();
  };

  /** The letters of an item of this feed. */
  columnOf(item: Item): Column {
    let column = this.#columns.get(item);
    if (!column) this.#columns.set(item, (column = this.#split(item)));
    return column;
  }

  /** Looks where the feed should come from now, and turns there if that has changed. */
  readonly open = (): void => {
    const { feed, baseURI } = this.#host;
    const given = this.#given();
    const url = feed && resolveUrl(feed, baseURI);
    const source = given ?? url ?? feed ?? this.#host.querySelector(INLINE)?.textContent;
    if (source === this.#source && (source !== undefined || this.#leave)) return;
    this.#close();
    this.#source = source;
    if (source === undefined) void this.#follow();
    else if (given) void this.#arrive(stateOf(given), source);
    else if (url && /^https?:/.test(url)) {
      this.#subscription = openFeed(url, (state) => void this.#arrive(state, source));
      void this.#arrive(this.#subscription.state, source);
    } else {
      void this.#arrive(
        stateOf(() => {
          if (feed) throw new FeedError('not-a-feed', 'address', feed);
          return readFeed(source, baseURI);
        }),
        source,
      );
    }
  };

  #close(): void {
    this.#subscription?.close();
    this.#leave?.();
    this.#subscription = this.#outer = this.#leave = this.#source = undefined;
  }

  /** No feed of our own: the nearest provider's, which takes a part that other pages don't need. */
  async #follow(): Promise<void> {
    this.#set(LOADING);
    let wanted = true;
    this.#leave = () => (wanted = false);
    const { followOuterFeed } = await import('./outer-feed.js');
    if (!wanted) return;
    this.#leave = followOuterFeed(this.#host, (provided) => {
      this.#outer = provided;
      this.#set(provided.state);
    });
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
    const { error, feed } = state;
    const explain = error || feed?.warnings.length ? await import('../feed/explain.js') : undefined;
    if (error) this.#host.dispatchEvent(new FeedErrorEvent(explain?.explainError(error) ?? error));
    else if (feed && feed !== source) this.#host.dispatchEvent(new FeedLoadEvent(feed, feed.warnings.map((warning) => explain?.explainWarning(warning) ?? warning)));
  }

  #set(state: FeedState): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
