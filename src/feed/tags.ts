/** An element that is open at some place of the source. */
export interface OpenElement {
  readonly name: string;
  /** Its start tag as written. */
  readonly tag: string;
  /** The nearest block around its contents, itself included. */
  readonly block: string;
  readonly parent: OpenElement | undefined;
}

/** A stretch of source without a tag in it; or a picture and the like, which has no words but must not get lost. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly within?: OpenElement | undefined;
  readonly media?: boolean;
}

/** What is read: words, or the end of a line or of a block. */
export type Token = Run | 'line' | 'block';

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|d[dlt]|details|div|fieldset|fig(?:ure|caption)|footer|form|h[1-6r]|header|html|li|main|nav|[ou]l|p|pre|section|summary|t(?:able|body|[dhr]|foot|head))$/;
const VOID = /^(?:area|base|w?br|col|embed|hr|img|input|link|meta|param|source|track)$/;
const MEDIA = /^(?:img|embed|iframe|object|picture|svg|audio|video)$/;
/** What is in these is no prose, or shows only where they can't. */
const OPAQUE = /^(?:script|style|template|textarea|title|xmp|no(?:embed|frames)|iframe|object|picture|svg|audio|video)$/;

/** Where the tag is over; a `>` in a quoted value does not end it. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  let before = '';
  for (let i = from; i < html.length; i++) {
    const c = html.charAt(i);
    if (quote) quote = c === quote ? '' : quote;
    else if (c === '>') return i + 1;
    else if (before === '=' && (c === '"' || c === "'")) quote = c;
    if (c.trim()) before = c;
  }
  return html.length;
}

function pastNext(html: string, mark: string, from: number): number {
  const marks = new RegExp(mark, 'gi');
  marks.lastIndex = from;
  return marks.test(html) ? marks.lastIndex : html.length;
}

/** Reads tag soup nearly as a browser does. What is never closed reaches to the end, so no character is read twice. */
export function* readHtml(html: string): Generator<Token> {
  const open = new Map<string, number>();
  const count = (name: string, by: number): unknown => open.set(name, (open.get(name) ?? 0) + by);
  let within: OpenElement | undefined;
  const close = (name: string): void => {
    if (!open.get(name)) return;
    for (let last = ''; within && last !== name; within = within.parent) count((last = within.name), -1);
  };
  const tags = /<(?:!--|[!?]|(\/?)([a-z][^\s/>]*))/gi;
  let at = 0;
  for (let tag: RegExpExecArray | null; (tag = tags.exec(html)); tags.lastIndex = at) {
    const start = tag.index;
    if (start > at) yield { start: at, end: start, within };
    const name = (tag[2] ?? '').toLowerCase();
    at = name ? tagEnd(html, tags.lastIndex) : pastNext(html, tag[0] === '<!--' ? '-->' : '>', start + 2);
    const block = BLOCK.test(name);
    if (block) yield 'block';
    else if (name === 'br') yield 'line';
    if (tag[1]) close(name);
    else {
      if (block) close('p');
      const source = html.slice(start, at);
      if (OPAQUE.test(name)) at = pastNext(html, `</${name}[^>]*>?`, at);
      else if (name && !VOID.test(name)) {
        count(name, 1);
        within = { name, tag: source, block: block ? name : (within?.block ?? ''), parent: within };
      }
      if (MEDIA.test(name)) yield { start, end: at, within, media: true };
    }
  }
  if (at < html.length) yield { start: at, end: html.length, within };
}
