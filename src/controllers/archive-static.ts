import type { Ask, Browse, Listing } from '../feed/archive/browse.js';
import type { Facets } from '../feed/archive/facets.js';
import type { Piece, Row } from '../feed/archive/rows.js';
import { parseDate } from '../feed/dates.js';
import type { marked } from '../feed/search/marks.js';
import { StaticIndex, type Fragment, type Result } from '../feed/search/static-index.js';
import type { wordsOf } from '../feed/search/words.js';
import type { Sponsor } from '../feed/types.js';
import type { ArchiveFinder } from './archive-finder.js';

/** Milliseconds after the last key before anything is fetched. */
const CALM = 120;

/** Pagefind escapes `<` and `>` of the text, and adds `<mark>`; nothing of it becomes markup here. */
function piecesOf(excerpt: string): readonly Piece[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((text, index) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), found: index % 2 === 1 }))
    .filter(({ text }) => text);
}

function sponsorOf(written: string | undefined): Sponsor | undefined {
  try {
    return written ? (JSON.parse(written) as Sponsor) : undefined;
  } catch {
    return { kind: 'sponsored' };
  }
}

/** What the part that searches what is loaded has already, so that it isn't downloaded twice. */
interface Shared {
  readonly marked: typeof marked;
  readonly wordsOf: typeof wordsOf;
}

function rowOf({ url, meta, filters, excerpt }: Fragment, query: string, { marked, wordsOf }: Shared): Row {
  const asked = wordsOf(query, true).map(({ terms }) => terms[0] ?? '');
  return {
    id: meta['id'] ?? url,
    url: url.startsWith('#') ? undefined : url,
    date: meta['date'] ? parseDate(meta['date']) : undefined,
    title: marked(meta['title'] ?? '', (term) => asked.some((word) => word.length > 1 && term.startsWith(word))),
    excerpt: query ? piecesOf(excerpt) : [{ text: meta['excerpt'] ?? '' }].filter(({ text }) => text),
    signedAs: meta['signedAs'] ? [meta['signedAs']] : [],
    columnists: filters['columnist'] ?? (meta['columnist'] ? [meta['columnist']] : []),
    topics: filters['topic'] ?? [],
    sponsor: sponsorOf(meta['sponsor']),
    feed: meta['feed'],
  };
}

/** Searches a static index, as far as what is found fills the list. */
export class StaticFinder implements ArchiveFinder {
  facets: Facets | undefined;
  readonly #index: StaticIndex;
  readonly #shared: Shared;
  readonly #changed: () => void;
  #asked = '';
  #most = 0;
  #listing: Listing = { rows: [], total: 0, more: false, paged: false };
  #running: object | undefined;
  #counted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: readonly Result[] = [];
  #rows: readonly Row[] = [];
  #parts = 0;

  constructor(index: string, shared: Shared, changed: () => void) {
    this.#index = new StaticIndex(index);
    this.#shared = shared;
    this.#changed = changed;
  }

  look(ask: Ask): Listing {
    const { query, choice, sort, most } = ask;
    const asked = JSON.stringify([query.trim(), choice, sort]);
    const isNew = asked !== this.#asked;
    if (isNew) {
      this.#asked = asked;
      this.#found = this.#rows = [];
      this.#parts = 0;
      this.#running = undefined;
      this.#listing = { ...this.#listing, searching: true, failed: false };
    } else if (this.#running || most === this.#most) return this.#listing;
    this.#most = most;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run({ ...ask, query: query.trim() }), isNew && query ? CALM : 0);
    return (this.#listing = { ...this.#listing, searching: true });
  }

  prepare(_browse: Browse): void {
    if (this.#counted) return;
    this.#counted = true;
    this.#index.facets().then(
      (facets) => {
        this.facets = facets;
        this.#changed();
      },
      () => (this.#counted = false),
    );
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#running = undefined;
    this.#index.close();
  }

  async #run(ask: Ask): Promise<void> {
    const run = (this.#running = {});
    try {
      const count = await this.#index.count();
      while (run === this.#running && this.#found.length < ask.most && this.#parts < count) await this.#findIn(this.#parts + 1, ask, run);
      const wanted = this.#found.slice(this.#rows.length, ask.most);
      const rows = await Promise.all(wanted.map(async (result) => rowOf(await result.data(), ask.query, this.#shared)));
      if (run !== this.#running) return;
      this.#rows = [...this.#rows, ...rows];
      this.#listing = { rows: this.#rows, total: this.#found.length, more: this.#parts < count, paged: false };
    } catch {
      if (run !== this.#running) return;
      this.#listing = { ...this.#listing, rows: this.#rows, total: this.#found.length, more: true, searching: false, failed: true };
      // The same may be asked again.
      this.#most = 0;
    }
    this.#running = undefined;
    this.#changed();
  }

  /** What is found in one part more goes below what has been found before. */
  async #findIn(parts: number, { query, choice, sort }: Ask, run: object): Promise<void> {
    const found = await this.#index.find(query, choice, sort, parts);
    if (run !== this.#running) return;
    const known = new Set(this.#found.map(({ id }) => id));
    this.#found = [...this.#found, ...found.filter(({ id }) => !known.has(id))];
    this.#parts = Math.max(parts, this.#index.open);
  }
}
