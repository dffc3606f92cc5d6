/**
 * `npm run size`: what a page must download before letter and reply are on screen, as brotli 11 would send it.
 *
 * Counted in a real browser, not from a list: every part of the script is refused unless the case names it, so that
 * the sum is what had to come for the words to show. Fails above the limits.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { root, serve } from './static-server.mjs';

const KB = 1024;
const dist = join(root, 'dist');

/** Cases with a limit; `parts` may be downloaded, whatever else the script asks for is refused. */
const CASES = [
  { name: 'letters given, platform sanitiser', feed: 'lantern', parts: [], limit: 14 * KB },
  { name: 'letters given, DOMPurify', feed: 'lantern', parts: ['purify'], without: 'sanitiser', limit: 24 * KB },
  { name: 'plain feed, platform sanitiser', feed: 'plain', parts: ['plain', 'entities', 'rolldown-runtime'], limit: 23 * KB },
];

/** @param {string} file below dist/ */
function brotli(file) {
  const content = readFileSync(join(dist, file));
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
}

const line = (/** @type {string} */ name, /** @type {number} */ bytes, limit = Infinity) =>
  console.log(`${name.padEnd(40)}${String(bytes).padStart(8)} B${limit < Infinity ? ` of ${limit} (${Math.round((bytes / limit) * 100)} %)` : ''}`);

/** @param {string} url */
const partOf = (url) => /\/dist\/(parts\/([a-z-]+?)-[\w-]{6}\.js|advice-column\.js)$/.exec(new URL(url).pathname);

/** The scripts that came before letter and reply could be read. @param {import('puppeteer-core').Browser} browser @param {string} origin @param {(typeof CASES)[number]} scenario */
async function scriptsFor(browser, origin, { feed, parts, without }) {
  const page = await browser.newPage();
  if (without) await page.evaluateOnNewDocument('delete Document.parseHTML;');
  await page.setRequestInterception(true);
  /** @type {Set<string>} */
  const came = new Set();
  page.on('request', (request) => {
    const part = partOf(request.url());
    if (request.url() === `${origin}/page`) {
      const body = `<!doctype html><script type="module" src="${origin}/dist/advice-column.js"></script><advice-column feed="/demo/feeds/${feed}.json"></advice-column>`;
      void request.respond({ contentType: 'text/html', body });
    } else if (part?.[2] && !parts.includes(part[2])) void request.abort();
    else {
      if (part?.[1]) came.add(part[1]);
      void request.continue();
    }
  });
  await page.goto(`${origin}/page`);
  const shown = `['letter', 'reply'].every((part) => document.querySelector('advice-column').shadowRoot?.querySelector(\`[part=\${part}] [part=body]\`)?.innerText.length > 20)`;
  await page.waitForFunction(shown, { timeout: 10_000 });
  await page.close();
  return [...came];
}

const server = await serve();
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await launch({ executablePath: ensureBrowser('chromium'), args });
let over = 0;
try {
  console.log('Before letter and reply are on screen:');
  for (const scenario of CASES) {
    const bytes = (await scriptsFor(browser, server.origin, scenario)).reduce((sum, file) => sum + brotli(file), 0);
    line(scenario.name, bytes, scenario.limit);
    if (bytes <= scenario.limit) continue;
    over += 1;
    console.error(`  ${bytes - scenario.limit} B too many. What does a first column not need? Move it into a part of its own, as src/feed/recover.ts is.`);
  }
} finally {
  await browser.close();
  server.close();
}
console.log('\nOf these and later, each once:');
line('advice-column.js', brotli('advice-column.js'));
for (const file of readdirSync(join(dist, 'parts')).sort()) line(file, brotli(join('parts', file)));
line('advice-column.classic.js (all in one)', brotli('advice-column.classic.js'));
process.exitCode = over ? 1 : 0;
