import { isAd, withoutTail } from '../../feed/furniture.js';
import { isMarkup, linesOf } from '../../feed/lines.js';
import { openingsIn } from '../../feed/openings.js';
import type { Prose } from '../../feed/types.js';

/** Why a text can't be told apart, and the words that the trouble begins with. */
export interface Diagnosis {
  readonly words: string;
  readonly message: string;
}

export function diagnose(content: Prose, names: readonly string[]): Diagnosis {
  const all = linesOf(content);
  const lines = all.slice(0, withoutTail(all)).filter((line) => !isAd(line));
  const openings = openingsIn(lines, names, !isMarkup(content));
  const wordsAt = (line: number | undefined): string => lines[line ?? 0]?.text ?? '';
  const letter = openings.find(({ by }) => by === 'reader');
  const reply = openings.find(({ by, line }) => by === 'columnist' && line > (letter?.line ?? 0));
  if (!letter)
    return {
      words: wordsAt(0),
      message: 'No letter can be told apart: begin it with a greeting such as “Dear Nell,” (or “Q:”), and the answer with a greeting of its own (or “A:”).',
    };
  if (!reply)
    return {
      words: wordsAt(letter.line),
      message: `No answer can be told apart from the letter “${letter.greeting}”: sign the letter (“--Awake in Ayr”) and begin the answer with a greeting (“Dear Awake,”), or mark them “Q:” and “A:”.`,
    };
  return {
    words: wordsAt(reply.line),
    message: `It isn't certain that “${reply.greeting}” answers the letter “${letter.greeting}”: sign the letter on a line of its own (“--Awake in Ayr”), take that name up in the answer's greeting, and sign the answer.`,
  };
}
