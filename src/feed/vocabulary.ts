import { parseDate } from './dates.js';
import type { FeedWarning } from './types.js';

/**
 * Every key of JSON Feed, and every key of the extension, means the same kind of thing wherever it stands. So one
 * table says how each is read, and an object is read by looking its keys up: what is unknown is passed over, what
 * is empty is absent, and what is of a wrong kind is left out with a warning.
 */

/** What is known where a value stands. */
export interface Place {
  readonly warnings: FeedWarning[];
  /** What relative addresses are resolved against. */
  readonly base?: string;
  /** Objects around this one. */
  readonly depth: number;
  /** Reads the entities that publishers leave in titles. */
  readonly decode: (written: string) => string;
}

type Members = Readonly<Record<string, unknown>>;

/** A value of one kind, or undefined when the value isn't of that kind. Its path is for warnings. */
type Read = (value: unknown, at: Place, path: string) => unknown;

/** Deeper than any feed's own structure, so that nesting cannot exhaust the stack. */
const DEEPEST = 8;

export const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

// What nobody can see is as good as not there: a link's words, say.
const isPresent = (value: unknown): boolean => value != null && (typeof value !== 'string' || /[^\s\p{Cf}]/u.test(value));

/** An address made absolute, or nothing when it can't be one. */
export function resolveUrl(written: string, base?: string): string | undefined {
  try {
    return new URL(written.trim(), base).href;
  } catch {
    return undefined;
  }
}

const string: Read = (value) => (typeof value === 'string' ? value : undefined);

/** What is written, also as a number. */
export const text = (value: unknown): string | undefined => (typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : undefined);

/** A reader of what a string says. */
const said =
  (read: (written: string, base?: string) => unknown): Read =>
  (value, { base }) =>
    typeof value === 'string' ? read(value.trim(), base) : undefined;

const number: Read = (value) => {
  const amount = typeof value === 'string' ? Number(value) : value;
  return typeof amount === 'number' && amount >= 0 && amount < Infinity ? amount : undefined;
};

const flag: Read = (value) => (typeof value === 'boolean' ? value : undefined);

/** An object that speaks the vocabulary, or a string that means its one `field`. */
const object =
  (known: () => Vocabulary, field?: string): Read =>
  (value, at, path) => {
    if (isObject(value)) return at.depth < DEEPEST ? readMembers(value, { ...at, depth: at.depth + 1 }, `${path}.`, known()) : undefined;
    const written = field && text(value);
    return written ? { [field]: written } : undefined;
  };

/** A list in which each member keeps its place; one thing where a list belongs is a list of one. */
const places =
  (read: Read) =>
  (value: unknown, at: Place, path: string): readonly unknown[] =>
    (Array.isArray(value) ? value : [value]).map((member, index) => readValue(read, member, at, `${path}[${index}]`));

/** A list in which a member of a wrong kind costs only itself. */
const list =
  (read: Read) =>
  (value: unknown, at: Place, path: string): readonly unknown[] =>
    places(read)(value, at, path).filter((member) => member !== undefined);

/** A list of words, also as one string with commas. */
const words: Read = (value, at, path) => [...new Set(list(text)(typeof value === 'string' ? value.split(',') : value, at, path))];

const title: Read = (value, at, path) => said(at.decode)(value, at, path);

const core = object(() => CORE, 'name');

const advice = object(() => ADVICE);

const adviceOrId = object(() => ADVICE, 'id');

/** How a key is read, and its name in the model. */
export type Vocabulary = ReadonlyMap<string, readonly [Read, string]>;

const vocabulary = (...entries: readonly (readonly [Read, string])[]): Vocabulary =>
  new Map(entries.flatMap(([read, keys]) => keys.split(' ').map((key) => [key, [read, key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())]] as const)));

/** The keys of JSON Feed itself. */
export const CORE: Vocabulary = vocabulary(
  [text, 'id name summary description language content_text mime_type'],
  [string, 'content_html'],
  [title, 'title'],
  [said(resolveUrl), 'url avatar external_url image banner_image icon home_page_url'],
  [said(parseDate), 'date_published date_modified'],
  [flag, 'expired'],
  [number, 'size_in_bytes duration_in_seconds'],
  [words, 'tags'],
  [list(core), 'attachments'],
  // Answers name their authors by place.
  [places(core), 'authors author'],
);

/** The keys of the extension. */
export const ADVICE: Vocabulary = vocabulary(
  [text, 'id name kicker column dek greeting signedAs place editorsNote addressedAs bio phone sms hours label alt credit copyright text role by kind type ads'],
  [string, 'html'],
  [title, 'title'],
  [said(resolveUrl), 'url logo chat'],
  [said(parseDate), 'date embargo expires'],
  [flag, 'edited collapse emergency'],
  [words, 'topics themes region languages'],
  [list(text), 'sameAs updateOf withdrawn'],
  [advice, 'publisher newsletter terms question illustration reprintOf sponsor'],
  [list(advice), 'partners answers updates responses'],
  [places(advice), 'letters'],
  [list(adviceOrId), 'helplines related'],
  [adviceOrId, 'partner'],
  [object(() => ADVICE, 'text'), 'contentNote disclaimer'],
  // An index into the authors stays one until they are known.
  [(value, at, path) => (typeof value === 'number' ? value : core(value, at, path)), 'author'],
  [(value) => value, 'submit'],
);

/** What is found, or nothing: absent is as good as empty, and what is of a wrong kind is told of. */
function readValue(read: Read, value: unknown, at: Place, path: string): unknown {
  if (!isPresent(value)) return undefined;
  const found = read(value, at, path);
  if (found === undefined) at.warnings.push({ code: 'wrong-type', path });
  return found;
}

/**
 * The members of an object that the vocabulary knows, under their names in the model, the extension's among them. Its
 * path ends where their names are put: `items[0].`.
 */
export function readMembers(members: Members, at: Place, path: string, known: Vocabulary): Members {
  const read: Record<string, unknown> = {};
  // A long feed has a hundred thousand objects: nothing is made here that is there for a moment only.
  for (const key of Object.keys(members)) {
    const how = known.get(key);
    const found = how && readValue(how[0], members[key], at, path + key);
    if (how && found !== undefined) read[how[1]] = found;
  }
  const extension = members['_advice'];
  return known === CORE && isObject(extension) ? Object.assign(read, readMembers(extension, at, `${path}_advice.`, ADVICE)) : read;
}
