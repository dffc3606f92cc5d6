/** Letters that fall apart into no base and mark, but that readers leave their strokes off all the same. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  ('ßss æae œoe øo đd łl ħh ŧt ðd þth ıi ſs ςσ ' +
    // Hebrew letters at the end of a word; Arabic letters that are written one for the other, and the stretch.
    'ךכ םמ ןנ ףפ ץצ ةه ىي ٱا ـ')
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const SPECIAL = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');

/** Marks above and below letters, vowel points among them; not the Japanese ones for voice, which make other letters. */
const MARKS = /(?![\u3099\u309a])\p{M}/gu;

const ASCII = /^[\0-\x7f]*$/;

/** A word as it is looked for: without case, marks, and the difference between wide and narrow. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => PLAIN.get(letter) ?? letter)
    .normalize('NFC');
}
