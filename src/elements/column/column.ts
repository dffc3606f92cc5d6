import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Item, Letter } from '../../feed/types.js';
import { adopt } from '../../styles/adopt.js';
import { reading } from '../../styles/reading.js';
import { answersView } from '../../views/answers.js';
import { headerView } from '../../views/header.js';
import { letterView } from '../../views/letter.js';
import { withNote } from '../../views/note.js';
import { proseView } from '../../views/prose.js';
import { languageOf, type Setting } from '../../views/setting.js';
import { FeedElement } from '../feed-element.js';
import type { Fold } from './fold.js';

export { tags } from '../../views/tags.js';

const READERS = 'advice-letter-card, advice-reply-view, advice-archive-list, advice-submit-form, advice-more-from';

/**
 * Shows one whole column: what to know before reading, the letter, the answer, what happened since, where to find
 * help, and the way home to its publisher.
 *
 * @slot header - above the column
 * @slot ad - between the letter and the answer, where the column allows ads
 * @slot footer - below the column
 * @csspart sponsor - who pays for it, or which partner it is from
 * @csspart kicker - the line above the headline
 * @csspart headline - the headline
 * @csspart dek - the line below the headline
 * @csspart meta - who and when
 * @csspart date - a date
 * @csspart topics - the list of topics
 * @csspart topic - one topic
 * @csspart illustration - the picture above the letter
 * @csspart note - what to know before reading on
 * @csspart card - one letter with its headline
 * @csspart letter - the letter itself
 * @csspart greeting - "Dear …", as written
 * @csspart body - the text
 * @csspart signature - the name the writer goes by, and how the answer is signed
 * @csspart reply - one answer
 * @csspart byline - who answers
 * @csspart avatar - the portrait of who answers
 * @csspart update - what happened since
 * @csspart helplines - where to find help
 * @csspart disclaimer - the publisher's standing note
 * @csspart credit - the line that names the publisher
 * @csspart more - the list of more columns; its parts are those of `<advice-more-from>`
 */
export class AdviceColumn extends FeedElement {
  static override styles = reading;
  static override properties = { letter: {}, layout: {}, partners: {}, withoutMore: { type: Boolean, attribute: 'without-more' }, withoutCredit: { type: Boolean, attribute: 'without-credit' }, withoutDate: { type: Boolean, attribute: 'without-date' } };

  /** Id of one letter of a column that holds several. Default: all of them. */
  letter?: string | undefined;
  /**
   * `clamp`: keeps the height that the page reserves with `--advice-height` until the reader opens it. `beside`: letter
   * and answer side by side, where there is room.
   */
  layout: 'flow' | 'clamp' | 'beside' = 'flow';
  /** URLs of partners' JSON Feeds, relative to the page, with spaces between them: more columns, theirs and the publisher's, are listed below. */
  partners?: string | undefined;
  /** Leaves out that list. */
  withoutMore = false;
  /** Leaves out the line that names the publisher. */
  withoutCredit = false;
  /** Leaves out the date. */
  withoutDate = false;

  #fold: Fold | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!isServer && this.layout === 'clamp' && !this.#fold) void this.#loadFold();
  }

  protected override get styledBy(): readonly string[] {
    return [...super.styledBy, this.layout];
  }

  async #loadFold(): Promise<void> {
    const { Fold, foldStyles } = await import('./fold.js');
    if (this.#fold) return;
    this.#fold = new Fold(this);
    adopt(this, foldStyles);
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    // Few pages nest elements in a column; only for them is a context worth its bytes.
    if (this.querySelector(READERS)) void import('../../controllers/feed-provider.js').then(({ FeedProvider }) => new FeedProvider(this, this.source));
  }

  protected override renderItem(item: Item, setting: Setting): TemplateResult {
    const column = this.source.columnOf(item);
    const letters = column.letters.filter(({ id }) => !this.letter || id === this.letter);
    const { lang, dir } = languageOf(setting);
    const body = html`${proseView(column.before, setting)}
    ${letters.map((letter, index) => this.#renderLetter(letter, column.letters, setting, index === 0 && item.ads !== 'none'))}
    ${proseView(column.after, setting)}`;
    return html`<div class=${this.#fold?.folded ? 'fold folded' : 'fold'}>
        <slot name="header"></slot>
        <article lang=${lang} dir=${dir} aria-labelledby="headline">
          ${headerView(setting, { byline: column.whole, date: !this.withoutDate })}${withNote(item.contentNote, body, setting)}
          ${setting.around?.aroundColumn(setting, { credit: !this.withoutCredit, partners: !this.withoutMore && this.partners })}
        </article>
        <slot name="footer"></slot>
      </div>
      ${this.#fold?.button()}`;
  }

  #renderLetter(letter: Letter, all: readonly Letter[], setting: Setting, ad: boolean): unknown {
    const view = html`<div class="exchange">${letterView(letter, all, setting)}${ad ? html`<slot name="ad"></slot>` : nothing}${answersView(letter, this.letter ? [] : all, setting)}</div>`;
    return withNote(letter.contentNote, view, setting);
  }
}
