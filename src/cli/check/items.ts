import { columnOf } from '../../feed/plain.js';
import { isLive } from '../../feed/order.js';
import type { Feed, Item } from '../../feed/types.js';
import { isObject, text } from '../../feed/vocabulary.js';
import type { Json } from '../letters/source.js';
import { driftOf } from './drift.js';
import type { Finding, Level } from './finding.js';
import { markupFindings } from './markup.js';

const KINDS = new Set(['advertisement', 'sponsored', 'affiliate', 'partner']);

/** What is known of all pages: an item may name one that is on another. */
export interface Known {
  readonly ids: ReadonlySet<string>;
}

/** The findings of one item, as it was written and as it was read. */
function itemFindings(item: Item, written: Json, path: string, feed: Feed, { ids }: Known): readonly Finding[] {
  const findings: Finding[] = [];
  const find = (level: Level, code: string, key: string, message: string, reader: string): void => {
    findings.push({ level, code, path: key ? `${path}.${key}` : path, item: item.id, message, reader });
  };
  const { embargo, expires, sponsor, illustration, partner, helplines = [] } = item;
  const now = Date.now();
  if (!isLive(item, now)) {
    const [key, date] = embargo && embargo.at > now ? ['embargo', embargo] : ['expires', expires];
    find('note', 'not-live', `_advice.${key}`, `This column is ${key === 'embargo' ? 'held back until' : 'over since'} ${new Date(date?.at ?? 0).toISOString().slice(0, 10)}.`, 'It is not shown now.');
  }
  if (!item.title && !item.letters.some(({ title }) => title)) find('note', 'no-title', '', 'It has no title.', 'No headline; in lists, its first words.');
  if (!item.url) find('note', 'no-url', '', 'It has no url.', 'Its headline is no link, and it can’t be shared.');
  if (!item.datePublished) find('note', 'no-date', '', 'It has no date_published that can be read.', 'No date; it keeps its place in the feed’s order.');
  if (illustration?.url && !illustration.alt) find('warning', 'alt', '_advice.illustration', 'This picture has no alt text.', 'Who can’t see it is told nothing.');
  if (sponsor?.kind && !KINDS.has(sponsor.kind)) find('warning', 'sponsor-kind', '_advice.sponsor.kind', `"${sponsor.kind}" is no kind of sponsor.`, 'It is labelled as sponsored.');
  if (partner?.id && !partner.name && !feed.partners?.some(({ id }) => id === partner.id)) find('warning', 'unknown-id', '_advice.partner', `The feed has no partner "${partner.id}".`, 'No partner is named.');
  for (const { id, name, phone, sms, chat, url } of helplines)
    if (!(name ?? phone ?? sms ?? chat ?? url)) find('warning', 'unknown-id', '_advice.helplines', `The feed has no helpline "${id}".`, 'This helpline is not shown.');
  for (const id of item.updateOf ?? []) if (!ids.has(id)) find('note', 'unknown-id', '_advice.updateOf', `No column here has the id "${id}".`, 'No link to the column that this follows up.');
  for (const { id } of item.related ?? []) if (id && !ids.has(id)) find('note', 'unknown-id', '_advice.related', `No column here has the id "${id}".`, 'It is not among the related columns.');

  const letters = isObject(written['_advice']) && Array.isArray(written['_advice']['letters']) ? (written['_advice']['letters'] as readonly unknown[]) : [];
  letters.forEach((letter, nth) => {
    const answers = isObject(letter) && Array.isArray(letter['answers']) ? (letter['answers'] as readonly unknown[]) : [];
    answers.forEach((answer, of) => {
      const author = isObject(answer) ? answer['author'] : undefined;
      if (typeof author === 'number' && !item.authors[author]) find('warning', 'unknown-author', `_advice.letters[${nth}].answers[${of}].author`, `There is no author number ${author}; they count from 0.`, 'Nobody is named above this answer.');
    });
  });
  const key = text(written['content_html']) ? 'content_html' : text(written['content_text']) ? 'content_text' : undefined;
  if (!item.letters.length && item.content && columnOf(item).whole) find('note', 'whole', key ?? 'summary', 'It can’t be told apart into letter and answer.', 'The whole text, as it is.');
  if (!key) find(item.letters.length ? 'warning' : 'note', 'no-content', '', 'It has neither content_html nor content_text.', item.letters.length ? 'Feed readers that know no letters show next to nothing.' : 'The summary, or the title alone.');
  return [...findings, ...markupFindings(written, path, item.id), ...(key ? driftOf(item, path, key) : [])];
}

/** The findings of a page's items, and of what the feed itself says. */
export function contentFindings(feed: Feed, written: Json, known: Known): readonly Finding[] {
  const items = Array.isArray(written['items']) ? (written['items'] as readonly unknown[]) : [];
  const findings = [...markupFindings(written, '')];
  const places = new Map<string, number>();
  items.forEach((one, index) => {
    const id = isObject(one) ? text(one['id']) : undefined;
    // Of two with one id, the first that has something in it is the one that was read.
    if (id && !places.has(id)) places.set(id, index);
  });
  for (const item of feed.items) {
    const index = places.get(item.id) ?? 0;
    findings.push(...itemFindings(item, items[index] as Json, `items[${index}]`, feed, known));
  }
  return findings;
}
