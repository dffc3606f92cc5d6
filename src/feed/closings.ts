import { signatureAt, dashed, isKnownAs, type Signature } from './signatures.js';
import { isFixedLine } from './furniture.js';
import type { Cut } from './cut.js';
import type { Line } from './lines.js';

/** How a letter or a reply ends. */
export interface Closing {
  /** Where its words end. */
  readonly end: Cut;
  readonly signedAs?: string;
  readonly place?: string;
  /** The first line after it; a postscript stands there. */
  readonly next: number;
}

export const isPostscript = (line: Line | undefined): boolean =>
  /^[^\p{L}]{0,3}(?:(?:p[.\s]?)+s|p\.?d|п\.?\s?с|з\.?\s?ы)(?:[.:,–—-]|\s)/iu.test(line?.text.slice(0, 20) ?? '');

const isAfter = ({ line, char }: Cut, from: Cut): boolean => line > from.line || (line === from.line && char > from.char);

const close = ({ name, line, char }: Signature, next: number): Closing => ({ end: { line, char }, signedAs: name, next });

function signedBefore(lines: readonly Line[], to: number, trusted: (name: string) => boolean): Closing | undefined {
  const last = lines[to - 1];
  if (!last) return undefined;
  // A place stands apart, below the signature: “--Worried / Santa Fe”.
  if (!dashed(last.text) && /^\P{Ll}.{0,38}[^?!:;…,]$/u.test(last.text) && last.text.split(' ').length < 6) {
    const signature = dashed(lines[to - 2]?.text ?? '') && signatureAt(lines, to - 2, trusted, true);
    if (signature) return { ...close(signature, to), place: last.text };
  }
  const signature = signatureAt(lines, to - 1, trusted, true);
  return signature && close(signature, to);
}

/** How a letter ends that begins at `from`, before the line where its reply opens. */
export function closeLetter(lines: readonly Line[], from: Cut, to: number, trusted: (name: string) => boolean): Closing {
  let closing = signedBefore(lines, to, trusted);
  // Nobody's postscript is longer than this, and searching on would cost the letter's length for every greeting in it.
  for (let at = to - 1; !closing && at > Math.max(from.line, to - 12); at--)
    if (isPostscript(lines[at])) closing = signedBefore(lines, at, trusted);
  return closing && isAfter(closing.end, from) ? closing : { end: { line: to, char: 0 }, next: to };
}

/**
 * How a reply ends that begins at `from`. Below the last one of a column may be more: who the columnist is, where to
 * write to. What the columnist's name signs ends there; another signature only if less than half as much follows.
 */
export function closeReply(lines: readonly Line[], from: Cut, to: number, names: readonly string[], last: boolean): Closing {
  const trusted = (name: string): boolean => name.split(' ').length < 6 && isKnownAs(name, names);
  const size = (a: number, b: number): number => (lines[b - 1]?.end ?? 0) - (lines[a]?.start ?? 0);
  let found: Closing | undefined;
  if (last) while (to > from.line + 1 && isFixedLine(lines[to - 1])) to--;
  for (let at = to - 1; at >= from.line; at--) {
    const signature = signatureAt(lines, at, trusted, false);
    const below = lines[at + 1];
    if (!signature || !isAfter(signature, from)) continue;
    const known = trusted(signature.name);
    const ends = at + 1 === to || isPostscript(below) || (last && (known || (below?.first && size(at + 1, to) * 2 < size(from.line, at))));
    if (ends) found = known || !found ? close(signature, at + 1) : found;
    if (ends && known) break;
  }
  return found ?? { end: { line: to, char: 0 }, next: to };
}
