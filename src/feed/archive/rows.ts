import { excerptOf } from '../excerpt.js';
import type { FeedDate, Item, Prose, Sponsor } from '../types.js';

/** Characters of an excerpt: two or three lines of the default measure. */
export const EXCERPT = 160;

/** A piece of text, perhaps one that was searched for. */
export interface Piece {
  readonly text: string;
  readonly found?: boolean;
}

/** What a list says of one column, wherever that was found: in a feed, or in a static search index. */
export interface Row {
  readonly id: string;
  readonly title: readonly Piece[];
  readonly url?: string;
  readonly date?: FeedDate;
  /** A sentence or two, as plain text. */
  readonly excerpt: readonly Piece[];
  /** The names the writers go by. */
  readonly signedAs: readonly string[];
  readonly columnists: readonly string[];
  readonly topics: readonly string[];
  readonly language?: string;
  readonly sponsor?: Sponsor;
  /** The page of the feed that has the column, where it may not be among those that are loaded. */
  readonly feed?: string;
}

export function topicsOf({ letters, tags = [] }: Item): readonly string[] {
  const topics = letters.flatMap((letter) => letter.topics ?? []);
  return topics.length ? [...new Set(topics)] : tags;
}

export function columnistsOf({ authors }: Item): readonly string[] {
  return authors.flatMap(({ name }) => name ?? []);
}

/** Does it tell what happened since: as an update of its own, or below its letters? */
export function isUpdate({ type, updateOf, letters }: Item): boolean {
  return type === 'update' || Boolean(updateOf?.length) || letters.some(({ updates }) => updates?.length);
}

export function titleOf({ title, letters }: Item): string | undefined {
  return title ?? letters[0]?.title;
}

/** The names of those who wrote in, without the dash that some publishers write before them. */
export function signaturesOf({ letters }: Item): readonly string[] {
  return letters.flatMap(({ question }) => question?.signedAs?.replace(/^[\s\-‐‑‒–—―~]+(?=\S)/, '') ?? []);
}

/** What an excerpt is made of: what the publisher says of the column, else how it begins. What a note warns of isn't given away. */
export function openingOf({ dek, summary, letters, content, contentNote }: Item): Prose {
  const [letter] = letters;
  const note = contentNote ?? letter?.contentNote;
  const said = dek ?? summary ?? (note && (note.text ?? note.themes?.join(', ') ?? ''));
  return said === undefined ? (letter?.question ?? letter?.answers[0] ?? content ?? {}) : { text: said };
}

const pieces = (text: string | undefined): readonly Piece[] => (text ? [{ text }] : []);

/** What a list says of an item. Its excerpt is made when somebody wants to read it: that is the dear part. */
export function rowOf(item: Item): Row {
  const { id, url, datePublished: date, language, sponsor } = item;
  let excerpt: readonly Piece[] | undefined;
  return {
    id,
    url,
    date,
    language,
    sponsor,
    title: pieces(titleOf(item)),
    get excerpt() {
      return (excerpt ??= pieces(excerptOf(openingOf(item), EXCERPT, language)));
    },
    signedAs: signaturesOf(item),
    columnists: columnistsOf(item),
    topics: topicsOf(item),
  };
}
