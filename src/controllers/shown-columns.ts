import { pickItem } from '../feed/order.js';
import { pageOf } from '../feed/mix.js';
import type { Feed, Item } from '../feed/types.js';
import { resolveUrl } from '../feed/vocabulary.js';

/** What a column says of itself, as properties once it is defined. */
type Column = Element & { readonly feed?: string; readonly item?: string; readonly data?: Feed };

const said = (element: Element | null | undefined, name: 'feed' | 'item' | 'src'): string | undefined =>
  ((element as Column | undefined)?.[name as 'feed'] ?? element?.getAttribute(name)) || undefined;

/** The column that an element shows, if it shows one of this feed. */
function shownBy(column: Column, { feed, url }: { feed: Feed; url: string | undefined }): Item | undefined {
  const provider = column.parentElement?.closest('advice-feed');
  const address = said(column, 'feed') ?? said(provider, 'feed') ?? said(provider, 'src');
  const same = column.data === feed || (address !== undefined && url !== undefined && resolveUrl(address, column.baseURI) === url);
  return same ? pickItem(feed, said(column, 'item')) : undefined;
}

/** Says which items the page shows already: it is their own page, or it has a column of them. */
export function shownOnPage(feeds: readonly Feed[], page: Document = document): (item: Item) => boolean {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const here = new Set([location.href, location.href.replace(/#.*/, ''), canonical ?? location.href].map(pageOf));
  const columns = [...page.querySelectorAll<Column>('advice-column')];
  const shown = new Set(feeds.flatMap((feed) => columns.map((column) => shownBy(column, { feed, url: feed.url }))));
  return (item) => shown.has(item) || (item.url !== undefined && here.has(pageOf(item.url)));
}
