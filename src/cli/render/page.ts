import type { Feed } from '../../feed/types.js';
import { safeImage, safeLink } from '../../html/url.js';
import { escapeHtml, escapeText } from '../markup/escape.js';
import { element, languageAttributes, lines, link } from './setting.js';

/** A page of the publisher's own site. */
export interface Page {
  /** From the site's root, with slashes. */
  readonly path: string;
  readonly title: string;
  readonly main: string;
  readonly language?: string;
  readonly canonical?: string;
  /** More for the head. */
  readonly head?: readonly string[];
}

export interface PageOptions {
  readonly site?: string;
  /** The style sheet, instead of ours. */
  readonly css?: string;
  /** The page around, with `{{title}}`, `{{head}}` and `{{main}}` in it, and `{{lang}}` where it is wanted. */
  readonly template?: string;
}

/** The way from a page to the site's root. */
export const toRoot = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** An address on the web, or nothing for what is none. */
export const webAddress = (url: string | undefined): string | undefined => (url ? (safeLink(url, url) ?? undefined) : undefined);

export function meta(name: string, content: string | undefined, kind = 'name'): string {
  return content ? `<meta ${kind}="${name}" content="${escapeHtml(content)}">` : '';
}

export const canonicalLink = (url: string | undefined): string => (webAddress(url) ? `<link rel="canonical" href="${escapeHtml(webAddress(url) ?? '')}">` : '');

export const imageOf = (url: string | undefined): string | undefined => (url ? (safeImage(url, 'all', url) ?? undefined) : undefined);

function layout(feed: Feed, { path, title, main }: Page, head: string, language: string): string {
  const name = feed.column ?? feed.title ?? '';
  const root = toRoot(path);
  const home = path === 'index.html' ? `<b>${escapeText(name)}</b>` : `<a href="${root || './'}">${escapeText(name)}</a>`;
  const publisher = feed.publisher?.name ?? feed.terms?.copyright;
  return lines(
    '<!doctype html>',
    `<html${language || ' lang="en"'}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', escapeText(title)),
    head,
    '</head>',
    '<body>',
    `<header><p>${home}</p></header>`,
    `<main>\n${main}\n</main>`,
    publisher && `<footer>${element('p', link(publisher, feed.publisher?.url ?? feed.homePageUrl))}</footer>`,
    '</body>',
    '</html>',
    '',
  );
}

/** A whole page. In a template each mark may stand as often as it is needed. */
export function pageHtml(feed: Feed, page: Page, { css, template }: PageOptions): string {
  const language = languageAttributes(page.language ?? feed.language);
  const root = toRoot(page.path);
  const title = [page.title, feed.column ?? feed.title].filter((part, nth, parts) => part && parts.indexOf(part) === nth).join(' · ');
  const head = lines(
    canonicalLink(page.canonical),
    `<link rel="alternate" type="application/feed+json" href="${escapeHtml(webAddress(feed.url) ?? `${root}feed.json`)}" title="${escapeHtml(feed.title ?? '')}">`,
    ...(page.head ?? []),
    !template && `<link rel="stylesheet" href="${escapeHtml(css ?? `${root}column.css`)}">`,
  );
  if (template === undefined) return layout(feed, { ...page, title }, head, language);
  const marks: Readonly<Record<string, string>> = { title: escapeText(title), head, main: page.main, lang: escapeHtml(page.language ?? feed.language ?? 'en'), root };
  return template.replace(/\{\{\s*(title|head|main|lang|root)\s*\}\}/g, (_, mark: string) => marks[mark] ?? '');
}

/** What our own pages look like: a page that wants more brings its own sheet. */
export const STYLES = `:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; font: 1.125rem/1.6 Charter, "Bitstream Charter", Georgia, serif; }
body > header, body > footer { font: 1rem/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
img { max-width: 100%; height: auto; }
figure { margin-inline: 0; }
figcaption, small, time { font-size: .875em; opacity: .8; }
section { margin-block: 1.5rem; }
section:has(+ section):not(section + section) { padding-inline-start: 1rem; border-inline-start: 3px solid; }
main > ul { padding: 0; list-style: none; }
main > ul h2 { margin-block: 1.5rem .25rem; font-size: 1.25rem; }
main > ul p { margin-block: 0; }
:focus-visible { outline: 2px solid; outline-offset: 3px; }
`;
