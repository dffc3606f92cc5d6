import { html, nothing, type LitElement } from 'lit';
import { leave, ThreeShifts } from '../../controllers/quick-exit.js';
import { safeLink } from '../../html/url.js';
import { enExit } from '../../text/en-exit.js';
import { inLanguage, languageOf, localeOf } from '../../text/language.js';

export { exitStyles } from '../../styles/form-exit.js';

/** A form that can be left at once. */
interface Exitable extends LitElement {
  readonly quickExit?: string | undefined;
  /** Empties the form, and what is kept of it. */
  clear(): void;
}

/** The button, and the three Shifts, that put a harmless page in this one's place. A part of its own, for the pages that ask for it. */
export class QuickExit {
  readonly #host: Exitable;
  readonly #shifts: ThreeShifts;

  constructor(host: Exitable) {
    this.#host = host;
    this.#shifts = new ThreeShifts(host, this.#leave);
  }

  get #url(): string | null {
    const url = safeLink(this.#host.quickExit, this.#host.baseURI);
    return url && /^https?:/.test(url) ? url : null;
  }

  readonly #leave = (): void => {
    const url = this.#url;
    if (!url) return;
    this.#host.clear();
    leave(url);
  };

  render(): unknown {
    if (!this.#url) return nothing;
    const language = languageOf(this.#host);
    const text = inLanguage(language, enExit);
    const { left } = this.#shifts;
    return html`<p class="exit"><button part="button" type="button" @click=${this.#leave}>${text.leaveQuickly}</button></p>
      <p part="hint">${text.leaveHint} <span role="status">${left ? text.shiftsLeft(left, new Intl.NumberFormat(localeOf(language)).format(left)) : nothing}</span></p>`;
  }
}
