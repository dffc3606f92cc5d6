import { html, nothing, type TemplateResult } from 'lit';
import type { Piece, Row } from '../feed/archive/rows.js';
import { safeLink } from '../html/url.js';
import { directionOf } from '../text/language.js';
import type { Sentences, SentencesOfArchive } from '../text/sentences.js';
import { dateView } from './date.js';
import { sponsorView } from './header.js';
import { heading } from './heading.js';

/** What every row of a list needs to know. */
export interface RowSetting {
  readonly text: Sentences;
  readonly words: SentencesOfArchive;
  /** BCP 47, for dates. */
  readonly locale: string;
  /** 1–6: the level of a row's headline. */
  readonly headingLevel: number;
  /** BCP 47: the language of what isn't a column's own text. */
  readonly language: string;
  /** The language of columns that name none. */
  readonly written?: string | undefined;
  /** False where only a link can open a column: one without an address can't be opened then. */
  readonly opens: boolean;
  readonly onOpen: (event: Event, row: Row) => void;
}

/** Text with what was searched for marked in it. */
function piecesView(pieces: readonly Piece[]): unknown {
  return pieces.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text));
}

function headlineView(row: Row, { words, opens, onOpen }: RowSetting): unknown {
  const { title, url, sponsor } = row;
  const href = safeLink(url);
  const headline = title.length ? piecesView(title) : words.untitled;
  const open = (event: Event): void => onOpen(event, row);
  const rel = sponsor && sponsor.kind !== 'partner' ? 'sponsored noopener' : 'noopener';
  if (href) return html`<a class="open" href=${href} rel=${rel} @click=${open}>${headline}</a>`;
  return opens ? html`<button class="open" type="button" @click=${open}>${headline}</button>` : headline;
}

/** One past column, as a list has it. */
export function rowView(row: Row, setting: RowSetting): TemplateResult {
  const { id, date, excerpt, signedAs, columnists, topics, sponsor } = row;
  const { text, words, locale, headingLevel } = setting;
  const lang = row.language ?? setting.written;
  const names = (list: readonly string[], said: (name: string) => string): unknown => (list.length ? html`<span>${said(new Intl.ListFormat(locale).format(list))}</span>` : nothing);
  return html`<li part="row">
    ${sponsorView(sponsor, setting)}
    <div lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : 'auto'}>
      ${heading(headingLevel, 'headline', headlineView(row, setting), `row-${id}`)} ${excerpt.length ? html`<p part="body">${piecesView(excerpt)}</p>` : nothing}
    </div>
    <p part="meta">${dateView(date, locale)} ${names(signedAs, words.signedBy)} ${names(columnists, text.by)}</p>
    ${topics.length
      ? html`<ul part="topics" aria-label=${text.topics}>
          ${topics.map((topic) => html`<li part="topic">${topic}</li>`)}
        </ul>`
      : nothing}
  </li>`;
}
