import { html, type LitElement, type TemplateResult } from 'lit';
import type { Row } from '../../feed/archive/rows.js';
import type { Feed } from '../../feed/types.js';
import { resolveUrl } from '../../feed/vocabulary.js';
import type { ImagePolicy } from '../../html/url.js';
import { enOpened } from '../../text/en-opened.js';
import { inLanguage, languageOf } from '../../text/language.js';

/** The list that a column opens in place of. */
interface List extends LitElement {
  item?: string | undefined;
  readonly headingLevel: number;
  readonly images: ImagePolicy;
  readonly look: 'plain' | 'paper' | 'newsprint';
}

const PARTS = 'card sponsor kicker headline dek note letter greeting body signature reply byline avatar meta date topics topic update helplines disclaimer credit illustration button';

/** What around an element has been scrolled, through shadow roots, with how far. */
function scrolledAround(element: Element): readonly (readonly [Element, number])[] {
  const around: Element[] = [];
  for (let at: Element | null = element; at; ) {
    around.push(at);
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return around.filter(({ scrollTop }) => scrollTop !== 0).map((one) => [one, one.scrollTop] as const);
}

/**
 * Rows out of sight are as high as they were last seen, but browsers forget that of what isn't there at all: without
 * this the list would be of another height when it comes back.
 */
function keepHeights(rows: Iterable<HTMLElement>): void {
  const heights = [...rows].map((row) => {
    const { paddingBlockStart, paddingBlockEnd, borderBlockEndWidth } = getComputedStyle(row);
    return [row, row.getBoundingClientRect().height - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd) - parseFloat(borderBlockEndWidth)] as const;
  });
  for (const [row, height] of heights) row.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
}

/** A column that is open in place of the list, and the way back to the row and the place that the reader came from. */
export class Opened {
  readonly #list: List;
  #row: Row | undefined;
  /** Where its headline stood in the window. */
  #top = 0;
  #scrolled: readonly (readonly [Element, number])[] = [];
  #shown: string | undefined;
  #feed: Feed | undefined;
  #quiet: Feed | undefined;

  constructor(list: List) {
    this.#list = list;
  }

  /** Keeps the place, as long as the list is still there. */
  remember(row: Row): void {
    this.#row = row;
    this.#scrolled = scrolledAround(this.#list);
    this.#top = this.#linkOf(row.id)?.getBoundingClientRect().top ?? 0;
    keepHeights(this.#list.shadowRoot?.querySelectorAll<HTMLElement>('[part=row]') ?? []);
  }

  #linkOf(id: string): HTMLElement | null | undefined {
    return this.#list.shadowRoot?.getElementById(`row-${id}`)?.querySelector<HTMLElement>('.open');
  }

  /** Goes to the column that has been opened, or back to where the reader was. */
  turn(item: string | undefined): void {
    const was = this.#shown;
    this.#shown = item;
    if (item === was) return;
    if (item !== undefined) this.#enter();
    else if (was !== undefined) this.#leave(was);
  }

  #enter(): void {
    const place = this.#list.shadowRoot?.querySelector<HTMLElement>('.opened');
    place?.focus({ preventScroll: true });
    if (place && place.getBoundingClientRect().top < 0) place.scrollIntoView();
  }

  #leave(id: string): void {
    for (const [element, top] of this.#scrolled) element.scrollTop = top;
    const link = this.#linkOf(id);
    if (link && this.#row?.id === id) this.#backTo(link, this.#top, this.#scrolled[0]?.[0]);
    // Whoever came by a deep link has no place to go back to.
    (link ?? this.#list.shadowRoot?.querySelector<HTMLElement>('[part=status]'))?.focus({ preventScroll: this.#row?.id === id });
    this.#row = undefined;
    this.#scrolled = [];
  }

  /** Rows around it may take another height when they are drawn, so the place is looked after for two frames more. */
  #backTo(link: HTMLElement, top: number, scroller: Element | undefined, frames = 2): void {
    if (scroller) scroller.scrollTop += link.getBoundingClientRect().top - top;
    if (frames) requestAnimationFrame(() => this.#shown === undefined && this.#backTo(link, top, scroller, frames - 1));
  }

  /** The warnings of the feed have been told of already. */
  #without(feed: Feed): Feed {
    if (feed !== this.#feed) this.#quiet = { ...(this.#feed = feed), warnings: [] };
    return this.#quiet ?? feed;
  }

  view(feed: Feed | undefined, item = ''): TemplateResult {
    const words = inLanguage(languageOf(this.#list), enOpened);
    const { headingLevel, images, look } = this.#list;
    const known = feed?.items.some(({ id }) => id === item);
    const page = this.#row?.id === item ? this.#row.feed : undefined;
    const elsewhere = (page && resolveUrl(page, feed?.url)) ?? feed?.url;
    const back = html`<p class="back"><button part="button" type="button" @click=${() => (this.#list.item = undefined)}>${words.backToList}</button></p>`;
    return html`<div class="opened" role="group" tabindex="-1" aria-label=${words.openedLetter}>
      ${back}
      <advice-column
        exportparts=${PARTS.replaceAll(' ', ', ')}
        item=${item}
        .data=${known && feed ? this.#without(feed) : undefined}
        .feed=${known ? undefined : elsewhere}
        .headingLevel=${headingLevel}
        .images=${images}
        .look=${look}
      ></advice-column>
      ${back}
    </div>`;
  }
}
