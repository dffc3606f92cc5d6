import { pause, SLICE } from './pause.js';
import { parseJson, readFeed } from './read.js';
import type { Feed, FeedWarning, Item } from './types.js';
import { isObject, text } from './vocabulary.js';

/** So many items are read before the clock is looked at. */
const SOME = 50;

/**
 * The same as `readFeed` for the text of a long feed, a little at a time: nothing but `JSON.parse` holds others up.
 * Given up when `signal` says so.
 */
export async function readLarge(written: string, url?: string, decode?: (title: string) => string, signal?: AbortSignal): Promise<Feed> {
  await pause();
  const json = parseJson(written, url);
  await pause();
  if (!isObject(json) || !Array.isArray(json['items'])) return readFeed(json, url, decode);
  const all: readonly unknown[] = json['items'];
  const feed = readFeed({ ...json, items: [] }, url, decode);
  const items: Item[] = [];
  const warnings: FeedWarning[] = [...feed.warnings];
  const taken = new Set<string>();
  let end = performance.now() + SLICE;
  for (let from = 0; from < all.length; from += SOME) {
    // Each stays at its own index, which warnings name.
    const some: unknown[] = [];
    const ids: string[] = [];
    for (const [nth, one] of all.slice(from, from + SOME).entries()) {
      const id = isObject(one) && text(one['id']);
      if (id && taken.has(id)) warnings.push({ code: 'duplicate-id', path: `items[${from + nth}]` });
      else some[from + nth] = one;
      if (id) ids.push(id);
    }
    const part = readFeed({ ...json, items: some }, url, decode);
    items.push(...part.items);
    warnings.push(...part.warnings.slice(feed.warnings.length));
    for (const { id } of part.items) taken.add(id);
    for (const id of ids) if (feed.withdrawn.includes(id)) taken.add(id);
    if (performance.now() < end) continue;
    await pause();
    signal?.throwIfAborted();
    end = performance.now() + SLICE;
  }
  return { ...feed, items, warnings };
}
