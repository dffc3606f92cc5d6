import { fetchFeed } from './fetch.js';
import { stateOf, type FeedState, type SharedFeed } from './store.js';
import type { Feed, FeedWarning, Item } from './types.js';

/** The pages of a feed after its first. A part of its own: it is downloaded when somebody asks for one. */

/** Where the next page is, if it may be followed: at the feed's own origin, and not read yet. */
export function nextPage({ url, nextUrl }: Feed, pages: readonly string[] = []): string | undefined {
  if (!nextUrl || [url, ...pages].includes(nextUrl)) return undefined;
  return url && new URL(url).origin !== new URL(nextUrl).origin ? undefined : nextUrl;
}

/** The same feed, with a warning and without a next page when that is none to follow. */
export function checkNext(feed: Feed, pages: readonly string[] = []): Feed {
  if (!feed.nextUrl || nextPage(feed, pages)) return feed;
  const warning: FeedWarning = { code: 'next-url', path: 'next_url', page: pages.at(-1) };
  return { ...feed, nextUrl: undefined, warnings: [...feed.warnings, warning] };
}

/** A feed and its next page as one: what either page takes back is gone, and what is there twice is there once. */
export function joinPage(feed: Feed, page: Feed, url: string): Feed {
  const withdrawn = [...feed.withdrawn, ...page.withdrawn];
  const known = new Set(feed.items.map(({ id }) => id));
  const isNew = ({ id }: Item): boolean => !known.has(id);
  const items = [...feed.items, ...page.items.filter(isNew)].filter(({ id }) => !withdrawn.includes(id));
  const twice = page.items.filter((item) => !isNew(item)).map(({ id }): FeedWarning => ({ code: 'duplicate-id', path: `items[id=${JSON.stringify(id)}]` }));
  const warnings = [...page.warnings, ...twice].map((warning): FeedWarning => ({ ...warning, page: url }));
  // A server that answers every page with the same items would go on for ever.
  const ends = page.nextUrl && page.items.length > 0 && !page.items.some(isNew);
  if (ends) warnings.push({ code: 'next-url', path: 'next_url', page: url });
  return { ...feed, items, withdrawn, warnings: [...feed.warnings, ...warnings], nextUrl: ends ? undefined : page.nextUrl };
}

/** The state of a feed with one page more. */
async function withNextPage(state: FeedState, signal: AbortSignal): Promise<FeedState> {
  const { pages = [], stale } = state;
  const feed = state.feed && checkNext(state.feed, pages);
  if (!feed?.nextUrl) return { ...state, feed };
  const next = await fetchFeed(feed.nextUrl, { signal });
  const read = [...pages, feed.nextUrl];
  return { ...stateOf(checkNext(joinPage(feed, next.feed, feed.nextUrl), read), stale ?? next.stale), pages: read };
}

/** A feed from its first page on, with as many others as it had. */
export async function readAgain(url: string, pages: number, signal: AbortSignal): Promise<FeedState> {
  const { feed, stale } = await fetchFeed(url, { signal });
  let state = stateOf(feed, stale);
  // One after the other: only a page knows where the next one is.
  for (let read = 0; read < pages && state.feed?.nextUrl; read += 1) state = await withNextPage(state, signal);
  return state;
}

/** Fetches the next page of a shared feed, once for all who ask for it; a reload that is under way goes first. */
export function loadMore(shared: SharedFeed): Promise<void> {
  return (shared.more ??= whenIdle(shared)
    .then(() => (shared.state.feed?.nextUrl ? shared.run((signal) => withNextPage(shared.state, signal)) : undefined))
    .finally(() => {
      shared.more = undefined;
    }));
}

async function whenIdle(shared: SharedFeed): Promise<void> {
  for (let seen; seen !== shared.running; ) await (seen = shared.running);
}
