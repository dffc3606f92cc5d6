import { plainText } from '../excerpt.js';
import type { Item } from '../types.js';

/** All that can be read in a column, as plain text: letters, answers and what came after, else the whole text. */
export function textOf({ dek, letters, content }: Item): string {
  const prose = letters.flatMap(({ title, question, answers, updates = [], responses = [] }) => [{ text: title }, question, ...answers, ...updates, ...responses]);
  return [{ text: dek }, ...(letters.length ? prose : [content])].map((one) => (one ? plainText(one) : '')).filter(Boolean).join('\n');
}
