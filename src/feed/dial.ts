/** “(24 hours)”, “(option 2)”, “24/7”: what stands beside a number and has digits of its own. */
const BESIDE = /\([^()]*[^\d\s().+-][^()]*\)|\b24\s?(?:\/\s?7|h)|\b(?:ext|x|option|press)\b\.?\s*\d+/giu;
/** A number, perhaps with a word on its keys: “1-800-273-TALK”, “1800 RESPECT”. */
const NUMBER = /[+*#]?[\d(][\d ().*#-]*(?:\/[\d]+)*(?:(?<=-)[A-Z]{2,}(?:-[A-Z]{2,})*|(?<=\b(?:1-)?[018]\d00? ?)[A-Z]{3,})?/g;
const HOURS = /^\d\d?(?:\.\d\d)?\s?-\s?\d\d?(?:\.\d\d)?\s*$/;
const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** A digit of any script as one of ours. */
function ascii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/**
 * What a telephone has to dial for a number as helplines print theirs: with words on the keys, with hours and options
 * beside it, with a second number behind it. The first of them; '' where there is none.
 */
export function dial(written: string): string {
  const plain = written
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\p{Nd}/gu, ascii)
    // +44 (0)20: the nought is for callers in the country.
    .replace(/(\+\s?\d+[\s.-]*)\(0\)/g, '$1')
    .replace(BESIDE, ';');
  const numbers = [...plain.matchAll(NUMBER)]
    .filter(([number]) => !HOURS.test(number))
    .map(([number]) => number.replace(/[A-Z]/g, (letter) => String(KEYS.findIndex((key) => key.includes(letter)) + 2)).replace(/[^\d+*#]/g, ''));
  return numbers.find((number) => number.length > 2) ?? numbers[0] ?? '';
}
