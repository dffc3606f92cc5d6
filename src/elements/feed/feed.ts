import { html, isServer, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { FeedProvider } from '../../controllers/feed-provider.js';
import { FeedRefresh } from '../../controllers/feed-refresh.js';
import { LimitedSource } from '../../controllers/limited-source.js';
import type { FeedStatus } from '../../feed/store.js';
import type { Feed } from '../../feed/types.js';
import { quiet } from '../../styles/host.js';

/**
 * Shows nothing of its own: loads a feed once and provides it to the elements inside it. When the network comes back,
 * and when the page is shown again after half an hour or more, it looks for changes; what is new waits while one of
 * its elements is in view.
 *
 * @slot - the page, with the elements that show the feed
 * @fires {FeedLoadEvent} advice-load - the feed, or one more page of it, has been read; `warnings` lists what had to be tolerated
 * @fires {FeedErrorEvent} advice-error - the feed, or one more page of it, could not be read, and why
 */
export class AdviceFeed extends LitElement {
  static override styles = quiet;
  static override properties: PropertyDeclarations = {
    feed: {},
    src: {},
    loading: {},
    maxItems: { type: Number, attribute: 'max-items' },
    maxPages: { type: Number, attribute: 'max-pages' },
  };

  /** URL of a JSON Feed, relative to the page. */
  feed?: string | undefined;
  /** `lazy`: do nothing, and fetch nothing, until near the viewport. */
  loading: 'eager' | 'lazy' = 'eager';
  /** So many items are provided at most, the newest. Default: all. */
  maxItems?: number | undefined;
  /** So many pages are read at most, the first among them. Default: as many as are asked for. */
  maxPages?: number | undefined;

  #given: Feed | undefined;
  readonly #source = new LimitedSource(this, () => this.#given);
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.addController(new FeedProvider(this, this.#source));
    this.addController(new FeedRefresh(this, this.#source));
  }

  /** The same as `feed`. */
  get src(): string | undefined {
    return this.feed;
  }
  set src(url: string | undefined) {
    this.feed = url;
  }

  /** The feed as it is provided, once it has been read; may be set to one that has been read already. */
  get data(): Feed | undefined {
    return this.#source.state.feed;
  }
  set data(feed: Feed | undefined) {
    this.#given = feed;
    this.requestUpdate();
  }

  /** `loading`, `ready`, `empty` or `failed`; also the custom state of that name, for `:state(ready)` in CSS. */
  get status(): FeedStatus {
    return this.#source.state.status;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) this.#source.open();
    if (changed.has('maxItems') || changed.has('maxPages')) this.#source.limit();
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    states.add(this.status);
  }

  /** Fetches the feed anew; what is shown stays until the new one is there. Resolves when it is, or has failed. */
  reload(): Promise<void> {
    return this.#source.renew();
  }

  /** Fetches the next page, if there is one (`data.nextUrl`) within the limits. Resolves when it is there, or has failed. */
  async loadMore(): Promise<void> {
    if (this.data?.nextUrl) await this.#source.loadMore();
  }

  protected override render(): unknown {
    return html`<slot @slotchange=${this.#source.open}></slot>`;
  }
}
