import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Helpline } from '../feed/types.js';
import { safeLink } from '../html/url.js';
import { enAround } from '../text/en-around.js';
import { inLanguage } from '../text/language.js';
import type { SentencesAround } from '../text/sentences.js';
import { linked } from './byline.js';
import type { Setting } from './setting.js';

/** A link that dials, where there is a number in it. */
function dialled(scheme: string, written: string, words: string, language: string): TemplateResult {
  const number = written.replace(/[^\d+*#]/g, '');
  return /\d/.test(number) ? html`<a lang=${language} href=${`${scheme}:${number}`}>${words}</a>` : html`<span lang=${language}>${words}</span>`;
}

function helplineView({ name, phone, sms, chat, url, hours, emergency }: Helpline, text: SentencesAround, language: string): TemplateResult {
  return html`<li>
    ${emergency ? html`<b lang=${language}>${text.emergency}</b>` : nothing} <b>${linked(name ?? '', url)}</b>
    ${phone ? dialled('tel', phone, text.call(phone), language) : nothing} ${sms ? dialled('sms', sms, text.text(sms), language) : nothing}
    ${safeLink(chat) ? html`<span lang=${language}>${linked(text.chat, chat)}</span>` : nothing} <span class="aside" dir="auto">${hours}</span>
  </li>`;
}

const zones = new Map<string, readonly string[]>();

/** The time zones of a country, where the browser can tell: https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getTimeZones */
function zonesOf(region: string): readonly string[] {
  let found = zones.get(region);
  if (!found) {
    try {
      const locale = new Intl.Locale('und', { region }) as Intl.Locale & { getTimeZones?(): readonly string[]; timeZones?: readonly string[] };
      found = locale.getTimeZones?.() ?? locale.timeZones ?? [];
    } catch {
      found = [];
    }
    zones.set(region, found);
  }
  return found;
}

/** Where a reader may be: what their languages say, and what their clock says. Nothing is asked of anybody. */
export interface Whereabouts {
  readonly languages: readonly string[];
  readonly timeZone: string;
}

const here = (): Whereabouts => ({ languages: navigator.languages, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });

function isNear({ region }: Helpline, { languages, timeZone }: Whereabouts): boolean {
  if (!region?.length) return true;
  const regions = region.map((code) => code.toUpperCase());
  return languages.some((tag) => regions.includes(tag.split('-').at(-1) ?? '')) || regions.some((code) => zonesOf(code).includes(timeZone));
}

function isSpoken({ languages }: Helpline, reader: Whereabouts): boolean {
  const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  return !languages?.length || languages.some((tag) => reader.languages.some((own) => primary(own) === primary(tag)));
}

/** Those for where the reader is and what they speak; all of them where that leaves none, or none for a place. */
export function forReader(helplines: readonly Helpline[], reader: Whereabouts = here()): readonly Helpline[] {
  const near = helplines.filter((helpline) => isNear(helpline, reader));
  if (!near.some(({ region }) => region?.length)) return helplines;
  const spoken = near.filter((helpline) => isSpoken(helpline, reader));
  return spoken.length ? spoken : near;
}

/** Where to find help: always in sight, never behind a click. A column that warns of itself gets the feed's own. */
export function helplinesView({ feed, item, language }: Setting): TemplateResult | typeof nothing {
  // An id that the feed doesn't know leads nowhere.
  const usable = (item.helplines ?? (item.contentNote && feed.helplines) ?? []).filter(({ name, phone, sms, chat, url }) => name ?? phone ?? sms ?? chat ?? url);
  // A server doesn't know where its readers are.
  const helplines = isServer ? usable : forReader(usable);
  if (!helplines.length) return nothing;
  const text = inLanguage(language, enAround);
  return html`<div role="group" part="helplines" aria-label=${text.helplines}>
    <p class="label" lang=${language}>${text.helplines}</p>
    <ul>
      ${helplines.map((helpline) => helplineView(helpline, text, language))}
    </ul>
  </div>`;
}
