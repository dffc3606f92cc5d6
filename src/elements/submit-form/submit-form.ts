import { html, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import type { Draft } from '../../controllers/draft.js';
import { adoptFrom, controlOf, EMPTY, fillFields, readFields } from '../../controllers/letter-fields.js';
import type { QuickExit } from './quick-exit.js';
import { Unsent } from '../../controllers/unsent.js';
import { WordCount } from '../../controllers/word-count.js';
import { LetterFailedEvent } from '../../events/letter-failed.js';
import type { LetterFields } from '../../feed/send/types.js';
import { formStyles } from '../../styles/form.js';
import { reading } from '../../styles/reading.js';
import { en } from '../../text/en.js';
import { enForm } from '../../text/en-form.js';
import { inLanguage, languageOf, localeOf } from '../../text/language.js';
import type { SentencesOnForm } from '../../text/sentences.js';
import { heading } from '../../views/heading.js';
import { skeleton } from '../../views/status.js';
import { careView } from '../../views/submit-care.js';
import { fieldsView } from '../../views/submit-fields.js';
import type { Desk } from './desk.js';
import { SubmitSettings } from './submit-settings.js';

export type SubmitStatus = 'loading' | 'editing' | 'review' | 'sending' | 'sent' | 'failed' | 'unsure' | 'closed';

/** What is typed here is nobody else's: not for the page's listeners, and not for its keyboard shortcuts. */
const TYPING = ['beforeinput', 'input', 'keydown', 'keypress', 'keyup', 'paste', 'copy', 'cut', 'compositionstart', 'compositionupdate', 'compositionend', 'drop'];

const PROBLEMS: ReadonlyMap<string, string> = new Map();

function keepInside(event: Event): void {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  // Escape, Tab, Shift and what is pressed with Control are for the page as well.
  if (!event.type.startsWith('key') || (key.length === 1 && !ctrlKey && !metaKey)) event.stopPropagation();
}

/** The second press of a double click belongs to the button that was there before. */
function once(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}

/**
 * Shows the form that a reader writes a letter with: what they fill in, the letter as it would appear, whether it has
 * arrived; and at every time where to find help. What is written stays in the form until it has arrived.
 *
 * @slot - a plain `<form method="post">` for pages without script; it gives way once ours is there, with what was typed
 * @slot notice - above the fields
 * @slot captcha - below the fields: Turnstile, hCaptcha, reCAPTCHA, Friendly Captcha
 * @slot success - what is said when a letter has arrived
 * @slot closed - what is said when no letters are taken
 * @fires {LetterSubmitEvent} advice-letter-submit - a letter is about to be sent; cancel it, and nothing is
 * @fires {LetterSentEvent} advice-letter-sent - it has arrived; `receipt` is the receiver's mark for it
 * @fires {LetterFailedEvent} advice-letter-failed - it was not sent, or nobody can tell; `kind` says why
 * @fires {FeedLoadEvent} advice-load - a feed of its own has been read; `warnings` lists what had to be tolerated
 * @fires {FeedErrorEvent} advice-error - a feed of its own could not be read, and why
 * @csspart headline - the heading
 * @csspart form - the form
 * @csspart field - a field with its label, hint and error
 * @csspart label - the label of a field
 * @csspart input - what is typed into
 * @csspart hint - what helps to fill a field in, and the count of words
 * @csspart error - what is wrong with a field
 * @csspart summary - what must be mended, what went wrong, or that it has arrived
 * @csspart button - a button
 * @csspart status - the line that says that the letter is on its way
 * @csspart letter - the letter as it would appear
 * @csspart body - its text
 * @csspart signature - its signature
 * @csspart note - what in it may name someone
 * @csspart helplines - where to find help
 */
export class AdviceSubmitForm extends SubmitSettings {
  static override styles = [reading, formStyles];

  readonly #internals = this.attachInternals();
  readonly #count = new WordCount(this);
  readonly #unsent = new Unsent(this, () => this.#isDirty);
  #exit: QuickExit | undefined;
  #draft: Draft | undefined;
  #drafting = false;
  #desk: Desk | undefined;
  #fetching: Promise<Desk | undefined> | undefined;
  /** The part that sends could not be fetched. */
  #stuck = false;
  /** Ours has been on the page: what the plain form held is in it. */
  #open = false;
  #since: number | undefined;
  #listening: AbortController | undefined;
  #language: unknown;
  #helplines: typeof import('../../views/around.js') | undefined;

  /** `loading` (its feed), `editing`, `review`, `sending`, `sent`, `failed`, `unsure` or `closed`; also the custom state of that name, for `:state(sent)` in CSS. */
  get status(): SubmitStatus {
    const status = this.#stuck ? 'failed' : (this.#desk?.status ?? 'editing');
    if (status !== 'editing' || this.#isDirty) return status;
    if (this.isWaiting) return 'loading';
    return this.closed || this.submit?.open === false || !this.#canSend ? 'closed' : status;
  }

  /** @internal What stands in the form. */
  get letter(): LetterFields {
    return readFields(this.renderRoot);
  }

  /** @internal */
  get seconds(): number {
    return this.#since === undefined ? 0 : Math.round((performance.now() - this.#since) / 1000);
  }

  /** @internal */
  get kept(): Draft | undefined {
    return this.#draft;
  }

  get #canSend(): boolean {
    return this.route !== undefined;
  }

  /** There is something to lose. */
  get #isDirty(): boolean {
    return this.#open && this.letter.letter.trim() !== '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#listening = new AbortController());
    for (const type of ['online', 'offline']) addEventListener(type, () => this.requestUpdate(), { signal });
    void this.#followLanguage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  protected override firstUpdated(): void {
    for (const type of TYPING) this.renderRoot.addEventListener(type, keepInside);
  }

  protected override willUpdate(): void {
    if (this.quickExit && !this.#exit) void this.#loadExit();
    if (this.source.state.feed?.helplines && !this.#helplines) void this.#loadHelplines();
  }

  protected override updated(): void {
    const { status } = this;
    this.#internals.states.clear();
    this.#internals.states.add(status);
    const form = controlOf(this.renderRoot, 'letter');
    if (form && !this.#open) this.#takeOver();
    if (form && (this.draft === 'session') !== this.#drafting) void this.#turnDraft();
  }

  /** @internal Empties the form: the letter is elsewhere now. */
  clear(): void {
    fillFields(this.renderRoot, EMPTY);
    this.#count.reset();
    this.#draft?.clear();
    this.#unsent.look();
  }

  /** Adds the styles of a part that came later. */
  #adopt(styles: CSSResultOrNative): void {
    const sheet = styles instanceof CSSStyleSheet ? styles : styles.styleSheet;
    if (sheet) this.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  async #followLanguage(): Promise<void> {
    const part = await import('../../controllers/language-watch.js').catch(() => undefined);
    if (part && !this.#language) this.#language = new part.LanguageWatch(this);
  }

  async #loadExit(): Promise<void> {
    const part = await import('./quick-exit.js').catch(() => undefined);
    if (!part || this.#exit) return;
    this.#exit = new part.QuickExit(this);
    this.#adopt(part.exitStyles);
    this.requestUpdate();
  }

  async #loadHelplines(): Promise<void> {
    // If they don't come, the next update asks again; the sentence on emergencies stands in any case.
    const part = await import('../../views/around.js').catch(() => undefined);
    if (!part || this.#helplines) return;
    this.#helplines = part;
    this.requestUpdate();
  }

  /** The part that sends; asked for when the writer begins, and again when it didn't come. */
  #fetchDesk(): Promise<Desk | undefined> {
    this.#fetching ??= import('./desk.js').then(
      ({ Desk, deskStyles }) => {
        if (!this.#desk) this.#adopt(deskStyles);
        return (this.#desk ??= new Desk(this));
      },
      () => (this.#fetching = undefined),
    );
    return this.#fetching;
  }

  /** What a reader has typed into the plain form already is theirs. */
  #takeOver(): void {
    this.#open = true;
    const plain = this.plainForm;
    const focused = plain?.contains(document.activeElement);
    this.#fill(adoptFrom(plain, this.route?.names ?? {}));
    if (focused) controlOf(this.renderRoot, 'letter')?.focus();
  }

  #fill(fields: Partial<LetterFields>): void {
    fillFields(this.renderRoot, fields);
    if (fields.letter) this.#count.count(fields.letter);
    this.#unsent.look();
  }

  async #turnDraft(): Promise<void> {
    this.#drafting = this.draft === 'session';
    if (!this.#drafting) {
      this.#draft?.forget();
      this.#draft = undefined;
      return;
    }
    const part = await import('../../controllers/draft.js').catch(() => undefined);
    if (!part || !this.#drafting) return;
    this.#draft = new part.Draft(`${this.route?.url ?? location.pathname} ${this.updateOf ?? ''}`.trim());
    const kept = this.#draft.load();
    if (kept && !this.#isDirty) {
      this.#fill(kept.fields);
      if (kept.tried && kept.key) (await this.#fetchDesk())?.recall(kept.key);
    }
    this.requestUpdate();
  }

  readonly #onInput = (): void => {
    const { letter } = this;
    this.#count.count(letter.letter);
    this.#unsent.look();
    this.#draft?.save({ fields: letter });
  };

  readonly #onFocus = (): void => {
    this.#since ??= performance.now();
    void this.#fetchDesk();
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const desk = await this.#fetchDesk();
    this.#stuck = !desk;
    if (desk) {
      desk.submit();
      return;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part=summary]')?.focus();
    this.dispatchEvent(new LetterFailedEvent('part'));
  };

  readonly #forget = (): void => {
    this.#draft?.forget();
    this.requestUpdate();
  };

  #renderHeading(text: SentencesOnForm): TemplateResult {
    const { feed } = this.source.state;
    const name = feed?.authors[0]?.addressedAs ?? feed?.column ?? feed?.title ?? '';
    const title = feed?.items.find(({ id }) => id === this.updateOf)?.title ?? '';
    return heading(this.headingLevel, 'headline', this.updateOf ? text.writeUpdate(title) : text.writeTo(name));
  }

  #renderFields(text: SentencesOnForm, locale: string): TemplateResult {
    const { words, announced } = this.#count;
    const problems = this.#desk?.problems ?? PROBLEMS;
    return html`${fieldsView({ text, locale, rules: this.rules, problems, update: Boolean(this.updateOf), words, announced })}
      <slot name="captcha"></slot>
      ${this.#draft?.active
        ? html`<p part="hint">${text.draftKept} <button part="button" class="plain" type="button" @click=${this.#forget}>${text.draftForget}</button></p>`
        : nothing}`;
  }

  #renderForm(text: SentencesOnForm, locale: string, care: TemplateResult): TemplateResult {
    const desk = this.#desk;
    const { status } = this;
    const reviewed = status === 'review' || status === 'sending';
    const stuck = html`<div part="summary" tabindex="-1" role="alert">${text.formStuck}</div>`;
    return html`${this.#stuck ? stuck : desk?.panel()}
      <form part="form" novalidate autocomplete="off" ?hidden=${status === 'sent'} @submit=${this.#onSubmit} @input=${this.#onInput} @focusin=${this.#onFocus}>
        <div class="fields" ?hidden=${reviewed}>${this.#renderFields(text, locale)}</div>
        ${desk?.review()} ${status === 'sent' ? nothing : care}
        <div class="row">
          ${reviewed && desk ? desk.buttons(once) : html`<button part="button" class="first" type="submit" @click=${once}><span>${text.readOver}</span></button>`}
        </div>
      </form>
      ${status === 'sent' ? care : nothing}`;
  }

  #renderClosed(text: SentencesOnForm, care: TemplateResult): TemplateResult {
    const said = this.#canSend || this.closed || this.submit?.open === false ? (this.rules.closedNote ?? text.formClosed) : text.formNowhere;
    return html`<div class="closed"><slot name="closed"><p>${said}</p></slot></div>${care}`;
  }

  protected override render(): unknown {
    const language = languageOf(this);
    const text = inLanguage(language, enForm);
    const { status } = this;
    const { feed } = this.source.state;
    const isPlain = status === 'loading' || (status === 'closed' && !this.closed && this.submit?.open !== false && this.plainForm !== null);
    const slot = html`<slot ?hidden=${!isPlain} @slotchange=${this.source.open}></slot>`;
    if (isPlain) return html`${slot}${status === 'loading' && !this.textContent?.trim() ? skeleton(inLanguage(language, en)) : nothing}`;
    const locale = localeOf(language);
    const care = careView(text, feed, language, this.#helplines?.helplinesView);
    return html`${slot}
      <div class="whole" lang=${language}>
        ${this.#exit?.render()} ${this.#renderHeading(text)}
        <slot name="notice"></slot>
        ${status === 'closed' ? this.#renderClosed(text, care) : this.#renderForm(text, locale, care)}
      </div>`;
  }
}
