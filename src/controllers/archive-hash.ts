import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What of a list is kept in the fragment of the page's address. */
export interface KeptState {
  query?: string | undefined;
  topic?: string | undefined;
  columnist?: string | undefined;
  updatesOnly?: boolean | undefined;
  item?: string | undefined;
}

type Kept = KeptState & ReactiveControllerHost & Element;

type State = Readonly<Record<Key, string>>;

const KEYS = ['query', 'topic', 'columnist', 'updates', 'item'] as const;
type Key = (typeof KEYS)[number];

/** Milliseconds after the last key before a query is written: Safari allows a hundred changes in half a minute. */
const CALM = 250;

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return '';
  }
}

const written = ({ query, topic, columnist, updatesOnly, item }: KeptState): State => ({
  query: query ?? '',
  topic: topic ?? '',
  columnist: columnist ?? '',
  updates: updatesOnly ? 'yes' : '',
  item: item ?? '',
});

/**
 * Keeps a list's query, filters and open column in the fragment, as `#advice-<id>.query=…&advice-<id>.item=…`, where
 * `<id>` is the element's own or `archive`. What else is in the fragment stays there, word for word. Opening a column
 * is a step in the browser's history; typing is none.
 */
export class ArchiveHash implements ReactiveController {
  readonly #host: Kept;
  /** What the page itself says; it needn't be written. */
  readonly #initial: State;
  #listening: AbortController | undefined;
  #foreign = '';
  /** The column that was open when we last looked. */
  #item: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The fragment and the length of the history when we last made a step in it. */
  #step: readonly [string, number] | undefined;

  constructor(host: Kept, initial: KeptState) {
    this.#host = host;
    this.#initial = written(initial);
    this.#item = this.#initial.item;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    // Steps in the history that change the fragment are told of by this too, and once.
    addEventListener('hashchange', this.#read, { signal });
    const { ours, foreign } = this.#parse();
    this.#foreign = foreign;
    if (ours.size) this.#apply(ours);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    clearTimeout(this.#timer);
  }

  /** Writes what has changed; a column that opens is a step of its own. */
  keep(): void {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected) return;
    const { ours } = this.#parse();
    const state = this.#state;
    const before = this.#item;
    if (KEYS.every((key) => (ours.get(key) ?? this.#initial[key]) === state[key])) return;
    if (state.item !== before) this.#turn(state, before);
    else this.#timer = setTimeout(() => this.#write(this.#state), CALM);
  }

  #turn(state: State, before: string): void {
    this.#item = state.item;
    if (!state.item && before && this.#step?.[0] === location.hash && this.#step[1] === history.length) {
      history.back();
      return;
    }
    // What was typed a moment ago belongs to the step before.
    this.#write({ ...state, item: before });
    this.#write(state, state.item !== '' && state.item !== before);
  }

  get #state(): State {
    return written(this.#host);
  }

  get #prefix(): string {
    const { id, localName } = this.#host;
    const nameless = [...(this.#host.getRootNode() as ParentNode).querySelectorAll(`${localName}:not([id])`)].indexOf(this.#host);
    return `advice-${id ? encodeURIComponent(id) : `archive${nameless > 0 ? nameless + 1 : ''}`}.`;
  }

  #parse(): { readonly ours: ReadonlyMap<string, string>; readonly foreign: string } {
    const prefix = this.#prefix;
    const parts = location.hash.slice(1).split('&');
    const own = parts.filter((part) => part.startsWith(prefix)).map((part) => part.slice(prefix.length).split('='));
    return { ours: new Map(own.map(([key = '', value = '']) => [key, decoded(value)])), foreign: parts.filter((part) => !part.startsWith(prefix)).join('&') };
  }

  #apply(ours: ReadonlyMap<string, string>): void {
    const value = (key: Key): string => ours.get(key) ?? this.#initial[key];
    const state = { query: value('query'), topic: value('topic'), columnist: value('columnist'), updatesOnly: value('updates') === 'yes', item: value('item') || undefined };
    this.#item = value('item');
    Object.assign(this.#host, state);
  }

  readonly #read = (): void => {
    const { ours, foreign } = this.#parse();
    // The page went to a place of its own; that says nothing about the list.
    const isTheirs = foreign !== this.#foreign && !ours.size;
    this.#foreign = foreign;
    if (!isTheirs) this.#apply(ours);
  };

  #write(state: State, asStep = false): void {
    const { pathname, search } = location;
    const own = KEYS.filter((key) => state[key] !== this.#initial[key]).map((key) => `${this.#prefix}${key}=${encodeURIComponent(state[key])}`);
    const hash = [this.#parse().foreign, ...own].filter(Boolean).join('&');
    const url = hash ? `#${hash}` : pathname + search;
    try {
      if (asStep) history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
      if (asStep) this.#step = [location.hash, history.length];
    } catch {
      // A frame without an address of its own can't keep anything in it, and Safari not too much at once.
    }
  }
}
