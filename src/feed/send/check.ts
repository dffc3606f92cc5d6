import type { FieldName, LetterFields, Rules } from './types.js';
import { countWords } from './words.js';

/** What is wrong with a field. `limit` and `count` are words, or years. */
export interface Fault {
  readonly field: FieldName;
  readonly fault: 'empty' | 'short' | 'long' | 'malformed';
  readonly limit?: number;
  readonly count?: number;
}

/** No more than a slip of the finger is noticed: which addresses exist, only a mail server knows. */
const EMAIL = /^[^\s@]+@[^\s@.][^\s@]*\.[^\s@.]+$/;

function faultOfLetter(letter: string, { minWords = 0, maxWords = 0 }: Rules): Fault | undefined {
  if (!letter.trim()) return { field: 'letter', fault: 'empty' };
  const count = countWords(letter);
  if (minWords && count < minWords) return { field: 'letter', fault: 'short', limit: minWords, count };
  if (maxWords && count > maxWords) return { field: 'letter', fault: 'long', limit: maxWords, count };
  return undefined;
}

function faultOfEmail(email: string, { email: wanted }: Rules): Fault | undefined {
  const written = email.trim();
  if (wanted === 'none' || (wanted === 'optional' && !written)) return undefined;
  return EMAIL.test(written) ? undefined : { field: 'email', fault: written ? 'malformed' : 'empty' };
}

/** Everything that the writer must mend before the letter can go, in the order of the fields. */
export function check(fields: LetterFields, rules: Rules): readonly Fault[] {
  const found: readonly (Fault | undefined)[] = [
    faultOfLetter(fields.letter, rules),
    faultOfEmail(fields.email, rules),
    fields.consent ? undefined : { field: 'consent', fault: 'empty' },
    !rules.minAge || fields.age ? undefined : { field: 'age', fault: 'empty', limit: rules.minAge },
  ];
  return found.filter((fault) => fault !== undefined);
}
