import type { Answer, Contribution, Letter, Question, Update } from '../../feed/types.js';
import { escapeHtml, escapeText } from '../markup/escape.js';
import { element, lines, link, monthOf, prose, time, type Setting } from './setting.js';

/** The name alone, without the dash that some publishers write before it. */
const nameOf = (signedAs: string | undefined): string | undefined => signedAs?.replace(/^[\s\-‐‑‒–—―~]+(?=\S)/, '');

const section = (label: string, content: string): string => element('section', `\n${content}\n`, ` aria-label="${escapeHtml(label)}"`);

function signature({ signedAs, place, date }: Question, locale: string): string {
  const name = nameOf(signedAs);
  const words = [name && `—${escapeText(name)}`, place && escapeText(place), time(date, locale)].filter(Boolean).join(', ');
  return element('p', words);
}

const greeting = (words: string | undefined): string => element('p', escapeText(words ?? ''));

function editorial({ edited, editorsNote }: Question, { text }: Setting): string {
  const note = editorsNote ? `<b>${escapeText(text.editorsNote)}:</b> ${escapeText(editorsNote)}` : '';
  return element('p', [note, edited ? escapeText(text.edited) : ''].filter(Boolean).join(' '), '');
}

function question(asked: Question | undefined, setting: Setting): string {
  if (!asked) return '';
  const { text, locale } = setting;
  const name = nameOf(asked.signedAs);
  const written = lines(editorial(asked, setting), greeting(asked.greeting), prose(asked, setting), signature(asked, locale));
  return written && section(name ? text.letterFrom(name) : text.letter, written);
}

function answer(given: Answer, several: boolean, setting: Setting): string {
  const { item, text, locale } = setting;
  const { author = several ? undefined : item.authors[0] } = given;
  const byline = author?.name && (several || given.author) ? element('p', `<b>${link(author.name, author.url)}</b>`) : '';
  const written = lines(byline, greeting(given.greeting), prose(given, setting), signature(given, locale));
  return section(author?.name ? text.replyFrom(author.name) : text.reply, written);
}

function update(one: Update, setting: Setting): string {
  const label = setting.around.update(one.by ?? 'writer', monthOf(one.date, setting.locale));
  return section(label, lines(element('p', `<b>${link(label, one.url)}</b>`), prose(one, setting), signature({ signedAs: one.signedAs }, setting.locale)));
}

function responses(written: readonly Contribution[] | undefined, setting: Setting): string {
  if (!written?.length) return '';
  const label = setting.around.responses;
  const quoted = written.map((one) => element('blockquote', `\n${lines(prose(one, setting), signature(one, setting.locale))}\n`));
  return section(label, lines(element('p', `<b>${escapeText(label)}</b>`), ...quoted));
}

/** One letter with all that came back to it. */
export function letterHtml(letter: Letter, all: readonly Letter[], setting: Setting): string {
  const { text, headingLevel } = setting;
  const several = all.length > 1;
  const level = `h${Math.min(6, headingLevel + 1)}`;
  const note = letter.contentNote?.text;
  return lines(
    several && element('p', `<small>${escapeText(text.letterOf(all.indexOf(letter) + 1, all.length))}</small>`),
    several && letter.title && element(level, escapeText(letter.title)),
    note && element('p', `<b>${escapeText(text.contentNote)}:</b> ${escapeText(note)}`),
    question(letter.question, setting),
    ...letter.answers.map((one) => answer(one, letter.answers.length > 1, setting)),
    ...(letter.updates ?? []).map((one) => update(one, setting)),
    responses(letter.responses, setting),
  );
}

