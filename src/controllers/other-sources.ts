import { ContextEvent } from '@lit/context';
import { decodeEntities } from '../feed/entities.js';
import { FeedError } from '../feed/errors.js';
import { readFeed } from '../feed/read.js';
import { stateOf, type FeedState } from '../feed/store.js';
import { feedContext, type ProvidedFeed } from './feed-context.js';

/** Where a feed comes from when it isn't simply fetched from an address. A part of its own, for the pages that need it. */

/** Calls back once an element comes within a screen's height of the viewport. Returns how to stop waiting. */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** A feed written inside the page; relative addresses in it are relative to the page. */
export function inlineFeed(written: string, base: string): FeedState {
  return stateOf(() => readFeed(written, base, decodeEntities));
}

export function wrongAddress(written: string): FeedState {
  return stateOf(() => {
    throw new FeedError('not-a-feed', 'address', written);
  });
}

/**
 * Asks for the feed of the nearest provider around an element, and again whenever one comes to life: a page may
 * define the provider after the elements inside it. https://github.com/webcomponents-cg/community-protocols, Context.
 */
export function followOuterFeed(host: Element, listener: (provided: ProvidedFeed) => void): () => void {
  const around = host.parentElement?.closest('advice-feed, advice-column');
  let leave: (() => void) | undefined;
  const ask = (): void => {
    host.dispatchEvent(
      new ContextEvent(
        feedContext,
        host,
        (provided, unsubscribe) => {
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
    around?.removeEventListener('context-provider', ask);
    leave?.();
  };
}
