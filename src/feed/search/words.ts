import { fold } from './fold.js';

/** A word of a text: where it stands, and what it may be looked for as; its own form comes first. */
export interface Word {
  readonly at: number;
  readonly length: number;
  readonly terms: readonly string[];
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that are written without spaces. */
const SPACELESS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+/gu;
const HEBREW = /^\p{sc=Hebrew}/u;
const ARABIC = /^\p{sc=Arabic}/u;

export const isSpaceless = (term: string): boolean => term.search(SPACELESS) === 0;

/** The stem behind what Hebrew and Arabic write together with a word: "and", "in", "the" … */
function withoutPrefix(term: string): readonly string[] {
  const before = HEBREW.test(term) ? /^[והבלכמש]{1,2}?(?=...)/.exec(term) : ARABIC.test(term) ? /^(?:[وفبكل]?ال|لل|[وف](?=...))(?=..)/.exec(term) : null;
  return before ? [term.slice(before[0].length)] : [];
}

function spaced(text: string, at: number): readonly Word[] {
  const term = fold(text);
  return term ? [{ at, length: text.length, terms: [term, ...withoutPrefix(term)] }] : [];
}

/**
 * Where there are no spaces, each two characters that follow one another: every word is found so, also those that
 * browsers' dictionaries cut in different ways, or take for a part of a longer one.
 */
function spaceless(text: string, at: number, asked: boolean): readonly Word[] {
  const letters = Array.from(fold(text));
  // Folding may make one letter of two; then all of them are the place.
  const inPlace = letters.join('').length === text.length;
  const pairs = letters.slice(asked && letters.length > 1 ? 1 : 0).map((_, nth) => letters.slice(nth, nth + 2).join(''));
  let start = at;
  return pairs.map((pair, nth) => {
    const word = { at: inPlace ? start : at, length: inPlace ? pair.length : text.length, terms: [pair] };
    start += letters[nth]?.length ?? 0;
    return word;
  });
}

/**
 * The words of a text in any script; or those that are `asked` for, where a single character is looked for at the
 * beginning of a pair.
 */
export function wordsOf(text: string, asked = false): readonly Word[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const words: Word[] = [];
    let end = 0;
    for (const { 0: part, index: from } of run.matchAll(SPACELESS)) {
      if (from > end) words.push(...spaced(run.slice(end, from), index + end));
      words.push(...spaceless(part, index + from, asked));
      end = from + part.length;
    }
    if (end < run.length) words.push(...spaced(run.slice(end), index + end));
    return words;
  });
}
