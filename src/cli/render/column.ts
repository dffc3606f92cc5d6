import { dial } from '../../feed/dial.js';
import type { Helpline, Sponsor, TitledLink } from '../../feed/types.js';
import type { Column } from '../../feed/letters.js';
import { escapeHtml, escapeText } from '../markup/escape.js';
import { safeImage, safeLink } from '../../html/url.js';
import { letterHtml } from './letter.js';
import { element, languageAttributes, lines, link, longDate, prose, time, type Setting } from './setting.js';

/** What may be paid for, and what it is called. */
const KINDS = ['advertisement', 'sponsored', 'affiliate', 'partner'] as const;

const strong = (label: string): string => `<b>${escapeText(label)}</b>`;

function sponsor({ kind: written, label, name = '', url }: Sponsor, { text }: Setting): string {
  const kind = KINDS.find((known) => known === written) ?? 'sponsored';
  return element('p', link(label ?? text[kind](name), url, kind === 'partner' ? '' : 'sponsored'));
}

function picture({ item }: Setting): string {
  const { url, alt = '', credit = '' } = item.illustration ?? { url: /<img/i.test(item.content?.html ?? '') ? undefined : item.image };
  const src = url && safeImage(url, 'all', url);
  return src ? `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" loading="lazy">${element('figcaption', escapeText(credit))}</figure>` : '';
}

function byline({ item, locale, text }: Setting): string {
  const names = new Intl.ListFormat(locale).format(item.authors.flatMap(({ name }) => name ?? []));
  return element('p', [names && escapeText(text.by(names)), time(item.datePublished, locale)].filter(Boolean).join(' · '));
}

function topics({ item: { letters, tags = [] } }: Setting): string {
  const own = letters.flatMap((letter) => letter.topics ?? []);
  return element('p', (own.length ? [...new Set(own)] : tags).map(escapeText).join(', '));
}

function helpline({ name, phone, sms, chat, url, hours, emergency }: Helpline, { around }: Setting): string {
  const dialled = (scheme: string, written: string, words: string): string => {
    const number = dial(written);
    return number ? `<a href="${scheme}:${number}">${escapeText(words)}</a>` : escapeText(words);
  };
  const ways = [
    phone && dialled('tel', phone, around.call(phone)),
    sms && dialled('sms', sms, around.text(sms)),
    chat && safeLink(chat, chat) && link(around.chat, chat),
    hours && escapeText(hours),
  ];
  return element('li', [emergency && strong(around.emergency), name && `<b>${link(name, url)}</b>`, ways.filter(Boolean).join(' · ')].filter(Boolean).join(' '));
}

/** Who reads a page without script can be anywhere, so it names all of them. */
function helplines(setting: Setting): string {
  const { feed, item, around } = setting;
  const all = (item.helplines ?? (item.contentNote && feed.helplines) ?? []).filter(({ name, phone, sms, chat, url }) => name ?? phone ?? sms ?? chat ?? url);
  return all.length ? lines(element('p', strong(around.helplines)), '<ul>', ...all.map((one) => helpline(one, setting)), '</ul>') : '';
}

function links(label: string, targets: readonly TitledLink[] | undefined, { feed }: Setting): string {
  const found = (targets ?? []).flatMap((target) => (target.id ? feed.items.filter(({ id }) => id === target.id) : [target])).filter(({ url }) => url && safeLink(url, url));
  return found.length ? lines(element('p', strong(label)), '<ul>', ...found.map(({ title, url = '' }) => element('li', link(title ?? url, url))), '</ul>') : '';
}

function disclaimer(setting: Setting): string {
  const { item, feed, around } = setting;
  const said = item.disclaimer ?? feed.disclaimer;
  return lines(prose(said, setting), said?.url && element('p', link(around.disclaimer, said.url)));
}

function reprint({ item: { reprintOf }, around, locale }: Setting): string {
  if (!reprintOf) return '';
  const { title, url, date } = reprintOf;
  const published = around.firstPublished(date ? longDate(date, locale) : '');
  return element('p', title ? `${escapeText(published)}: ${link(title, url)}` : link(published, url));
}

function credit({ feed, item, around }: Setting): string {
  const { terms, publisher, column, title, homePageUrl } = feed;
  const name = publisher?.name ?? column ?? title;
  const words = terms?.credit ?? (name && around.credit(name));
  return element('p', [words && link(words, item.url ?? homePageUrl), terms?.copyright && link(terms.copyright, terms.url)].filter(Boolean).join(' '));
}

function contentNote({ item: { contentNote: note }, text }: Setting): string {
  const words = note?.text ?? note?.themes?.join(', ');
  return words ? element('p', `<b>${escapeText(text.contentNote)}:</b> ${escapeText(words)}`) : '';
}

export interface ColumnOptions {
  /** The headline leads to the column's own page. Default true; not on that page itself. */
  readonly linked?: boolean;
  readonly credit?: boolean;
}

/** A whole column as plain semantic HTML, which needs neither script nor style. */
export function columnHtml(column: Column, setting: Setting, { linked = true, credit: credited = true }: ColumnOptions = {}): string {
  const { feed, item, around, headingLevel } = setting;
  const title = item.title ?? item.letters[0]?.title;
  const { newsletter } = feed;
  return lines(
    `<article${languageAttributes(item.language ?? feed.language)}>`,
    item.sponsor && sponsor(item.sponsor, setting),
    title && element(`h${headingLevel}`, linked ? link(title, item.url) : escapeText(title)),
    item.dek && element('p', escapeText(item.dek)),
    byline(setting),
    topics(setting),
    picture(setting),
    contentNote(setting),
    prose(column.before, setting),
    ...column.letters.map((letter) => letterHtml(letter, column.letters, setting)),
    prose(column.after, setting),
    reprint(setting),
    links(around.followsUp, item.updateOf?.map((id) => ({ id })), setting),
    links(around.related, item.related, setting),
    helplines(setting),
    disclaimer(setting),
    newsletter?.url && element('p', link(newsletter.title ?? around.newsletter, newsletter.url)),
    credited && credit(setting),
    '</article>',
  );
}
