import type { Piece } from '../archive/rows.js';
import { wordsOf } from './words.js';

/** Says of a word, in any of the forms it may be looked for as, whether it was found. */
export type IsFound = (term: string) => boolean;

/** A text in pieces, with the words that were found. */
export function marked(text: string, isFound: IsFound): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { at, length, terms } of wordsOf(text)) {
    if (at + length <= end || !terms.some(isFound)) continue;
    const last = pieces.at(-1);
    // Pairs of characters overlap: what is found of them is one piece.
    const joined = at <= end && last?.found ? pieces.pop() : undefined;
    if (at > end) pieces.push({ text: text.slice(end, at) });
    pieces.push({ text: (joined?.text ?? '') + text.slice(joined ? end : at, at + length), found: true });
    end = at + length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}

/** So much of what stands before the first word that was found is shown. */
const BEFORE = 40;

/** The part of a text, of so many characters, in which the first word stands that was found; nothing when there is none. */
export function passage(text: string, isFound: IsFound, most: number): string | undefined {
  const words = wordsOf(text);
  const first = words.find(({ terms }) => terms.some(isFound));
  if (!first) return undefined;
  const start = words.find(({ at }) => at >= first.at - BEFORE)?.at ?? 0;
  const last = words.findLast(({ at, length }) => at + length <= Math.max(start + most, first.at + first.length));
  const end = last ? last.at + last.length : text.length;
  const isFirst = start === words[0]?.at;
  const isLast = last === words.at(-1);
  return `${isFirst ? '' : '…'}${text.slice(isFirst ? 0 : start, isLast ? text.length : end).replace(/\s+/g, ' ')}${isLast ? '' : '…'}`;
}
