import { isWordless } from './furniture.js';
import { isMarkup, placeIn, reopened, sourceOf, REACH, type Line, type Place } from './lines.js';
import type { Prose } from './types.js';

/** A line, and the character in it, where something begins or ends. */
export interface Cut {
  readonly line: number;
  readonly char: number;
}

const LOOSE = /\s+|&nbsp;|<br\b[^>]*>|<\/([a-z][^\s>]*)[^>]*>/iy;
const CLOSING = /(?:\s*<\/[a-z][^>]*>)*/iy;

/** Without the breaks and end tags that belong to what stands above, and with its paragraph opened again. */
function sliceHtml(html: string, { at, within }: Place, end: number): string {
  for (;;) {
    LOOSE.lastIndex = at;
    const loose = LOOSE.exec(html);
    if (!loose || LOOSE.lastIndex > end) break;
    at = LOOSE.lastIndex;
    let closed = within;
    const name = loose[1]?.toLowerCase();
    for (let steps = REACH; name && closed && steps && closed.name !== name; steps--) closed = closed.parent;
    if (name && closed?.name === name) within = closed.parent;
  }
  CLOSING.lastIndex = end;
  return reopened(within) + html.slice(at, end) + (CLOSING.exec(html)?.[0] ?? '');
}

/** What stands between the cuts, as the publisher wrote it; lines that were left out of `lines` are left out here. */
export function cutOut(content: Prose, lines: readonly Line[], ...spans: readonly (readonly [from: Cut, to: Cut])[]): Prose | undefined {
  const parts: string[] = [];
  let begin: Place | undefined;
  let end = 0;
  let empty = true;
  const source = sourceOf(content);
  const markup = isMarkup(content);
  const finish = (): void => {
    if (begin) parts.push(markup ? sliceHtml(source, begin, end) : source.slice(begin.at, end).trim());
    begin = undefined;
  };
  for (const [from, to] of spans) {
    for (let i = from.line; i < to.line + (to.char && 1); i++) {
      const line = lines[i];
      const start = i === from.line ? from.char : 0;
      if (!line || (start && start >= line.text.length)) continue;
      if (line.above.at !== end) finish();
      empty &&= isWordless(line) && !line.runs.some(({ media }) => media);
      begin ??= start ? placeIn(content, line, start) : markup ? line.above : { ...line.above, at: line.start };
      end = i < to.line ? line.end : placeIn(content, line, line.text.slice(0, to.char).trimEnd().length).at;
    }
    finish();
  }
  if (empty) return undefined;
  return markup ? { html: parts.join('') } : { text: parts.join('\n\n') };
}
