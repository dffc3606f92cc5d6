import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the reader has scrolled the page since the element came to it. */
export class Scrolled implements ReactiveController {
  done = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.done) addEventListener('scroll', this.#onScroll, { passive: true });
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#onScroll);
  }

  readonly #onScroll = (): void => {
    this.done = true;
    this.hostDisconnected();
    this.#host.requestUpdate();
  };
}
