/** Scripts that put no spaces between their words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words as a writer counts them: a dash, a bullet or a face alone is none. */
export function countWords(written: string): number {
  if (!UNSPACED.test(written) || !('Segmenter' in Intl)) return written.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(written)) if (isWordLike) count += 1;
  return count;
}
