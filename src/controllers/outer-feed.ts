import { ContextEvent } from '@lit/context';
import { feedContext, type ProvidedFeed } from './feed-context.js';

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
