import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FeedList } from '../../controllers/feed-list.js';
import { shownOnPage } from '../../controllers/shown-columns.js';
import { MoreOpenEvent } from '../../events/more-open.js';
import { addressOf, mixFeeds, pageOf, type MixedItem } from '../../feed/mix.js';
import type { FeedStatus } from '../../feed/store.js';
import type { Feed } from '../../feed/types.js';
import type { ImagePolicy } from '../../html/url.js';
import { more } from '../../styles/more.js';
import { enMore } from '../../text/en-more.js';
import { en } from '../../text/en.js';
import { directionOf, inLanguage, languageOf, localeOf, spokenIn } from '../../text/language.js';
import { heading } from '../../views/heading.js';
import { moreRow, nameOf, rowOf, titleOf, type MoreRow, type MoreSetting } from '../../views/more-row.js';
import { statusLine } from '../../views/status.js';

const LIMIT = 6;

const isPaid = ({ rel }: HTMLAnchorElement): boolean => /(^|\s)sponsored(\s|$)/i.test(rel);

/**
 * Shows a list of other columns, the publisher's own and its partners': picture, headline, source, date. With nothing
 * to list it shows nothing. What somebody paid for says so in its link, before the headline.
 *
 * @slot - links of the page's own, which are listed first; anything else is the page's fallback: it shows until the
 *   list is there, and stays if nothing can be listed
 * @fires {MoreOpenEvent} advice-more-open - the reader opens one of them; cancel it to open it your way
 * @fires {FeedLoadEvent} advice-load - one of the feeds has been read; `warnings` lists what had to be tolerated
 * @fires {FeedErrorEvent} advice-error - one of the feeds could not be read, and why; the others show all the same
 * @csspart more - the whole list with its heading
 * @csspart heading - its heading
 * @csspart list - the list
 * @csspart row - one column
 * @csspart illustration - its picture
 * @csspart sponsor - who pays for it, or which partner it is from
 * @csspart headline - its headline
 * @csspart meta - where it is from, and when
 * @csspart byline - where it is from
 * @csspart date - when it was published
 * @csspart status - the line that says what is wrong, with a button to try again
 * @csspart button - a button
 */
export class AdviceMoreFrom extends LitElement {
  static override styles = more;
  // Each link of the page's own stands in a row of its own, wherever the page has put it.
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };
  static override properties: PropertyDeclarations = {
    feed: {},
    partners: {},
    data: { attribute: false },
    item: {},
    limit: { type: Number },
    mix: {},
    layout: {},
    utm: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    loading: {},
    images: {},
    look: {},
  };

  /** URLs of the publisher's own JSON Feeds, relative to the page, with spaces between them. Not needed inside `<advice-feed>` or `<advice-column>`. */
  feed?: string | undefined;
  /** URLs of partners' JSON Feeds, relative to the page, with spaces between them. */
  partners?: string | undefined;
  /** A feed of the publisher's own that has been read already (see `advice-column/feed`), in place of an address. */
  data?: Feed | undefined;
  /** Id of the column that is open: it is left out, as is what any `<advice-column>` of the page shows. */
  item?: string | undefined;
  /** So many at most. */
  limit = LIMIT;
  /** So many of the publisher's own to so many of partners': `3:1`. */
  mix?: string | undefined;
  /** Lines, a grid, or a strip that scrolls. */
  layout: 'list' | 'grid' | 'strip' = 'list';
  /** A query string that is added to links that lead to partners: `utm_source=portal`. */
  utm?: string | undefined;
  /** 1–6: the level of the heading. */
  headingLevel = 2;
  /** `lazy`: do nothing, and fetch nothing, until near the viewport. */
  loading: 'eager' | 'lazy' = 'eager';
  /** Which images of the feeds may load; `same-origin` means the page's host and the feed's. */
  images: ImagePolicy = 'all';
  /** `plain` takes the page's type and colours as they are, `paper` and `newsprint` bring their own. */
  look: 'plain' | 'paper' | 'newsprint' = 'plain';

  readonly #feeds = new FeedList(this);
  readonly #internals = this.attachInternals();
  #status: FeedStatus = 'loading';
  #rows: readonly MoreRow[] = [];
  #excerpt: { readonly excerptOf: MoreSetting['excerptOf'] } | undefined;

  /** `loading`, `ready`, `empty` or `failed`; also the custom state of that name, for `:state(ready)` in CSS. */
  get status(): FeedStatus {
    return this.#status;
  }

  constructor() {
    super();
    // What the page puts into it counts at any time.
    const observer = new MutationObserver(() => this.requestUpdate());
    this.addController({
      hostConnected: () => observer.observe(this, { childList: true, subtree: true, attributeFilter: ['href', 'rel'] }),
      hostDisconnected: () => observer.disconnect(),
    });
  }

  protected override firstUpdated(): void {
    void import('../../controllers/language-watch.js').then(({ LanguageWatch }) => this.addController(new LanguageWatch(this)), () => undefined);
  }

  protected override willUpdate(): void {
    this.#feeds.open();
    const rows = this.#mixed();
    this.#rows = rows ?? [];
    this.#status = rows ? this.#statusNow() : 'loading';
  }

  protected override updated(): void {
    const { states } = this.#internals;
    states.clear();
    states.add(this.#status);
    // For styles, because frameworks set properties where pages write attributes.
    states.add(this.layout === 'grid' || this.layout === 'strip' ? this.layout : 'list');
    states.add(this.look);
    if (this.look !== 'plain') void import('../../styles/wear.js').then(({ wear }) => wear(this), () => undefined);
    const [fallback, ...slots] = this.renderRoot.querySelectorAll('slot');
    for (const [index, slot] of slots.entries()) slot.assign(...this.#links.slice(index, index + 1));
    fallback?.assign(...this.#fallback);
  }

  get #most(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : LIMIT;
  }

  get #links(): readonly HTMLAnchorElement[] {
    return [...this.children].filter((child): child is HTMLAnchorElement => child instanceof HTMLAnchorElement && child.href !== '').slice(0, this.#most);
  }

  /** What the page has written to be shown until there is a list. */
  get #fallback(): readonly (Element | Text)[] {
    const listed = new Set<Node>(this.#links);
    return [...this.childNodes].filter((node): node is Element | Text => (node instanceof Element || node instanceof Text) && !listed.has(node) && node.nodeName !== 'SCRIPT');
  }

  readonly #onClick = (event: Event): void => {
    const link = event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
    if (!link) return;
    const { href: url } = link;
    const { partner, sponsored } = this.#rows.find(({ href }) => href === url) ?? { sponsored: isPaid(link) };
    if (!this.dispatchEvent(new MoreOpenEvent({ url, partner, sponsored }))) event.preventDefault();
  };

  get #setting(): MoreSetting {
    const language = languageOf(this);
    return {
      text: inLanguage(language, { ...en, ...enMore }),
      locale: localeOf(language),
      images: this.images,
      own: this.#feeds.feeds(false),
      campaign: this.utm,
      addressOf: (feed) => this.#feeds.addressOf(feed),
      excerptOf: this.#excerpt?.excerptOf,
    };
  }

  /** Are all headlines at hand? What makes one of a text is fetched when the first is missing; without it such items are left out. */
  #hasHeadlines(entries: readonly MixedItem[]): boolean {
    if (this.#excerpt || entries.every(({ item }) => titleOf(item))) return true;
    void import('../../feed/excerpt.js')
      .catch(() => ({ excerptOf: undefined }))
      .then((part) => {
        this.#excerpt = part;
        this.requestUpdate();
      });
    return false;
  }

  /** The rows, or nothing while they are awaited. */
  #mixed(): readonly MoreRow[] | undefined {
    if (!this.#feeds.arrived) return undefined;
    const setting = this.#setting;
    const { own } = setting;
    const links = this.#links;
    const linked = new Set(links.map(({ href }) => pageOf(href)));
    const shown = shownOnPage(own);
    const entries = mixFeeds(own, this.#feeds.feeds(true), {
      mix: this.mix,
      limit: this.#most - links.length,
      leaveOut: (item, feed) => shown(item) || (item.id === this.item && own.includes(feed)) || linked.has(pageOf(addressOf(item) ?? '')),
    });
    return this.#hasHeadlines(entries) ? entries.flatMap((entry) => rowOf(entry, setting) ?? []) : undefined;
  }

  #statusNow(): FeedStatus {
    const { states } = this.#feeds;
    if (this.#rows.length || this.#links.length) return 'ready';
    if (states.some(({ status }) => status === 'loading')) return 'loading';
    return states.length && states.every(({ status }) => status === 'failed') ? 'failed' : 'empty';
  }

  #headingOf({ text, own }: MoreSetting): string {
    const name = nameOf(own[0]) ?? '';
    if (!this.#rows.some(({ partner }) => partner !== undefined)) return text.moreFrom(name);
    return own.length || this.#links.length ? text.moreFromBoth(name) : text.moreFromPartners;
  }

  #renderLink(link: HTMLAnchorElement, { text }: MoreSetting): TemplateResult {
    const label = isPaid(link) ? text.sponsored('') : undefined;
    return html`<li part="row">${label ? html`<bdi part="sponsor">${label}</bdi>` : nothing}<slot></slot></li>`;
  }

  protected override render(): unknown {
    const setting = this.#setting;
    const { text } = setting;
    const links = this.#links;
    const spoken = spokenIn(languageOf(this));
    const isList = this.#status === 'ready' || links.length > 0;
    // What the page has written is better than empty lines.
    const waiting = this.#status !== 'loading' || this.#fallback.some(({ textContent }) => textContent?.trim()) ? 0 : this.#most - links.length;
    const list = html`<section part="more" class="sheet" aria-labelledby="heading" aria-busy=${String(this.#status === 'loading')}>
      ${heading(this.headingLevel, 'heading', html`<bdi lang=${spoken} dir=${directionOf(spoken)}>${this.#headingOf(setting)}</bdi>`)}
      <ul part="list" role="list" @click=${this.#onClick}>
        ${links.map((link) => this.#renderLink(link, setting))}${this.#rows.map((row) => moreRow(row, setting))}${Array.from({ length: waiting }, () => html`<li part="row" class="waiting" aria-hidden="true"></li>`)}
      </ul>
    </section>`;
    return html`<slot ?hidden=${isList}></slot>${this.#status === 'failed' ? statusLine(text.moreFailed, text, this.#feeds.reload) : nothing}${isList || waiting ? list : nothing}`;
  }
}
