import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders an element anew when what the page has put into it changes: nodes, or these attributes anywhere in them. */
export class Children implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #attributes: readonly string[];
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost & Element, ...attributes: readonly string[]) {
    this.#host = host;
    this.#attributes = attributes;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true, attributeFilter: [...this.#attributes] });
    // What was changed while it was away counts too.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
