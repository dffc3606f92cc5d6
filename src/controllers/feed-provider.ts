import { ContextProvider } from '@lit/context';
import type { ReactiveController } from 'lit';
import { feedContext, type ProvidedFeed } from './feed-context.js';
import type { FeedHost, FeedSource } from './feed-source.js';

const provided = ({ state, reload, loadMore, columnOf }: FeedSource): ProvidedFeed => ({ state, reload, loadMore, columnOf });

/** Gives what an element's feed source has to the elements inside it, and follows its changes. */
export class FeedProvider implements ReactiveController {
  readonly #source: FeedSource;
  readonly #provider: ContextProvider<typeof feedContext>;

  constructor(host: FeedHost, source: FeedSource) {
    this.#source = source;
    this.#provider = new ContextProvider(host, { context: feedContext, initialValue: provided(source) });
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#provider.value.state !== this.#source.state) this.#provider.setValue(provided(this.#source));
  }
}
