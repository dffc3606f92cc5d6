import { css, html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { enAround } from '../../text/en-around.js';
import { inLanguage, languageOf } from '../../text/language.js';

export const foldStyles = css`
  /* Heights, not a grid of the host: a page that says "display: block" has the last word on the host. */
  :host(:state(clamp):not([open])) .fold { height: 100%; overflow: hidden; }
  :host(:state(clamp):not([open])) .folded { height: calc(100% - 4em); }
  .folded { mask-image: linear-gradient(#000 calc(100% - 5em), transparent); }
  .read-on { padding-block-start: 0.5em; margin: 0; text-align: center; }
  @media print {
    :host(:state(clamp)) { height: auto !important; }
    .read-on { display: none; }
    :host(:state(clamp)) .fold { height: auto !important; mask-image: none; }
  }
`;

/**
 * Keeps a column at the height that the page reserved, until the reader opens it: nothing below moves but by the
 * reader's own doing. A column that is shorter than its place is simply shown.
 */
export class Fold implements ReactiveController {
  /** There is more than can be seen, and the reader hasn't asked for it. */
  folded = false;
  #opened = false;
  readonly #host: LitElement;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  hostUpdated(): void {
    const content = this.#view?.querySelector('article');
    if (content) this.#sizes.observe(content);
  }

  /** The reader's own wish, whether by the button, by the keyboard or by finding something in the page. */
  readonly open = (): void => {
    this.#opened = true;
    this.#host.toggleAttribute('open', true);
    if (this.#view) this.#view.scrollTop = 0;
    this.#measure();
  };

  button(): TemplateResult | typeof nothing {
    const { readOn } = inLanguage(languageOf(this.#host), enAround);
    return this.folded ? html`<p class="read-on"><button part="button" type="button" aria-expanded="false" @click=${this.#onRead}>${readOn}</button></p>` : nothing;
  }

  get #view(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.fold');
  }

  readonly #onRead = (): void => {
    this.open();
    // The button goes; the reader goes on where they were.
    const view = this.#view;
    view?.setAttribute('tabindex', '-1');
    view?.focus({ preventScroll: true });
  };

  #measure(): void {
    const view = this.#view;
    // What is hidden scrolls into view when it gets the focus, or is found in the page; so it has to be shown then.
    view?.addEventListener('scroll', this.open, { once: true });
    const folded = !this.#opened && view != null && view.scrollHeight > view.clientHeight + 1;
    if (folded === this.folded) return;
    this.folded = folded;
    this.#host.requestUpdate();
  }
}
