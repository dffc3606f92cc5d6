import { words } from './words.js';
import type { Sanitiser } from './sanitise.js';

/** https://github.com/cure53/DOMPurify#what-about-dompurify-and-trusted-types */
const MESSAGE =
  "advice-column: this page's Content-Security-Policy requires Trusted Types but refuses the policy that a feed's markup is made safe with, " +
  "so only its text is shown. Add to the header: trusted-types dompurify 'allow-duplicates'";

/** What there is in place of DOMPurify where the page does not let it parse. A part of its own, for the few such pages. */
export function refused(): Sanitiser {
  // oxlint-disable-next-line no-console -- only the page's author can mend this
  console.error(MESSAGE);
  return words;
}
