import { FeedError } from '../../feed/errors.js';
import type { FeedWarning } from '../../feed/types.js';
import { isObject } from '../../feed/vocabulary.js';
import { jsonOf, readPage, type Loaded, type ReadPage } from '../pages.js';
import { deliveryFindings, sizeFindings } from './delivery.js';
import type { Finding } from './finding.js';
import { contentFindings } from './items.js';
import { findingOf } from './reading.js';

/** The verdict on a feed. */
export interface Verdict {
  readonly feed: string;
  /** False when readers miss a column, or all of them. */
  readonly ok: boolean;
  /** Why there is nothing to show at all. */
  readonly refused?: string;
  readonly pages: number;
  /** As written, and as shown if they are live. */
  readonly items: number;
  readonly shown: number;
  readonly findings: readonly Finding[];
}

/** Where the feed is not as the schema has it; `heard` has what the feed's own reader has spoken of. */
export type SchemaCheck = (json: unknown, heard: ReadonlySet<string>) => readonly Finding[];

const itemsIn = (json: unknown): number => (isObject(json) && Array.isArray(json['items']) ? json['items'].length : 0);

/** Withdrawn and expired ones are as the publisher wants them; what `next_url` leads to is another page's matter. */
const ofReader = ({ code }: FeedWarning): boolean => code !== 'next-url';

function pageFindings({ loaded, feed }: ReadPage, ids: ReadonlySet<string>, schema: SchemaCheck | undefined): readonly Finding[] {
  const json = jsonOf(loaded);
  const { response, url, bytes } = loaded;
  const read = feed.warnings.filter((warning) => url !== undefined || ofReader(warning)).map(findingOf);
  const content = isObject(json) ? contentFindings(feed, json, { ids }) : [];
  const heard = new Set([...read, ...content.filter(({ code }) => code === 'no-content')].map(({ path }) => path));
  return [...(response && url ? deliveryFindings({ url, ...response }) : []), ...sizeFindings(bytes), ...read, ...(schema?.(json, heard) ?? []), ...content];
}

/** Where a file stands in that doesn't say where it will be, so that its relative addresses lead somewhere. */
export const SOMEWHERE = 'https://feed.invalid/feed.json';

const WORTH = { error: 0, warning: 1, note: 2 };

function refusal(name: string, refused: string, findings: readonly Finding[] = []): Verdict {
  return { feed: name, ok: false, refused, pages: 0, items: 0, shown: 0, findings };
}

/** The verdict on pages that have been read; the first is the feed's. */
export function verdictOn(name: string, pages: readonly ReadPage[], schema?: SchemaCheck): Verdict {
  const ids = new Set(pages.flatMap(({ feed }) => feed.items.map(({ id }) => id)));
  const seen = new Set<string>();
  const findings = pages.flatMap((page, nth) => {
    const found = pageFindings(page, ids, schema);
    const twice = page.feed.items
      .filter(({ id }) => seen.has(id))
      .map(({ id }): Finding => findingOf({ code: 'duplicate-id', path: `items[id=${JSON.stringify(id)}]`, message: 'Left out: an item on an earlier page has this id.' }));
    for (const { id } of page.feed.items) seen.add(id);
    return [...found, ...twice].map((finding) => (nth ? { ...finding, page: page.loaded.name } : finding));
  });
  findings.sort((a, b) => WORTH[a.level] - WORTH[b.level]);
  const items = pages.reduce((sum, { loaded }) => sum + itemsIn(jsonOf(loaded)), 0);
  return { feed: name, ok: !findings.some(({ level }) => level === 'error'), pages: pages.length, items, shown: seen.size, findings };
}

/** The first page, or why it is none. */
export function readFirst(loaded: Loaded): ReadPage | Verdict {
  const { name, response, url } = loaded;
  if (response && response.status >= 400) return refusal(name, `${name} answered ${response.status}; is this the feed’s address?`);
  try {
    return readPage(loaded, SOMEWHERE);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return refusal(name, error.message.replace(/^The feed in this page|^\S+/, name), response && url ? deliveryFindings({ url, ...response }) : []);
  }
}
