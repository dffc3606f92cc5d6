/** A static search index of a generated archive, in parts, as the author tools build one from a feed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { parseFeed, searchRecord } from '../dist/lib/feed/index.js';
import { PART, SearchCounts } from '../dist/lib/feed/search/parts.js';
import { archive } from './letters.mjs';

/** @param {string} directory @param {number} count */
export async function buildIndex(directory, count) {
  const parts = [];
  const counts = new SearchCounts();
  for (let from = 0; from < count; from += PART) {
    const size = Math.min(PART, count - from);
    const feed = parseFeed(archive(size, { from }), { url: 'https://letters.example/feed.json' });
    const { index } = await pagefind.createIndex({});
    if (!index) throw new Error('Pagefind has made no index.');
    for (let at = 0; at < feed.items.length; at += 500) {
      const records = feed.items.slice(at, at + 500).map((item) => searchRecord(item, feed));
      for (const record of records) counts.add(record);
      await Promise.all(records.map((record) => index.addCustomRecord(record)));
    }
    const url = `part-${parts.length + 1}/`;
    await index.writeFiles({ outputPath: join(directory, url) });
    await index.deleteIndex();
    parts.push({ url, count: size });
  }
  await pagefind.close();
  writeFileSync(join(directory, 'parts.json'), JSON.stringify(counts.with(parts)));
}
