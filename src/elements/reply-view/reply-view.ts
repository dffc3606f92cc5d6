import { html, type TemplateResult } from 'lit';
import type { Item } from '../../feed/types.js';
import { reading } from '../../styles/reading.js';
import { answersView } from '../../views/answers.js';
import { withNote } from '../../views/note.js';
import { proseView } from '../../views/prose.js';
import { languageOf, type Setting } from '../../views/setting.js';
import { FeedElement } from '../feed-element.js';

/**
 * Shows the columnist's answer to a letter, or several, with what happened since. A column without an answer shows
 * nothing.
 *
 * @csspart reply - one answer
 * @csspart byline - who answers
 * @csspart avatar - the portrait of who answers
 * @csspart greeting - "Dear …", as written
 * @csspart body - the text
 * @csspart signature - how the answer is signed
 * @csspart update - what happened since
 * @csspart note - what to know before reading on
 * @csspart helplines - where to find help
 * @csspart disclaimer - the publisher's standing note
 * @csspart date - a date
 */
export class AdviceReplyView extends FeedElement {
  static override styles = reading;
  static override properties = { letter: {} };

  /** Id of one letter of a column that holds several. Default: all of them. */
  letter?: string | undefined;

  protected override renderItem(item: Item, setting: Setting): TemplateResult {
    const { letters, after } = this.source.columnOf(item);
    const { lang, dir } = languageOf(setting);
    const shown = letters.filter(({ id }) => !this.letter || id === this.letter);
    const views = shown.map((letter) => withNote(letter.contentNote, answersView(letter, [], setting), setting));
    return html`<div class="sheet" lang=${lang} dir=${dir}>
      ${withNote(item.contentNote, views, setting)}${proseView(after, setting)}${setting.around?.aroundColumn(setting, { credit: false })}
    </div>`;
  }
}
