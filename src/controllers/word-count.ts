import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { countWords } from '../feed/send/words.js';

/** Milliseconds without a key until a count is read out: not into the middle of a sentence. */
const PAUSE = 1000;

/** The words of a letter, counted while it is written, and the count to read out once the writer stops. */
export class WordCount implements ReactiveController {
  words = 0;
  /** The count as last read out; nothing before the first. */
  announced: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  count(written: string): void {
    this.words = countWords(written);
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.announced = this.words;
      this.#host.requestUpdate();
    }, PAUSE);
  }

  reset(): void {
    clearTimeout(this.#timer);
    this.words = 0;
    this.announced = undefined;
  }
}
