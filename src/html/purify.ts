import DOMPurify from 'dompurify';
import { ALLOWED, DROPPED, GLOBAL_ATTRIBUTES } from './policy.js';

/** DOMPurify with the same policy, for browsers without a sanitiser of their own. Downloaded only there. */
export function sanitiseWithPurify(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...ALLOWED.keys()],
    ALLOWED_ATTR: [...GLOBAL_ATTRIBUTES, ...[...ALLOWED.values()].flat()],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    FORBID_CONTENTS: [...DROPPED],
    KEEP_CONTENT: true,
    RETURN_DOM_FRAGMENT: true,
  });
}
