/**
 * The three hosts of a page that embeds columns, for bench/page.mjs: the page's, the script's and the feed's. All files
 * go compressed, as from any web host. The same page comes with our elements, and bare: with the least script that
 * fetches the feed, makes its markup safe with DOMPurify and appends it.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { archive } from './letters.mjs';
import { root } from './static-server.mjs';

const ITEMS = 20;
const FEED = JSON.stringify(archive(ITEMS));
const ids = JSON.parse(FEED).items.map((/** @type {{ id: string }} */ { id }) => id);

/** @type {Map<string, Buffer>} */
const compressed = new Map();

/** @param {string} key @param {() => string | Buffer} read */
function brotli(key, read) {
  const body = compressed.get(key) ?? brotliCompressSync(read());
  compressed.set(key, body);
  return body;
}

/** @param {import('node:http').RequestListener} listener @returns {Promise<{ origin: string, close: () => void }>} */
async function host(listener) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const HEADERS = { 'content-encoding': 'br', 'access-control-allow-origin': '*', 'cache-control': 'max-age=600', 'timing-allow-origin': '*' };

const purify = () => readFileSync(join(root, 'node_modules/dompurify/dist/purify.min.js'), 'utf8').replace(/\/\/# sourceMappingURL.*/, '');

/** With `dated`, the least for a reader is on it too: when it was written, in words. @param {string} feed @param {boolean} dated */
const bareScript = (feed, dated) => `${purify()}
const response = await fetch(${JSON.stringify(feed)});
const { items } = await response.json();
document.querySelectorAll('.column').forEach((place, index) => {
  const { title, url, date_published, _advice: { letters: [{ question, answers }] } } = items[index];
  const prose = ({ greeting, html, signedAs }) => '<p>' + greeting + '</p>' + html + '<p>' + signedAs + '</p>';
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
  const headline = document.createElement('h2');
  headline.append(link);
  ${dated ? "headline.append(new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date(date_published)));" : ''}
  place.append(headline, DOMPurify.sanitize([question, ...answers].map(prose).join(''), { RETURN_DOM_FRAGMENT: true }));
});`;

/** @typedef {{ own: boolean, columns: number, dated?: boolean, preload?: readonly ('script' | 'feed')[] }} Page */

export async function hosts() {
  const publisher = await host((_request, response) => void response.writeHead(200, { ...HEADERS, 'content-type': 'application/feed+json' }).end(brotli('feed', () => FEED)));
  const feed = `${publisher.origin}/feed.json`;
  const cdn = await host(({ url = '' }, response) => {
    const read = () => (url.startsWith('/bare') ? bareScript(feed, url === '/bare-dated.js') : readFileSync(join(root, 'dist', url)));
    try {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/javascript' }).end(brotli(url, read));
    } catch {
      response.writeHead(404).end();
    }
  });
  const place = (/** @type {boolean} */ own, /** @type {number} */ index) => (own ? `<advice-column feed="${feed}" item="${ids[index]}" class="column"></advice-column>` : '<div class="column"></div>');
  /** @param {Page} page */
  const markup = ({ own, columns, dated = false, preload = [] }) => {
    const script = `${cdn.origin}/${own ? 'advice-column' : dated ? 'bare-dated' : 'bare'}.js`;
    const lines = { script: `<link rel="modulepreload" href="${script}" crossorigin="anonymous">`, feed: `<link rel="preload" as="fetch" href="${feed}" crossorigin="anonymous">` };
    return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>A page</title>
${preload.map((what) => lines[what]).join('\n')}
<style>body { margin: 1rem; font: 1rem/1.5 sans-serif } .column { display: block; min-height: 40rem }</style>
<script type="module" src="${script}" crossorigin="anonymous"></script>
<h1>News</h1>${Array.from({ length: columns }, (_, index) => place(own, index)).join('<p>The council met.</p>')}</html>`;
  };
  /** @type {Page | undefined} */
  let shown;
  const site = await host((_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(shown && markup(shown)));
  return {
    /** The page that the site has from now on, and its address. @param {Page} page */
    show(page) {
      shown = page;
      return `${site.origin}/`;
    },
    feed,
    cdn: cdn.origin,
    close: () => [publisher, cdn, site].forEach((one) => one.close()),
  };
}
