import { html, nothing, type TemplateResult } from 'lit';
import { LetterOpenEvent } from '../../events/letter-open.js';
import { excerptOf, readingMinutes } from '../../feed/excerpt.js';
import type { Item, Letter } from '../../feed/types.js';
import { safeLink } from '../../html/url.js';
import { reading } from '../../styles/reading.js';
import { enCard } from '../../text/en-card.js';
import { inLanguage } from '../../text/language.js';
import { headerView } from '../../views/header.js';
import { letterView } from '../../views/letter.js';
import { withNote } from '../../views/note.js';
import { proseView } from '../../views/prose.js';
import { languageOf, type Setting } from '../../views/setting.js';
import { FeedElement } from '../feed-element.js';

/** Characters of an excerpt: three lines of the default measure. */
const EXCERPT = 200;

/**
 * Shows one reader's letter: headline, greeting, text and signature. A text that holds no letter for certain is
 * shown whole.
 *
 * @fires {LetterOpenEvent} advice-letter-open - the reader asks for the whole column; cancel it to open it your way
 * @csspart card - one letter with its headline
 * @csspart sponsor - who pays for it, or which partner it is from
 * @csspart kicker - the line above the headline
 * @csspart headline - the headline
 * @csspart dek - the line below the headline
 * @csspart meta - who, when, and how long it takes to read
 * @csspart date - a date
 * @csspart topics - the list of topics
 * @csspart topic - one topic
 * @csspart illustration - the picture above the letter
 * @csspart note - what to know before reading on
 * @csspart letter - the letter itself
 * @csspart greeting - "Dear …", as written
 * @csspart body - the text
 * @csspart signature - the name the writer goes by
 */
export class AdviceLetterCard extends FeedElement {
  static override styles = reading;
  static override properties = { letter: {}, excerpt: { type: Boolean } };

  /** Id of one letter of a column that holds several. Default: all of them. */
  letter?: string | undefined;
  /** Only the beginning, with a link to the whole. */
  excerpt = false;

  #onOpen(event: Event, item: Item): void {
    const open = new LetterOpenEvent({ itemId: item.id, letterId: this.letter, url: safeLink(item.url) ?? undefined });
    if (!this.dispatchEvent(open)) event.preventDefault();
  }

  protected override renderItem(item: Item, setting: Setting): TemplateResult {
    const { letters, before, whole } = this.source.columnOf(item);
    const { lang, dir } = languageOf(setting);
    const shown = letters.filter(({ id }) => !this.letter || id === this.letter);
    const content = this.excerpt ? this.#renderExcerpt(item, shown, setting) : html`${proseView(before, setting)}${shown.map((letter) => withNote(letter.contentNote, letterView(letter, letters, setting), setting))}`;
    const sentences = inLanguage(setting.language, enCard);
    const more = html`<span lang=${setting.language}>${sentences.readingTime(readingMinutes(item, letters))}</span>`;
    return html`<article lang=${lang} dir=${dir} aria-labelledby="headline">
      ${headerView(setting, { byline: whole, more })}${withNote(item.contentNote, content, setting)}
    </article>`;
  }

  #renderExcerpt(item: Item, letters: readonly Letter[], { language }: Setting): TemplateResult {
    const sentences = inLanguage(language, enCard);
    const question = letters[0]?.question ?? item.content;
    const href = safeLink(item.url);
    const words = letters.some(({ answers }) => answers.length) ? sentences.readWhole : sentences.readMore;
    return html`<p part="body">${question ? excerptOf(question, EXCERPT, item.language) : nothing}</p>
      ${href ? html`<p lang=${language}><a href=${href} rel="noopener" aria-describedby="headline" @click=${(event: Event) => this.#onOpen(event, item)}>${words}</a></p>` : nothing}`;
  }
}
