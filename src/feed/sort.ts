import type { Item } from './types.js';

/** Newest first; an undated item stays behind the one it follows in the feed, so that undated feeds keep their order. */
export function newestFirst(items: readonly Item[]): readonly Item[] {
  let last = Infinity;
  return items
    .map((item) => ({ item, at: (last = item.datePublished?.at ?? last) }))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({ item }) => item);
}
