import DOMPurify, { type Config } from 'dompurify';
import { ALLOWED, ATTRIBUTES, BLOCKS, DROPPED } from './policy.js';
import type { Sanitiser } from './sanitise.js';

/** DOMPurify with the same policy, for browsers without a sanitiser of their own. Downloaded only there. */

const CONFIG: Config & { readonly RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [...ALLOWED.keys(), ...BLOCKS],
  // DOMPurify takes a paragraph with its text for having an `is`; the copy that `finish` makes has none.
  ALLOWED_ATTR: [...ATTRIBUTES, 'is'],
  // Only these two are addresses; DOMPurify would test all the others as if they were.
  ADD_URI_SAFE_ATTR: ['is', ...ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src')],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  FORBID_CONTENTS: [...DROPPED],
  RETURN_DOM_FRAGMENT: true,
  // What this refuses (`alt="-->"`) is dangerous only to who writes the tree out and reads it again; we hand on nodes.
  SAFE_FOR_XML: false,
};

export function sanitiseWithPurify(html: string): DocumentFragment {
  // As in native.ts: a document that is neither in quirks mode, nor a frame set, nor begun by a head.
  return DOMPurify.sanitize(`<!doctype html><body>${html}`, CONFIG);
}

/** DOMPurify, if the page's Trusted Types let it parse anything. */
export async function purifier(): Promise<Sanitiser> {
  try {
    if (sanitiseWithPurify('a').firstChild) return sanitiseWithPurify;
  } catch {
    // As below.
  }
  return (await import('./refused.js')).refused();
}
