import { liveItems } from './order.js';
import type { Feed, Item } from './types.js';

/** An item and the feed it is from. */
export interface MergedItem {
  readonly item: Item;
  readonly feed: Feed;
}

/** Items of one feed with the date they count by: one without a date counts as the one before it, or else after it. */
function dated(feed: Feed, now?: number): readonly (MergedItem & { readonly at: number })[] {
  const items = liveItems(feed, now);
  let at = items.find(({ datePublished }) => datePublished)?.datePublished?.at ?? -Infinity;
  return items.map((item) => ({ item, feed, at: (at = item.datePublished?.at ?? at) }));
}

/**
 * The live items of several feeds, newest first, each once. Two items are the same when they have the same address,
 * or the same id and home page; the feed named first keeps it.
 */
export function mergeFeeds(feeds: readonly Feed[], now?: number): readonly MergedItem[] {
  const seen = new Set<string>();
  return feeds
    .flatMap((feed) => dated(feed, now))
    .filter(({ item: { id, url }, feed: { homePageUrl } }) => {
      const names = [url, homePageUrl && JSON.stringify([homePageUrl, id])].filter((name) => name !== undefined);
      const isNew = !names.some((name) => seen.has(name));
      for (const name of names) seen.add(name);
      return isNew;
    })
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({ item, feed }) => ({ item, feed }));
}
