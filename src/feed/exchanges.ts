import { closeLetter, closeReply, isPostscript, type Closing } from './closings.js';
import { cutOut, type Cut } from './cut.js';
import { isWordless } from './furniture.js';
import { standsIn, type Line } from './lines.js';
import { isQuoted, type Opened } from './openings.js';
import { dashed, echoes, isKnownAs, keyOf, signatureAt } from './signatures.js';
import type { Prose } from './types.js';

export interface SplitAnswer {
  readonly greeting?: string;
  readonly body: Prose;
  readonly signedAs?: string;
}

export interface SplitQuestion extends SplitAnswer {
  readonly place?: string;
}

export interface SplitLetter {
  readonly title?: string;
  readonly question: SplitQuestion;
  /** Empty when the column prints a letter without a reply. */
  readonly answers: readonly SplitAnswer[];
}

/** A letter and what may be its replies, as far as openings tell. */
export interface Exchange {
  readonly title?: string;
  /** Its first line, the title included. */
  readonly start: number;
  readonly opening: Opened;
  readonly replies: Opened[];
}

export interface Reading {
  readonly letter: SplitLetter;
  /** The line where it is over. */
  readonly rest: number;
  /** The reply is shown to answer the letter. */
  readonly certain: boolean;
  /** The letter is told, and not just a question between markers. */
  readonly told: boolean;
}

const hasPicture = (line: Line): boolean => line.runs.some(({ media }) => media);

/** The headline right above a letter, and the line where what stands above the letter ends. */
export function headed(lines: readonly Line[], at: number, names: readonly string[]): Pick<Exchange, 'title' | 'start'> {
  const withoutRules = (to: number): number => {
    for (let line = lines[to - 1]; line && isWordless(line) && !hasPicture(line); line = lines[to - 1]) to--;
    return to;
  };
  const start = withoutRules(at);
  const above = withoutRules(start - 1);
  const line = lines[start - 1];
  const alone = line?.first && lines[at]?.first && line.text.length < 90 && !isKnownAs(line.text, names);
  const isTitle =
    line &&
    !dashed(line.text) &&
    (/^h\d/.test(line.tag) ||
      (alone && (standsIn(line, /^(?:b|strong)$/) || (!/[.,;:]$/.test(line.text) && signatureAt(lines, above - 1, () => false, false)))));
  return isTitle ? { title: line.text, start: above } : { start };
}

/** Where a letter ends that no greeting answers: with the quotation that it is, or at the only signature in it. */
function closeUnanswered(lines: readonly Line[], { line, body }: Opened, to: number): readonly [Closing, number] | undefined {
  let end = line;
  while (end < to && isQuoted(lines[end])) end++;
  if (end === line)
    for (let at = body.line + 1; at < to; at++)
      if (dashed(lines[at]?.text ?? '') && signatureAt(lines, at, () => false, true)) {
        if (end > line) return undefined;
        end = at + 1;
      }
  return end > line && end < to ? [closeLetter(lines, body, end, () => false), end] : undefined;
}

/** Undefined where openings and signatures allow more than one reading, or none; `names` are the columnist's. */
export function readExchange(
  content: Prose,
  lines: readonly Line[],
  { title, opening, replies }: Exchange,
  to: number,
  names: readonly string[],
  last: boolean,
): Reading | undefined {
  const { body } = opening;
  const part = (greeting: string, from: Cut, { end, signedAs, next }: Closing, over: number): SplitAnswer | undefined => {
    const prose = cutOut(content, lines, [from, end], [{ line: next, char: 0 }, { line: over, char: 0 }]);
    return prose && { ...(greeting && { greeting }), body: prose, ...(signedAs && { signedAs }) };
  };
  const begins = body.line + Number(body.char > 0 && body.char >= (lines[body.line]?.text.length ?? 0));
  const below = replies.filter(({ line }) => line > begins);
  const closings = below.map(({ line, name }) => closeLetter(lines, body, line, (signature) => echoes(name, signature)));
  // Several greetings in a row are quoted somewhere, or no column: only a signature tells which is the reply.
  const nth = below.length > 1 ? closings.findIndex(({ signedAs }) => signedAs) : 0;
  let closing = closings[nth];
  let over = below[nth]?.line ?? to;
  let answers: readonly Pick<Opened, 'line' | 'body' | 'greeting'>[] = [];
  let { certain } = opening;
  // Greetings that were not taken for openings show that the column goes on below a signature.
  let ended = last;
  const reply = below[nth];
  if (reply && closing) {
    const taken = echoes(reply.name, closing.signedAs ?? '');
    const later = below.slice(nth + 1);
    const again = later.filter(({ line, name }) => keyOf(name) === keyOf(reply.name) && dashed(lines[line - 1]?.text ?? ''));
    certain ||= reply.certain || taken;
    if (again.length < later.length && !certain) return undefined;
    certain ||= lines.slice(opening.line, over).some(({ text }) => /[?？؟]/.test(text));
    answers = [reply, ...again];
    ended &&= again.length === later.length;
  } else if (below.length) return undefined;
  else {
    const signOff = closeReply(lines, body, to, names, last);
    const [ends, line] = closeUnanswered(lines, opening, signOff.end.line) ?? [];
    const known = isKnownAs(signOff.signedAs ?? '', names);
    if (ends && line && signOff.signedAs && (known || (isQuoted(lines[opening.line]) && signOff.next >= to))) {
      [closing, over, certain] = [ends, line, true];
      answers = [{ line, body: { line, char: 0 }, greeting: '' }];
    } else closing = closeLetter(lines, body, to, () => false);
    if (!closing.signedAs && !answers.length) return undefined;
  }

  let rest = to;
  const parts = answers.map((answer, i) => {
    const until = answers[i + 1]?.line ?? to;
    const ends = closeReply(lines, answer.body, until, names, ended && until === to);
    if (until < to || !ended) return part(answer.greeting, answer.body, ends, until);
    for (rest = ends.next; rest < to && isPostscript(lines[rest]); ) rest++;
    return part(answer.greeting, answer.body, ends, rest);
  });
  const question = part(opening.greeting, body, closing, over);
  const replied = parts.filter((answer) => answer !== undefined);
  const { signedAs } = closing;
  if (!question || replied.length < parts.length || (signedAs && replied.some((answer) => keyOf(answer.signedAs ?? '') === keyOf(signedAs))))
    return undefined;
  const told = lines
    .slice(body.line, over)
    .map(({ text }, i) => (i ? text : text.slice(body.char)))
    .join(' ');
  return {
    letter: {
      ...(title && { title }),
      question: { ...question, ...(closing.place && { place: closing.place }) },
      answers: replied,
    },
    rest,
    certain: certain || !replied.length || replied.some((answer) => isKnownAs(answer.signedAs ?? '', [opening.name])),
    told: !!(opening.name || signedAs) || (told.match(/[.?!。？！؟।…](?=[\s"”’»)]|$|\p{Lo})/gu)?.length ?? 0) > 1,
  };
}
