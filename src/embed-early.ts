import { openFeed } from './feed/store.js';
import { resolveUrl } from './feed/vocabulary.js';

/**
 * Asks for the feeds of the tags that stand in the page already, before Lit and the elements are even evaluated, let alone
 * the parts downloaded: imported first of all. The elements find their feeds in the store, under way.
 */
for (const tag of globalThis.document?.querySelectorAll(':is(advice-column, advice-letter-card, advice-reply-view, advice-archive-list)[feed]:not([loading=lazy])') ?? []) {
  const url = resolveUrl(tag.getAttribute('feed')!, tag.baseURI);
  const early = url && openFeed(url, () => {});
  if (early) void customElements.whenDefined(tag.localName).then(() => early.close());
}
