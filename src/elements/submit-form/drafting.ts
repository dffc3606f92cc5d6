import { html, nothing, type LitElement } from 'lit';
import { Draft, type Kept } from '../../controllers/draft.js';
import { enDraft } from '../../text/en-draft.js';
import { inLanguage, languageOf } from '../../text/language.js';

/** Keeps a copy of what is being written, says so, and stops when asked. A part of its own, for the pages that ask for it. */
export class Drafting {
  /** What was kept when the page was last left. */
  readonly kept: Kept | undefined;
  readonly #host: LitElement;
  readonly #draft: Draft;

  constructor(host: LitElement, name: string) {
    this.#host = host;
    this.#draft = new Draft(name);
    this.kept = this.#draft.load();
  }

  save(kept: Kept): void {
    this.#draft.save(kept);
  }

  clear(): void {
    this.#draft.clear();
  }

  readonly forget = (): undefined => {
    this.#draft.forget();
    this.#host.requestUpdate();
  };

  render(): unknown {
    const text = inLanguage(languageOf(this.#host), enDraft);
    if (!this.#draft.active) return nothing;
    return html`<p part="hint">${text.draftKept} <button part="button" type="button" @click=${this.forget}>${text.draftForget}</button></p>`;
  }
}
