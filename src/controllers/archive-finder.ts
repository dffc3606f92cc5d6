import type { Ask, Browse, Listing } from '../feed/archive/browse.js';
import type { Facets } from '../feed/archive/facets.js';
import type { Row } from '../feed/archive/rows.js';
import { textOf } from '../feed/archive/text.js';
import { pause } from '../feed/pause.js';
import { LetterIndex, type Hit } from '../feed/search/letter-index.js';
import { marked, passage, type IsFound } from '../feed/search/marks.js';
import { wordsOf } from '../feed/search/words.js';
import type { Item } from '../feed/types.js';

/** Finds columns by their words. A part of its own: it is downloaded when a reader goes for the search field. */
export interface ArchiveFinder {
  /** What is known so far, if anything is; when there is more, whoever asked is told. */
  look(ask: Ask, browse: Browse): Listing | undefined;
  /** What there is to choose from, where the finder knows that better than the feed. */
  readonly facets?: Facets | undefined;
  /** Gets ready for a search. */
  prepare(browse: Browse): void;
  close(): void;
}

/** Characters of a passage: as many as of an excerpt. */
const PASSAGE = 160;

const textIn = (pieces: Row['title']): string => pieces.map(({ text }) => text).join('');

/** A row with what was found marked in it; its excerpt is from where the words stand. */
function markedRow(row: Row, item: Item, { match }: Hit): Row {
  const isFound: IsFound = (term) => Object.hasOwn(match, term);
  const excerpt = marked(textIn(row.excerpt), isFound);
  const shown = excerpt.some(({ found }) => found) || (item.contentNote ?? item.letters[0]?.contentNote);
  const elsewhere = shown ? undefined : passage(textOf(item), isFound, PASSAGE);
  return { ...row, title: marked(textIn(row.title), isFound), excerpt: elsewhere ? marked(elsewhere, isFound) : excerpt };
}

/** What was asked for, and what was found. */
interface Search {
  readonly key: readonly unknown[];
  hits?: readonly Hit[];
}

/** Searches the columns that are loaded, in a task between the one that takes in a key and the one that draws what is found. */
class LoadedFinder implements ArchiveFinder {
  #version = 0;
  #search: Search = { key: [] };
  readonly #rows = new WeakMap<Hit, Row>();
  readonly #index: LetterIndex;
  readonly #changed: () => void;

  constructor(browse: Browse, changed: () => void) {
    this.#changed = changed;
    this.#index = new LetterIndex(
      (item) => browse.row(item),
      () => {
        this.#version += 1;
        changed();
      },
    );
  }

  look({ query, most }: Ask, browse: Browse): Listing | undefined {
    this.prepare(browse);
    const key = [query, browse.chosen, this.#version];
    if (!key.every((one, index) => one === this.#search.key[index])) void this.#run((this.#search = { key }), query, browse);
    const { hits } = this.#search;
    const { more, paged } = browse.listing(0);
    return hits && { rows: hits.slice(0, most).flatMap((hit) => this.#row(hit, browse) ?? []), total: hits.length, more, paged, searching: this.#index.reading };
  }

  async #run(search: Search, query: string, { chosen, items }: Browse): Promise<void> {
    await pause();
    if (search !== this.#search) return;
    const wanted = chosen.length < items.length ? new Set<unknown>(chosen.map(({ id }) => id)) : undefined;
    const hits = this.#index.find(query, wanted && (({ id }) => wanted.has(id)));
    await pause();
    search.hits = hits;
    if (search === this.#search) this.#changed();
  }

  prepare({ items }: Browse): void {
    this.#index.read(items);
  }

  close(): void {
    this.#search = { key: [] };
    this.#index.stop();
  }

  #row(hit: Hit, browse: Browse): Row | undefined {
    const item = this.#index.itemOf(hit);
    let row = this.#rows.get(hit);
    if (!row && item) this.#rows.set(hit, (row = markedRow(browse.row(item), item, hit)));
    return row;
  }
}

/** Finds among what is loaded, or in the static index at this address. */
export async function finderFor(index: string | undefined, browse: Browse, changed: () => void): Promise<ArchiveFinder> {
  if (!index) return new LoadedFinder(browse, changed);
  const { StaticFinder } = await import('./archive-static.js');
  return new StaticFinder(index, { marked, wordsOf }, changed);
}
