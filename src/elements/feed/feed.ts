import { html, LitElement } from 'lit';
import { FeedProvider } from '../../controllers/feed-provider.js';
import { FeedSource } from '../../controllers/feed-source.js';
import type { FeedStatus } from '../../feed/store.js';
import type { Feed } from '../../feed/types.js';
import { quiet } from '../../styles/host.js';

/**
 * Shows nothing of its own: loads a feed once and provides it to the elements inside it.
 *
 * @slot - the page, with the elements that show the feed
 * @fires {FeedLoadEvent} advice-load - the feed has been read; `warnings` lists what had to be tolerated
 * @fires {FeedErrorEvent} advice-error - the feed could not be read, and why
 */
export class AdviceFeed extends LitElement {
  static override styles = quiet;
  static override properties = { feed: {}, src: {} };

  /** URL of a JSON Feed, relative to the page. */
  feed?: string | undefined;

  readonly #source = new FeedSource(this);


  constructor() {
    super();
    this.addController(new FeedProvider(this, this.#source));
  }

  /** The same as `feed`. */
  get src(): string | undefined {
    return this.feed;
  }
  set src(url: string | undefined) {
    this.feed = url;
  }

  /** The feed once it has been read; `undefined` before. */
  get data(): Feed | undefined {
    return this.#source.state.feed;
  }

  get status(): FeedStatus {
    return this.#source.state.status;
  }

  /** Fetches the feed anew; what is shown stays until the new one is there. */
  reload(): void {
    this.#source.reload();
  }

  protected override render(): unknown {
    return html`<slot @slotchange=${this.#source.open}></slot>`;
  }
}
