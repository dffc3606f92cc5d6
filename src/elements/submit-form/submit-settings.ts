import { LitElement, type PropertyDeclarations } from 'lit';
import { FeedSource } from '../../controllers/feed-source.js';
import type { SendFunction } from '../../controllers/submit-flow.js';
import type { FieldNames, Rules, SubmitPreset } from '../../feed/send/types.js';
import { submitOf } from '../../feed/submit.js';
import type { Feed, Submit } from '../../feed/types.js';
import { rulesOf, urlOf } from './settings.js';

const PLAIN_FORM = ':scope > form:not([slot]), :scope > :not([slot]) form';
const INLINE = ':scope > script[type="application/feed+json"]';

/** What a page and its feed say about a form for letters: its attributes, and what they come to. */
export abstract class SubmitSettings extends LitElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    data: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    loading: {},
    look: {},
    action: {},
    preset: {},
    fields: {},
    hiddenFields: { attribute: 'hidden-fields' },
    honeypot: {},
    allowOrigins: { attribute: 'allow-origins' },
    idempotency: {},
    minWords: { type: Number, attribute: 'min-words' },
    maxWords: { type: Number, attribute: 'max-words' },
    email: {},
    minAge: { type: Number, attribute: 'min-age' },
    termsUrl: { attribute: 'terms-url' },
    privacyUrl: { attribute: 'privacy-url' },
    consentText: { attribute: 'consent-text' },
    anonymity: {},
    closed: { type: Boolean },
    draft: {},
    quickExit: { attribute: 'quick-exit' },
    updateOf: { attribute: 'update-of' },
    send: { attribute: false },
  };

  /** URL of a JSON Feed, relative to the page. Not needed inside `<advice-feed>` or `<advice-column>`, nor at all if `action` is given. */
  feed?: string | undefined;
  /** A feed that has been read already (see `advice-column/feed`), in place of an address. */
  data?: Feed | undefined;
  /** 1–6: the level of the first heading. */
  headingLevel = 2;
  /** `lazy`: fetch no feed until near the viewport. */
  loading: 'eager' | 'lazy' = 'eager';
  /** `plain` takes the page's type and colours as they are, `paper` and `newsprint` bring their own. */
  look: 'plain' | 'paper' | 'newsprint' = 'plain';
  /** Where letters go, relative to the page; https, or this machine. Default: where the feed says, if it may (see `allow-origins`); else where the slotted form goes. */
  action?: string | undefined;
  /** How the receiver wants letters, and what it calls success. Default: the feed's, else told from the address, else `json`. */
  preset?: SubmitPreset | undefined;
  /** The receiver's names for `letter`, `signedAs`, `email`, `place`, `consent`, `age`, `updateOf`, `idempotencyKey`, `seconds`, as JSON. An empty name: not sent. */
  fields?: FieldNames | string | undefined;
  /** What is sent along unseen, name by name, as JSON. */
  hiddenFields?: Readonly<Record<string, string>> | string | undefined;
  /** The receiver's name for the field that people leave empty. */
  honeypot?: string | undefined;
  /** Origins beside its own to which the feed may turn letters, separated by spaces. */
  allowOrigins?: string | undefined;
  /** How a letter's key travels: as a field, or as the header `Idempotency-Key`, for which browsers ask the receiver first. */
  idempotency: 'field' | 'header' = 'field';
  /** Words that a letter must have. */
  minWords?: number | undefined;
  /** Words that a letter may have. */
  maxWords?: number | undefined;
  /** Whether an e-mail address is asked for. */
  email: 'optional' | 'required' | 'none' = 'optional';
  /** Years that a writer must have, and says to have. */
  minAge?: number | undefined;
  /** Address of the terms for letters. */
  termsUrl?: string | undefined;
  /** Address of what is said about privacy. */
  privacyUrl?: string | undefined;
  /** What a writer agrees to. */
  consentText?: string | undefined;
  /** A sentence on who will know who wrote. */
  anonymity?: string | undefined;
  /** No letters are taken. */
  closed = false;
  /** `session`: what is written is kept in the tab until it is sent. It says so. */
  draft: 'none' | 'session' = 'none';
  /** Address of a harmless page: adds a button, and three Shifts, that put it in this one's place. */
  quickExit?: string | undefined;
  /** Id of the item whose letter this is an update to. */
  updateOf?: string | undefined;
  /** Sends in place of `fetch`: takes `FormData` and a signal, resolves to a `Response`. */
  send?: SendFunction | undefined;

  protected readonly source = new FeedSource(this, () => this.data, undefined, false);

  /** @internal The feed, once it has been read. */
  get feedRead(): Feed | undefined {
    return this.source.state.feed;
  }

  /** @internal How the feed's publisher takes letters. */
  get submit(): Submit | undefined {
    return this.feedRead && submitOf(this.feedRead);
  }

  /** @internal The page's own form, for when there is no script. */
  get plainForm(): HTMLFormElement | null {
    return this.querySelector<HTMLFormElement>(PLAIN_FORM);
  }

  /** A feed is on its way, which may say that no letters are taken. */
  protected get isWaiting(): boolean {
    const expected = this.feed ?? this.data ?? this.querySelector(INLINE) ?? this.parentElement?.closest('advice-feed, advice-column');
    return this.source.state.status === 'loading' && Boolean(expected);
  }

  /** Where letters go; nothing when there is no address that may be used. */
  protected get url(): string | undefined {
    return urlOf(this, this.feedRead, this.submit, this.plainForm);
  }

  /** @internal What letters must be. */
  get rules(): Rules {
    return rulesOf(this, this.submit);
  }
}
