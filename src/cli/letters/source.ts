import { parseDocument } from 'yaml';
import { decodeEntities } from '../../feed/entities.js';
import { isObject } from '../../feed/vocabulary.js';

export type Json = Readonly<Record<string, unknown>>;

/** What is wrong, or was made of it, in one file. `line` counts from 1. */
export interface Remark {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** The letter is left out of the feed. */
  readonly fatal: boolean;
}

/** A text file taken apart. */
export interface Source {
  /** As its writer would name it, for remarks. */
  readonly file: string;
  /** Its path in the folder that was named, with slashes, without its ending. */
  readonly name: string;
  readonly markdown: boolean;
  readonly front: Json;
  /** The line of the file on which a key of the front matter stands. */
  readonly lineOf: (key: string) => number;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

export class LetterError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Text in UTF-8, in UTF-16 with its mark, or else as old Windows programs save it. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20's own windows-1252 leaves 128–159 control characters.
    return new TextDecoder('latin1').decode(bytes).replace(/[\x80-\x9f]/g, (character) => decodeEntities(`&#${character.charCodeAt(0)};`));
  }
}

const FENCE = /^---[ \t]*\r?\n([^]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

function readFront(written: string): { front: Json; lineOf: (key: string) => number } {
  const document = parseDocument(written);
  const [error] = document.errors;
  const lineAt = (at: number): number => written.slice(0, at).split('\n').length + 1;
  if (error) throw new LetterError(lineAt(error.pos[0]), `The front matter is no YAML: ${error.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '')}.`);
  const front: unknown = document.toJS() ?? {};
  if (!isObject(front)) throw new LetterError(2, 'The front matter should have lines such as "title: A loud clock".');
  const lineOf = (key: string): number => {
    const at = written.split('\n').findIndex((line) => line.trimStart().replace(/^["']/, '').startsWith(key));
    return at < 0 ? 1 : at + 2;
  };
  return { front, lineOf };
}

/** Takes the front matter off a text; throws a `LetterError` where it can't be read. */
export function readSource(file: string, name: string, bytes: Uint8Array): Source {
  const text = decodeText(bytes).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // oxlint-disable-next-line no-control-regex -- no text has it
  if (/\0/.test(text)) throw new LetterError(1, 'This is no text file.');
  const [fenced = '', written] = FENCE.exec(text) ?? [];
  const { front, lineOf } = written === undefined ? { front: {}, lineOf: () => 1 } : readFront(written);
  const rest = text.slice(fenced.length);
  const blank = /^(?:[^\S\n]*\n)*/.exec(rest)?.[0] ?? '';
  return { file, name, markdown: /\.(?:md|markdown)$/i.test(file), front, lineOf, body: rest.slice(blank.length).trimEnd(), bodyLine: (fenced + blank).split('\n').length };
}
