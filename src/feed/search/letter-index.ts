import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import type { Row } from '../archive/rows.js';
import { textOf } from '../archive/text.js';
import { pause, SLICE } from '../pause.js';
import type { Item } from '../types.js';
import { isSpaceless, wordsOf } from './words.js';

/** Milliseconds after which what has been read so far is searched anew. */
const NEWS = 300;
/** With fewer results than this, words that are nearly the same count too. */
const FEW = 3;

const FIELDS: Readonly<Record<string, (item: Item, row: Row) => string>> = {
  title: (_, { title }) => title[0]?.text ?? '',
  names: (_, { signedAs, columnists }) => [...signedAs, ...columnists].join('\n'),
  topics: (_, { topics }) => topics.join('\n'),
  text: textOf,
};

export interface Hit {
  readonly item: Item;
  /** The words of the column that were found, as they were looked for. */
  readonly terms: ReadonlySet<string>;
}

/** One letter begins too many words to look at all of them; longer beginnings do. */
const begins = (term: string): boolean => term.length > 1 || isSpaceless(term);

/** One wrong letter in a short word, two in a long one. */
const nearly = (term: string): number | false => (isSpaceless(term) || term.length < 4 ? false : term.length < 8 ? 1 : 2);

/** The words of columns, read a little at a time; what has been read can be searched. */
export class LetterIndex {
  #index: MiniSearch<Item> | undefined;
  #items = new Map<string, Item>();
  #list: readonly Item[] | undefined;
  #waiting: Item[] = [];
  #reading = false;
  readonly #news: () => void;
  readonly #rowOf: (item: Item) => Row;

  /** `news` is called while more has been read, and when all has. */
  constructor(rowOf: (item: Item) => Row, news: () => void) {
    this.#rowOf = rowOf;
    this.#news = news;
  }

  /** Is there still something to read? */
  get reading(): boolean {
    return this.#reading;
  }

  /** Reads these columns: those that are new, or all of them when one has changed or gone. */
  read(items: readonly Item[]): void {
    if (items === this.#list) return;
    this.#list = items;
    let known = 0;
    for (const item of items) if (this.#items.get(item.id) === item) known += 1;
    if (known === items.length && known === this.#items.size) return;
    const grows = this.#index !== undefined && known === this.#items.size;
    const fresh = grows ? items.filter(({ id }) => !this.#items.has(id)) : items;
    if (!grows) {
      this.#index = this.#empty();
      this.#waiting = [];
    }
    this.#items = new Map(items.map((item) => [item.id, item]));
    // The last of a list is the quickest to take.
    this.#waiting = [...fresh.toReversed(), ...this.#waiting];
    if (!this.#reading) void this.#read();
  }

  stop(): void {
    this.#waiting = [];
    this.#list = undefined;
  }

  /** The columns with all of these words, the best first. */
  find(query: string, isWanted: (item: Item) => boolean): readonly Hit[] {
    const words = wordsOf(query, true);
    const index = this.#index;
    if (!words.length || !index) return [];
    const [only] = words.length === 1 ? (words[0]?.terms ?? []) : [];
    const asked: Query = { combineWith: 'AND', queries: words.map(({ terms }) => ({ combineWith: 'OR', queries: [...terms] })) };
    const filter = ({ id }: SearchResult): boolean => {
      const item = this.#items.get(String(id));
      return item !== undefined && isWanted(item);
    };
    const options: SearchOptions = { prefix: begins, filter, ...(only && !begins(only) ? { prefix: true, fields: ['title'] } : {}) };
    const exact = index.search(asked, options);
    const results = exact.length < FEW ? index.search(asked, { ...options, fuzzy: nearly }) : exact;
    return results.flatMap(({ id, match }) => {
      const item = this.#items.get(String(id));
      return item ? { item, terms: new Set(Object.keys(match)) } : [];
    });
  }

  #empty(): MiniSearch<Item> {
    return new MiniSearch<Item>({
      fields: Object.keys(FIELDS),
      extractField: (item, field) => FIELDS[field]?.(item, this.#rowOf(item)) ?? item.id,
      tokenize: (text) => wordsOf(text).flatMap(({ terms }) => terms),
      processTerm: (term) => term,
      searchOptions: { tokenize: (term) => [term], boost: { title: 3, names: 2, topics: 2 } },
    });
  }

  async #read(): Promise<void> {
    this.#reading = true;
    let told = performance.now();
    let end = told + SLICE;
    for (let item = this.#waiting.pop(); item; item = this.#waiting.pop()) {
      this.#index?.add(item);
      const now = performance.now();
      if (now < end) continue;
      await pause();
      end = performance.now() + SLICE;
      if (now - told < NEWS) continue;
      told = now;
      this.#news();
    }
    this.#reading = false;
    this.#news();
  }
}
