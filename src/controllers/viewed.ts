import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * When an ad counts as seen, as the Media Rating Council has it for display ads: half of it, or 30 % where it has
 * 242,500 pixels or more, for one second without a break. What is measured is the place, not who looks at it.
 */
export const viewedDefaults = { milliseconds: 1000 };

const LARGE = 242_500;

/** Calls back once an element has been seen. */
export class Viewed implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #find: () => Element | null;
  readonly #seen: () => boolean;
  readonly #observer = new IntersectionObserver((entries) => this.#look(entries.at(-1)), { threshold: [0, 0.3, 0.5, 1] });
  #watched: Element | null = null;
  #isIn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `find` gives what to watch, and null when there is nothing to see; `seen` says whether it counted, else it is asked again a second later. */
  constructor(host: ReactiveControllerHost & Element, find: () => Element | null, seen: () => boolean) {
    this.#host = host;
    this.#find = find;
    this.#seen = seen;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#count);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#count);
    this.#watch(null);
  }

  hostUpdated(): void {
    this.#watch(this.#host.isConnected ? this.#find() : null);
  }

  #watch(element: Element | null): void {
    if (element === this.#watched) return;
    this.#observer.disconnect();
    this.#watched = element;
    this.#isIn = false;
    this.#count();
    if (element) this.#observer.observe(element);
  }

  #look(entry: IntersectionObserverEntry | undefined): void {
    if (!entry) return;
    const { width, height } = entry.boundingClientRect;
    // A hair less: ratios of real boxes are rounded.
    this.#isIn = entry.isIntersecting && entry.intersectionRatio >= (width * height >= LARGE ? 0.3 : 0.5) - 0.001;
    this.#count();
  }

  readonly #count = (): void => {
    if (!this.#isIn || document.visibilityState !== 'visible') {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    } else {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        if (!this.#seen()) this.#count();
      }, viewedDefaults.milliseconds);
    }
  };
}
