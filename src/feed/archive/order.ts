import type { FeedDate, Item } from '../types.js';

export type Sort = 'newest' | 'oldest';

/** So many items are looked at closely before the first rows are drawn. */
export const CLOSE = 200;

/** Newest first; an undated item stays behind the one it follows. Looking whether they are is cheaper than sorting. */
export function newestFirst(items: readonly Item[]): readonly Item[] {
  let last = Infinity;
  let inOrder = true;
  const dates = items.map((item) => {
    const at = item.datePublished?.at ?? last;
    inOrder &&= at <= last;
    last = at;
    return at;
  });
  if (inOrder) return items;
  return items
    .map((item, index) => ({ item, at: dates[index] ?? 0 }))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({ item }) => item);
}

/**
 * Is a long feed newest first, as most are? The beginning tells, and a sample of the rest: to touch each of ten
 * thousand items takes longer than to draw the rows of the first twenty.
 */
export function beginsInOrder(items: readonly Item[]): boolean {
  const sample = items.filter((_, nth) => nth < CLOSE || nth % CLOSE === 0);
  return newestFirst(sample) === sample;
}

/**
 * Items that are newest first, in the order that is asked for. Those in `first` stay where they are, before all others:
 * what a reader has seen doesn't move when more is loaded.
 */
export function inOrder(items: readonly Item[], sort: Sort, first: readonly string[]): readonly Item[] {
  const sorted = sort === 'oldest' ? items.toReversed() : items;
  if (!first.length) return sorted;
  const known = new Map(items.map((item) => [item.id, item]));
  const shown = new Set(first);
  return [...first.flatMap((id) => known.get(id) ?? []), ...sorted.filter(({ id }) => !shown.has(id))];
}

/** The year of a date in the reader's calendar and zone; of a day without a time, the publisher's. */
export function yearOf({ at, dayOnly }: FeedDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', ...(dayOnly ? { timeZone: 'UTC' } : {}) }).format(at);
}
