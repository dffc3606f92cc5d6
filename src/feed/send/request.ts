import type { Entries } from './entries.js';
import type { Route } from './types.js';

export function formDataOf(entries: Entries): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const jsonOf = (entries: Entries, consent: string | undefined): string =>
  JSON.stringify(Object.fromEntries(entries.map(([name, value]) => [name, name === consent ? true : name === 'seconds' ? Number(value) : value])));

/**
 * A letter as a request. Without `idempotency="header"` it is one that browsers send without asking first: many form
 * services refuse the question (https://fetch.spec.whatwg.org/#cors-preflight-fetch). So JSON for another origin goes
 * as `text/plain`.
 */
export function requestOf(entries: Entries, { url, preset, names, idempotency }: Route, key: string, page: string): RequestInit {
  const asked = idempotency === 'header';
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json;q=0.9, */*;q=0.1' };
  // A structured field's string, in quotes: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
  if (asked) headers['idempotency-key'] = `"${key}"`;
  const near = URL.canParse(page) && new URL(page).origin === new URL(url).origin;
  let body: BodyInit = formDataOf(entries);
  if (preset === 'form' || preset === 'netlify') body = new URLSearchParams(entries.map(([name, value]) => [name, value]));
  if (preset === 'json') {
    body = jsonOf(entries, names.consent);
    headers['content-type'] = near || asked ? 'application/json' : 'text/plain;charset=UTF-8';
  }
  return { method: 'POST', body, headers, cache: 'no-store' };
}
