import type { Item } from '../../feed/types.js';
import { slug } from '../letters/text.js';

/** Names that the site itself needs. */
const TAKEN = /^(?:index|archive-\d+|feed(?:-\d+)?|sitemap|column|pagefind(?:\/.*)?)$/;

/** Where each item's page is, by its id: the same for the same ids, whatever their order, and never outside the folder. */
export function pagePaths(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const paths = [...ids].sort().map((id): readonly [string, string] => {
    const stem = slug(id.replace(/^https?:\/\/[^/]*\//i, '')).split('/').filter(Boolean).join('/').slice(0, 150) || 'column-page';
    const free = TAKEN.test(stem) ? `${stem}-column` : stem;
    let name = free;
    for (let nth = 2; taken.has(name); nth += 1) name = `${free}-${nth}`;
    taken.add(name);
    return [id, `${name}.html`];
  });
  return new Map(paths);
}

/** The path in the site's folder of a page whose address is known to be in the site. */
export function pathInSite(url: string | undefined, site: string | undefined): string | undefined {
  if (!url || !site || !url.startsWith(site) || /[?#]/.test(url)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.slice(site.length));
  } catch {
    return undefined;
  }
  if (path.split(/[/\\]/).some((part) => part === '..' || part === '.') || /^[/\\]|[\0:]/.test(path)) return undefined;
  return path === '' ? undefined : path.endsWith('/') ? `${path}index.html` : /\.html?$/i.test(path) ? path : `${path}/index.html`;
}

/** Where each page of a site stands: where its items say, and where they say nothing, by their ids. */
export function sitePaths(items: readonly Item[], site: string | undefined): ReadonlyMap<string, string> {
  const paths = new Map(pagePaths(items.map(({ id }) => id)));
  const seen = new Set<string>(['index.html', 'sitemap.xml']);
  for (const { id, url } of items) {
    const own = pathInSite(url, site);
    if (own && !seen.has(own.toLowerCase())) paths.set(id, own);
    seen.add((paths.get(id) ?? '').toLowerCase());
  }
  return paths;
}
