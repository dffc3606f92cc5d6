import type { LitElement, ReactiveController } from 'lit';
import { LanguageWatch } from '../controllers/language-watch.js';
import { adopt } from '../styles/adopt.js';
import * as around from '../views/around.js';

/**
 * What a reader doesn't wait for: what stands below the letters, other languages, looks. A part of its own. If it can't
 * be fetched, letter and answer stand all the same.
 */
export class Afterwards implements ReactiveController {
  readonly around = around;
  readonly #host: LitElement;
  readonly #styledBy: () => readonly string[];
  #looks: Promise<unknown> | undefined;

  /** @param styledBy what of the host's attributes the styles ask about */
  constructor(host: LitElement, styledBy: () => readonly string[]) {
    this.#host = host;
    this.#styledBy = styledBy;
    adopt(host, around.styles);
    host.addController(this);
    host.addController(new LanguageWatch(host));
  }

  hostUpdated(): void {
    if (this.#looks || !this.#styledBy().some((style) => /paper|newsprint|beside/.test(style))) return;
    this.#looks = import('../styles/wear.js').then(
      ({ wear }) => wear(this.#host),
      () => (this.#looks = undefined),
    );
  }
}
