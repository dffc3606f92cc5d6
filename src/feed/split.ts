/**
 * Splits the one text of a plain feed's item into letters and replies, or leaves it whole.
 *
 * A letter needs an opening (a greeting to the columnist, or a marker such as “Q:”) and its reply one of its own
 * (“A:”, “Gentle Reader:”, a greeting to somebody else, the writer's name right below the writer's signature). Two
 * greetings alone are also how two open letters look, so one thing more must show that the second answers the first:
 * - it takes up the letter's signature (“--Trying to Be Loyal”, “Dear Loyal:”),
 * - the letter greets one of the names the columnist is known by, or whom several letters here greet,
 * - the reply is signed by whom the letter greets, or
 * - the letter asks something.
 * A reply without an opening is one only between the only signature of the letter and the sign-off of whom the letter
 * greets, or between the quotation that the letter is and a sign-off at the very end.
 * Questions and answers between markers are an interview or a list of frequent questions, and stay whole, unless each
 * question is told like a letter: greeted, signed, or in more than one sentence; or there is just one pair and nothing
 * before it.
 * Whole stays, too, what is more preface than column, what would have a letter or a reply without words, a text whose
 * greetings allow two readings, a column that is quoted in another text, and mail with its headers.
 */
import { cutOut } from './cut.js';
import { headed, readExchange, type Exchange, type Reading, type SplitLetter } from './exchanges.js';
import { isAd, isMail, withoutTail } from './furniture.js';
import { isMarkup, linesOf, standsIn, type Line } from './lines.js';
import { openingsIn } from './openings.js';
import type { Prose } from './types.js';

export type { SplitAnswer, SplitLetter, SplitQuestion } from './exchanges.js';

export interface SplitColumn {
  readonly before?: Prose;
  readonly letters: readonly SplitLetter[];
  readonly after?: Prose;
}


/** The letters and replies of a column, or null where it isn't certain that the text holds them. */
export function splitColumn(content: Prose, names: readonly string[] = []): SplitColumn | null {
  const all = linesOf(content);
  const lines = all.slice(0, withoutTail(all)).filter((line) => !isAd(line));
  const openings = openingsIn(lines, names, !isMarkup(content));
  const exchanges: Exchange[] = [];
  for (const opening of openings)
    if (opening.by === 'reader') exchanges.push({ ...headed(lines, opening.line, names), opening, replies: [] });
    else exchanges.at(-1)?.replies.push(opening);
  const [first] = exchanges;
  if (!first || isMail(lines)) return null;
  const inQuotation = (line: Line | undefined): boolean => !!line && standsIn(line, /^blockquote$/);
  if (openings.some(({ by, line }) => by === 'columnist' && inQuotation(lines[line])) && !lines.every(inQuotation)) return null;

  const known = [...names, first.opening.name];
  const readings: Reading[] = [];
  for (const [i, exchange] of exchanges.entries()) {
    const next = exchanges[i + 1];
    const reading = readExchange(content, lines, exchange, next?.start ?? lines.length, known, !next);
    if (!reading) return null;
    readings.push(reading);
  }
  const before = cutOut(content, lines, [{ line: 0, char: 0 }, { line: first.start, char: 0 }]);
  const after = cutOut(content, lines, [{ line: readings.at(-1)?.rest ?? 0, char: 0 }, { line: lines.length, char: 0 }]);
  const letters = readings.map(({ letter }) => letter);
  const sure =
    letters.some(({ answers }) => answers.length) &&
    (letters.length > 1 || readings.every(({ certain }) => certain)) &&
    (readings.every(({ told }) => told) || (letters.length < 2 && !before)) &&
    (first.opening.certain || (lines[first.start]?.start ?? 0) * 2 < (lines.at(-1)?.end ?? 0));
  return sure ? { ...(before && { before }), letters, ...(after && { after }) } : null;
}
