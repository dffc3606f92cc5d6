import type { Answer, Feed, Item, Letter } from '../feed/types.js';
import { columnOf } from '../feed/plain.js';
import { letterHtml } from './render/letter.js';
import { element, lines, prose, settingOf } from './render/setting.js';
import { escapeText } from './markup/escape.js';

/** Labels are for pages; in a reader's list of news, sections are noise. */
const withoutSections = (html: string): string => html.replace(/<\/?section[^>]*>\n?/g, '').trim();

/**
 * Without a greeting and a name nothing tells whose words end where, so a letter that has neither is set off as a
 * quotation.
 */
const speaks = ({ greeting, signedAs }: Answer): boolean => Boolean(greeting ?? signedAs);

function flattenLetter(letter: Letter, all: readonly Letter[], feed: Feed, item: Item): string {
  const setting = settingOf(feed, item, 2);
  const { question } = letter;
  if (!question || speaks(question)) return withoutSections(letterHtml(letter, all, setting));
  const asked = element('blockquote', `\n${withoutSections(letterHtml({ ...letter, answers: [], updates: [], responses: [] }, [letter], setting))}\n`);
  return lines(all.length > 1 && letter.title && element('h3', escapeText(letter.title)), asked, withoutSections(letterHtml({ ...letter, question: undefined }, [letter], setting)));
}

/** The whole column as one text, for feed readers that know no letters: nothing in it is told only by its parts. */
export function flatten(feed: Feed, item: Item): string {
  const { letters, before, after } = columnOf(item);
  const setting = settingOf(feed, item, 2);
  const note = item.contentNote?.text;
  return lines(
    note && element('p', `<b>${escapeText(setting.text.contentNote)}:</b> ${escapeText(note)}`),
    prose(before, setting),
    ...letters.map((letter) => flattenLetter(letter, letters, feed, item)),
    prose(after, setting),
    prose(item.disclaimer, setting),
  );
}
