import { FeedError } from '../feed/errors.js';
import { joinPage } from '../feed/pages.js';
import type { Feed } from '../feed/types.js';
import { isObject } from '../feed/vocabulary.js';
import { load } from './load.js';
import { besides, feedUrlOf, jsonOf, readPage, type Loaded, type ReadPage } from './pages.js';
import { Stop } from './stop.js';

/** Most feeds have one; a server that invents pages has no end. */
const MOST_PAGES = 1000;

/** The page after this one, where it can be read from here. */
export async function nextOf({ loaded }: ReadPage): Promise<Loaded | undefined> {
  const json = jsonOf(loaded);
  const next = isObject(json) && json['expired'] !== true ? json['next_url'] : undefined;
  if (typeof next !== 'string' || !next.trim()) return undefined;
  const name = besides(loaded, next.trim(), feedUrlOf(json));
  if (!name || (loaded.url && new URL(name).origin !== new URL(loaded.url).origin)) return undefined;
  return load(name);
}

/** A feed from its first page on, page by page. A page that repeats is the last. */
export async function* pagesOf(first: ReadPage, otherwise?: string): AsyncGenerator<ReadPage> {
  const seen = new Set<string | undefined>();
  for (let page: ReadPage | undefined = first; page && seen.size < MOST_PAGES; ) {
    const { url, file } = page.loaded;
    if (seen.has(url ?? file)) return;
    seen.add(url ?? file);
    yield page;
    const next: Loaded | undefined = await nextOf(page);
    page = next && readPage(next, otherwise);
  }
}

/** A whole feed as one, or one sentence on why there is none. */
export async function wholeFeed(name: string): Promise<Feed> {
  const loaded = await load(name);
  if (loaded.response && loaded.response.status >= 400) throw new Stop(`${name} answered ${loaded.response.status}.`);
  let feed: Feed | undefined;
  try {
    for await (const page of pagesOf(readPage(loaded))) feed = feed ? joinPage(feed, page.feed, page.loaded.name) : page.feed;
  } catch (error) {
    if (error instanceof FeedError) throw new Stop(error.message.replace('The feed in this page', name));
    // A file may have been taken out of its folder; without a server's next page the rest would be missed.
    if (!(error instanceof Stop) || loaded.url || !feed) throw error;
    process.stderr.write(`advice-column: The page after ${name} is not beside it; what is here is used.\n`);
  }
  return feed!;
}
