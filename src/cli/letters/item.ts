import { excerptOf } from '../../feed/excerpt.js';
import type { Column } from '../../feed/letters.js';
import { linesOf } from '../../feed/lines.js';
import { parseFeed } from '../../feed/parse.js';
import { columnOf } from '../../feed/plain.js';
import type { Item, Prose } from '../../feed/types.js';
import { isObject } from '../../feed/vocabulary.js';
import type { Loss } from '../markup/sanitise.js';
import { diagnose } from './diagnose.js';
import { present, readFront, type Front, type Note } from './front.js';
import { above, letterOf, withMore } from './letters.js';
import { fromMarkdown, headlineOf, MARKERS, withoutLabels } from './markdown.js';
import { LetterError, type Json, type Source } from './source.js';
import { titleFrom, unwrap } from './text.js';

export interface ItemOptions {
  /** The feed's own members: its authors tell whom letters greet. */
  readonly settings: Json;
  /** A text that can't be told apart is published whole. */
  readonly whole: boolean;
}

/** A letter's part of a feed, and what its writer should hear of. */
export interface Made {
  readonly item: Json;
  readonly notes: readonly Note[];
}

/** Above the letter it is a line about the column; longer, it is a note of the editors. */
const LONGEST_DEK = 200;

/** Where the words stand in the file; the body's first line when they are not found as they are. */
function lineWith({ body, bodyLine }: Source, words: string): number {
  const at = words ? body.split('\n').findIndex((line) => line.includes(words.slice(0, 24))) : 0;
  return bodyLine + Math.max(0, at);
}

function noteOf({ name, how }: Loss, source: Source): Note {
  if (how === 'alt') return { line: lineWith(source, '!['), message: 'A picture has no words for who can’t see it: write them between the brackets.' };
  const fate = how === 'unwrapped' ? 'was taken off its text' : 'was left out';
  return { line: lineWith(source, name === 'a' ? '](' : `<${name}`), message: `<${name}> ${fate}: no page would show it.` };
}

/** What a text may be read as, the likeliest first, and the headline that Markdown begins with. */
interface Readings {
  readonly contents: readonly Prose[];
  readonly heading?: string;
}

function readingsOf(source: Source, notes: Note[]): Readings {
  if (!source.markdown) return { contents: [{ text: unwrap(source.body) }] };
  const { title: heading, rest } = headlineOf(source.body);
  const labelled = withoutLabels(rest);
  // What is lost is said once, of the first reading.
  const [first = rest, ...others] = labelled ? [labelled.plain, labelled.marked] : [rest];
  const html = fromMarkdown(first, (loss) => notes.push(noteOf(loss, source)));
  return { contents: [{ html }, ...others.map((other) => ({ html: fromMarkdown(other, () => undefined) }))], heading };
}

/** The item as the feed's own reader understands it, which says whether the front matter can be read at all. */
function understood(front: Front, content: Prose, settings: Json, notes: Note[]): { readonly item: Item; readonly unread: ReadonlySet<string> } {
  const item = present({ ...front.item, content_html: content.html, content_text: content.text });
  const { items, warnings } = parseFeed({ title: 'Letters', ...settings, version: 'https://jsonfeed.org/version/1.1', items: [item] });
  const own = warnings.filter(({ path }) => path.startsWith('items[0].'));
  notes.push(...own.map((warning) => front.noteOf(warning)));
  const [found] = items;
  if (!found) throw new LetterError(1, 'Nothing here can be published.');
  return { item: found, unread: new Set(own.map(({ path }) => path.replace(/^items\[0\]\./, ''))) };
}

/** What can't be read counts as not written, here as in the note that says so. */
const without = (members: Json, unread: ReadonlySet<string>, path = ''): Json =>
  Object.fromEntries(
    Object.entries(members)
      .filter(([key]) => !unread.has(path + key))
      .map(([key, value]) => [key, key === '_advice' && isObject(value) ? without(value, unread, '_advice.') : value]),
  );

function refuse(source: Source, { authors, content = {} }: Item): never {
  const names = authors.flatMap(({ addressedAs, name }) => [addressedAs, name]).filter((name) => name !== undefined);
  const { words, message } = diagnose(content, names);
  throw new LetterError(lineWith(source, words), message);
}

/** The marks were ours, so nobody greeted anybody with them. */
function withoutMarks(column: Column): Column {
  const isMark = (greeting = ''): boolean => greeting === MARKERS.letter || greeting === MARKERS.answer;
  const unmarked = <T extends { readonly greeting?: string }>(part: T): T => (isMark(part.greeting) ? { ...part, greeting: undefined } : part);
  const letters = column.letters.map((letter) => ({ ...letter, question: letter.question && unmarked(letter.question), answers: letter.answers.map(unmarked) }));
  return { ...column, letters };
}

/** A text that is published as it is. */
const asItIs = (item: Item, { item: members }: Front, title: string): Json =>
  present({ ...members, title, summary: item.summary ?? (item.content && excerptOf(item.content, 200, item.language)), content_html: item.content?.html, content_text: item.content?.text });

function inParts(item: Item, front: Front, column: Column, heading: string | undefined, source: Source, notes: Note[]): Json {
  const [first, ...others] = column.letters;
  const advice = isObject(front.item['_advice']) ? front.item['_advice'] : {};
  const { title = titleFrom(source.name), rest } = above(column.before, item.title ?? heading ?? (others.length ? undefined : first?.title), item.authors.flatMap(({ name }) => name ?? []));
  const asDek = rest.length <= LONGEST_DEK && !item.dek;
  const letters = column.letters.map((letter, nth) => letterOf(letter.title === title ? { ...letter, title: undefined } : letter, nth, item.authors));
  if (column.after && item.disclaimer)
    notes.push({ line: lineWith(source, linesOf(column.after)[0]?.text ?? ''), message: 'What stands below the answer was left out, since there is a disclaimer in the front matter.' });
  return present({
    ...front.item,
    title,
    summary: item.summary ?? (first?.question && excerptOf(first.question, 200, item.language)),
    _advice: present({
      ...advice,
      dek: item.dek ?? (asDek && rest ? rest : undefined),
      letters: withMore(letters, front.letter, { ...(!asDek && rest && { editorsNote: rest }), ...front.question }),
      disclaimer: advice['disclaimer'] ?? column.after,
    }),
  });
}

/** One text file as an item of a feed; throws a `LetterError` where letter and answer can't be told apart. */
export function itemFrom(source: Source, { settings, whole }: ItemOptions): Made {
  if (!source.body) throw new LetterError(source.bodyLine, 'There is no letter in this file.');
  const written = readFront(source);
  const notes = [...written.notes];
  const { contents, heading } = readingsOf(source, notes);
  const { item, unread } = understood(written, contents[0] ?? {}, settings, notes);
  const front: Front = { ...written, item: without(written.item, unread) };
  const readings = contents.map((content) => columnOf({ ...item, content }));
  const column = readings.find((reading) => !reading.whole);
  if (column) return { item: inParts(item, front, column === readings[0] ? column : withoutMarks(column), heading, source, notes), notes };
  if (!whole && !front.whole) refuse(source, item);
  return { item: asItIs(item, front, item.title ?? heading ?? titleFrom(source.name)), notes };
}
