import { columnOf } from '../../feed/plain.js';
import { excerptOf, plainText } from '../../feed/excerpt.js';
import { liveItems } from '../../feed/order.js';
import type { Feed, Item } from '../../feed/types.js';
import { flatten } from '../flatten.js';
import type { Files } from '../files.js';
import { isoOf } from '../render/setting.js';
import { Stop } from '../stop.js';

/** What the index knows of one column: https://pagefind.app/docs/node-api/#indexaddcustomrecord */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

const given = <T>(members: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));

export function recordOf(feed: Feed, item: Item): SearchRecord {
  const { id, url, title, authors, letters, datePublished, language, updateOf, tags = [] } = item;
  const topics = letters.flatMap((letter) => letter.topics ?? []);
  const names = authors.flatMap(({ name }) => name ?? []);
  const date = datePublished && isoOf(datePublished);
  const question = columnOf(item).letters[0]?.question;
  const updated = updateOf?.length || letters.some(({ updates }) => updates?.length);
  return {
    url: url ?? id,
    content: plainText({ html: flatten(feed, item) }),
    language: (language ?? feed.language ?? 'en').toLowerCase(),
    meta: given({ id, title: title ?? id, date, excerpt: excerptOf(question ?? item.content ?? {}, 200, language), signedAs: question?.signedAs, columnist: names.join(', ') || undefined }),
    filters: given({ topic: [...new Set(topics.length ? topics : tags)], columnist: names, updated: updated ? ['yes'] : undefined }),
    sort: given({ date }),
  };
}

/** Pagefind's own widgets: our archive asks the index itself. */
const WIDGET = /(?:^|[-/])(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** A search index over all of a feed's live columns, as files below `pagefind/`. Pagefind is asked for only here. */
export async function searchFiles(feed: Feed): Promise<Files> {
  const pagefind = await import('pagefind').catch(() => {
    throw new Stop('--search needs Pagefind: npm install pagefind');
  });
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Stop(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    for (const item of liveItems(feed)) {
      const added = await index.addCustomRecord(recordOf(feed, item));
      if (added.errors.length) throw new Stop(`Pagefind refused "${item.id}": ${added.errors.join('; ')}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length) throw new Stop(`Pagefind made no index: ${failed.join('; ')}`);
    return new Map(files.filter(({ path }) => !WIDGET.test(path)).map(({ path, content }) => [`pagefind/${path}`, content]));
  } finally {
    await pagefind.close();
  }
}
