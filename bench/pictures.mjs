/** `npm run pictures`: the pictures in README, taken anew from the demo. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { root, serve } from './static-server.mjs';

const column = (/** @type {string} */ feed, attributes = '', root = 'lang="en-GB"') => `<!doctype html><html ${root}>
  <style>:root { color-scheme: light dark } body { margin: 2rem; font: 1.0625rem/1.6 Georgia, serif }</style>
  <script type="module" src="/dist/advice-column.js"></script>
  <advice-column feed="/demo/feeds/${feed}.json" ${attributes}></advice-column>`;

const NARROW = { width: 640, height: 900 };
const PICTURES = [
  { name: 'light', scheme: 'light', size: NARROW, html: column('lantern') },
  { name: 'dark', scheme: 'dark', size: NARROW, html: column('lantern') },
  { name: 'paper', scheme: 'light', size: NARROW, html: column('lantern', 'look="paper"') },
  { name: 'right-to-left', scheme: 'light', size: NARROW, html: column('lantern-rtl', '', 'lang="he" dir="rtl"') },
  { name: 'portal', scheme: 'light', size: { width: 1280, height: 1500 } },
];

const server = await serve();
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await launch({ executablePath: ensureBrowser('chromium'), args: [...args, '--hide-scrollbars'] });
const out = join(root, 'docs/pictures');
mkdirSync(out, { recursive: true });

try {
  for (const { name, scheme, size, html } of PICTURES) {
    const url = `${server.origin}/demo/${name}.html`;
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => void (html && request.url() === url ? request.respond({ contentType: 'text/html; charset=utf-8', body: html }) : request.continue()));
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(url);
    await page.waitForFunction("document.querySelector('advice-column')?.shadowRoot?.querySelector('[part=credit]')");
    await page.waitForNetworkIdle();
    await page.screenshot({ path: join(out, `${name}.webp`), type: 'webp', quality: 75 });
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
