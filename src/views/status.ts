import { html, nothing, type TemplateResult } from 'lit';
import type { Sentences } from '../text/sentences.js';

/** Lines where text will stand, so that what follows on the page is not pushed far when it comes. */
export function skeleton(text: Sentences): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${text.loading}><i></i><i></i><i></i><i></i></div>`;
}

/** A short plain sentence for the reader, with a way to try again where that may help. */
export function statusLine(sentence: string, text: Sentences, retry?: () => unknown): TemplateResult {
  return html`<p part="status" role="status">
    ${sentence} ${retry ? html`<button part="button" type="button" @click=${retry}>${text.tryAgain}</button>` : nothing}
  </p>`;
}
