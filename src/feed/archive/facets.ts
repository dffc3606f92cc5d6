import type { Item } from '../types.js';
import { columnistsOf, isUpdate, topicsOf } from './rows.js';

/** What a reader has chosen to see; what is absent or empty doesn't narrow anything. */
export interface Choice {
  readonly topic?: string | undefined;
  readonly columnist?: string | undefined;
  readonly updatesOnly?: boolean | undefined;
}

/** One value to choose, and how many columns it leaves. */
export interface Facet {
  readonly name: string;
  readonly count: number;
}

export interface Facets {
  readonly topics: readonly Facet[];
  readonly columnists: readonly Facet[];
  readonly updates: number;
}

/** Topics and names that differ in case or in spaces are one. */
export const sameAs = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const has = (names: readonly string[], wanted: string | undefined): boolean => !wanted?.trim() || names.some((name) => sameAs(name) === sameAs(wanted));

export function isChosen(item: Item, { topic, columnist, updatesOnly }: Choice): boolean {
  return (!updatesOnly || isUpdate(item)) && has(columnistsOf(item), columnist) && has(topicsOf(item), topic);
}

export function isNarrow({ topic, columnist, updatesOnly }: Choice): boolean {
  return [topic, columnist].some((name) => name?.trim()) || updatesOnly === true;
}

class Tally {
  readonly #counts = new Map<string, { name: string; count: number }>();

  /** Counts an item once for each of its names. */
  add(names: readonly string[], one = 1): void {
    const seen = new Set<string>();
    for (const name of names) {
      const key = sameAs(name);
      if (!key || seen.has(key)) continue;
      seen.add(key);
      const entry = this.#counts.get(key);
      if (entry) entry.count += one;
      else this.#counts.set(key, { name, count: one });
    }
  }

  /** The most frequent first; where that is equal, in the order of the feed. */
  list(): readonly Facet[] {
    return [...this.#counts.values()].sort((a, b) => b.count - a.count);
  }
}

/** What there is to choose, each with how many columns it leaves beside the other choices; none leaves out what is chosen. */
export function facetsOf(items: readonly Item[], choice: Choice): Facets {
  const topics = new Tally();
  const columnists = new Tally();
  let updates = 0;
  for (const item of items) {
    const update = isUpdate(item);
    const names = columnistsOf(item);
    const about = topicsOf(item);
    const byColumnist = has(names, choice.columnist);
    const byTopic = has(about, choice.topic);
    const byUpdate = !choice.updatesOnly || update;
    topics.add(about, Number(byColumnist && byUpdate));
    columnists.add(names, Number(byTopic && byUpdate));
    updates += Number(update && byTopic && byColumnist);
  }
  return { topics: topics.list(), columnists: columnists.list(), updates };
}

/** Is there anything to choose from? Cheap: it looks no further than it must. */
export function hasFacets(items: readonly Item[]): { readonly topics: boolean; readonly columnists: boolean; readonly updates: boolean } {
  const [first] = items;
  const name = first && columnistsOf(first)[0];
  return {
    topics: items.some((item) => topicsOf(item).length > 0),
    columnists: items.some((item) => columnistsOf(item).some((other) => other !== name)),
    updates: items.some(isUpdate),
  };
}
