import { html, nothing, type TemplateResult } from 'lit';
import { hintsIn } from '../feed/send/hints.js';
import type { LetterFields } from '../feed/send/types.js';
import { paragraphs } from '../html/text.js';
import type { SentencesOnSending } from '../text/sentences.js';
import { heading } from './heading.js';

interface ReviewSetting {
  readonly text: SentencesOnSending;
  readonly headingLevel: number;
  /** Whether an address was asked for. */
  readonly email: boolean;
}

function hintsView(letter: string, { text, headingLevel }: ReviewSetting): TemplateResult | typeof nothing {
  const hints = hintsIn(letter);
  if (!hints.length) return nothing;
  return html`<div part="note" role="group" aria-labelledby="hints">
    ${heading(headingLevel + 1, 'label', text.hintsTitle, 'hints')}
    <ul>
      ${hints.map(({ kind, found }) => html`<li><q dir="auto">${found}</q> (${text.hintOf(kind)})</li>`)}
    </ul>
    <p part="hint">${text.hintsHint}</p>
  </div>`;
}

/** The letter as it would appear, and what in it may name someone. */
export function reviewView({ letter, signedAs, place, email }: LetterFields, setting: ReviewSetting): TemplateResult {
  const { text, headingLevel } = setting;
  const name = signedAs.trim();
  return html`<div class="review" role="group" aria-labelledby="review" tabindex="-1">
    ${heading(headingLevel + 1, 'label', text.reviewTitle, 'review')}
    <p part="hint">${text.reviewHint}</p>
    <div part="letter">
      <div part="body" dir="auto">${paragraphs(letter)}</div>
      <p part="signature" dir="auto">
        ${name ? html`<span>${name}</span>` : html`<span class="unnamed">${text.reviewUnsigned}</span>`} ${place.trim() ? html`<span class="place">${text.reviewFrom(place.trim())}</span>` : nothing}
      </p>
    </div>
    ${setting.email ? html`<p part="hint">${email.trim() ? text.reviewEmail(email.trim()) : text.reviewNoEmail}</p>` : nothing} ${hintsView(letter, setting)}
  </div>`;
}
