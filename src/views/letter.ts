import { html, nothing, type TemplateResult } from 'lit';
import type { FeedDate, Letter, Question } from '../feed/types.js';
import { dateView } from './date.js';
import { heading } from './heading.js';
import { proseView } from './prose.js';
import type { Setting } from './setting.js';

type View = TemplateResult | typeof nothing;

export interface Signed {
  readonly signedAs?: string;
  readonly place?: string;
  readonly date?: FeedDate;
}

/** The name alone, without the dash that some publishers write before it. */
const nameOf = (signedAs: string | undefined): string | undefined => signedAs?.replace(/^[\s\-‐‑‒–—―~]+(?=\S)/, '');

export function greetingView(greeting: string | undefined): View {
  return greeting ? html`<p part="greeting">${greeting}</p>` : nothing;
}

/** The name as written, with the dash added once. */
export function signatureView({ signedAs, place, date }: Signed, { locale }: Setting): View {
  if (!signedAs && !place && !date) return nothing;
  const name = nameOf(signedAs);
  return html`<p part="signature">
    ${name ? html`<span class="name"><span class="dash" aria-hidden="true">—</span>${name}</span>` : nothing}
    ${place ? html`<span class="place">${place}</span>` : nothing} ${dateView(date, locale)}
  </p>`;
}

function editorial({ edited, editorsNote }: Question, { text, language }: Setting): View {
  if (!edited && !editorsNote) return nothing;
  return html`<p class="aside">${editorsNote ? html`<b lang=${language}>${text.editorsNote}:</b> ${editorsNote} ` : nothing}${edited ? html`<span lang=${language}>${text.edited}</span>` : nothing}</p>`;
}

function questionView(question: Question | undefined, setting: Setting): View {
  if (!question) return nothing;
  return html`${editorial(question, setting)}
    <div part="letter">
      ${greetingView(question.greeting)}${proseView(question, setting)}${signatureView(question, setting)}
    </div>`;
}

/** One letter; where the column holds several, with its own headline and which of them it is. */
export function letterView(letter: Letter, all: readonly Letter[], setting: Setting): TemplateResult {
  const { text, language, headingLevel } = setting;
  const nth = all.indexOf(letter) + 1;
  const name = nameOf(letter.question?.signedAs);
  const several = all.length > 1;
  return html`<div role="group" part="card" id=${`letter-${nth}`} aria-label=${name ? text.letterFrom(name) : text.letter}>
    ${several ? html`<p class="aside" lang=${language}>${text.letterOf(nth, all.length)}</p>` : nothing}
    ${several && letter.title ? heading(headingLevel + 1, 'headline', letter.title, `headline-${nth}`) : nothing}
    ${questionView(letter.question, setting)}
  </div>`;
}
