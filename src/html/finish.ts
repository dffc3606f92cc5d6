import { ALLOWED, BLOCKS, DROPPED } from './policy.js';
import { safeImage, safeLink, type ImagePolicy } from './url.js';

export interface FinishOptions {
  /** What relative addresses are resolved against. */
  readonly base?: string;
  /** The feed's own address, whose host counts as known. */
  readonly feed?: string;
  readonly images?: ImagePolicy;
  /** The level of the highest heading; deeper ones follow. */
  readonly headingLevel?: number;
}

/** What may stand beside a picture that is no part of a line. */
const BREAK = /^([bh]r|p|div|ul|ol|table|h\d|blockquote|figure|figcaption|source)$/i;

function isAlone(node: Node): boolean {
  for (const way of ['previousSibling', 'nextSibling'] as const) {
    let beside = node[way];
    while (beside?.nodeValue?.trim() === '') beside = beside[way];
    if (beside && !BREAK.test(beside.nodeName)) return false;
  }
  // A link around a picture is as alone as the picture.
  return !/^(a|span|picture)$/i.test(node.parentNode!.nodeName) || isAlone(node.parentNode!);
}

/** What is worth its place only when it holds something. */
const BLOCK = /^(p|div|li|h\d|blockquote|figure|figcaption)$/;

/** Takes blank space and line breaks off both ends. */
function trim(block: ParentNode & Node): void {
  for (const end of ['firstChild', 'lastChild'] as const)
    for (let node; (node = block[end]) && (node.nodeName === 'BR' || node.nodeValue?.trim() === ''); ) node.remove();
}

/**
 * The same last pass after either sanitiser. It holds the whole policy once more, by copying what is allowed into new
 * nodes: whatever else the parser hung on its own (shadow roots, `is`, namespaces) can't come along, and a fault in
 * one engine is not the only guard. The copy belongs to a document in which nothing loads or runs, and which holds
 * nothing but the copy: the source's own may have a name in the place of `createElement`.
 *
 * `bare` copies no attribute at all, and so no address and no picture.
 */
export function finish(source: Element | DocumentFragment, { base, feed, images, headingLevel = 1 }: FinishOptions, bare?: boolean): DocumentFragment {
  const inert = document.implementation.createHTMLDocument('');
  /** The headings that the one at hand stands below. */
  const above: string[] = [];

  /** Tells whether there is anything to see. */
  function copy(from: Node, to: ParentNode & Node): boolean {
    let seen = false;
    for (const node of from.childNodes) {
      const written = node.nodeName.toLowerCase();
      const name = BLOCKS.includes(written) ? 'div' : written;
      const kept = ALLOWED.get(name);
      if (name === '#text') {
        to.append(node.nodeValue!);
        if (node.nodeValue!.trim()) seen = true;
      } else if (kept ? copyElement(node as Element, name, kept, to) : !DROPPED.includes(name) && copy(node, to)) seen = true;
    }
    return seen;
  }

  function copyElement(element: Element, name: string, kept: readonly string[], to: ParentNode): boolean {
    const made = inert.createElement(/^h\d/.test(name) ? levelled(name) : name);
    for (const key of bare ? [] : kept) {
      const written = element.getAttribute(key);
      // A picture of a pixel or two only counts readers.
      if (/^(width|height)$/.test(key) && parseInt(written!) < 3) return false;
      const value = key === 'href' ? safeLink(written, base) : key === 'src' ? safeImage(written, images, base, feed) : written;
      if (value !== null) made.setAttribute(key, value.trim());
    }
    let seen = copy(element, made) || name === 'hr';
    if (name === 'a') made.setAttribute('rel', 'noopener');
    if (name === 'img') {
      const { alt, src } = made as HTMLImageElement;
      // Its words stand in for a picture that may not load.
      if (!src) {
        to.append(alt);
        return alt !== '';
      }
      Object.assign(made, { alt, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
      if (!made.hasAttribute('height') && isAlone(element)) made.className = 'unsized';
      seen = true;
    }
    const block = BLOCK.test(name);
    if (!seen && (block || name === 'a')) return false;
    if (block) trim(made);
    to.append(made);
    return seen;
  }

  /** Levels that the publisher skipped are not skipped here: people find their way by them. */
  function levelled(name: string): string {
    while (above.at(-1)! >= name) above.pop();
    return `h${Math.min(6, headingLevel - 1 + above.push(name))}`;
  }

  const fragment = inert.createDocumentFragment();
  copy(source, fragment);
  trim(fragment);
  return fragment;
}
