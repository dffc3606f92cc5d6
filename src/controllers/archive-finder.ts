import type { Ask, Browse, Listing } from '../feed/archive/browse.js';
import type { Facets } from '../feed/archive/facets.js';
import type { Row } from '../feed/archive/rows.js';
import { textOf } from '../feed/archive/text.js';
import { LetterIndex, type Hit } from '../feed/search/letter-index.js';
import { marked, passage, type IsFound } from '../feed/search/marks.js';
import { wordsOf } from '../feed/search/words.js';

/** Finds columns by their words. A part of its own: it is downloaded when a reader goes for the search field. */
export interface ArchiveFinder {
  /** What is known so far; when there is more, whoever asked is told. */
  look(ask: Ask, browse: Browse): Listing;
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
function markedRow(row: Row, { item, terms }: Hit): Row {
  const isFound: IsFound = (term) => terms.has(term);
  const excerpt = marked(textIn(row.excerpt), isFound);
  const shown = excerpt.some(({ found }) => found) || (item.contentNote ?? item.letters[0]?.contentNote);
  const elsewhere = shown ? undefined : passage(textOf(item), isFound, PASSAGE);
  return { ...row, title: marked(textIn(row.title), isFound), excerpt: elsewhere ? marked(elsewhere, isFound) : excerpt };
}

/** Searches the columns that are loaded. */
class LoadedFinder implements ArchiveFinder {
  #version = 0;
  #last: { readonly key: readonly unknown[]; readonly hits: readonly Hit[] } | undefined;
  readonly #rows = new WeakMap<Hit, Row>();
  readonly #index: LetterIndex;

  constructor(browse: Browse, changed: () => void) {
    this.#index = new LetterIndex(
      (item) => browse.row(item),
      () => {
        this.#version += 1;
        changed();
      },
    );
  }

  look({ query, most }: Ask, browse: Browse): Listing {
    this.prepare(browse);
    const key = [query, browse.chosen, this.#version];
    if (!this.#last?.key.every((one, index) => one === key[index])) {
      const chosen = browse.chosen.length === browse.items.length ? undefined : new Set(browse.chosen);
      this.#last = { key, hits: this.#index.find(query, (item) => chosen?.has(item) ?? true) };
    }
    const { hits } = this.#last;
    const { more, paged } = browse.listing(0);
    return { rows: hits.slice(0, most).map((hit) => this.#row(hit, browse)), total: hits.length, more, paged, searching: this.#index.reading };
  }

  prepare({ items }: Browse): void {
    this.#index.read(items);
  }

  close(): void {
    this.#index.stop();
  }

  #row(hit: Hit, browse: Browse): Row {
    let row = this.#rows.get(hit);
    if (!row) this.#rows.set(hit, (row = markedRow(browse.row(hit.item), hit)));
    return row;
  }
}

/** Finds among what is loaded, or in the static index at this address. */
export async function finderFor(index: string | undefined, browse: Browse, changed: () => void): Promise<ArchiveFinder> {
  if (!index) return new LoadedFinder(browse, changed);
  const { StaticFinder } = await import('./archive-static.js');
  return new StaticFinder(index, { marked, wordsOf }, changed);
}
