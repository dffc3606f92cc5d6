import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { rememberClosed, wasClosed } from '../../controllers/closed-memory.js';
import { Consent, type ConsentMode } from '../../controllers/consent.js';
import type { ConsentPolicy } from '../../controllers/consent-policy.js';
import { isBesideForm } from '../../controllers/no-ads.js';
import { Reserved } from '../../controllers/reserved.js';
import { Scrolled } from '../../controllers/scrolled.js';
import { Viewed } from '../../controllers/viewed.js';
import { Whereabouts } from '../../controllers/whereabouts.js';
import { AdCloseEvent } from '../../events/ad-close.js';
import { AdReadyEvent } from '../../events/ad-ready.js';
import { AdRefusedEvent } from '../../events/ad-refused.js';
import { AdViewableEvent } from '../../events/ad-viewable.js';
import { ad } from '../../styles/ad.js';
import { enAd } from '../../text/en-ad.js';
import { inLanguage, languageOf, spokenIn } from '../../text/language.js';

/**
 * `waiting` until an ad may come; `ready` when it may, or has; `refused`, `unfilled` and `closed` by the reader;
 * `none` where no ad belongs: beside the form for letters, or where another one sticks already.
 */
export type AdStatus = 'waiting' | 'ready' | 'refused' | 'unfilled' | 'closed' | 'none';

/**
 * Shows the page's own ad in a place that is kept for it, with a label and a button that closes it. With no ad there,
 * and none to be expected, it shows nothing. It makes no request and reads no cookie: the ad is the page's, and stays
 * in the page, inside this tag.
 *
 * @slot - the ad
 * @slot house - what shows when no ad is allowed, or none comes
 * @fires {AdReadyEvent} advice-ad-ready - the page may fill it now
 * @fires {AdRefusedEvent} advice-ad-refused - no ad is allowed; should the reader come to allow it, `advice-ad-ready` follows
 * @fires {AdViewableEvent} advice-ad-viewable - half of it was in view for a second, once; an estimate
 * @fires {AdCloseEvent} advice-ad-close - it is about to be closed; cancel it to keep it open
 * @csspart ad - all of it
 * @csspart ad-label - the label
 * @csspart ad-close - the button that closes it
 */
export class AdviceAdSlot extends LitElement {
  static override styles = ad;
  static override properties: PropertyDeclarations = {
    sizes: {},
    label: {},
    withoutClose: { type: Boolean, attribute: 'without-close' },
    remember: {},
    consent: {},
    consentTimeout: { type: Number, attribute: 'consent-timeout' },
    policy: { attribute: false },
    loading: {},
    placement: {},
  };

  /** The sizes that may come, as width x height in CSS pixels, like an image's: `(min-width: 728px) 728x90, 300x250 320x50`. */
  sizes?: string | undefined;
  /** Default: "Advertisement", in the reader's language. */
  label?: string | undefined;
  /** Leaves out the button that closes it. */
  withoutClose = false;
  /** `session`: what the reader has closed stays closed until the tab is. Give it an id if its place in the page may change. */
  remember: 'none' | 'session' = 'none';
  /** Whose consent to wait for: a TCF platform's, a GPP platform's, whichever there is, or nobody's. */
  consent: ConsentMode = 'none';
  /** Milliseconds without an answer that count as a refusal. */
  consentTimeout = 5000;
  /** Decides in place of our own reading of the signals; called anew with each of them, and first with none. */
  policy?: ConsentPolicy | undefined;
  /** `lazy`: not ready until within two screens of the viewport. */
  loading: 'eager' | 'lazy' = 'eager';
  /** `sticky`: at the lower edge of the window, once the reader has scrolled; one on a page. */
  placement: 'inline' | 'sticky' = 'inline';

  readonly #consent = new Consent(this);
  readonly #whereabouts = new Whereabouts(this);
  readonly #reserved = new Reserved(this);
  readonly #scrolled = new Scrolled(this);
  readonly #internals = this.attachInternals();
  #status: AdStatus = 'waiting';
  /** What the page was told last. */
  #told: 'nothing' | 'ready' | 'refused' = 'nothing';
  #closed = false;
  /** The reader was here when it was closed. */
  #leftHere = false;
  #unfilled = false;
  #collapsed = false;
  #viewed = false;

  constructor() {
    super();
    // What the page puts into it counts at any time.
    const observer = new MutationObserver(() => this.requestUpdate());
    this.addController({
      hostConnected: () => observer.observe(this, { childList: true, subtree: true, attributeFilter: ['data-ad-status', 'slot'] }),
      hostDisconnected: () => observer.disconnect(),
    });
    this.addController(new Viewed(this, () => (this.#status === 'ready' && !this.#viewed ? this.renderRoot.querySelector('.place') : null), () => this.#onViewed()));
  }

  /** `waiting`, `ready`, `refused`, `unfilled`, `closed` or `none`; also the custom state of that name, for `:state(ready)` in CSS. */
  get status(): AdStatus {
    return this.#status;
  }

  protected override firstUpdated(): void {
    void import('../../controllers/language-watch.js').then(({ LanguageWatch }) => this.addController(new LanguageWatch(this)), () => undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isConnected) this.#consent.open();
    if (changed.has('remember') && this.remember === 'session') this.#closed ||= wasClosed(this.#name);
    this.#hearAdSense();
    this.#status = this.#statusNow();
    this.#reserved.measure(this.#whereabouts.width, this.hasUpdated && this.#whereabouts.place === 'in view' && this.#status !== 'closed');
    this.#collapsed = this.#isEmpty && (this.#collapsed || this.#mayCollapse);
  }

  protected override updated(): void {
    const { states } = this.#internals;
    const [before] = states;
    states.clear();
    states.add(this.#status);
    if (this.placement === 'sticky') states.add('sticky');
    if (before !== 'closed' && this.#status === 'closed') this.renderRoot.querySelector<HTMLElement>('.closed')?.focus({ preventScroll: true });
    this.#tell();
  }

  /** Closes it, as the reader can, unless the page cancels `advice-ad-close`. */
  close(): void {
    if (this.#closed || !this.dispatchEvent(new AdCloseEvent())) return;
    this.#leftHere = this.matches(':focus-within');
    this.#shut(true);
  }

  /** Brings it back after it was closed, or found unfilled. */
  reopen(): void {
    if (this.#unfilled) this.#told = 'nothing';
    this.#unfilled = false;
    this.#shut(false);
  }

  /** Says that no ad has come: what is in the slot `house` shows, or nothing. */
  noFill(): void {
    this.#unfilled = true;
    this.requestUpdate();
  }

  /** What the reader's choice is remembered by. */
  get #name(): string {
    const named = this.id || this.#creative?.id;
    return named || `${location.pathname} ${[...document.querySelectorAll('advice-ad-slot')].indexOf(this)}`;
  }

  get #creative(): Element | undefined {
    return [...this.children].find(({ slot }) => !slot);
  }

  get #house(): Element | undefined {
    return [...this.children].find(({ slot }) => slot === 'house');
  }

  /** No ad, none to come, and nothing in its stead. */
  get #isEmpty(): boolean {
    return (this.#status === 'refused' || this.#status === 'unfilled') && !this.#house;
  }

  /** Nothing that the reader sees may move: below them nothing does, above them only where browsers keep what is in view. */
  get #mayCollapse(): boolean {
    const { place } = this.#whereabouts;
    return place === 'below' || (place === 'above' && CSS.supports('overflow-anchor', 'auto'));
  }

  get #isSecondSticky(): boolean {
    const sticky = [...document.querySelectorAll<AdviceAdSlot>('advice-ad-slot')].filter(({ placement }) => placement === 'sticky');
    return this.placement === 'sticky' && sticky.indexOf(this) > 0;
  }

  #statusNow(): AdStatus {
    if (this.#closed) return 'closed';
    if (this.#isSecondSticky || isBesideForm(this)) return 'none';
    // A column whose item forbids ads has no place for one.
    if (!this.#whereabouts.rendered && this.#told === 'nothing') return 'waiting';
    const { decision } = this.#consent;
    if (decision === 'refused' || decision === 'timeout') return 'refused';
    if (this.#unfilled) return 'unfilled';
    return decision === 'granted' && (this.loading !== 'lazy' || this.#whereabouts.near) ? 'ready' : 'waiting';
  }

  /** AdSense says on its own tag whether it has filled it. */
  #hearAdSense(): void {
    const said = this.#creative?.getAttribute('data-ad-status');
    if (said) this.#unfilled = said === 'unfilled';
  }

  #tell(): void {
    const status = this.#status;
    if (status === this.#told || !(status === 'ready' || status === 'refused')) return;
    this.#told = status;
    if (status === 'ready') this.dispatchEvent(new AdReadyEvent(this.#reserved.fitting.map(({ width, height }) => [width, height])));
    else this.dispatchEvent(new AdRefusedEvent(this.#consent.decision === 'timeout' ? 'timeout' : 'consent'));
  }

  #shut(closed: boolean): void {
    this.#closed = closed;
    if (this.remember === 'session') rememberClosed(this.#name, closed);
    this.requestUpdate();
  }

  #onViewed(): boolean {
    const isThere = [...this.children].some((child) => !child.slot && child.getBoundingClientRect().height > 0);
    if (isThere) {
      this.#viewed = true;
      this.dispatchEvent(new AdViewableEvent());
    }
    return isThere;
  }

  readonly #onClose = (): void => {
    this.close();
    // Safari gives a button that is clicked no focus, though the reader is there.
    this.#leftHere ||= this.#closed;
  };

  /** What is in the place: the ad, the page's own instead of it, or nothing yet. */
  #renderContent(): TemplateResult | typeof nothing {
    const status = this.#status;
    if (status === 'refused' || status === 'unfilled') return html`<slot name="house"></slot>`;
    const isSure = this.#consent.decision === 'granted' && this.loading !== 'lazy';
    return status === 'ready' || isSure ? html`<slot></slot>` : nothing;
  }

  protected override render(): unknown {
    const status = this.#status;
    const language = languageOf(this);
    const text = inLanguage(language, enAd);
    if (status === 'closed') return this.#leftHere ? html`<span class="closed" role="status" tabindex="-1">${text.adClosed}</span>` : nothing;
    const isBare = !this.sizes && !this.#creative && !this.#house;
    if (status === 'none' || this.#collapsed || isBare) return nothing;
    const sticks = this.placement === 'sticky';
    const isBlank = this.#isEmpty || (sticks && !(this.#scrolled.done && status !== 'waiting'));
    return html`${sticks ? html`<div class="room"></div>` : nothing}
      <div part="ad" class=${isBlank ? 'frame blank' : 'frame'} role="group" aria-labelledby="label">
        <div class="bar" lang=${this.label ? nothing : spokenIn(language)}>
          <span part="ad-label" id="label">${this.label || text.adLabel}</span>
          ${this.withoutClose ? nothing : html`<button part="ad-close" type="button" @click=${this.#onClose}><span aria-hidden="true">✕</span> ${text.closeAd}</button>`}
        </div>
        <div class="place"><div class="creative">${this.#renderContent()}</div></div>
      </div>`;
  }
}
