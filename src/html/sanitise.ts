import { finish, type FinishOptions } from './finish.js';
import { nativeAvailable, sanitiseNatively } from './native.js';

/** Untrusted markup to an inert fragment that holds only what the policy allows. */
export type Sanitiser = (html: string) => DocumentFragment;

let sanitiser: Sanitiser | undefined = nativeAvailable() ? sanitiseNatively : undefined;
let download: Promise<void> | undefined;

/**
 * Resolves once markup can be sanitised. Where the platform has no sanitiser this starts the download, so call it
 * together with the request for the feed, not after.
 */
export function sanitiserReady(): Promise<void> {
  return (download ??= sanitiser
    ? Promise.resolve()
    : import('./purify.js').then(({ sanitiseWithPurify }) => {
        sanitiser = sanitiseWithPurify;
      }));
}

/** Untrusted markup to nodes that are safe to show. `sanitiserReady()` must have resolved. */
export function sanitise(html: string, options: FinishOptions = {}): DocumentFragment {
  return finish(sanitiser?.(html) ?? document.createDocumentFragment(), options);
}
