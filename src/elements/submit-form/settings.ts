import { addressOf, type Addresses } from '../../feed/send/address.js';
import type { FieldNames, Rules } from '../../feed/send/types.js';
import type { Feed, Submit } from '../../feed/types.js';
import { resolveUrl } from '../../feed/vocabulary.js';

/** What a page says in attributes. */
export interface PageSettings {
  readonly baseURI: string;
  readonly action?: string | undefined;
  readonly preset?: string | undefined;
  readonly fields?: FieldNames | string | undefined;
  readonly hiddenFields?: Readonly<Record<string, string>> | string | undefined;
  readonly honeypot?: string | undefined;
  readonly allowOrigins?: string | undefined;
  readonly idempotency?: string | undefined;
  readonly minWords?: number | undefined;
  readonly maxWords?: number | undefined;
  readonly minAge?: number | undefined;
  readonly email?: string | undefined;
  readonly termsUrl?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly consentText?: string | undefined;
  readonly anonymity?: string | undefined;
  readonly send?: unknown;
}

/** The page's word goes before the feed's. */
export function rulesOf(page: PageSettings, feed: Submit | undefined): Rules {
  const { baseURI, email } = page;
  const url = (written: string | undefined): string | undefined => (written ? resolveUrl(written, baseURI) : undefined);
  return {
    minWords: page.minWords ?? feed?.minWords,
    maxWords: page.maxWords ?? feed?.maxWords,
    minAge: page.minAge ?? feed?.minAge,
    email: email === 'required' || email === 'none' ? email : 'optional',
    termsUrl: url(page.termsUrl) ?? feed?.termsUrl,
    privacyUrl: url(page.privacyUrl) ?? feed?.privacyUrl,
    consentText: page.consentText ?? feed?.consentText,
    anonymity: page.anonymity ?? feed?.anonymity,
    closedNote: feed?.closedNote,
  };
}

export const addressesOf = ({ baseURI, allowOrigins }: PageSettings, feed: Feed | undefined, submit: Submit | undefined): Addresses => ({ page: baseURI, named: submit?.url, feed: feed?.url, allowOrigins });

/** Where letters go; nothing when there is no address that may be used. `form` is the page's own plain one, the last to be asked. */
export function urlOf(page: PageSettings, feed: Feed | undefined, submit: Submit | undefined, form: HTMLFormElement | null): string | undefined {
  const addresses = addressesOf(page, feed, submit);
  const { action } = page;
  const written = form?.method === 'post' ? form.getAttribute('action') : null;
  return addressOf({ ...addresses, action }) ?? (action || !written ? undefined : addressOf({ ...addresses, action: written }));
}
