import { ALLOWED, DROPPED, GLOBAL_ATTRIBUTES } from './policy.js';

/**
 * The platform's own sanitiser, https://wicg.github.io/sanitizer-api/ : the parser's output is filtered before it
 * becomes a tree, so there is no second parse for mutation attacks to use.
 */

declare global {
  interface Element {
    // Not yet in TypeScript's DOM types: https://wicg.github.io/sanitizer-api/#dom-element-sethtml
    setHTML(html: string, options: { sanitizer: Sanitizer }): void;
  }
}

const TAG = /<([a-z][^\s/>]*)/gi;
/** More names than any letter has; a hostile feed must not make the list long. */
const MOST_NAMES = 64;

const sanitizers = new Map<string, Sanitizer>();

export function nativeAvailable(): boolean {
  return 'Sanitizer' in globalThis && 'setHTML' in Element.prototype;
}

/** The names in the source that the policy neither keeps nor drops: the platform drops what it is not told to unwrap. */
function unwrapped(html: string): string[] {
  const names = new Set<string>();
  for (const [, written = ''] of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (!ALLOWED.has(name) && !DROPPED.includes(name) && name !== 'html') names.add(name);
    if (names.size === MOST_NAMES) break;
  }
  return [...names].sort();
}

function sanitizerFor(names: string[]): Sanitizer {
  const key = names.join(' ');
  let sanitizer = sanitizers.get(key);
  if (!sanitizer) {
    sanitizer = new Sanitizer({
      elements: [...ALLOWED].map(([name, attributes]) => ({ name, attributes: [...attributes] })),
      attributes: [...GLOBAL_ATTRIBUTES],
      replaceWithChildrenElements: names,
      comments: false,
      dataAttributes: false,
    });
    sanitizers.set(key, sanitizer);
  }
  return sanitizer;
}

export function sanitiseNatively(html: string): DocumentFragment {
  // In a document of its own: nothing loads before the policy on images has been applied.
  const inert = document.implementation.createHTMLDocument('');
  inert.body.setHTML(html, { sanitizer: sanitizerFor(unwrapped(html)) });
  const fragment = inert.createDocumentFragment();
  fragment.append(...inert.body.childNodes);
  return fragment;
}
