import { calledUpon, greeting, greetsReaders } from './greetings.js';
import { standsIn, type Line } from './lines.js';
import { markers } from './markers.js';
import { dashed, echoes, greetsAs, keyOf, signatureAt } from './signatures.js';
import type { Cut } from './cut.js';

/** Where a letter or a reply opens. */
export interface Opened {
  readonly line: number;
  /** Where its words begin. */
  readonly body: Cut;
  /** As written; empty where a quotation alone shows the letter. */
  readonly greeting: string;
  readonly name: string;
  readonly by: 'reader' | 'columnist';
  /** It can't be read as anything else: a marker, “Gentle Reader”, the columnist's name. */
  readonly certain: boolean;
}

interface Found extends Omit<Opened, 'by' | 'certain'> {
  /** Of a marker: whether a letter follows it. */
  readonly asks?: boolean | undefined;
}

export const isQuoted = (line: Line | undefined): boolean => !!line && standsIn(line, /^(?:blockquote|em|i)$/);

/** A greeting; or a marker, with the greeting that follows it on its line or on the next. */
function openingAt(lines: readonly Line[], line: number, marker: number): Found | undefined {
  const { text = '' } = lines[line] ?? {};
  const below = marker && marker >= text.length ? (lines[line + 1]?.text ?? '') : '';
  const start = (below || text.slice(marker)).slice(0, 150);
  const hello = greeting(start) ?? (marker ? undefined : calledUpon(start, dashed(lines[line - 1]?.text ?? '')));
  if (below && hello?.length === below.length)
    return { line, body: { line: line + 1, char: hello.length }, greeting: `${text} ${below}`, name: hello.name };
  const char = marker + ((!below && hello?.length) || 0);
  return char ? { line, body: { line, char }, greeting: text.slice(0, char).trim(), name: (!below && hello?.name) || '' } : undefined;
}

/** A quotation, signed right above the greeting that takes its signature up, is a letter though it greets nobody. */
function quotedLetter(lines: readonly Line[], reply: Found, above: Found | undefined): Found | undefined {
  let line = reply.line;
  if (!isQuoted(lines[line])) while (isQuoted(lines[line - 1])) line--;
  return line < reply.line - 1 && !(above && above.line >= line) && echoes(reply.name, dashed(lines[reply.line - 1]?.text ?? ''))
    ? { line, body: { line, char: 0 }, greeting: '', name: '' }
    : undefined;
}

/** What opens a letter or a reply, in order; `names` are those the columnist is known by. */
export function openingsIn(lines: readonly Line[], names: readonly string[], hardWrapped: boolean): readonly Opened[] {
  const marked = markers(lines);
  const asks = new Set([...marked.values()].map((marker) => marker.asks));
  const openings: Found[] = [];
  lines.forEach((line, at) => {
    const marker = marked.get(line);
    const found = standsIn(line, /^(?:li|pre|code|d[dt])$/) ? undefined : openingAt(lines, at, marker?.length ?? 0);
    if (!found || openings.at(-1)?.body.line === at) return;
    // A headline may quote the letter below it, and hard-wrapped text may open any line with “dear”.
    const inPlace =
      found.body.char >= line.text.length ||
      (!/^h\d/.test(line.tag) && (line.first || !hardWrapped || dashed(lines[at - 1]?.text ?? '') || signatureAt(lines, at - 1, () => false, true)));
    if (marker || (asks.size < 2 && inPlace && !greetsReaders(found.name))) openings.push({ ...found, asks: marker?.asks });
  });
  const isReply = (found: Found): boolean => found.asks === false || /^\P{L}*gentle\b/iu.test(found.greeting);
  const greetings = openings.filter((found) => found.asks === undefined && !isReply(found));
  const known = greetings.some(({ name }) => greetsAs(name, names));
  const columnist = asks.size ? '' : keyOf(greetings[0]?.name ?? '');
  return openings.flatMap((found, i): readonly Opened[] => {
    const letter = !found.asks && quotedLetter(lines, found, openings[i - 1]);
    if (letter) return [{ ...letter, by: 'reader', certain: true }, { ...found, by: 'columnist', certain: true }];
    if (isReply(found)) return [{ ...found, by: 'columnist', certain: true }];
    const toColumnist = found.asks || (known ? greetsAs(found.name, names) : keyOf(found.name) === columnist);
    return [{ ...found, by: toColumnist ? 'reader' : 'columnist', certain: !!found.asks || (known && toColumnist) }];
  });
}
