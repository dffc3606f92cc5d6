import { decodeEntities } from './entities.js';
import { readHtml, type OpenElement, type Run, type Token } from './tags.js';
import type { Prose } from './types.js';

/** What a reader sees as one line before it is wrapped to the width of the page. */
export interface Line {
  /** Decoded, with white space folded. Empty for a picture that stands alone. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The block it stands in: `p`, `li`, `blockquote`, ''. */
  readonly tag: string;
  /** It opens its block: above it is more than a line break. */
  readonly first: boolean;
  /** Where the line above it ended, so that nothing between the two gets lost. */
  readonly above: Place;
  readonly runs: readonly Run[];
}

/** A place in the source, and the innermost element that is open there. */
export interface Place {
  readonly at: number;
  readonly within: OpenElement | undefined;
}

// Walking up further would let a hostile nest of elements cost its depth at every line.
export const REACH = 12;

export const isMarkup = ({ html }: Prose): boolean => html !== undefined;
export const sourceOf = ({ html, text = '' }: Prose): string => html ?? text;

/** Whether all of the line stands in elements of these names. */
export const standsIn = (line: Line, names: RegExp): boolean =>
  line.runs.every(({ within }) => {
    for (let steps = REACH; within && steps; steps--, within = within.parent) if (names.test(within.name)) return true;
    return false;
  });

/** The start tags that a cut here takes from what follows it, up to the paragraph. */
export function reopened(within: OpenElement | undefined): string {
  let tags = '';
  for (let steps = REACH; within && steps; steps--, within = within.parent) {
    const { name, block, tag } = within;
    if (name !== block || name === 'p') tags = tag + tags;
    if (name === block) break;
  }
  return tags;
}

function* readText(text: string): Generator<Token> {
  for (const { 0: words, index } of text.matchAll(/[^\r\n]+|\r\n?|\n/g))
    yield words.trim() ? { start: index, end: index + words.length } : 'line';
}

/** The words of a run, each with its place in the source. */
function* pieces(content: Prose, { start, end, media }: Run): Generator<readonly [text: string, at: number]> {
  if (media) return;
  const markup = isMarkup(content);
  for (const { 0: raw, index } of sourceOf(content).slice(start, end).matchAll(/&#?\w+;?|\s+|[^&\s]+|&/g))
    yield [markup ? decodeEntities(raw) : raw, start + index];
}

/** Where the nth character of the line's text is in the source. */
export function placeIn(content: Prose, line: Line, nth: number): Place {
  let count = 0;
  let folds = true;
  for (const run of line.runs)
    for (const [text, at] of pieces(content, run)) {
      const space = !text.trim();
      if (!(space && folds)) count += space ? 1 : text.length;
      folds = space;
      if (count > nth) return { at: at + (space ? 0 : nth - count + text.length), within: run.within };
    }
  return { at: line.end, within: line.runs.at(-1)?.within };
}

/** The lines of a text: a line break ends a line; a blank line or the edge of a block element ends a block. */
export function linesOf(content: Prose): readonly Line[] {
  const source = sourceOf(content);
  const lines: Line[] = [];
  let runs: Run[] = [];
  let text = '';
  let breaks = 2;
  const end = (by: number): void => {
    const [run] = runs;
    const last = runs.at(-1);
    if (run && last) {
      const above = lines.at(-1);
      lines.push({
        text: text.replace(/\s+/g, ' ').trim(),
        start: run.start + source.slice(run.start, run.end).search(/\S/),
        end: last.start + source.slice(last.start, last.end).trimEnd().length,
        tag: run.within?.block ?? '',
        first: breaks > 1,
        above: { at: above?.end ?? 0, within: above?.runs.at(-1)?.within },
        runs,
      });
      runs = [];
      text = '';
      breaks = 0;
    }
    breaks += by;
  };
  for (const token of isMarkup(content) ? readHtml(source) : readText(source))
    // A line break twice is how old pages end a paragraph.
    if (typeof token === 'string') end(token === 'line' ? 1 : 2);
    else {
      const words = [...pieces(content, token)].map(([piece]) => piece).join('');
      if (token.media || runs.length || words.trim()) {
        runs.push(token);
        text += words;
      }
    }
  end(2);
  return lines;
}
