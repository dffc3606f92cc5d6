import MiniSearch, { type Query, type QueryCombination, type SearchResult } from 'minisearch';
import type { Row } from '../archive/rows.js';
import { textOf } from '../archive/text.js';
import { pause, SLICE } from '../pause.js';
import type { Item } from '../types.js';
import { isSpaceless, wordsOf } from './words.js';

/** Milliseconds after which what has been read so far is searched anew. */
const NEWS = 300;
/** With fewer results than this, what fits less well counts too. */
const FEW = 3;

const FIELDS: Readonly<Record<string, (item: Item, row: Row) => string>> = {
  title: (_, { title }) => title[0]?.text ?? '',
  names: (_, { signedAs, columnists }) => [...signedAs, ...columnists].join('\n'),
  topics: (_, { topics }) => topics.join('\n'),
  text: textOf,
};

/** A column that was found, by its id; `match` has the words of it that were found, as they were looked for. */
export type Hit = Pick<SearchResult, 'id' | 'match'>;

/** Fewer letters than this begin words of nearly every text. */
const isShorter = (term: string, letters: number): boolean => term.length < letters && !isSpaceless(term);

/** What says what a column is about. */
const HEADS = ['title', 'names', 'topics'];

const oneOf = (queries: readonly Query[]): Query => ({ combineWith: 'OR', queries: [...queries] });

/** A word of a letter or two: what begins like this where a column says what it is about, or the word itself anywhere. */
const short = (term: string, alone: boolean): Query =>
  oneOf([{ queries: [term], fields: HEADS }, ...(alone && isShorter(term, 2) ? [] : [{ queries: [term], prefix: false }])]);

/** One wrong letter in a short word, two in a long one. */
const nearly = (term: string): number | false => (isSpaceless(term) || term.length < 4 ? false : term.length < 8 ? 1 : 2);

/** The words of columns, read a little at a time; what has been read can be searched. */
export class LetterIndex {
  #index = this.#empty();
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
    const grows = known === this.#items.size;
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

  /**
   * The columns with all of these words, or beginnings of them, the best first. Where there are hardly any, two letters may
   * begin a word anywhere, and words may have a slip in them; where there are none, single letters are left aside: the
   * next word is still to come.
   */
  find(query: string, filter?: (hit: Hit) => boolean): readonly Hit[] {
    const asked = wordsOf(query, true).map(({ terms }) => terms);
    const longer = asked.filter(([form = '']) => !isShorter(form, 2) || /\d/.test(form));
    const allOf = (words: typeof asked, letters: number): QueryCombination => ({
      combineWith: 'AND',
      queries: words.map((forms) => oneOf(forms.map((form) => (isShorter(form, letters) ? short(form, !longer.length) : form)))),
    });
    const search = (wanted: QueryCombination): readonly Hit[] => this.#index.search(wanted, filter ? { filter } : {});
    let hits = search(allOf(asked, 3));
    if (hits.length < FEW && longer.flat().some((form) => isShorter(form, 3))) hits = search(allOf(asked, 2));
    if (hits.length < FEW) hits = search({ ...allOf(asked, 2), fuzzy: nearly });
    return hits.length || longer.length === asked.length ? hits : search(allOf(longer, 2));
  }

  itemOf({ id }: Hit): Item | undefined {
    return this.#items.get(String(id));
  }

  #empty(): MiniSearch<Item> {
    return new MiniSearch<Item>({
      fields: Object.keys(FIELDS),
      extractField: (item, field) => FIELDS[field]?.(item, this.#rowOf(item)) ?? item.id,
      tokenize: (text) => wordsOf(text).flatMap(({ terms }) => terms),
      processTerm: (term) => term,
      searchOptions: { tokenize: (term) => [term], prefix: true, boost: { title: 3, names: 2, topics: 2 } },
    });
  }

  async #read(): Promise<void> {
    this.#reading = true;
    let told = performance.now();
    let end = told + SLICE;
    for (let item = this.#waiting.pop(); item; item = this.#waiting.pop()) {
      this.#index.add(item);
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
