import { ATTRIBUTES } from './policy.js';

/**
 * The platform's own sanitiser, https://wicg.github.io/sanitizer-api/ : whatever it is told, it lets nothing through
 * that could run. It is told the attributes that may stay, so that no name is left to stand in for a property of a form;
 * Chromium 156 ends the page at some handlers when it is told which to take instead. Elements stay until `finish`: the
 * platform would drop those it is not told of with their text.
 */

/** Not yet in TypeScript's DOM types: https://wicg.github.io/sanitizer-api/#dom-document-parsehtml */
const platform = globalThis.Document as typeof Document & { parseHTML(html: string, options: { sanitizer: SanitizerConfig }): Document };

export function nativeAvailable(): boolean {
  return platform?.parseHTML !== undefined;
}

/** Nothing loads before the policy on images has been applied: the document is shown nowhere. */
export function sanitiseNatively(html: string): Element {
  return platform.parseHTML(`<!doctype html><body>${html}`, { sanitizer: { attributes: ATTRIBUTES } }).body;
}
