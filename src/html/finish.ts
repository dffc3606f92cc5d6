import { ALLOWED, BLOCKS, GLOBAL_ATTRIBUTES } from './policy.js';
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

const HEADING = /^h[1-6]$/;

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) renamed.setAttribute(key, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function finishLink(link: Element, { base }: FinishOptions): void {
  const href = safeLink(link.getAttribute('href'), base);
  if (href) set(link, { href, rel: 'noopener' });
  else link.removeAttribute('href');
}

function finishImage(image: Element, { base, feed, images = 'all' }: FinishOptions): void {
  const src = safeImage(image.getAttribute('src'), images, base, feed);
  const alt = image.getAttribute('alt') ?? '';
  // A pixel only counts readers; for any other picture that may not load, its words stand in.
  if (image.matches('[width="0"], [width="1"], [height="0"], [height="1"]')) image.remove();
  else if (src) set(image, { src, alt, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' });
  else image.replaceWith(alt);
}

const isBlank = (element: Element): boolean => !element.querySelector('img') && !element.textContent?.trim();

/**
 * The same last pass after either sanitiser, on nodes that are still inert: addresses, images, headings and
 * leftovers. It also holds the policy once more, so that a fault in one engine is not the only guard.
 */
export function finish(fragment: DocumentFragment, options: FinishOptions): DocumentFragment {
  const elements = [...fragment.querySelectorAll('*')];
  const shift = (options.headingLevel ?? 1) - Math.min(...elements.map(({ localName }) => (HEADING.test(localName) ? Number(localName[1]) : 6)));
  for (const element of elements) {
    const { localName } = element;
    const kept = element.namespaceURI === fragment.ownerDocument.documentElement.namespaceURI ? ALLOWED.get(localName) : undefined;
    if (!kept) {
      element.remove();
      continue;
    }
    for (const name of element.getAttributeNames()) {
      if (!kept.includes(name) && !GLOBAL_ATTRIBUTES.includes(name)) element.removeAttribute(name);
    }
    if (localName === 'a') finishLink(element, options);
    else if (localName === 'img') finishImage(element, options);
    else if (localName === 'p' && isBlank(element)) element.remove();
    else if (BLOCKS.includes(localName)) rename(element, 'div');
    else if (HEADING.test(localName)) rename(element, `h${Math.min(6, Number(localName[1]) + shift)}`);
  }
  return fragment;
}
