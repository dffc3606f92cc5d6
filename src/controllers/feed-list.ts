import type { ReactiveController } from 'lit';
import { FeedLoadEvent } from '../events/feed-load.js';
import { LOADING, openFeed, type FeedState } from '../feed/store.js';
import type { Feed } from '../feed/types.js';
import { resolveUrl } from '../feed/vocabulary.js';
import type { FeedHost } from './feed-source.js';

export interface FeedListHost extends FeedHost {
  /** Addresses with spaces between them, as in `feed`. */
  partners?: string | undefined;
  data?: Feed | undefined;
}

/** How long, in milliseconds, own feeds wait for partners', so that the list needn't change under a reader. */
export const listDefaults = { patience: 2000 };

const INLINE = ':scope > script[type="application/feed+json"]';

/** One feed of several. Its key is what it is read from: an address, a feed, the text of one, or nothing yet. */
interface Reading {
  readonly partner: boolean;
  /** As the page has it, made absolute; the feed itself can't change it. */
  readonly address?: string | undefined;
  state: FeedState;
  stop?: (() => void) | undefined;
  reload?: () => Promise<void>;
}

const addresses = (written = ''): readonly string[] => written.split(/\s+/).filter(Boolean);

/**
 * The own and the partners' feeds that an element reads, each through the page's store, so that each is fetched once
 * and fails alone. Which of them are partners' is the page's word alone.
 */
export class FeedList implements ReactiveController {
  readonly #host: FeedListHost;
  #readings = new Map<unknown, Reading>();
  #near = false;
  #waited = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FeedListHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.open();
  }

  hostDisconnected(): void {
    for (const { stop } of this.#readings.values()) stop?.();
    this.#readings.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The states of all feeds, own ones first, in the order in which the page names them. */
  get states(): readonly FeedState[] {
    return [...this.#readings.values()].map(({ state }) => state);
  }

  /** Has every feed come or failed? Partners' are not waited for long. */
  get arrived(): boolean {
    return [...this.#readings.values()].every(({ state, partner }) => state.status !== 'loading' || (partner && this.#waited));
  }

  feeds(partner: boolean): readonly Feed[] {
    return [...this.#readings.values()].flatMap((reading) => (reading.partner === partner && reading.state.feed) || []);
  }

  /** The address under which the page named a feed. */
  addressOf(feed: Feed): string | undefined {
    return [...this.#readings.values()].find(({ state }) => state.feed === feed)?.address;
  }

  /** Fetches anew what failed. */
  readonly reload = (): void => {
    for (const { state, reload } of this.#readings.values()) if (state.status === 'failed') void reload?.();
  };

  /** Looks which feeds are wanted now, lets go of the others, and opens those that are new. */
  readonly open = (): void => {
    if (!this.#host.isConnected) return;
    const wanted = this.#waits ? new Map([[this, { partner: false }]]) : this.#wanted();
    const before = this.#readings;
    this.#readings = new Map([...wanted].map(([source, reading]) => [source, before.get(source) ?? { ...reading, state: LOADING }]));
    for (const [source, reading] of before) if (this.#readings.get(source) !== reading) reading.stop?.();
    for (const [source, reading] of this.#readings) if (before.get(source) !== reading) this.#read(source, reading);
  };

  get #waits(): boolean {
    return this.#host.loading === 'lazy' && !this.#near;
  }

  #wanted(): ReadonlyMap<unknown, Pick<Reading, 'partner' | 'address'>> {
    const { feed, partners, data, baseURI } = this.#host;
    const wanted = new Map<unknown, Pick<Reading, 'partner' | 'address'>>();
    const name = (written: string | undefined, partner: boolean): void => {
      for (const one of addresses(written)) {
        const address = resolveUrl(one, baseURI) ?? one;
        if (!wanted.has(address)) wanted.set(address, { partner, address });
      }
    };
    if (data) wanted.set(data, { partner: false });
    else name(feed, false);
    const inline = this.#host.querySelector(INLINE)?.textContent;
    if (!wanted.size && inline) wanted.set(inline, { partner: false });
    // Without a feed of its own it shows that of the provider around it, unless it has something else to show.
    const alone = !addresses(partners).length && !this.#host.childElementCount;
    if (!wanted.size && (alone || this.#host.closest('advice-feed, advice-column'))) wanted.set(undefined, { partner: false });
    name(partners, true);
    return wanted;
  }

  #read(source: unknown, reading: Reading): void {
    this.#timer ??= setTimeout(() => {
      this.#waited = true;
      this.#host.requestUpdate();
    }, listDefaults.patience);
    const { address = '' } = reading;
    if (!/^https?:/.test(address)) {
      void this.#readOther(source, reading);
      return;
    }
    const subscription = openFeed(address, (state) => this.#hear(state, reading));
    reading.stop = () => subscription.close();
    reading.reload = () => subscription.reload();
    this.#hear(subscription.state, reading);
  }

  /** Whatever takes more than fetching an address, and waiting for the reader. */
  async #readOther(source: unknown, reading: Reading): Promise<void> {
    const { openOther } = await import('./other-sources.js');
    if (this.#readings.get(source) !== reading) return;
    reading.stop = openOther(this.#host, source === this ? undefined : source, reading.address, {
      near: source === this && (() => {
        this.#near = true;
        this.open();
      }),
      hear: (state) => this.#hear(state, reading),
      isNeeded: true,
      follow: ({ state, reload }) => {
        reading.state = state;
        reading.reload = reload;
        this.#host.requestUpdate();
      },
    });
  }

  #hear(state: FeedState, reading: Reading): void {
    reading.state = state;
    this.#host.requestUpdate();
    if (state.status !== 'loading') void this.#tell(state);
  }

  async #tell(state: FeedState): Promise<void> {
    const { error, feed } = state;
    // What went wrong is told in words, and words take a part of their own.
    if (error ?? feed?.warnings.length) (await import('./tell.js')).tell(this.#host, state);
    else if (feed && feed !== this.#host.data) this.#host.dispatchEvent(new FeedLoadEvent(feed));
  }
}
