import type { ReactiveController, ReactiveControllerHost } from 'lit';

const ask = (event: Event): void => {
  event.preventDefault();
};

/** Lets the browser ask before a page with unsent words is left. It listens only then: pages that listen are not kept for "back". */
export class Unsent implements ReactiveController {
  readonly #unsent: () => boolean;

  constructor(host: ReactiveControllerHost, unsent: () => boolean) {
    this.#unsent = unsent;
    host.addController(this);
  }

  hostConnected(): void {
    this.look();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', ask);
  }

  /** Looks whether there is anything to lose. */
  look(): void {
    if (this.#unsent()) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
}
