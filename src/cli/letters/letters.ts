import { linesOf } from '../../feed/lines.js';
import type { Answer, Author, Letter, Prose } from '../../feed/types.js';
import { isObject } from '../../feed/vocabulary.js';
import { sanitise } from '../markup/sanitise.js';
import { present } from './front.js';
import type { Json } from './source.js';

/** What was told apart, as a feed writes it. */

/** Cut out of a whole, markup may lack its ends. */
const whole = (html: string | undefined): string | undefined => (html === undefined ? undefined : sanitise(html));

const answerOf = ({ greeting, html, text, signedAs, author }: Answer, authors: readonly Author[], several: boolean): Json =>
  present({ author: several && author ? authors.indexOf(author) : undefined, greeting, html: whole(html), text, signedAs });

export function letterOf({ title, question, answers }: Letter, nth: number, authors: readonly Author[]): Json {
  const { greeting, html, text, signedAs, place } = question ?? {};
  return present({
    id: String(nth + 1),
    title,
    question: present({ greeting, html: whole(html), text, signedAs, place }),
    answers: answers.map((answer) => answerOf(answer, authors, answers.length > 1)),
  });
}

/** The first letter with more said of it. */
export function withMore(letters: readonly unknown[], letter: Json, question: Json): readonly unknown[] {
  const [first, ...others] = letters;
  if (!isObject(first)) return letters;
  const own = isObject(first['question']) ? first['question'] : {};
  return [{ ...first, question: { ...own, ...question }, ...letter }, ...others];
}

/** What stands above the first letter: a headline, where none is known yet or it is the same, and the rest but for a byline. */
export function above(before: Prose | undefined, title: string | undefined, names: readonly string[]): { readonly title?: string; readonly rest: string } {
  const bylines = new Set(names.map((name) => `by ${name.toLowerCase()}`));
  const [first, ...more] = before ? linesOf(before).flatMap(({ text }) => (bylines.has(text.toLowerCase()) ? [] : [text])) : [];
  if (!first) return { title, rest: '' };
  const isTitle = title ? first.toLowerCase() === title.toLowerCase() : first.length <= 120;
  return isTitle ? { title: title ?? first, rest: more.join(' ') } : { title, rest: [first, ...more].join(' ') };
}
