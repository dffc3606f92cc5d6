import { ContextEvent } from '@lit/context';
import { decodeEntities } from '../feed/entities.js';
import { FeedError } from '../feed/errors.js';
import { fetchDefaults } from '../feed/fetch.js';
import { readFeed } from '../feed/read.js';
import { failed, stateOf, type FeedState } from '../feed/store.js';
import type { Feed } from '../feed/types.js';
import { feedContext, type ProvidedFeed } from './feed-context.js';

/** Where a feed comes from when it isn't simply fetched from an address. A part of its own, for the pages that need it. */

/** What becomes of what is found. */
interface Hearing {
  /** Wait for the element to come near the viewport, and only call this then. */
  readonly near: (() => void) | false;
  readonly hear: (state: FeedState) => void;
  /** Nobody waits longer for a provider than for a feed. */
  readonly isNeeded: boolean;
  readonly follow: (provided: ProvidedFeed) => void;
}

/** Turns to a source: a feed that was given, one written inside the page, an address that is none, or the provider around. Returns how to turn away. */
export function openOther(host: HTMLElement, source: unknown, feed: string | undefined, { near, hear, isNeeded, follow }: Hearing): (() => void) | undefined {
  if (near) return whenNear(host, near);
  if (source === undefined) return followOuterFeed(host, follow, isNeeded ? () => hear(failed(new FeedError('not-a-feed', 'missing'))) : () => undefined);
  hear(typeof source !== 'string' ? given(source as Feed) : feed ? wrongAddress(feed) : inlineFeed(source, host.baseURI));
  return undefined;
}

/** Calls back once an element comes within a screen's height of the viewport. Returns how to stop waiting. */
function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: '100%' },
  );
  // An element that takes no box is near when what is in it is.
  for (const seen of [element, ...element.children]) observer.observe(seen);
  return () => observer.disconnect();
}

/** A feed at hand is whole: nobody could fetch its next page. */
const given = (feed: Feed): FeedState => stateOf({ ...feed, nextUrl: undefined });

/** A feed written inside the page; relative addresses in it are relative to the page. */
function inlineFeed(written: string, base: string): FeedState {
  try {
    return given(readFeed(written, base, decodeEntities));
  } catch (error) {
    return failed(error);
  }
}

function wrongAddress(written: string): FeedState {
  return failed(new FeedError('not-a-feed', 'address', written));
}

/**
 * Asks for the feed of the nearest provider around an element, and again whenever one comes to life: a page may
 * define the provider after the elements inside it. Gives up when there is none for as long as a feed may take. https://github.com/webcomponents-cg/community-protocols, Context.
 */
function followOuterFeed(host: Element, listener: (provided: ProvidedFeed) => void, giveUp: () => void): () => void {
  const around = host.parentElement?.closest('advice-feed, advice-column');
  let leave: (() => void) | undefined;
  const timer = setTimeout(giveUp, fetchDefaults.timeout);
  const ask = (): void => {
    host.dispatchEvent(
      new ContextEvent(
        feedContext,
        host,
        (provided, unsubscribe) => {
          clearTimeout(timer);
          leave = unsubscribe;
          listener(provided);
        },
        true,
      ),
    );
  };
  around?.addEventListener('context-provider', ask);
  ask();
  return () => {
    clearTimeout(timer);
    around?.removeEventListener('context-provider', ask);
    leave?.();
  };
}
