import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds in which the three Shifts must come. */
const SPAN = 5000;

/** Shows nothing more, and puts another page in this one's place: "back" doesn't lead here. */
export function leave(url: string): void {
  document.body.style.setProperty('display', 'none', 'important');
  document.title = '';
  location.replace(url);
}

/** Hears three Shifts in a row. */
export class ThreeShifts implements ReactiveController {
  /** How many more are needed; nothing before the first. */
  left: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #then: () => void;

  constructor(host: ReactiveControllerHost, then: () => void) {
    this.#host = host;
    this.#then = then;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey, true);
    this.#set(undefined);
  }

  #set(left: number | undefined): void {
    if (left === undefined) clearTimeout(this.#timer);
    if (left === this.left) return;
    this.left = left;
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    // A Shift that writes a capital is none of the three.
    if (event.key !== 'Shift') {
      this.#set(undefined);
      return;
    }
    if (this.left === undefined) this.#timer = setTimeout(() => this.#set(undefined), SPAN);
    this.#set((this.left ?? 3) - 1);
    if (this.left !== 0) return;
    this.#set(undefined);
    this.#then();
  };
}
