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
import { save } from './results.mjs';
import { root, serve } from './static-server.mjs';

const KB = 1024;
const dist = join(root, 'dist');

/** Cases with a limit; `parts` may be downloaded, whatever else the script asks for is refused. */
const CASES = [
  { name: 'letters given, platform sanitiser', feed: 'lantern', parts: [], limit: 13.75 * KB },
  { name: 'letters given, DOMPurify', feed: 'lantern', parts: ['purify'], without: 'sanitiser', limit: 22.5 * KB },
  { name: 'plain feed, platform sanitiser', feed: 'plain', parts: ['plain', 'entities', 'rolldown-runtime'], limit: 23 * KB },
];

/** Elements beside the column: what each has to download first. The form's rest follows when a reader begins to write. */
const ELEMENTS = [
  { name: 'advice-feed', parts: ['feed'], limit: 6 * KB },
  { name: 'advice-letter-card', parts: ['letter-card'], limit: 6 * KB },
  { name: 'advice-reply-view', parts: ['reply-view'], limit: 6 * KB },
  { name: 'advice-more-from', parts: ['more-from'], limit: 6 * KB },
  { name: 'advice-ad-slot', parts: ['ad-slot'], limit: 6 * KB },
  { name: 'advice-archive-list, with search', parts: ['archive-list', 'archive-finder'], limit: 12 * KB },
  { name: 'advice-submit-form', parts: ['submit-form'], limit: 6 * KB },
  { name: '… and what comes once one writes', parts: ['desk', 'drafting', 'services'], limit: Infinity },
];

/** @param {string} file below dist/ */
function brotli(file) {
  const content = readFileSync(join(dist, file));
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
}

const line = (/** @type {string} */ name, /** @type {number} */ bytes, limit = Infinity) =>
  console.log(`${name.padEnd(40)}${String(bytes).padStart(8)} B${limit < Infinity ? ` of ${limit} (${Math.round((bytes / limit) * 100)} %)` : ''}`);

/** Parts with the common ones that they import, the script itself apart. @param {readonly string[]} names @returns {string[]} */
function withImports(names) {
  const all = readdirSync(join(dist, 'parts'));
  const found = new Set(/** @type {string[]} */ ([]));
  const add = (/** @type {string} */ file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, other = ''] of readFileSync(join(dist, 'parts', file), 'utf8').matchAll(/(?:from|import) ?"\.\/([\w-]+\.js)"/g)) add(other);
  };
  for (const name of names) {
    const file = all.find((one) => one.slice(0, -'-123456.js'.length) === name);
    if (!file) throw new Error(`There is no part "${name}".`);
    add(file);
  }
  return [...found].map((file) => join('parts', file));
}

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
/** @type {{ name: string, bytes: number, limit: number | null, requests?: number }[]} */
const rows = [];

/** @param {string} name @param {readonly string[]} files @param {number} limit @param {string} advice @param {number} [requests] */
function hold(name, files, limit, advice, requests) {
  const bytes = files.reduce((sum, file) => sum + brotli(file), 0);
  line(name, bytes, limit);
  rows.push({ name, bytes, limit: limit < Infinity ? limit : null, requests });
  if (bytes <= limit) return;
  over += 1;
  console.error(`  ${bytes - limit} B too many. ${advice}`);
}

try {
  console.log('Before letter and reply are on screen:');
  for (const scenario of CASES) {
    const files = await scriptsFor(browser, server.origin, scenario);
    hold(scenario.name, files, scenario.limit, 'What does a first column not need? Move it into a part of its own, as src/feed/recover.ts is.', files.length + 1);
  }
  if (rows[0]?.requests !== 2) {
    over += 1;
    console.error(`  ${rows[0]?.requests} requests before letter and reply: the script and the feed ought to do.`);
  }
  console.log('\nOther elements, with all that they import at once:');
  for (const { name, parts, limit } of ELEMENTS) hold(name, withImports(parts), limit, 'What does its first view not need?');
  hold('advice-column.lazy.js', ['advice-column.lazy.js'], 2 * KB, 'It only looks for tags.');
  await save('size', { rows }, browser);
} finally {
  await browser.close();
  server.close();
}
console.log('\nOf these and later, each once:');
line('advice-column.js', brotli('advice-column.js'));
for (const file of readdirSync(join(dist, 'parts')).sort()) line(file, brotli(join('parts', file)));
line('advice-column.classic.js (all in one)', brotli('advice-column.classic.js'));
process.exitCode = over ? 1 : 0;
