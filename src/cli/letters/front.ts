import { parseDate } from '../../feed/dates.js';
import type { FeedWarning } from '../../feed/types.js';
import { text } from '../../feed/vocabulary.js';
import { arrange, arrangeAuthors, feedName } from './arrange.js';
import type { Json, Source } from './source.js';
import { dayFrom, slug } from './text.js';

/** Something worth saying of a file that is published all the same. */
export interface Note {
  readonly line: number;
  readonly message: string;
}

/** What the front matter says, each where it belongs in a feed. */
export interface Front {
  readonly item: Json;
  readonly letter: Json;
  readonly question: Json;
  /** The text is to be published as it is. */
  readonly whole: boolean;
  readonly notes: readonly Note[];
  /** What the feed's reader could not read, at the line where it is written. */
  readonly noteOf: (warning: FeedWarning) => Note;
}

const LETTER = new Set(['updates', 'responses']);
const QUESTION = new Set(['greeting', 'signedAs', 'place', 'edited', 'editorsNote']);
/** What other programs, and this one, want to know of a file; no reader does. */
const OURS = new Set(['draft', 'layout', 'whole']);

export const present = (members: Json): Json => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** RFC 3339; a day without a time becomes its noon in UTC, which is that day for nearly everybody. */
function moment(written: unknown): unknown {
  const date = typeof written === 'string' && parseDate(written.trim());
  if (!date) return written;
  const iso = new Date(date.at).toISOString();
  return date.dayOnly ? `${iso.slice(0, 10)}T12:00:00Z` : iso.replace('.000Z', 'Z');
}

const wordsOf = (written: unknown): unknown => {
  const words = typeof written === 'string' ? written.split(',') : written;
  return Array.isArray(words) ? words.map((word: unknown) => text(word) ?? word) : words;
};

export function readFront(source: Source): Front {
  const { front, name, lineOf } = source;
  const written = new Map<string, string>();
  const groups: Record<'item' | 'letter' | 'question', Record<string, unknown>> = { item: {}, letter: {}, question: {} };
  for (const [key, value] of Object.entries(front)) {
    const feedKey = feedName(key);
    // "date" and "date_published" in one file: the feed's own name counts.
    if (OURS.has(feedKey) || value == null || (feedKey !== key && front[feedKey] != null)) continue;
    written.set(feedKey, key);
    const group = LETTER.has(feedKey) ? groups.letter : QUESTION.has(feedKey) ? groups.question : groups.item;
    // YAML takes “1984” for a number; as a title it is none.
    group[feedKey] = typeof value === 'number' ? String(value) : value;
  }
  const notes: Note[] = [];
  const item = arrange(groups.item, (key) => notes.push({ line: lineOf(key), message: `"${key}" means nothing here, and was passed over.` }));
  return {
    item: {
      ...item,
      // A file's name may be one picture, which has no letters.
      id: text(item['id']) || slug(name) || Array.from(name, (character) => character.codePointAt(0)?.toString(16)).join('-'),
      date_published: moment(item['date_published'] ?? dayFrom(name)),
      date_modified: moment(item['date_modified']),
      tags: wordsOf(item['tags']),
      authors: arrangeAuthors(item['authors']),
    },
    letter: groups.letter,
    question: groups.question,
    whole: front['whole'] === true,
    notes,
    noteOf({ path }) {
      const [key = ''] = path.replace(/^items\[0\]\.(?:_advice\.)?/, '').split(/[.[]/);
      const own = written.get(key) ?? key;
      return { line: lineOf(own), message: `"${own}" can't be read, and counts as not written.` };
    },
  };
}
