import { isTrusted } from '../../feed/send/address.js';
import { honeypotFor, namesFor, presetOf } from '../../feed/send/preset.js';
import type { Route } from '../../feed/send/types.js';
import type { Feed, Submit } from '../../feed/types.js';
import { isObject } from '../../feed/vocabulary.js';
import { addressesOf, urlOf, type PageSettings } from './settings.js';

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
  const { fields, hiddenFields } = page;
  const url = urlOf(page, feed, submit, form);
  if (!url) return page.send ? elsewhere(page, submit) : undefined;
  // How its own backend wants letters, a feed may say; not what another one is to do with them.
  const backend = url === submit?.url || isTrusted(url, addressesOf(page, feed, submit)) ? submit : undefined;
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
