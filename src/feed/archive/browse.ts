import { liveItems } from '../order.js';
import type { FeedState } from '../store.js';
import type { Feed, Item } from '../types.js';
import { facetsOf, hasFacets, isChosen, isNarrow, type Choice, type Facets } from './facets.js';
import { beginsInOrder, CLOSE, inOrder, newestFirst, type Sort } from './order.js';
import { rowOf, type Row } from './rows.js';

/** What a list shows at one moment. */
export interface Listing {
  readonly rows: readonly Row[];
  /** How many there are, shown or not. */
  readonly total: number;
  /** There may be more than that, which nobody has looked for yet. */
  readonly more: boolean;
  /** More of it is on further pages of the feed. */
  readonly paged: boolean;
  /** Somebody is looking just now. */
  readonly searching?: boolean;
  /** A search could not be done. */
  readonly failed?: boolean;
}

/** What is to be found: columns with these words, of this choice, so many of them. */
export interface Ask {
  readonly query: string;
  readonly choice: Choice;
  readonly sort: Sort;
  readonly most: number;
}

/** So many pages are looked through unasked, for something to show. */
const PAGES = 9;
/** The oldest stand on the last page, so all must be read to begin with them; so many at most. */
const ALL_PAGES = 99;

/** The columns of a feed, chosen and in order; each step is done once for as long as nothing has changed. */
export class Browse {
  /** All that may be shown now, newest first. */
  items: readonly Item[] = [];
  /** Those that the reader's choice leaves, in order. */
  chosen: readonly Item[] = [];
  #feed: Feed | undefined;
  /** So many items of a long feed haven't been looked at: that is done once its first rows are drawn. */
  #rest = 0;
  #pages = 0;
  #sort: Sort = 'newest';
  #choice: Choice = {};
  #has: ReturnType<typeof hasFacets> | undefined;
  #facets: Facets | undefined;
  readonly #rows = new WeakMap<Item, Row>();

  /** Looks at a feed in a way. `shown` are the columns that a reader has before them. */
  look({ feed, pages = [] }: FeedState, sort: Sort, choice: Choice, shown: number): void {
    const isNew = feed !== this.#feed;
    if (!isNew && sort === this.#sort && choice === this.#choice) return;
    // Another page goes below what is there; a feed that was read anew is in its own order.
    const kept = isNew && pages.length > this.#pages && sort === this.#sort && choice === this.#choice ? this.chosen.slice(0, shown).map(({ id }) => id) : [];
    if (isNew) {
      const { items = [] } = feed ?? {};
      this.#rest = items.length > 4 * CLOSE && beginsInOrder(items) ? items.length - CLOSE : 0;
      this.#take(this.#rest ? items.slice(0, CLOSE) : items);
    }
    this.#feed = feed;
    this.#pages = pages.length;
    this.#sort = sort;
    this.#choice = choice;
    if (this.#rest && (sort !== 'newest' || isNarrow(choice))) this.finish();
    else this.#choose(kept);
  }

  /** Looks at what of a long feed hasn't been looked at. */
  finish(): void {
    if (!this.#rest || !this.#feed) return;
    this.#rest = 0;
    this.#take(this.#feed.items);
    this.#choose([]);
  }

  #take(items: readonly Item[]): void {
    this.items = newestFirst(liveItems({ items }));
    this.#has = undefined;
  }

  #choose(kept: readonly string[]): void {
    this.#facets = undefined;
    const chosen = isNarrow(this.#choice) ? this.items.filter((item) => isChosen(item, this.#choice)) : this.items;
    this.chosen = inOrder(chosen, this.#sort, kept);
  }

  /** Must another page be read before there is something to show? */
  lacks({ feed, pages = [], error }: FeedState): boolean {
    if (!feed?.nextUrl || error) return false;
    return this.#sort === 'oldest' ? pages.length < ALL_PAGES : pages.length < PAGES && !this.chosen.length;
  }

  row(item: Item): Row {
    let row = this.#rows.get(item);
    if (!row) this.#rows.set(item, (row = rowOf(item)));
    return row;
  }

  listing(most: number): Listing {
    if (most > this.chosen.length) this.finish();
    return { rows: this.chosen.slice(0, most).map((item) => this.row(item)), total: this.chosen.length + this.#rest, more: this.#feed?.nextUrl !== undefined, paged: true };
  }

  /** What there is to choose from at all. */
  get has(): ReturnType<typeof hasFacets> {
    return (this.#has ??= hasFacets(this.items));
  }

  /** The same, counted. */
  get facets(): Facets {
    return (this.#facets ??= facetsOf(this.items, this.#choice));
  }
}
