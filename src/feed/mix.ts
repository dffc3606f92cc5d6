import { mergeFeeds, type MergedItem } from './merge.js';
import type { Feed, Item } from './types.js';

/** An item among others, and whether a partner's feed brought it. What a feed says of itself has no part in that. */
export interface MixedItem extends MergedItem {
  readonly fromPartner: boolean;
}

export interface MixOptions {
  /** How many own items to how many of partners: `3:1`, which is also what counts when it can't be read. */
  readonly mix?: string | undefined;
  /** So many at most. */
  readonly limit: number;
  /** Which items not to show. */
  readonly leaveOut?: (item: Item, feed: Feed) => boolean;
  /** Milliseconds since the epoch. Default: now. */
  readonly now?: number;
}

const MIX = /^\s*(\d{1,3})\s*:\s*(\d{1,3})\s*$/;

function ratioOf(mix = ''): readonly [own: number, partners: number] {
  const [, own, partners] = MIX.exec(mix) ?? [];
  return Number(own) || Number(partners) ? [Number(own), Number(partners)] : [3, 1];
}

/** An address without what only says how a reader came there: two that differ in nothing else are one page. */
export function pageOf(address: string): string {
  try {
    const url = new URL(address);
    const query = [...url.searchParams].filter(([name]) => !name.startsWith('utm_'));
    return `${url.host}${url.pathname.replace(/\/$/, '')}?${query.join('&')}${url.hash}`;
  } catch {
    return address;
  }
}

/** Where an item leads, when it leads to a web page. */
export function addressOf({ url, externalUrl }: Item): string | undefined {
  return [url, externalUrl].find((address) => /^https?:/.test(address ?? ''));
}

/** Takes turns; when one side has no more, the other goes on, but for a side that is to have none at all. */
function inTurns<T>(own: readonly T[], partners: readonly T[], [first, then]: readonly [number, number]): readonly T[] {
  const turns: T[] = [];
  for (let at = 0, to = 0; (first && at < own.length) || (then && to < partners.length); at += first, to += then) {
    turns.push(...own.slice(at, at + first), ...partners.slice(to, to + then));
  }
  return turns;
}

/**
 * The live items of own feeds and of partners' feeds in turns, newest first on either side, each once; of two that
 * are the same page, the own feed keeps it, else the feed that is named first.
 */
export function mixFeeds(own: readonly Feed[], partners: readonly Feed[], { mix, limit, leaveOut, now }: MixOptions): readonly MixedItem[] {
  const ours = new Set(own);
  const seen = new Set<string>();
  const items = mergeFeeds([...own, ...partners], now)
    .map((entry) => ({ ...entry, fromPartner: !ours.has(entry.feed) }))
    // The own feed's come first here, whatever date a partner gives its copy.
    .sort((a, b) => Number(a.fromPartner) - Number(b.fromPartner))
    .filter(({ item, feed }) => {
      const address = addressOf(item);
      const page = address && pageOf(address);
      if (!page || seen.has(page)) return false;
      seen.add(page);
      return !leaveOut?.(item, feed);
    });
  const turns = inTurns(
    items.filter(({ fromPartner }) => !fromPartner),
    items.filter(({ fromPartner }) => fromPartner),
    ratioOf(mix),
  );
  return turns.slice(0, limit);
}
