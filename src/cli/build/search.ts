import { liveItems } from '../../feed/order.js';
import { PART, SearchCounts } from '../../feed/search/parts.js';
import { searchRecord, type SearchRecord } from '../../feed/search/record.js';
import type { Feed } from '../../feed/types.js';
import type { Content, Files } from '../files.js';
import { paginate } from '../paging.js';
import { progress, type Progress } from '../progress.js';
import { Stop } from '../stop.js';

type Pagefind = typeof import('pagefind');

const FOLDER = 'pagefind/';

/** So many records are handed over at once; one at a time, each would wait for an answer. */
const AT_ONCE = 500;

/** Pagefind's own widgets: our archive asks the index itself. */
const WIDGET = /(?:^|[-/])(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

async function indexOf(records: readonly SearchRecord[], pagefind: Pagefind, done: (count: number) => void): Promise<Files> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Stop(`Pagefind could not start: ${errors.join('; ')}`);
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const some = records.slice(from, from + AT_ONCE);
    const added = await Promise.all(some.map((record) => index.addCustomRecord(record)));
    const refused = added.findIndex(({ errors: reasons }) => reasons.length);
    if (refused >= 0) throw new Stop(`Pagefind refused "${some[refused]?.meta['id']}": ${added[refused]?.errors.join('; ')}`);
    done(some.length);
  }
  const { files, errors: failed } = await index.getFiles();
  if (failed.length) throw new Stop(`Pagefind made no index: ${failed.join('; ')}`);
  await index.deleteIndex();
  return new Map(files.filter(({ path }) => !WIDGET.test(path)).map(({ path, content }) => [path, content]));
}

async function partFiles(parts: readonly (readonly SearchRecord[])[], pagefind: Pagefind, bar: Progress): Promise<Files> {
  const files = new Map<string, Content>();
  let done = 0;
  for (const [nth, records] of parts.entries()) {
    const index = await indexOf(records, pagefind, (count) => bar.at((done += count)));
    for (const [path, content] of index) files.set(FOLDER + partUrl(nth, parts.length) + path, content);
  }
  return files;
}

/** The newest part is the folder itself; the others count from the oldest, so that a full one stays where it is. */
const partUrl = (nth: number, total: number): string => (nth ? `${total - nth}/` : '');

/** Pagefind takes records of one address for one, but columns may share a page. */
function apart(records: readonly SearchRecord[]): readonly SearchRecord[] {
  const taken = new Set<string>();
  return records.map((record) => {
    const { url, meta } = record;
    const own = taken.has(url) ? `${url.replace(/#.*/, '')}#${encodeURIComponent(meta['id'] ?? '')}` : url;
    taken.add(own);
    return own === url ? record : { ...record, url: own };
  });
}

/**
 * A search index over all of a feed's live columns, in parts, with their list: files below `pagefind/`. `placeOf` says
 * which page of the feed has a column. Pagefind is asked for only here.
 */
export async function searchFiles(feed: Feed, placeOf: ReadonlyMap<string, string>): Promise<Files> {
  const pagefind = await import('pagefind').catch(() => {
    throw new Stop('--search needs Pagefind: npm install pagefind');
  });
  const counts = new SearchCounts();
  const records = apart(liveItems(feed).map((item) => searchRecord(item, feed, placeOf.get(item.id))));
  for (const record of records) counts.add(record);
  const parts = paginate(records, { count: PART, bytes: Infinity });
  const bar = progress('Indexing:', records.length);
  try {
    const files = await partFiles(parts, pagefind, bar);
    const list = counts.with(parts.map(({ length }, nth) => ({ url: `./${partUrl(nth, parts.length)}`, count: length })));
    return new Map([...files, [`${FOLDER}parts.json`, `${JSON.stringify(list, null, 1)}\n`]]);
  } finally {
    bar.end();
    await pagefind.close();
  }
}
