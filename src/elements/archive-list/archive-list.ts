import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ArchiveFinder } from '../../controllers/archive-finder.js';
import type { ArchiveHash, KeptState } from '../../controllers/archive-hash.js';
import { FeedSource } from '../../controllers/feed-source.js';
import { LetterOpenEvent } from '../../events/letter-open.js';
import { Browse, type Listing } from '../../feed/archive/browse.js';
import { isNarrow, type Choice } from '../../feed/archive/facets.js';
import type { Sort } from '../../feed/archive/order.js';
import type { Row } from '../../feed/archive/rows.js';
import type { FeedStatus } from '../../feed/store.js';
import type { Feed } from '../../feed/types.js';
import { safeLink, type ImagePolicy } from '../../html/url.js';
import { archiveStyles } from '../../styles/archive.js';
import { reading } from '../../styles/reading.js';
import { en } from '../../text/en.js';
import { enArchive } from '../../text/en-archive.js';
import { inLanguage, languageOf, localeOf, spokenIn } from '../../text/language.js';
import type { Sentences, SentencesOfArchive } from '../../text/sentences.js';
import { rowsView } from '../../views/archive-rows.js';
import { countView, pagerView } from '../../views/archive-status.js';
import { toolsView } from '../../views/archive-tools.js';
import { skeleton, statusLine } from '../../views/status.js';
import type { Opened } from './opened.js';

/** So many pages of the feed are fetched at one press of the button, until there is something more to show. */
const PAGES = 5;

/** A change of these begins a new list. */
const ASKED = ['topic', 'columnist', 'updatesOnly', 'sort', 'query', 'pageSize'] as const;

/** Once the rows have been drawn and the browser has nothing better to do. */
const whenIdle = (work: () => void): unknown => requestAnimationFrame(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work)));

/**
 * Shows the list of past columns: to browse, to search as one types, to filter by topic and columnist, and to open.
 * Search runs in the browser over what is loaded, or over a static Pagefind index for archives too large for that.
 *
 * @slot - the page's own fallback: shows until the first content is ready, and stays if the feed fails
 * @fires {LetterOpenEvent} advice-letter-open - the reader asks for a column; cancel it to open it your way
 * @fires {FeedLoadEvent} advice-load - a feed of its own, or one more page of it, has been read; `warnings` lists what had to be tolerated
 * @fires {FeedErrorEvent} advice-error - a feed of its own, or one more page of it, could not be read, and why
 * @csspart filters - the search field and the filters
 * @csspart search - the search field with its label
 * @csspart field - one filter with its label
 * @csspart label - the label of a field
 * @csspart input - a field
 * @csspart status - the line that says how many letters there are, or what is wrong
 * @csspart list - the list, or one year of it
 * @csspart row - one past column
 * @csspart sponsor - who pays for it, or which partner it is from
 * @csspart headline - a headline, or a year
 * @csspart year - the headline of a year
 * @csspart body - the excerpt
 * @csspart meta - when, by whom
 * @csspart date - a date
 * @csspart topics - the list of topics
 * @csspart topic - one topic
 * @csspart pager - the end of the list
 * @csspart button - a button
 */
export class AdviceArchiveList extends LitElement {
  static override styles = [reading, archiveStyles];
  static override properties: PropertyDeclarations = {
    feed: {},
    data: { attribute: false },
    item: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    loading: {},
    images: {},
    look: {},
    pageSize: { type: Number, attribute: 'page-size' },
    withoutSearch: { type: Boolean, attribute: 'without-search' },
    withoutTopics: { type: Boolean, attribute: 'without-topics' },
    topic: {},
    columnist: {},
    updatesOnly: { type: Boolean, attribute: 'updates-only' },
    sort: {},
    query: {},
    opens: {},
    searchIndex: { attribute: 'search-index' },
    hash: { type: Boolean },
  };

  /** URL of a JSON Feed, relative to the page. Not needed inside `<advice-feed>` or `<advice-column>`. */
  feed?: string | undefined;
  /** A feed that has been read already (see `advice-column/feed`), in place of an address. */
  data?: Feed | undefined;
  /** Id of the column that is open in place, with `opens="inline"`. Default: none, the list is shown. */
  item?: string | undefined;
  /** 1–6: the level of the first heading. */
  headingLevel = 2;
  /** `lazy`: do nothing, and fetch nothing, until near the viewport. */
  loading: 'eager' | 'lazy' = 'eager';
  /** Which images of the feed may load; `same-origin` means the page's host and the feed's. */
  images: ImagePolicy = 'all';
  /** `plain` takes the page's type and colours as they are, `paper` and `newsprint` bring their own. */
  look: 'plain' | 'paper' | 'newsprint' = 'plain';
  /** So many columns are shown at first, and so many more each time the reader asks. */
  pageSize = 20;
  /** Leaves out the search field. */
  withoutSearch = false;
  /** Leaves out the choice of topics. */
  withoutTopics = false;
  /** Only columns on this topic. The reader may choose another, unless `without-topics` is set. */
  topic?: string | undefined;
  /** Only columns by this columnist. */
  columnist?: string | undefined;
  /** Only columns that tell what happened since. */
  updatesOnly = false;
  /** Which columns come first. */
  sort: Sort = 'newest';
  /** What is searched for. Follows what the reader types. */
  query?: string | undefined;
  /** How a column opens: at its publisher's, by `advice-letter-open` and nothing else, or here in place of the list. */
  opens: 'link' | 'event' | 'inline' = 'link';
  /** URL of a static Pagefind index, or of a list of several (see docs/archive.md), for archives too large to load. */
  searchIndex?: string | undefined;
  /** Keeps the query, the filters and the open column in the fragment of the page's address. */
  hash = false;

  readonly #source = new FeedSource(this, () => this.data);
  readonly #internals = this.attachInternals();
  readonly #browse = new Browse();
  #choice: Choice = {};
  #most = 0;
  #listing: Listing = { rows: [], total: 0, more: false, paged: true };
  /** More is being fetched because the reader asked. */
  #busy = false;
  /** Where the rows begin that the reader asked for last. */
  #asked = 0;
  /** What there is to choose has been asked for. */
  #counts = false;
  #finder: ArchiveFinder | undefined;
  #finding: string | undefined;
  #keeper: ArchiveHash | undefined;
  /** What the page says of the list before its reader does. */
  #initial: KeptState | undefined;
  #opened: Opened | undefined;
  #focused: Element | null | undefined;
  /** The headline of the row that has the focus. */
  #headline: string | undefined;

  /** `loading`, `ready`, `empty` or `failed`; also the custom state of that name, for `:state(ready)` in CSS. */
  get status(): FeedStatus {
    const { state } = this.#source;
    return this.#browse.lacks(state) && (this.sort === 'oldest' || !this.#browse.items.length) ? 'loading' : state.status;
  }

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#dropFinder() });
  }

  protected override firstUpdated(): void {
    void import('../../controllers/language-watch.js').then(({ LanguageWatch }) => this.addController(new LanguageWatch(this)), () => undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focused = this.shadowRoot?.activeElement;
    this.#headline = this.#focused?.parentElement?.id;
    const { topic, columnist, updatesOnly, query = '', sort } = this;
    if (changed.has('topic') || changed.has('columnist') || changed.has('updatesOnly')) this.#choice = { topic, columnist, updatesOnly };
    if (ASKED.some((name) => changed.has(name))) this.#most = this.#asked = 0;
    if (changed.has('searchIndex')) this.#dropFinder();
    this.#most ||= this.#size;
    // A static index knows all columns; the feed at hand may hold none of the chosen.
    const indexed = Boolean(this.searchIndex);
    this.#browse.look(this.#source.state, sort, indexed ? {} : this.#choice, this.#listing.rows.length);
    const seeks = query.trim() !== '' || (indexed && isNarrow(this.#choice));
    const listing = seeks ? this.#finder?.look({ query, choice: this.#choice, sort, most: this.#most }, this.#browse) : this.#browse.listing(this.#most);
    if (this.#counts || seeks) this.#browse.finish();
    if (seeks) void this.#loadFinder();
    this.#finder?.prepare(this.#browse);
    this.#listing = listing ?? { ...this.#listing, searching: true };
    if (this.item && this.opens === 'inline') void this.#loadOpened();
    if (this.hash) void this.#loadKeeper();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { states } = this.#internals;
    states.clear();
    for (const state of [this.status, this.look]) states.add(state);
    if (this.look !== 'plain') void import('../../styles/wear.js').then(({ wear }) => wear(this), () => undefined);
    if (this.#browse.lacks(this.#source.state)) void this.#source.loadMore();
    if (this.status === 'ready' && !this.#counts) whenIdle(this.#count);
    this.#keeper?.keep();
    if (changed.has('item')) this.#opened?.turn(this.#isOpen ? this.item : undefined);
    else this.#keepFocus();
  }

  get #size(): number {
    return this.pageSize >= 1 ? Math.floor(this.pageSize) : 20;
  }

  get #isOpen(): boolean {
    return this.opens === 'inline' && Boolean(this.item) && this.#opened !== undefined;
  }

  #dropFinder(): void {
    this.#finder?.close();
    this.#finder = this.#finding = undefined;
  }

  async #loadFinder(): Promise<void> {
    const index = this.searchIndex;
    if (this.#finder || this.#finding !== undefined) return;
    this.#finding = index ?? '';
    const part = await import('../../controllers/archive-finder.js').catch(() => undefined);
    const finder = await part?.finderFor(index && new URL(index, this.baseURI).href, this.#browse, () => this.requestUpdate());
    if (this.#finding !== (index ?? '') || !this.isConnected) return;
    this.#finding = undefined;
    this.#finder = finder;
    this.requestUpdate();
  }

  async #loadOpened(): Promise<void> {
    if (this.#opened) return;
    const { Opened } = await import('./opened.js');
    this.#opened ??= new Opened(this);
    this.requestUpdate();
  }

  async #loadKeeper(): Promise<void> {
    if (this.#initial) return;
    this.#initial = { ...this.#choice, query: this.query, item: this.item };
    const { ArchiveHash } = await import('../../controllers/archive-hash.js');
    this.#keeper = new ArchiveHash(this, this.#initial);
    this.requestUpdate();
  }

  readonly #count = (): void => {
    if (this.#counts || !this.isConnected) return;
    this.#counts = true;
    this.requestUpdate();
  };

  /** What has the focus may be gone, with its row or because there is no more to show: the focus goes to what is nearest. */
  #keepFocus(): void {
    const lost = this.#focused;
    if (!lost || this.#isOpen) return;
    const root = this.shadowRoot;
    // A row that has moved takes the focus with it.
    if (lost.isConnected && lost.parentElement?.id !== this.#headline) root?.getElementById(this.#headline ?? '')?.querySelector<HTMLElement>('.open')?.focus();
    if (lost.isConnected && lost.getClientRects().length) return;
    const links = root?.querySelectorAll<HTMLElement>('.open');
    const next = lost.matches('.clear') ? root?.querySelector<HTMLElement>('[part=input]') : lost.matches('.more') ? links?.[this.#asked] : undefined;
    (next ?? links?.[0] ?? root?.querySelector<HTMLElement>('[part=status]'))?.focus();
  }

  async #showMore(): Promise<void> {
    if (this.#busy) return;
    const { rows, paged } = this.#listing;
    this.#asked = rows.length;
    this.#most = rows.length + this.#size;
    this.#busy = true;
    this.requestUpdate();
    await this.updateComplete;
    for (let page = 0; paged && page < PAGES && this.#listing.total < this.#most && this.#source.state.feed?.nextUrl; page += 1) {
      await this.#source.loadMore();
      await this.updateComplete;
      if (this.#source.state.error) break;
    }
    this.#busy = false;
    this.requestUpdate();
  }

  readonly #onQuery = (event: Event): void => {
    // Half a syllable is nothing to look for: an input method says when it is done.
    if ((event as InputEvent).isComposing) return;
    this.query = (event.currentTarget as HTMLInputElement).value;
  };

  readonly #onClear = (): void => {
    this.query = '';
    this.updatesOnly = false;
    this.columnist = undefined;
    if (!this.withoutTopics) this.topic = undefined;
  };

  readonly #onOpen = (event: Event, row: Row): void => {
    // Another tab, another window: that is between the reader and the browser.
    if (event instanceof MouseEvent && (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return;
    const goes = this.dispatchEvent(new LetterOpenEvent({ itemId: row.id, url: safeLink(row.url) ?? undefined }));
    const here = this.opens === 'inline' && (row.feed || this.#browse.items.some(({ id }) => id === row.id));
    if (goes && (this.opens === 'link' || (this.opens === 'inline' && !here))) return;
    event.preventDefault();
    if (goes && here) void this.#openHere(row);
  };

  async #openHere(row: Row): Promise<void> {
    await this.#loadOpened();
    this.#opened?.remember(row);
    this.item = row.id;
  }

  protected override render(): unknown {
    const language = languageOf(this);
    const text = inLanguage(language, en);
    const words = inLanguage(language, enArchive);
    const ready = this.status === 'ready';
    return html`<slot ?hidden=${ready} @slotchange=${this.#source.open}></slot>${ready ? this.#renderArchive(language, text, words) : this.#renderStatus(text, words)}`;
  }

  #renderStatus(text: Sentences, words: SentencesOfArchive): unknown {
    const { feed } = this.#source.state;
    if (this.status === 'loading') return this.textContent?.trim() ? nothing : skeleton({ ...text, loading: words.archiveLoading });
    if (this.status === 'failed') return statusLine(words.archiveFailed, text, this.#source.reload);
    return statusLine(feed?.items.length || !feed?.warnings.some(({ code }) => code.startsWith('item')) ? words.archiveEmpty : text.unreadable, text);
  }

  #renderArchive(language: string, text: Sentences, words: SentencesOfArchive): TemplateResult {
    const locale = localeOf(language);
    const { query = '' } = this;
    const { feed, error, stale } = this.#source.state;
    const format = new Intl.NumberFormat(locale);
    const number = (count: number): string => format.format(count);
    const narrow = query.trim() !== '' || isNarrow(this.#choice);
    const counts = { text, words, query: query.trim(), narrow, number, stale: stale !== undefined };
    const rows = { text, words, locale, headingLevel: this.headingLevel, language: spokenIn(language), written: feed?.language, opens: this.opens !== 'link', onOpen: this.#onOpen };
    const listing = this.#listing;
    return html`<div class="sheet" ?hidden=${this.#isOpen}>
        ${this.#renderTools(words, number)} ${countView(listing, counts)}
        ${rowsView(listing, rows, query.trim() === '' && (listing.more || listing.total > this.#size))}
        ${pagerView(listing, counts, { busy: this.#busy, failed: error !== undefined, onMore: () => void this.#showMore() })}
      </div>
      ${this.#isOpen ? this.#opened?.view(feed, this.item) : nothing}`;
  }

  #renderTools(words: SentencesOfArchive, number: (count: number) => string): unknown {
    const { has, facets } = this.#browse;
    const counted = this.#counts ? (this.searchIndex ? this.#finder?.facets : facets) : undefined;
    return toolsView({
      words,
      query: this.query ?? '',
      choice: this.#choice,
      facets: counted,
      search: !this.withoutSearch,
      topics: !this.withoutTopics && has.topics,
      columnists: has.columnists,
      updates: has.updates,
      number,
      onCount: () => {
        this.#count();
        // Only the index knows how many there are of each.
        if (this.searchIndex) void this.#loadFinder();
      },
      onSeek: () => void this.#loadFinder(),
      onQuery: this.#onQuery,
      onChoice: (choice) => Object.assign(this, choice),
      onClear: this.#onClear,
    });
  }
}
