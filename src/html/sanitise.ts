import { isTooDeep } from './depth.js';
import { finish, type FinishOptions } from './finish.js';
import { nativeAvailable, sanitiseNatively } from './native.js';
import { paragraphs } from './text.js';

/** Untrusted markup to an inert tree in which nothing can run. */
export type Sanitiser = (html: string) => Element | DocumentFragment;

let sanitiser: Sanitiser | undefined = nativeAvailable() ? sanitiseNatively : undefined;
let download: Promise<void> | undefined;

/**
 * Resolves once markup can be sanitised, or can't be. Where the platform has no sanitiser this starts the download, so
 * call it together with the request for the feed, not after.
 */
export function sanitiserReady(): Promise<void> {
  return (download ??= sanitiser
    ? Promise.resolve()
    : import('./purify.js')
        .then(({ purifier }) => purifier())
        .then(
          (purifier) => {
            sanitiser = purifier;
          },
          () => {
            download = undefined;
          },
        ));
}

/**
 * Untrusted markup to nodes that are safe to show. `sanitiserReady()` must have resolved. Where the sanitiser has not
 * arrived, the elements that are allowed are shown without any attribute; where even that can't be, the text alone.
 */
export function sanitise(html: string, options: FinishOptions = {}): DocumentFragment {
  try {
    if (!isTooDeep(html)) return finish(sanitiser?.(html) ?? new DOMParser().parseFromString(html, 'text/html').body, options, !sanitiser);
  } catch {
    // The page forbids parsing, or has changed what parsing is built on.
  }
  return paragraphs(html.replace(/<[^<>]*>/g, ' '));
}
