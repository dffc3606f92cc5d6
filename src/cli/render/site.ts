import { readFile } from 'node:fs/promises';
import { excerptOf } from '../../feed/excerpt.js';
import { toJsonLd } from '../../feed/json-ld.js';
import { liveItems } from '../../feed/order.js';
import { columnOf } from '../../feed/plain.js';
import { newestFirst } from '../../feed/sort.js';
import type { Feed, Item } from '../../feed/types.js';
import { reasonOf } from '../files.js';
import { escapeHtml, escapeText, escapeXml, jsonForScript } from '../markup/escape.js';
import { LIMITS, pageName, paginate } from '../paging.js';
import { progress } from '../progress.js';
import { Stop } from '../stop.js';
import { columnHtml } from './column.js';
import { imageOf, meta, pageHtml, webAddress, STYLES, toRoot, type Page } from './page.js';
import { sitePaths } from './paths.js';
import { element, isoOf, lines, settingOf, time } from './setting.js';

export interface SiteOptions {
  /** Where the folder will be on the web. */
  readonly site?: string;
  readonly css?: string;
  /** A file. */
  readonly template?: string;
}

async function readTemplate(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const template = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Stop(`Can't read ${file}: ${reasonOf(error)}.`);
  });
  if (!/\{\{\s*main\s*\}\}/.test(template)) throw new Stop(`${file} has no {{main}}, where the column should go.`);
  return template;
}

type Paths = ReadonlyMap<string, string>;

const addressOf = (item: Item, paths: Paths, site: string | undefined): string | undefined => item.url ?? (site && site + encodeURI(paths.get(item.id) ?? ''));

function columnPage(feed: Feed, item: Item, paths: Paths, site: string | undefined): Page {
  const url = addressOf(item, paths, site);
  const own = { ...item, url };
  const column = columnOf(item);
  const lead = column.letters[0]?.question ?? item.content;
  const description = item.dek ?? item.summary ?? (lead && excerptOf(lead, 200, item.language));
  const title = item.title ?? item.letters[0]?.title ?? feed.title ?? item.id;
  return {
    path: paths.get(item.id) ?? '',
    title,
    main: columnHtml(column, settingOf(feed, own, 1), { linked: false, credit: false }),
    language: item.language,
    canonical: url,
    head: [
      meta('description', description),
      meta('og:type', 'article', 'property'),
      meta('og:title', title, 'property'),
      meta('og:description', description, 'property'),
      meta('og:url', webAddress(url), 'property'),
      meta('og:image', imageOf(item.illustration?.url ?? item.image), 'property'),
      `<script type="application/ld+json">${jsonForScript(toJsonLd(own, feed))}</script>`,
    ],
  };
}

function entry(item: Item, paths: Paths, from: string, feed: Feed): string {
  const { locale } = settingOf(feed, item, 2);
  const lead = columnOf(item).letters[0]?.question ?? item.content;
  const words = item.dek ?? item.summary ?? (lead && excerptOf(lead, 160, item.language)) ?? '';
  return lines(
    '<li>',
    `<h2><a href="${escapeHtml(toRoot(from) + encodeURI(paths.get(item.id) ?? ''))}">${escapeText(item.title ?? item.letters[0]?.title ?? item.id)}</a></h2>`,
    element('p', [time(item.datePublished, locale), escapeText(words)].filter(Boolean).join(' · ')),
    '</li>',
  );
}

function archivePages(feed: Feed, items: readonly Item[], paths: Paths, site: string | undefined): readonly Page[] {
  const pages = paginate(items, { ...LIMITS, bytes: Infinity });
  const pathOf = (nth: number): string => pageName(nth, pages.length, 'index.html', (number) => `archive-${number}.html`);
  const title = feed.column ?? feed.title ?? '';
  return pages.map((page, nth) => {
    const path = pathOf(nth);
    const address = site && new URL(path === 'index.html' ? './' : path, site).href;
    const newer = nth > 0 && `<a rel="prev" href="${pathOf(nth - 1)}">Newer columns</a>`;
    const older = nth + 1 < pages.length && `<a rel="next" href="${pathOf(nth + 1)}">Older columns</a>`;
    const ways = [newer, older].filter(Boolean).join(' · ');
    return {
      path,
      title: nth ? `${title} (${nth + 1} of ${pages.length})` : title,
      main: lines(element('h1', escapeText(title)), nth === 0 && feed.description && element('p', escapeText(feed.description)), '<ul>', ...page.map((item) => entry(item, paths, path, feed)), '</ul>', ways && `<nav aria-label="Pages"><p>${ways}</p></nav>`),
      canonical: address,
      head: [meta('description', nth === 0 ? feed.description : undefined)],
    };
  });
}

/** https://www.sitemaps.org/protocol.html */
function sitemap(pages: readonly { readonly url: string; readonly changed?: string }[]): string {
  const entries = pages.map(({ url, changed }) => `<url><loc>${escapeXml(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`);
  return lines('<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...entries, '</urlset>', '');
}

/** A whole site of static pages: a page for each live column, the archive, and a sitemap where the address is known. */
export async function siteFiles(feed: Feed, { site, css, template: file }: SiteOptions): Promise<ReadonlyMap<string, string>> {
  const template = await readTemplate(file);
  const items = newestFirst(liveItems(feed));
  const paths = sitePaths(items, site);
  const files = new Map<string, string>();
  const bar = progress('Writing pages:', items.length);
  for (const [at, item] of items.entries()) {
    bar.at(at);
    const page = columnPage(feed, item, paths, site);
    files.set(page.path, pageHtml(feed, page, { css, template }));
  }
  bar.end();
  for (const page of archivePages(feed, items, paths, site)) files.set(page.path, pageHtml(feed, page, { css, template }));
  if (!css && !template) files.set('column.css', STYLES);
  if (site) {
    const columns = items.flatMap((item) => {
      const url = addressOf(item, paths, site);
      const date = item.dateModified ?? item.datePublished;
      // A sitemap speaks for its own site only.
      return url?.startsWith(new URL(site).origin) ? [{ url, ...(date && { changed: isoOf(date) }) }] : [];
    });
    files.set('sitemap.xml', sitemap([{ url: site }, ...columns]));
  }
  return files;
}
