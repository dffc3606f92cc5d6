import type { SearchParts, SearchRecord } from './record.js';

/** So many columns to one part of an index: what a reader downloads before a first result grows with it, by some 8 bytes each. */
export const PART = 10_000;

/** How many records there are of each, for the list of an index's parts. */
export class SearchCounts {
  readonly #topics = new Map<string, number>();
  readonly #columnists = new Map<string, number>();
  #updates = 0;

  add({ filters: { topic = [], columnist = [], updated } }: SearchRecord): void {
    for (const name of topic) this.#topics.set(name, (this.#topics.get(name) ?? 0) + 1);
    for (const name of columnist) this.#columnists.set(name, (this.#columnists.get(name) ?? 0) + 1);
    if (updated) this.#updates += 1;
  }

  with(parts: SearchParts['parts']): SearchParts {
    return { parts, topics: Object.fromEntries(this.#topics), columnists: Object.fromEntries(this.#columnists), updates: this.#updates };
  }
}
