import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Letter } from '../feed/types.js';
import { bylineView } from './byline.js';
import { greetingView, signatureView } from './letter.js';
import { proseView } from './prose.js';
import type { Setting } from './setting.js';

function answerView(answer: Answer, setting: Setting): TemplateResult {
  const { text } = setting;
  const { author } = answer;
  return html`<section part="reply" aria-label=${author?.name ? text.replyFrom(author.name) : text.reply}>
    ${author ? bylineView(author, setting) : nothing}${greetingView(answer.greeting)}${proseView(answer, setting)}${signatureView(answer, setting)}
  </section>`;
}

/** Everything that came back to one letter. */
export function answersView(letter: Letter, setting: Setting): TemplateResult {
  return html`${letter.answers.map((answer) => answerView(answer, setting))}${setting.around?.aroundLetter(letter, setting)}`;
}
