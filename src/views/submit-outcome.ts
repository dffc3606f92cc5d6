import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../feed/send/check.js';
import type { FieldName, FieldProblem, Outcome } from '../feed/send/types.js';
import type { SentencesOnSending } from '../text/sentences.js';
import { heading } from './heading.js';

/** What is wrong, in the order of the fields; under the name of a field, or of none. */
export type Problems = ReadonlyMap<string, string>;

const inWords = (fault: Fault, text: SentencesOnSending, locale: string): string => {
  const written = (count = 0): string => new Intl.NumberFormat(locale).format(count);
  const { field, limit, count } = fault;
  if (field === 'letter') return fault.fault === 'short' ? text.tooShort(written(limit), written(count)) : fault.fault === 'long' ? text.tooLong(written(limit), written(count)) : text.emptyLetter;
  if (field === 'email') return fault.fault === 'empty' ? text.emptyEmail : text.malformedEmail;
  return field === 'age' ? text.notOldEnough(written(limit)) : text.noConsent;
};

/** What the form itself has found. */
export function problemsOfFaults(faults: readonly Fault[], text: SentencesOnSending, locale: string): Problems {
  return new Map(faults.map((fault) => [fault.field, inWords(fault, text, locale)]));
}

/** What the receiver has found. */
export function problemsOfReply(problems: readonly FieldProblem[], text: SentencesOnSending): Problems {
  return new Map(problems.map(({ field, message }, index) => [field ?? `other-${index}`, message ?? text.notAccepted]));
}

/** All that must be mended, with the same words as at the fields, and a way to each. */
export function summaryView(problems: Problems, text: SentencesOnSending, level: number, go: (field: FieldName) => void): TemplateResult {
  const follow = (event: Event, field: string): void => {
    event.preventDefault();
    go(field as FieldName);
  };
  const entry = ([field, words]: readonly [string, string]): TemplateResult =>
    html`<li>${/^other|^captcha/.test(field) ? words : html`<a href=${`#${field}`} @click=${(event: Event) => follow(event, field)}>${words}</a>`}</li>`;
  return html`<div part="summary" tabindex="-1" aria-labelledby="summary-title" role="group">
    <div role="alert">
      ${heading(level, 'label', text.problemTitle, 'summary-title')}
      <ul>
        ${[...problems].map(entry)}
      </ul>
    </div>
  </div>`;
}

interface OutcomeSetting {
  readonly text: SentencesOnSending;
  readonly headingLevel: number;
  readonly locale: string;
  readonly online: boolean;
  /** What was last said beside the buttons. */
  readonly note: string;
  readonly again: () => void;
  readonly copy: () => unknown;
  readonly download: () => void;
}

/** What went wrong, and the ways on: again, or away with a copy. */
export function failureView(outcome: Exclude<Outcome, { status: 'sent' }>, setting: OutcomeSetting): TemplateResult {
  const { text, headingLevel, locale, online, note, again, copy, download } = setting;
  const { kind, message, wait, status } = outcome;
  const unsure = status === 'unsure';
  const minutes = wait && Math.ceil(wait / 60);
  return html`<div part="summary" tabindex="-1" aria-labelledby="outcome" role="group">
    <div role="alert">
      ${heading(headingLevel + 1, 'label', unsure ? text.letterUnsure : text.letterNotSent, 'outcome')}
      <p>${text.because(kind)} ${minutes ? text.waitFor(minutes, new Intl.NumberFormat(locale).format(minutes)) : nothing}</p>
      ${message ? html`<p dir="auto">${text.theySay(message)}</p>` : nothing}
      <p>${text.stillHere} ${unsure ? text.sendAgainHint : nothing}</p>
    </div>
    <p class="row">
      <button part="button" class="first" type="button" @click=${again}><span>${text.sendAgain}</span></button>
      <button part="button" type="button" @click=${copy}>${text.copyLetter}</button>
      <button part="button" type="button" @click=${download}>${text.downloadLetter}</button>
    </p>
    <p role="status">${note || (kind === 'offline' && online ? text.onlineAgain : nothing)}</p>
  </div>`;
}

/** The end of the way: what has happened, and what will. */
export function sentView(receipt: string | undefined, update: boolean, { text, headingLevel }: Pick<OutcomeSetting, 'text' | 'headingLevel'>, another: () => void): TemplateResult {
  return html`<div part="summary" class="sent" tabindex="-1" aria-labelledby="outcome" role="group">
    ${heading(headingLevel + 1, 'label', update ? text.sentUpdate : text.letterSent, 'outcome')}
    <slot name="success"><p>${text.sentHint}</p></slot>
    ${receipt ? html`<p part="hint">${text.receiptLine(receipt)}</p>` : nothing}
    <p><button part="button" type="button" @click=${another}>${text.anotherLetter}</button></p>
  </div>`;
}
