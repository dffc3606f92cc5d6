import { html, isServer, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { server } from '#server';
import { FeedSource } from '../controllers/feed-source.js';
import { nextTurn } from '../controllers/turn.js';
import { pickItem } from '../feed/order.js';
import type { FeedStatus } from '../feed/store.js';
import type { Feed, Item, Prose } from '../feed/types.js';
import type { ImagePolicy } from '../html/url.js';
import { en } from '../text/en.js';
import { inLanguage, languageOf, localeOf, spokenIn } from '../text/language.js';
import type { Sentences } from '../text/sentences.js';
import type { Setting } from '../views/setting.js';
import { skeleton, statusLine } from '../views/status.js';

/** So many pages after the first are looked through for an item. */
const MORE_PAGES = 9;

/**
 * The attributes and states that every element with a feed shares; nothing else belongs here. A subclass says what
 * to show of an item in `renderItem`.
 *
 * @slot - the page's own fallback: shows until the first content is ready, and stays if the feed fails
 * @csspart status - the line that says what is wrong, with a button to try again
 * @csspart button - a button
 * @fires {FeedLoadEvent} advice-load - a feed of its own has been read; `warnings` lists what had to be tolerated
 * @fires {FeedErrorEvent} advice-error - a feed of its own could not be read, and why
 */
export abstract class FeedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    data: { attribute: false },
    item: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    loading: {},
    images: {},
    look: {},
  };

  /** URL of a JSON Feed, relative to the page. Not needed inside `<advice-feed>` or `<advice-column>`. */
  feed?: string | undefined;
  /** A feed that has been read already (see `advice-column/feed`), in place of an address. */
  data?: Feed | undefined;
  /** Id of the column to show. Default: the newest that is live. */
  item?: string | undefined;
  /** 1–6: the level of the first heading. */
  headingLevel = 2;
  /** `lazy`: do nothing, and fetch nothing, until near the viewport. */
  loading: 'eager' | 'lazy' = 'eager';
  /** Which images of the feed may load; `same-origin` means the page's host and the feed's. */
  images: ImagePolicy = 'all';
  /** `plain` takes the page's type and colours as they are, `paper` and `newsprint` bring their own. */
  look: 'plain' | 'paper' | 'newsprint' = 'plain';

  protected readonly source = new FeedSource(this, () => this.data, isServer ? server.columnOf : undefined);
  readonly #internals = this.attachInternals();
  #made = new WeakMap<Prose, HTMLElement>();
  #after: { readonly around: Setting['around'] } | undefined;

  /** `loading`, `ready`, `empty` or `failed`; also the custom state of that name, for `:state(ready)` in CSS. */
  get status(): FeedStatus {
    const { status, feed, error, pages = [] } = this.source.state;
    if (!feed || this.shown) return status;
    // What is not on these pages may be on the next.
    return !feed.nextUrl || pages.length >= MORE_PAGES ? 'empty' : error ? 'failed' : 'loading';
  }

  /** What of its attributes the styles ask about: custom states too, because frameworks set properties. */
  protected get styledBy(): readonly string[] {
    return [this.look];
  }

  /** The item to show, when there is one. */
  protected get shown(): Item | undefined {
    const { feed } = this.source.state;
    return feed && pickItem(feed, this.item || undefined);
  }

  protected abstract renderItem(item: Item, setting: Setting): TemplateResult | typeof nothing;

  protected override scheduleUpdate(): void | Promise<unknown> {
    // Somebody may be reading a fallback of several paragraphs, or what a server has rendered.
    const served = this.shadowRoot!.firstChild;
    if (!this.hasUpdated && (served || this.querySelectorAll('p').length > 1)) return this.#handOver(served);
    const isFirst = this.status === 'ready' && !this.#internals.states.has('ready');
    return (isFirst ? nextTurn() : undefined)?.then(() => super.scheduleUpdate()) ?? super.scheduleUpdate();
  }

  async #handOver(served: unknown): Promise<unknown> {
    const part = await import('../controllers/handover.js').catch(() => undefined);
    part?.handOver(this, () => this.#after);
    // What a server has rendered stays where ours can't take its place.
    return part || !served ? super.scheduleUpdate() : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) {
      this.source.open();
      this.#after = server;
    }
    if (changed.has('images') || changed.has('headingLevel')) this.#made = new WeakMap();
  }

  protected override updated(): void {
    const { states } = this.#internals;
    const shown = [this.status, ...this.styledBy];
    states.clear();
    for (const state of shown) states.add(state);
    // A look and other languages than English are wanted from the first line on.
    if (!this.#after && (this.status === 'ready' || this.look !== 'plain' || !/^en\b/i.test(languageOf(this)))) void this.#complete();
    if (this.status === 'loading' && this.source.state.feed) void this.source.loadMore();
  }

  async #complete(): Promise<void> {
    const part = await import('./afterwards.js').catch(() => undefined);
    await nextTurn();
    if (!part || this.#after) return;
    this.#after = new part.Afterwards(this, () => this.styledBy);
    this.requestUpdate();
  }

  protected override render(): unknown {
    const language = isServer ? (this.getAttribute('lang') ?? 'en') : languageOf(this);
    const text = inLanguage(language, en);
    const { feed, stale } = this.source.state;
    const item = this.status === 'ready' ? this.shown : undefined;
    const content =
      item && feed
        ? this.renderItem(item, {
            feed,
            item,
            text,
            language: spokenIn(language),
            locale: localeOf(language, isServer ? [] : undefined),
            images: this.images,
            headingLevel: this.headingLevel,
            made: this.#made,
            around: this.#after?.around,
            stale,
          })
        : this.#renderStatus(text);
    return html`<slot ?hidden=${item !== undefined} @slotchange=${this.source.open}></slot>${content}`;
  }

  #renderStatus(text: Sentences): unknown {
    const { status } = this;
    const { feed } = this.source.state;
    if (status === 'loading') return isServer || this.textContent?.trim() ? nothing : skeleton(text);
    if (status === 'failed') return statusLine(text.failed, text, this.source.reload);
    if (feed?.items.length && this.item) return statusLine(text.gone, text);
    return statusLine(feed?.items.length || !feed?.warnings.some(({ code }) => code.startsWith('item')) ? text.empty : text.unreadable, text);
  }
}
