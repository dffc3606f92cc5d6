import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { isTooDeep } from '../../html/depth.js';
import { ALLOWED, BLOCKS, DROPPED } from '../../html/policy.js';
import { safeImage, safeLink } from '../../html/url.js';
import { escapeHtml, escapeText, paragraphs } from './escape.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What the policy took away, and how. */
export interface Loss {
  /** The element's name. */
  readonly name: string;
  /**
   * `dropped`: gone with all it holds; `unwrapped`: what it holds stays; `address`: a link without a target, or a picture
   * that can't load; `pixel`: a picture that only counts readers; `alt`: nothing lost, but the picture says nothing to
   * who can't see it; `nesting`: all the markup, because it is nested too deeply.
   */
  readonly how: 'dropped' | 'unwrapped' | 'address' | 'pixel' | 'alt' | 'nesting';
}

export interface SanitiseOptions {
  /** What relative addresses are resolved against. Default: they stay as they are. */
  readonly base?: string;
  /** The level of the highest heading; deeper ones follow. Default: headings stay as they are. */
  readonly headingLevel?: number;
  readonly onLoss?: (loss: Loss) => void;
}

/** What is allowed, before it is written out. */
interface Made {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: (Made | string)[];
}

const BLOCK = /^(p|div|li|h\d|blockquote|figure|figcaption)$/;
const VOID = /^(br|hr|img|wbr|col)$/;
/** What the parser puts in by itself, or what an editor leaves when a page is pasted: nothing is missed. */
const SCAFFOLD = new Set([...BLOCKS, 'html', 'head', 'body']);
const NOWHERE = 'https://nowhere.invalid/';

const isBlank = (child: Made | string): boolean => (typeof child === 'string' ? child.trim() === '' : child.name === 'br');

function trim(children: (Made | string)[]): void {
  while (children.length && isBlank(children[0]!)) children.shift();
  while (children.length && isBlank(children.at(-1)!)) children.pop();
}

function write(child: Made | string): string {
  if (typeof child === 'string') return escapeText(child);
  const { name, attributes, children } = child;
  const start = `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('')}>`;
  if (VOID.test(name)) return start;
  const inside = children.map(write).join('');
  // A parser takes off the first newline of a <pre>.
  return `${start}${name === 'pre' && inside.startsWith('\n') ? '\n' : ''}${inside}</${name}>`;
}

/** An address that may be followed; one that is relative to nothing yet stays as written. */
function safely(check: (written: string, base: string) => string | null, written: string, base: string | undefined): string | null {
  const url = check(written, base ?? NOWHERE);
  return url && base === undefined && url.startsWith(NOWHERE) ? written : url;
}

class Copy {
  readonly #options: SanitiseOptions;
  /** The headings that the one at hand stands below. */
  readonly #above: string[] = [];

  constructor(options: SanitiseOptions) {
    this.#options = options;
  }

  /** Tells whether there is anything to see. */
  children(from: readonly Node[], to: (Made | string)[]): boolean {
    let seen = false;
    for (const node of from) {
      if (node.nodeName === '#text') {
        const { value } = node as DefaultTreeAdapterTypes.TextNode;
        to.push(value);
        if (value.trim()) seen = true;
      } else if ('tagName' in node && this.#element(node, to)) seen = true;
    }
    return seen;
  }

  #lose(name: string, how: Loss['how']): void {
    this.#options.onLoss?.({ name, how });
  }

  #element(element: Element, to: (Made | string)[]): boolean {
    const written = element.tagName.toLowerCase();
    const name = BLOCKS.includes(written) ? 'div' : written;
    const kept = ALLOWED.get(name);
    if (DROPPED.includes(name)) {
      this.#lose(name, 'dropped');
      return false;
    }
    if (kept) return this.#allowed(element, name, kept, to);
    if (!SCAFFOLD.has(name)) this.#lose(name, 'unwrapped');
    return this.children(element.childNodes, to);
  }

  #allowed(element: Element, name: string, kept: readonly string[], to: (Made | string)[]): boolean {
    const { base } = this.#options;
    const attributes: (readonly [string, string])[] = [];
    const given = new Map(element.attrs.map((attribute) => [attribute.name, attribute.value.trim()]));
    for (const key of kept) {
      const written = given.get(key);
      if (written === undefined) continue;
      if (/^(width|height)$/.test(key) && parseInt(written) < 3) {
        this.#lose(name, 'pixel');
        return false;
      }
      const image = (address: string, from: string): string | null => safeImage(address, 'all', from);
      const value = key === 'href' ? safely(safeLink, written, base) : key === 'src' ? safely(image, written, base) : written;
      if (value === null) this.#lose(name, 'address');
      else attributes.push([key, value]);
    }
    const made: Made = { name: this.#levelled(name), attributes, children: [] };
    let seen = this.children(element.childNodes, made.children) || name === 'hr';
    if (name === 'img') {
      const alt = given.get('alt');
      if (!attributes.some(([key]) => key === 'src')) {
        if (alt) to.push(alt);
        return Boolean(alt);
      }
      if (alt === undefined) {
        this.#lose(name, 'alt');
        attributes.push(['alt', '']);
      }
      seen = true;
    }
    const block = BLOCK.test(name);
    if (!seen && (block || name === 'a')) return false;
    if (block) trim(made.children);
    to.push(made);
    return seen;
  }

  #levelled(name: string): string {
    const { headingLevel } = this.#options;
    if (headingLevel === undefined || !/^h\d/.test(name)) return name;
    while (this.#above.length && this.#above.at(-1)! >= name) this.#above.pop();
    return `h${Math.min(6, headingLevel - 1 + this.#above.push(name))}`;
  }
}

/**
 * Untrusted markup to markup that is safe to publish: what the elements would show of it, by the same policy. Parsed as
 * browsers parse it and written anew from what is allowed, none of which any parser reads differently elsewhere.
 */
export function sanitise(html: string, options: SanitiseOptions = {}): string {
  if (isTooDeep(html)) {
    options.onLoss?.({ name: '', how: 'nesting' });
    return paragraphs(html.replace(/<[^<>]*>/g, ' '));
  }
  const { childNodes } = parse(`<!doctype html><body>${html}`, { scriptingEnabled: true });
  const children: (Made | string)[] = [];
  new Copy(options).children(childNodes.filter((node) => node.nodeName === 'html'), children);
  trim(children);
  return children.map(write).join('');
}
