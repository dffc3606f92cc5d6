import type { Line } from './lines.js';

export interface Signature {
  /** As written, without its dash. */
  readonly name: string;
  /** The line, and the character in it, where the words before the signature end. */
  readonly line: number;
  readonly char: number;
}

const DASHES = '(?:-{1,3}|[–—―−]+|[~～]+|\\/)';
const SIGNED = new RegExp(`^[\\s\\p{Cf}*_]*(?:${DASHES}[\\s*_]*(.+?)[\\s*_~]*|([^-–—]*[\\u0590-\\u08ff][^-–—]*?)\\s*${DASHES}\\s*)$`, 'u');
const INLINE = new RegExp(`[.?!…"”»’)。？！]['"”’»)*_]*(\\s*(?:--+|[–—―])\\s*|\\s[-~]\\s)([^-–—―?!]+(?:-[^-–—―?!]+)*)$`, 'u');

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** One name however it is printed. */
export const keyOf = (name: string): string => words(name).join(' ');

/** Whether a greeting takes up a signature: “Dear Loyal” after “Trying to Be Loyal”, “Dear Ang” after “Anguished”. */
export const echoes = (name: string, signature: string): boolean =>
  words(name).some(
    (word, _, { length }) =>
      (length < 2 || word.length > (/\p{Lo}/u.test(word) ? 1 : 2)) &&
      !/^(?:the|and)$/.test(word) &&
      words(signature).some((other) => other.startsWith(word) || (other.length > 2 && word.startsWith(other))),
  );

/** Whether somebody known by these names is meant: the Ruth of “Dr. Ruth” is the Ruth of “Ruth Westheimer”. */
export const isKnownAs = (text: string, names: readonly string[]): boolean =>
  words(text).some((word) =>
    /\p{Lo}/u.test(word)
      ? names.some((name) => words(name).some((other) => word.includes(other) || other.includes(word)))
      : word.length > 2 && names.some((name) => words(name).includes(word)),
  );

/** Columnists are greeted by their last word: “Dear Miss Upset” is no greeting to Miss Manners. */
export const greetsAs = (name: string, names: readonly string[]): boolean => isKnownAs(words(name).at(-1) ?? '', names);

/** A name rather than a remark, a line of dialogue or an entry of a list. */
function readsAsName(name: string): boolean {
  const all = name.split(/\s+/);
  return (
    name.length < 70 &&
    all.length < 11 &&
    /^[^\p{L}]*(?!\p{Ll})\p{L}/u.test(name) &&
    !/[?!;:…。？！؟¿¡]|\s[-–—]+\s|\p{L}{5}\.(?:\s|$)/u.test(name) &&
    !/(?:^|[\s.])\p{Ll}\p{L}*\.$/u.test(name) &&
    (all.length < 5 || all.filter((word) => /^\p{Ll}{4}/u.test(word)).length <= all.filter((word) => !/^\p{Ll}/u.test(word)).length)
  );
}

/** The name after a dash, or before it, on a line of its own. */
export function dashed(text: string): string {
  const [, after, before] = (text.length < 90 && SIGNED.exec(text)) || [];
  return after ?? before ?? '';
}

/** `trusted` knows the columnist's name, or that the reply takes the name up. */
export function signatureAt(lines: readonly Line[], at: number, trusted: (name: string) => boolean, ofLetter: boolean): Signature | undefined {
  const line = lines[at];
  const above = lines[at - 1]?.text ?? '';
  if (!line) return undefined;
  const { text, first, tag } = line;
  let name = dashed(text);
  if (name) {
    // After another dash it is an entry of a list or an answer in a dialogue; after a quotation, whose words they are.
    const doubtful = tag === 'li' || dashed(above) || /^["“”«„‘'].*["“”»’']\.?$/.test(above);
    return trusted(name) || (!doubtful && readsAsName(name)) ? { name, line: at, char: 0 } : undefined;
  }
  if (
    (first || /[\p{P}\p{S}]$/u.test(above)) && tag !== 'li' && readsAsName(text) &&
    (trusted(text.split(',', 1)[0] ?? '') || (ofLetter && /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && /\p{Ll}/u.test(above)))
  )
    return { name: text, line: at, char: 0 };
  // “… What now? -- LOST IN OHIO”, which plain text may wrap anywhere.
  const lead = first ? '' : above + ' ';
  const paragraph = lead + text;
  const [, dash = '', written = ''] = INLINE.exec(paragraph.slice(-100)) ?? [];
  name = written.replace(/[\s*_]+$/, '');
  if (!name || !(trusted(name) || (ofLetter && readsAsName(name)))) return undefined;
  const char = paragraph.length - dash.length - written.length;
  return char < lead.length ? { name, line: at - 1, char } : { name, line: at, char: char - lead.length };
}
