import { html, nothing, type TemplateResult } from 'lit';
import type { Kept } from '../../controllers/draft.js';
import { controlOf, EMPTY, fillFields, readFields } from '../../controllers/letter-fields.js';
import type { QuickExit } from './quick-exit.js';
import { keepTyping } from '../../controllers/typing.js';
import { Unsent } from '../../controllers/unsent.js';
import { WordCount } from '../../controllers/word-count.js';
import { LetterFailedEvent } from '../../events/letter-failed.js';
import type { LetterFields } from '../../feed/send/types.js';
import { adopt } from '../../styles/adopt.js';
import { formStyles } from '../../styles/form.js';
import { reading } from '../../styles/reading.js';
import { en } from '../../text/en.js';
import { enForm } from '../../text/en-form.js';
import { inLanguage, languageOf, localeOf, spokenIn } from '../../text/language.js';
import type { SentencesOnForm } from '../../text/sentences.js';
import { skeleton } from '../../views/status.js';
import { careView, closedView, headingView } from '../../views/submit-care.js';
import { fieldsView } from '../../views/submit-fields.js';
import type { Afterwards } from '../afterwards.js';
import type { Desk } from './desk.js';
import type { Drafting } from './drafting.js';
import { SubmitSettings } from './submit-settings.js';

export type SubmitStatus = 'loading' | 'editing' | 'review' | 'sending' | 'sent' | 'failed' | 'unsure' | 'closed';

const PROBLEMS: ReadonlyMap<string, string> = new Map();

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
  #draft: Drafting | undefined;
  #desk: Desk | undefined;
  #fetching: Promise<Desk | undefined> | undefined;
  /** The part that sends could not be fetched. */
  #stuck = false;
  /** Ours has been on the page: what the plain form held is in it. */
  #open = false;
  #since: number | undefined;
  #after: Afterwards | undefined;

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
  get kept(): Drafting | undefined {
    return this.#draft;
  }

  get #canSend(): boolean {
    return Boolean(this.send ?? this.url);
  }

  /** There is something to lose. */
  get #isDirty(): boolean {
    return this.#open && this.letter.letter.trim() !== '';
  }

  protected override firstUpdated(): void {
    keepTyping(this.renderRoot);
  }

  protected override willUpdate(): void {
    if (this.quickExit && !this.#exit)
      void this.#take(import('./quick-exit.js'), ({ QuickExit, exitStyles }) => {
        if (!this.#exit) adopt(this, exitStyles);
        this.#exit ??= new QuickExit(this);
      });
    // Helplines, other languages than English, and looks.
    if (!this.#after)
      void this.#take(import('../afterwards.js'), ({ Afterwards }) => {
        this.#after ??= new Afterwards(this, () => [this.look]);
      });
  }

  protected override updated(): void {
    const { status } = this;
    const { states } = this.#internals;
    states.clear();
    for (const state of [status, this.look]) states.add(state);
    const form = controlOf(this.renderRoot, 'letter');
    if (form && !this.#open) this.#takeOver();
    if (form && this.draft === 'session' && !this.#draft)
      void this.#take(import('./drafting.js'), ({ Drafting }) => {
        if (this.#draft) return;
        this.#draft = new Drafting(this, `${this.url ?? location.pathname} ${this.updateOf ?? ''}`.trim());
        this.#restore(this.#draft.kept);
      });
    if (this.draft !== 'session' && this.#draft) this.#draft = this.#draft.forget();
  }

  /** @internal Empties the form: the letter is elsewhere now. */
  clear(): void {
    fillFields(this.renderRoot, EMPTY);
    this.#count.reset();
    this.#since = undefined;
    this.#draft?.clear();
    this.#unsent.look();
  }

  /** Uses a part once it has come. If it doesn't, the form stands all the same, and the next update asks again. */
  async #take<Part extends object>(coming: Promise<Part>, use: (part: Part) => void): Promise<void> {
    const part = await coming.catch(() => undefined);
    if (!part) return;
    use(part);
    this.requestUpdate();
  }

  /** The part that sends; asked for when the writer begins, and again when it didn't come. */
  #fetchDesk(): Promise<Desk | undefined> {
    this.#fetching ??= import('./desk.js').then(
      ({ Desk, deskStyles }) => {
        if (!this.#desk) adopt(this, deskStyles);
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
    const written = [...(plain?.elements ?? [])].some((control) => 'defaultValue' in control && control.defaultValue !== (control as HTMLInputElement).value);
    if (!written) return;
    if (plain?.contains(document.activeElement)) controlOf(this.renderRoot, 'letter')?.focus();
    void this.#fetchDesk().then((desk) => desk && this.#fill({ ...desk.adopt(plain), ...this.#written }));
  }

  /** What has been filled in so far. */
  get #written(): Partial<LetterFields> {
    return Object.fromEntries(Object.entries(this.letter).filter(([, value]) => value));
  }

  #fill(fields: Partial<LetterFields>): void {
    fillFields(this.renderRoot, fields);
    if (fields.letter) this.#count.count(fields.letter);
    this.#unsent.look();
  }

  #restore(kept: Kept | undefined): void {
    if (kept && !this.#isDirty) this.#fill(kept.fields);
    const { tried, key } = kept ?? {};
    if (tried && key) void this.#fetchDesk().then((desk) => desk?.recall(key));
  }

  readonly #onInput = (): void => {
    const { letter } = this;
    this.#count.count(letter.letter);
    this.#unsent.look();
    this.#draft?.save({ fields: letter });
    this.#onFocus();
  };

  readonly #onFocus = (): void => {
    this.#since ??= performance.now();
    void this.#fetchDesk();
  };

  /** On the button rather than the form: in a frame without `allow-forms`, forms say nothing. Enter in a line presses it too. */
  readonly #onPress = (event: MouseEvent): void => {
    event.preventDefault();
    // The second press of a double click belongs to the button that was there before.
    if (event.detail < 2) void this.#goOn();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#goOn();
  };

  async #goOn(): Promise<void> {
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
  }

  #renderFields(text: SentencesOnForm, locale: string): TemplateResult {
    const { words, announced } = this.#count;
    const problems = this.#desk?.problems ?? PROBLEMS;
    return html`${fieldsView({ text, locale, rules: this.rules, problems, update: Boolean(this.updateOf), words, announced })}
      <slot name="captcha"></slot>
      ${this.#draft?.render()}`;
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
          ${reviewed && desk ? desk.buttons(this.#onPress) : html`<button part="button" class="first" type="submit" @click=${this.#onPress}><span>${text.readOver}</span></button>`}
        </div>
      </form>
      ${status === 'sent' ? care : nothing}`;
  }

  protected override render(): unknown {
    const language = languageOf(this);
    const text = inLanguage(language, enForm);
    const { status } = this;
    const { feedRead: feed } = this;
    const isClosed = this.closed || this.submit?.open === false;
    const isPlain = status === 'loading' || (status === 'closed' && !isClosed && this.plainForm !== null);
    const slot = html`<slot ?hidden=${!isPlain} @slotchange=${this.source.open}></slot>`;
    if (isPlain) return html`${slot}${status === 'loading' && !this.textContent?.trim() ? skeleton(inLanguage(language, en)) : nothing}`;
    const locale = localeOf(language);
    const spoken = spokenIn(language);
    const care = careView(text, feed, spoken, this.#after?.around.helplinesView);
    return html`${slot}
      <div class="sheet" lang=${spoken}>
        ${this.#exit?.render()} ${headingView(text, feed, this.headingLevel, this.updateOf)}
        <slot name="notice"></slot>
        ${status === 'closed' ? html`${closedView(isClosed ? (this.rules.closedNote ?? text.formClosed) : text.formNowhere)}${care}` : this.#renderForm(text, locale, care)}
      </div>`;
  }
}
