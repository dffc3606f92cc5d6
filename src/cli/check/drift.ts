import { plainText } from '../../feed/excerpt.js';
import type { Item, Letter, Prose } from '../../feed/types.js';
import type { Finding } from './finding.js';

/** Whether a column's one text and its letters still say the same: whoever edits the one forgets the other. */

/** So many words may stand around the letters: labels, who the columnist is, where to write to. */
const FURNITURE = 40;

const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const wordsIn = (prose: Prose | undefined): string => (prose ? wordsOf(plainText(prose)) : '');

const has = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** Markup within a word parts it for us, and for no reader. */
const hasSomehow = (text: string, words: string): boolean => text.replaceAll(' ', '').includes(words.replaceAll(' ', ''));

/** The text without the words, once. */
function without(text: string, words: string): string {
  const at = words ? ` ${text} `.indexOf(` ${words} `) : -1;
  return at < 0 ? text : `${text.slice(0, at)}${text.slice(at + words.length)}`.replace(/ {2,}/g, ' ').trim();
}

/** The first words that the text doesn't have as they stand. */
function parting(text: string, words: string): string {
  const all = words.split(' ');
  let [known, unknown] = [0, all.length];
  while (unknown - known > 1) {
    const middle = (known + unknown) >> 1;
    if (has(text, all.slice(0, middle).join(' '))) known = middle;
    else unknown = middle;
  }
  return all.slice(known, known + 8).join(' ');
}

function partsOf(letter: Letter, path: string): readonly (readonly [path: string, prose: Prose])[] {
  const { question, answers, updates = [], responses = [] } = letter;
  return [
    ...(question ? [[`${path}.question`, question] as const] : []),
    ...answers.map((answer, nth) => [`${path}.answers[${nth}]`, answer] as const),
    ...updates.map((update, nth) => [`${path}.updates[${nth}]`, update] as const),
    ...responses.map((response, nth) => [`${path}.responses[${nth}]`, response] as const),
  ];
}

/** What is said in few words around the letters. */
function labelsOf({ title, dek, contentNote, disclaimer, letters, authors }: Item): readonly string[] {
  const around = letters.flatMap(({ title: own, question, answers, updates = [], responses = [], contentNote: note }) => [
    own,
    note?.text,
    question?.editorsNote,
    ...[question, ...answers].flatMap((one) => [one?.greeting, one?.signedAs]),
    question?.place,
    ...[...updates, ...responses].map(({ signedAs }) => signedAs),
  ]);
  return [title, dek, contentNote?.text, disclaimer && plainText(disclaimer), ...around, ...authors.flatMap(({ name, bio }) => [name, bio])]
    .flatMap((text) => (text ? [wordsOf(text)] : []))
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
}

export function driftOf(item: Item, path: string, key: string): readonly Finding[] {
  const text = wordsIn(item.content);
  if (!item.letters.length || !text) return [];
  const findings: Finding[] = [];
  let rest = text;
  let parted = false;
  for (const [part, prose] of item.letters.flatMap((letter, nth) => partsOf(letter, `${path}._advice.letters[${nth}]`))) {
    const words = wordsIn(prose);
    if (has(rest, words)) rest = without(rest, words);
    else if (hasSomehow(rest, words)) parted = true;
    else if (words)
      findings.push({
        level: 'warning',
        code: 'drift',
        path: part,
        item: item.id,
        message: `${key} does not have this as it stands here, from “${parting(text, words)} …” on.`,
        reader: 'Pages show one wording, feed readers another.',
      });
  }
  // What is left over is known only where all else was found.
  if (findings.length || parted) return findings;
  for (const label of labelsOf(item)) rest = without(rest, label);
  const left = rest.split(' ');
  if (left.length <= FURNITURE) return [];
  return [
    {
      level: 'warning',
      code: 'drift',
      path: `${path}.${key}`,
      item: item.id,
      message: `It has some ${left.length} words that no letter here has, such as “${left.slice(0, 8).join(' ')} …”.`,
      reader: 'Feed readers show them, pages don’t.',
    },
  ];
}
