import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { renewTokens, tokensIn } from '../../controllers/captcha.js';
import { controlOf } from '../../controllers/letter-fields.js';
import { SubmitFlow, type SendFunction } from '../../controllers/submit-flow.js';
import { LetterFailedEvent } from '../../events/letter-failed.js';
import { LetterSentEvent } from '../../events/letter-sent.js';
import { LetterSubmitEvent } from '../../events/letter-submit.js';
import { check } from '../../feed/send/check.js';
import type { FieldName, LetterFields, Outcome, Route, Rules } from '../../feed/send/types.js';
import type { Feed, Submit } from '../../feed/types.js';
import { enSending } from '../../text/en-sending.js';
import { inLanguage, languageOf, localeOf } from '../../text/language.js';
import type { SentencesOnSending } from '../../text/sentences.js';
import { failureView, problemsOfFaults, problemsOfReply, sentView, summaryView, type Problems } from '../../views/submit-outcome.js';
import { reviewView } from '../../views/submit-review.js';
import { adoptFrom } from './adopt.js';
import type { Drafting } from './drafting.js';
import { copyLetter, downloadLetter } from './keep.js';
import { routeOf } from './route.js';
import type { PageSettings } from './settings.js';

export { deskStyles } from '../../styles/form-desk.js';

/** The form that a desk serves. */
export interface Writer extends LitElement, PageSettings {
  readonly baseURI: string;
  readonly letter: LetterFields;
  readonly submit: Submit | undefined;
  readonly feedRead: Feed | undefined;
  readonly plainForm: HTMLFormElement | null;
  readonly rules: Rules;
  readonly updateOf?: string | undefined;
  readonly send?: SendFunction | undefined;
  readonly headingLevel: number;
  /** Whole seconds since the writer came to the form. */
  readonly seconds: number;
  readonly kept?: Drafting | undefined;
  /** Empties the form. */
  clear(): void;
}

export type DeskStatus = 'editing' | 'review' | 'sending' | 'sent' | 'failed' | 'unsure';

/** Takes a letter from the form to its receiver: what must be mended, how it would appear, on its way, and what became of it. A part of its own. */
export class Desk implements ReactiveController {
  status: DeskStatus = 'editing';
  problems: Problems = new Map();
  readonly #host: Writer;
  readonly #flow = new SubmitFlow();
  #outcome: Outcome | undefined;
  /** What was last said beside the buttons. */
  #note = '';
  #busy = false;

  constructor(host: Writer) {
    this.#host = host;
    host.addController(this);
    const preset = this.#route?.preset;
    if (preset) this.#flow.prepare(preset);
  }

  hostConnected(): void {
    for (const type of ['online', 'offline']) addEventListener(type, this.#look);
  }

  hostDisconnected(): void {
    for (const type of ['online', 'offline']) removeEventListener(type, this.#look);
  }

  readonly #look = (): void => this.#host.requestUpdate();

  get #route(): Route | undefined {
    const { feedRead, submit, plainForm } = this.#host;
    return routeOf(this.#host, feedRead, submit, plainForm);
  }

  get #text(): SentencesOnSending {
    return inLanguage(languageOf(this.#host), enSending);
  }

  /** What a reader has typed into the page's own form. */
  adopt(form: HTMLFormElement | null): Partial<LetterFields> {
    return adoptFrom(form, this.#route?.names ?? {});
  }

  /** The letter may have arrived before the page was left. */
  recall(key: string): void {
    this.#flow.restore(this.#host.letter, this.#host.updateOf, key);
    this.#outcome = { status: 'unsure', kind: 'network' };
    this.#set('unsure');
  }

  /** The writer is done with this step. */
  readonly submit = (): void => {
    if (this.status === 'review') void this.#send();
    else if (this.status !== 'sending') this.#review();
  };

  #set(status: DeskStatus): void {
    this.status = status;
    this.#note = '';
    this.#host.requestUpdate();
  }

  #review(): void {
    if (!this.#mended()) return;
    this.#set('review');
    void this.#turnTo('.review');
  }

  /** Whether nothing has to be mended first; what has to, is said. */
  #mended(): boolean {
    const { letter, rules } = this.#host;
    const text = this.#text;
    const problems = new Map(problemsOfFaults(check(letter, rules), text, localeOf(languageOf(this.#host))));
    if (tokensIn(this.#host).missing) problems.set('captcha', text.noProof);
    this.problems = problems;
    if (!problems.size) return true;
    this.#outcome = undefined;
    this.#set('editing');
    void this.#turnTo('[part=summary]');
    return false;
  }

  /** Moves the focus to what is new, unless the reader has gone elsewhere on the page meanwhile. */
  async #turnTo(selector: string): Promise<void> {
    const { activeElement } = document;
    const host = this.#host;
    const inside = !activeElement || activeElement === document.body || activeElement.contains(host) || host.contains(activeElement);
    await host.updateComplete;
    if (inside) host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #again = (): void => {
    if (this.#busy || !this.#mended()) return;
    // What has been read over need not be again.
    if (this.#flow.knows(this.#host.letter, this.#host.updateOf)) void this.#send();
    else this.#review();
  };

  readonly #change = (): void => {
    this.#set('editing');
    void this.#turnTo('#letter');
  };

  readonly #another = (): void => {
    this.#outcome = undefined;
    this.#change();
  };

  async #send(): Promise<void> {
    // A second press, or a listener that presses: there is one letter.
    if (this.#busy) return;
    this.#busy = true;
    try {
      if (!this.#host.dispatchEvent(new LetterSubmitEvent())) return;
      this.#set('sending');
      void this.#turnTo('.review');
      this.#arrive(await this.#carry());
    } finally {
      this.#busy = false;
    }
  }

  async #carry(): Promise<Outcome> {
    const host = this.#host;
    const { letter: fields, send, rules, seconds, updateOf, kept } = host;
    const route = this.#route;
    if (!route) return { status: 'failed', kind: 'address' };
    const trap = controlOf(host.renderRoot, 'trap')?.value ?? '';
    const { tokens } = tokensIn(host);
    const errand = { fields, route, send, particulars: { updateOf, seconds, minAge: rules.minAge, trap, tokens } };
    return this.#flow.send(errand, (key) => kept?.save({ fields, key, tried: true }));
  }

  #arrive(outcome: Outcome): void {
    const host = this.#host;
    this.#outcome = outcome;
    this.problems = new Map();
    if (outcome.status === 'sent') {
      host.clear();
      this.#set('sent');
      void this.#turnTo('[part=summary]');
      host.dispatchEvent(new LetterSentEvent(outcome.receipt));
      return;
    }
    host.kept?.save({ fields: host.letter, key: this.#flow.keys.key, tried: this.#flow.keys.tried });
    renewTokens(host);
    if (outcome.problems?.length) this.problems = problemsOfReply(outcome.problems, this.#text);
    this.#set(outcome.status);
    void this.#turnTo('[part=summary]');
    host.dispatchEvent(new LetterFailedEvent(outcome.kind));
  }

  readonly #copy = async (): Promise<void> => {
    const { letter, renderRoot } = this.#host;
    const copied = await copyLetter(letter);
    if (!copied) (controlOf(renderRoot, 'letter') as HTMLTextAreaElement | null)?.select();
    this.#note = copied ? this.#text.letterCopied : this.#text.copyByHand;
    this.#host.requestUpdate();
  };

  readonly #go = (field: FieldName): void => controlOf(this.#host.renderRoot, field)?.focus();

  /** Above the fields: what must be mended, or what became of the letter. */
  panel(): unknown {
    const text = this.#text;
    const { headingLevel, letter, updateOf } = this.#host;
    const outcome = this.#outcome;
    if (this.status === 'sent') return sentView(outcome?.status === 'sent' ? outcome.receipt : undefined, Boolean(updateOf), { text, headingLevel }, this.#another);
    if (this.status === 'review' || this.status === 'sending') return nothing;
    if (this.problems.size) return summaryView(this.problems, text, headingLevel + 1, this.#go);
    if (!outcome || outcome.status === 'sent' || this.status === 'editing') return nothing;
    return failureView(outcome, {
      text,
      headingLevel,
      locale: localeOf(languageOf(this.#host)),
      online: navigator.onLine,
      note: this.#note,
      again: this.#again,
      copy: this.#copy,
      download: () => downloadLetter(letter, text.fileName),
    });
  }

  /** In place of the fields: the letter as it would appear. */
  review(): unknown {
    const { letter, rules, headingLevel } = this.#host;
    return this.status === 'review' || this.status === 'sending' ? reviewView(letter, { text: this.#text, headingLevel, email: rules.email !== 'none' }) : nothing;
  }

  /** The ways on from the review. */
  buttons(press: (event: MouseEvent) => void): TemplateResult {
    const text = this.#text;
    const sending = this.status === 'sending';
    return html`<button part="button" class="first" type="submit" aria-disabled=${sending ? 'true' : nothing} @click=${press}><span>${text.sendLetter}</span></button>
      ${sending ? nothing : html`<button part="button" type="button" @click=${this.#change}>${text.changeLetter}</button>`}
      <p part="status" role="status">${sending ? text.sendingLetter : nothing}</p>`;
  }
}
