import { html, type TemplateResult } from 'lit';
import type { Item } from '../../feed/types.js';
import { reading } from '../../styles/reading.js';
import { headerView } from '../../views/header.js';
import { letterView } from '../../views/letter.js';
import { withNote } from '../../views/note.js';
import { proseView } from '../../views/prose.js';
import { languageOf, type Setting } from '../../views/setting.js';
import { FeedElement } from '../feed-element.js';

/**
 * Shows one reader's letter: headline, greeting, text and signature. A text that holds no letter for certain is
 * shown whole.
 *
 * @csspart card - one letter with its headline
 * @csspart headline - the headline
 * @csspart dek - the line below the headline
 * @csspart meta - who and when
 * @csspart date - a date
 * @csspart topics - the list of topics
 * @csspart topic - one topic
 * @csspart note - what to know before reading on
 * @csspart letter - the letter itself
 * @csspart greeting - "Dear …", as written
 * @csspart body - the text
 * @csspart signature - the name the writer goes by
 */
export class AdviceLetterCard extends FeedElement {
  static override styles = reading;
  static override properties = { letter: {} };

  /** Id of one letter of a column that holds several. Default: all of them. */
  letter?: string | undefined;

  protected override renderItem(item: Item, setting: Setting): TemplateResult {
    const { letters, before, whole } = this.source.columnOf(item);
    const { lang, dir } = languageOf(setting);
    const shown = letters.filter(({ id }) => !this.letter || id === this.letter);
    const views = shown.map((letter) => withNote(letter.contentNote, letterView(letter, letters, setting), setting));
    return html`<article lang=${lang} dir=${dir} aria-labelledby="headline">
      ${headerView(setting, { byline: whole ?? false })}${withNote(item.contentNote, html`${proseView(before, setting)}${views}`, setting)}
    </article>`;
  }
}
