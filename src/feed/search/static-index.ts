import type { Choice, Facet, Facets } from '../archive/facets.js';
import type { Sort } from '../archive/order.js';
import type { SearchParts } from './record.js';

/** What we use of Pagefind (https://pagefind.app/docs/api/), which comes with each index. */
interface Pagefind {
  search(term: string | null, options: object): Promise<{ readonly results: readonly Result[] }>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  mergeIndex(url: string): Promise<void>;
  destroy?(): Promise<void>;
}

interface PagefindModule extends Pagefind {
  createInstance?(options: object): Pagefind;
}

interface Result {
  readonly id: string;
  data(): Promise<Fragment>;
}

/** A column that was found. */
export interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
  /** What was found, with `<mark>` around the words and nothing else of markup. */
  readonly excerpt: string;
}

const listed = (counts: Readonly<Record<string, number>> = {}): readonly Facet[] =>
  Object.entries(counts)
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count);

/** The address of a part, as the directory that it is. */
const directory = (url: string, base?: string): string => new URL(url, base).href.replace(/[^/]$/, '$&/');

async function partsAt(url: string): Promise<SearchParts> {
  if (!/\.json($|[?#])/.test(url)) return { parts: [{ url }] };
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as SearchParts;
}

/**
 * A static search index, in one part or in several: then the newest columns are searched first, and older ones when
 * there are not enough among them. Nothing is fetched before something is asked.
 */
export class StaticIndex {
  readonly #url: string;
  #opening: Promise<SearchParts> | undefined;
  #pagefind: Promise<Pagefind> | undefined;
  #open = 0;

  constructor(url: string) {
    this.#url = url;
  }

  /** The addresses of the parts, the newest first, and what is known of them all. */
  get #parts(): Promise<SearchParts> {
    return (this.#opening ??= partsAt(this.#url).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    }));
  }

  async #start(): Promise<Pagefind> {
    const { parts } = await this.#parts;
    const first = directory(parts[0]?.url ?? '', this.#url);
    const module = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as PagefindModule;
    this.#open = 1;
    return module.createInstance?.({ basePath: first }) ?? module;
  }

  /** Pagefind itself, with so many parts of the index open. Older parts share what the first has downloaded. */
  async #with(parts: number): Promise<Pagefind> {
    const pagefind = await (this.#pagefind ??= this.#start().catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    }));
    const { parts: all } = await this.#parts;
    for (const part of all.slice(this.#open, parts)) {
      await pagefind.mergeIndex(directory(part.url, this.#url));
      this.#open += 1;
    }
    return pagefind;
  }

  /** How many parts a search looks through in any case. */
  get open(): number {
    return this.#open;
  }

  async count(): Promise<number> {
    return (await this.#parts).parts.length;
  }

  /** What there is to choose from: as the list of parts says, else as the index itself. */
  async facets(): Promise<Facets> {
    const said = await this.#parts;
    if (said.topics) return { topics: listed(said.topics), columnists: listed(said.columnists), updates: said.updates ?? 0 };
    const { topic, columnist, updated } = await (await this.#with(Infinity)).filters();
    return { topics: listed(topic), columnists: listed(columnist), updates: updated?.['yes'] ?? 0 };
  }

  /** All that is found in so many parts: by how well it fits, or by date where no words are asked for. */
  async find(query: string, { topic, columnist, updatesOnly }: Choice, sort: Sort, parts: number): Promise<readonly Result[]> {
    const pagefind = await this.#with(parts);
    const filters = { ...(topic ? { topic } : {}), ...(columnist ? { columnist } : {}), ...(updatesOnly ? { updated: 'yes' } : {}) };
    const order = query ? {} : { sort: { date: sort === 'oldest' ? 'asc' : 'desc' } };
    return (await pagefind.search(query || null, { filters, ...order })).results;
  }

  close(): void {
    // A module that knows no instances is shared with whoever else uses it.
    void this.#pagefind?.then((pagefind) => ('createInstance' in pagefind ? undefined : pagefind.destroy?.())).catch(() => undefined);
    this.#pagefind = this.#opening = undefined;
    this.#open = 0;
  }
}

export type { Result };
