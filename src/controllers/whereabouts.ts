import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near an element is to what the reader sees. */
export class Whereabouts implements ReactiveController {
  /** It takes part in the page's layout: neither hidden nor in a slot that its parent doesn't show. */
  rendered = false;
  /** Within two screens of the viewport, now or before. */
  near = false;
  /** Where it is, as far as is known. */
  place: 'unknown' | 'above' | 'in view' | 'below' = 'unknown';
  /** CSS pixels. */
  width = 0;
  readonly #host: ReactiveControllerHost & Element;
  #frame = 0;
  readonly #sizes = new ResizeObserver(() => this.#later());
  readonly #nearness = new IntersectionObserver((entries) => this.#come(entries), { rootMargin: '200%' });
  readonly #sight = new IntersectionObserver((entries) => this.#see(entries.at(-1)));

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.width = this.#host.getBoundingClientRect().width;
    this.#sizes.observe(this.#host);
    this.#nearness.observe(this.#host);
    this.#sight.observe(this.#host);
    addEventListener('resize', this.#later);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#nearness.disconnect();
    this.#sight.disconnect();
    removeEventListener('resize', this.#later);
    cancelAnimationFrame(this.#frame);
    this.rendered = false;
    this.place = 'unknown';
  }

  /** In the next frame: what changes its own size while sizes are observed is an error of the page's. */
  readonly #later = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.rendered = this.#host.checkVisibility();
      this.width = this.#host.getBoundingClientRect().width;
      this.#host.requestUpdate();
    });
  };

  #come(entries: readonly IntersectionObserverEntry[]): void {
    if (this.near || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.near = true;
    this.#host.requestUpdate();
  }

  #see(entry: IntersectionObserverEntry | undefined): void {
    if (!entry) return;
    const { isIntersecting, boundingClientRect, rootBounds } = entry;
    this.place = isIntersecting ? 'in view' : boundingClientRect.top >= (rootBounds?.bottom ?? innerHeight) ? 'below' : 'above';
    this.#host.requestUpdate();
  }
}
