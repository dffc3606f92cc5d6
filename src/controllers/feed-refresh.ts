import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { LimitedSource } from './limited-source.js';

/** Milliseconds out of sight after which a page that is shown again looks whether its feeds have changed. */
export const refreshDefaults = { absence: 30 * 60_000 };

/** Is any of our elements inside this one in view? Somebody may be reading it. */
function isRead(around: Element): boolean {
  return [...around.querySelectorAll('*')].some((element) => {
    if (!element.localName.startsWith('advice-')) return false;
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  });
}

/** Refreshes a feed, quietly, when the network is back and when the page is shown again after a long time. */
export class FeedRefresh implements ReactiveController {
  readonly #host: Element;
  readonly #source: LimitedSource;
  #listening: AbortController | undefined;
  /** Since when the page has been out of sight. */
  #away = Infinity;

  constructor(host: ReactiveControllerHost & Element, source: LimitedSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    const { signal } = (this.#listening = new AbortController());
    addEventListener('online', this.#refresh, { signal });
    addEventListener('pageshow', this.#look, { signal });
    addEventListener('pagehide', this.#leave, { signal });
    document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? this.#leave() : this.#look()), { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#away = Infinity;
  }

  readonly #leave = (): void => {
    this.#away = Math.min(this.#away, Date.now());
  };

  readonly #look = (): void => {
    if (Date.now() - this.#away >= refreshDefaults.absence) this.#refresh();
    this.#away = Infinity;
  };

  readonly #refresh = (): void => {
    const quietly = this.#source.state.status === 'ready' && isRead(this.#host);
    void (quietly ? this.#source.refresh() : this.#source.renew());
  };
}
