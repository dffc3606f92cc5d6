import { DROPPED } from './policy.js';
import { paragraphs } from './text.js';

// An end that is cut off goes on to the end, so that no text is looked through twice.
const TAGS = new RegExp(`<(${DROPPED.join('|')})(?=[\\s/>])[^]*?(</\\1[^>]*>?|$)|<!--[^]*?(-->|$)|<[/!?a-z][^>]*>?`, 'gi');
const EDGE = /^<(br|\/(p|div|li|h\d|blockquote|tr|d[td]))\b/i;
// The names that editors write; whatever other name there is stays as written.
const NAMES: ReadonlyMap<string, string> = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” laquo« raquo» hellip… bull• middot· deg° copy© reg® trade™ euro€ pound£ times×'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

function decode(whole: string, number: string | undefined, name: string): string {
  const code = number === undefined ? NaN : Number(number.replace(/^x/i, '0x'));
  return code <= 0x10ffff ? String.fromCodePoint(code) : (NAMES.get(name) ?? whole);
}

/** Markup without its tags and without what is no prose, a blank line where a block begins or ends. Its entities stay. */
export function untagged(html: string): string {
  return html.replace(/\s+/g, ' ').replace(TAGS, (tag) => (EDGE.test(tag) ? '\n\n' : ''));
}

/**
 * The words of markup, for when nothing is there to make the markup safe. They become text and nothing else, so this
 * needs to be right about words only; it asks no parser, since Trusted Types guard those.
 */
export function words(html: string): DocumentFragment {
  return paragraphs(untagged(html).replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|(\w+));/gi, decode));
}
