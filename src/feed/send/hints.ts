/** What in a letter may give away who it is about. Only ever shown to who wrote it; nothing is changed or sent. */

export type HintKind = 'email' | 'phone' | 'card' | 'link' | 'handle' | 'address' | 'name';

export interface Hint {
  readonly kind: HintKind;
  /** As written. */
  readonly found: string;
}

function isCard(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = Array.from(digits).toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A date, a year span or an amount has few digits, or none of the spacing of a telephone number. */
function isPhone(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  const date = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$|^(1[89]|20)\d\d\s*[-–]\s*(1[89]|20)\d\d$/.test(written.trim());
  return !date && digits >= 7 && digits <= 15 && (/^\s*[+(0]/.test(written) || /\d[\s().-]+\d/.test(written));
}

const STREETS =
  '[Ss]treet|[Ss]t|[Rr]oad|[Rr]d|[Aa]venue|[Aa]ve|[Ll]ane|[Dd]rive|[Cc]lose|[Cc]ourt|[Cc]rescent|[Tt]errace|[Pp]lace|[Ww]ay|[Ss]quare|[Bb]oulevard|[Bb]lvd|[Gg]ardens|[Gg]rove|[Hh]ill|[Rr]ow|[Mm]ews|[Pp]arade|[Cc]ircle|[Hh]ighway';

const NAME = "\\p{Lu}[\\p{L}'’-]{1,40}(?:\\s{1,3}\\p{Lu}[\\p{L}'’-]{1,40}){0,2}";

// Every repetition has an end: a letter of one endless word must not keep the page waiting.
const PATTERNS: readonly (readonly [HintKind, RegExp, ((written: string) => boolean)?])[] = [
  ['email', /[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]{1,190}\.\p{L}{2,24}/gu],
  ['link', /\bhttps?:\/\/[^\s<>]{1,300}|\bwww\.[^\s<>]{1,300}/gu],
  ['card', /(?<![\d+])\d(?:[ -]?\d){12,18}(?!\d)/gu, isCard],
  ['phone', /(?<![\p{L}\d£$€.,])\+?\(?\d[\d\s().\-–/]{5,20}\d(?!\d)/gu, isPhone],
  ['handle', /(?<![\p{L}\d.@])@[\p{L}\d_][\p{L}\d_.]{1,29}/gu],
  [
    'address',
    new RegExp(
      `(?<![\\d\\p{L}])\\d{1,5}[a-z]?,?\\s{1,3}(?:\\p{Lu}[\\p{L}'’.-]{0,40}\\s{1,3}){1,4}(?:${STREETS})(?![\\p{L}])|(?<![\\p{L}])\\p{Lu}[\\p{L}-]{1,40}(?:straße|strasse|weg|gasse|platz)\\s{1,3}\\d{1,4}`,
      'gu',
    ),
  ],
  [
    'name',
    new RegExp(
      `(?<![\\p{L}])(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir) (?:\\p{Ll}{1,30}(?:['’]s)? ){0,3}?(?:(?:full |real |first |last )?names? (?:is|was) |(?:is|was) (?:called|named) )${NAME}|(?<![\\p{L}])(?:I['’]m|I am|called|named) ${NAME}(?=[\\s,.;!?]|$)`,
      'gu',
    ),
  ],
];

/** The first so many places that may name somebody, each once, in the order of the letter. */
export function hintsIn(letter: string, most = 8): readonly Hint[] {
  // Digits of other scripts count as ours do.
  const written = letter.normalize('NFKC');
  const taken: (readonly [number, number])[] = [];
  const found: (Hint & { readonly at: number })[] = [];
  for (const [kind, pattern, holds] of PATTERNS) {
    for (const match of written.matchAll(pattern)) {
      const text = match[0].trim().replace(/[.,;:!?]+$/, '');
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([start, end]) => from < end && to > start) || (holds && !holds(text))) continue;
      taken.push([from, to]);
      if (!found.some((hint) => hint.found === text)) found.push({ kind, found: text, at: from });
    }
  }
  return found
    .sort((one, other) => one.at - other.at)
    .slice(0, most)
    .map(({ kind, found: text }) => ({ kind, found: text }));
}
