import type { Feed, Item } from './types.js';

/** May this item be shown now? Withdrawn ones never get this far; these depend on the clock. */
export function isLive(item: Item, now = Date.now()): boolean {
  const { embargo, expires } = item;
  // A day of expiry is the last day it shows; an embargo until a day ends when the day begins.
  const until = expires && expires.at + (expires.dayOnly ? 86_400_000 : 0);
  return !(embargo && embargo.at > now) && !(until !== undefined && until <= now);
}

export function liveItems(feed: Pick<Feed, 'items'>, now = Date.now()): readonly Item[] {
  return feed.items.filter((item) => isLive(item, now));
}

/** The item with this id, or the newest; undefined when none is live. Of undated ones the feed's first is newest. */
export function pickItem(feed: Feed, id?: string, now = Date.now()): Item | undefined {
  const live = liveItems(feed, now).filter((item) => !id || item.id === id);
  const dateOf = ({ datePublished }: Item): number => datePublished?.at ?? -Infinity;
  return live.reduce<Item | undefined>((newest, item) => (newest && dateOf(newest) >= dateOf(item) ? newest : item), undefined);
}
