import { addressOf, isTrusted } from '../../feed/send/address.js';
import { honeypotFor, namesFor, presetOf } from '../../feed/send/preset.js';
import type { FieldNames, Route, Rules } from '../../feed/send/types.js';
import type { Feed, Submit } from '../../feed/types.js';
import { isObject, resolveUrl } from '../../feed/vocabulary.js';

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

/** Names and values, also as the JSON of an attribute; what is neither is none. */
function given(written: Readonly<Record<string, unknown>> | string | undefined): Route['hidden'] {
  let members: unknown = written;
  try {
    if (typeof written === 'string') members = JSON.parse(written);
  } catch {
    return [];
  }
  const simple = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);
  return isObject(members) ? Object.entries(members).flatMap(([name, value]) => (simple(value) ? [[name, String(value)] as const] : [])) : [];
}

/** What a plain form of the page's own sends along unseen. */
const hiddenIn = (form: HTMLFormElement | null): readonly (readonly [string, string])[] =>
  [...(form?.querySelectorAll<HTMLInputElement>('input[type=hidden][name]') ?? [])].map(({ name, value }) => [name, value] as const);

/** Where the page's own function sends to is the page's affair. */
function elsewhere({ preset: named, fields, hiddenFields, honeypot }: PageSettings, submit: Submit | undefined): Route {
  const preset = presetOf(named, '');
  return { url: '', preset, names: namesFor(preset, submit?.fields, Object.fromEntries(given(fields))), hidden: given(hiddenFields), honeypot: honeypot ?? honeypotFor(preset), idempotency: 'field' };
}

/** Where letters go, and how; nothing when there is no address that may be used. `form` is the page's own plain one. */
export function routeOf(page: PageSettings, feed: Feed | undefined, submit: Submit | undefined, form: HTMLFormElement | null): Route | undefined {
  const { baseURI, fields, hiddenFields, allowOrigins } = page;
  const written = form?.method === 'post' ? (form.getAttribute('action') ?? undefined) : undefined;
  const addresses = { page: baseURI, named: submit?.url, feed: feed?.url, allowOrigins };
  const url = addressOf({ ...addresses, action: page.action }) ?? (page.action ? undefined : addressOf({ ...addresses, action: written, named: undefined }));
  if (!url) return page.send ? elsewhere(page, submit) : undefined;
  // How its own backend wants letters, a feed may say; not what another one is to do with them.
  const backend = url === submit?.url || isTrusted(url, addresses) ? submit : undefined;
  const preset = presetOf(page.preset ?? backend?.preset, url, page.action || submit?.url === url ? 'json' : 'form');
  const ownForm = preset === 'netlify' && form?.getAttribute('name') ? [['form-name', form.getAttribute('name')!] as const] : [];
  const hidden = [...(backend?.hidden ?? []), ...ownForm, ...hiddenIn(form), ...given(hiddenFields)];
  return {
    url,
    preset,
    names: namesFor(preset, submit?.fields, Object.fromEntries(given(fields))),
    // The last word on a name is the page's.
    hidden: [...new Map(hidden)],
    honeypot: page.honeypot ?? backend?.honeypot ?? honeypotFor(preset),
    idempotency: page.idempotency === 'header' ? 'header' : 'field',
  };
}
