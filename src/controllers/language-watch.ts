import { isServer, type LitElement, type ReactiveController } from 'lit';
import { languageOf } from '../text/language.js';
import { learn, onTranslation } from '../text/translations.js';

export { registerTranslation } from '../text/translations.js';

const watched = new Set<() => void>();
const observer = isServer
  ? undefined
  : new MutationObserver(() => {
      for (const look of watched) look();
    });

/** Every root around an element, out to the document. */
function observeAround(element: Element): void {
  const root = element.getRootNode();
  observer?.observe(root, { subtree: true, attributeFilter: ['lang'] });
  if (root instanceof ShadowRoot) observeAround(root.host);
}

/**
 * Keeps an element in the language of the page around it: fetches its sentences, and follows when the page changes its
 * `lang`, or the element is moved to a place with another, or the page registers a translation.
 */
export class LanguageWatch implements ReactiveController {
  readonly #host: LitElement;
  #tag: string | undefined;
  #stop: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    watched.add(this.#look);
    observeAround(this.#host);
    this.#stop = onTranslation(this.#learn);
    this.#look();
  }

  hostDisconnected(): void {
    watched.delete(this.#look);
    this.#stop?.();
    if (!watched.size) observer?.disconnect();
  }

  readonly #look = (): void => {
    const tag = languageOf(this.#host).toLowerCase();
    if (tag === this.#tag) return;
    // Dates and numbers follow even where there are no sentences to be had.
    if (this.#tag !== undefined) this.#host.requestUpdate();
    this.#tag = tag;
    this.#learn();
  };

  readonly #learn = (): void => {
    void learn(this.#tag!).then((known) => known && this.#host.requestUpdate());
  };
}
