import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Letter } from '../feed/types.js';
import { bylineView } from './byline.js';
import { greetingView, signatureView } from './letter.js';
import { proseView } from './prose.js';
import type { Setting } from './setting.js';

function answerView(answer: Answer, setting: Setting, author = answer.author): TemplateResult {
  const { text } = setting;
  return html`<div role="group" part="reply" aria-label=${author?.name ? text.replyFrom(author.name) : text.reply}>
    ${author?.name ? bylineView(author, setting) : nothing}${greetingView(answer.greeting)}${proseView(answer, setting)}${signatureView(answer, setting)}
  </div>`;
}

/** Everything that came back to one letter. A single answer is by the item's author unless it says otherwise. */
export function answersView(letter: Letter, all: readonly Letter[], setting: Setting): TemplateResult {
  return html`${letter.answers.map((answer) => answerView(answer, setting, answer.author ?? (letter.answers.length > 1 ? undefined : setting.item.authors[0])))}${setting.around?.aroundLetter(letter, all, setting)}`;
}
