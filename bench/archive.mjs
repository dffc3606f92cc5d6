/**
 * `npm run bench:archive`: what an archive costs a reader, in Chromium on this machine. One feed with 100, 1,000 and
 * 10,000 letters: first rows, keystrokes, tasks and memory, beside list.js (https://listjs.com) with the same letters.
 * Then 100,000 letters on pages of a feed, with a static search index: what is fetched for a search and for a filter.
 *
 *   npm run bench:archive                 everything; building the large index takes some minutes
 *   npm run bench:archive -- --no-index   without the 100,000
 */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { archive } from './letters.mjs';
import { buildIndex } from './search-index.mjs';
import { save } from './results.mjs';
import { answer, root } from './static-server.mjs';

const SIZES = [100, 1000, 10_000];
const ROUNDS = 9;
const RUNS = 5;
const LARGE = 100_000;
const PAGE = 100;
/** What is typed, a letter at a time: frequent words, rare ones, two at once, and a slip. */
const TYPED = ['thursdays', 'trombone', 'landlord greenhouse', 'wheelbarow', 'mardendro'];
const TARGETS = { growth: 1.25, keystroke: 50, task: 50, kilobytes: 300 };

const scratch = mkdtempSync(join(tmpdir(), 'archive-'));
/** @type {Map<string, Buffer>} */
const feeds = new Map();
/** Bytes sent, by path. @type {Map<string, number>} */
const sent = new Map();

/** @param {string} path */
function feedAt(path) {
  const [, count = '', page = ''] = /^\/feeds\/(\d+)(?:-(\d+))?\.json$/.exec(path) ?? [];
  const from = Number(page) * PAGE;
  const next = page && from + PAGE < Number(count) ? `/feeds/${count}-${Number(page) + 1}.json` : undefined;
  const body = feeds.get(path) ?? gzipSync(JSON.stringify(archive(page ? PAGE : Number(count), { from, next })));
  feeds.set(path, body);
  return body;
}

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/dist/advice-column.js"></script><main></main>');
  else if (path.startsWith('/feeds/')) {
    const body = feedAt(path);
    sent.set(path, body.length);
    response.writeHead(200, { 'content-type': 'application/feed+json', 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(body);
  } else if (path.startsWith('/search/')) {
    const file = join(scratch, path.slice('/search/'.length));
    // Scripts go compressed, as on any host; what Pagefind writes besides is compressed already.
    const { size } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (size === undefined) return void response.writeHead(404).end();
    sent.set(path, size);
    if (!/\.js(on)?$/.test(file)) return void createReadStream(file).pipe(response);
    const pieces = /** @type {Buffer[]} */ ([]);
    createReadStream(file)
      .on('data', (piece) => pieces.push(/** @type {Buffer} */ (piece)))
      .on('end', () => {
        const body = gzipSync(Buffer.concat(pieces));
        sent.set(path, body.length);
        response.writeHead(200, { 'content-type': file.endsWith('.js') ? 'text/javascript' : 'application/json', 'content-encoding': 'gzip' }).end(body);
      });
  } else void answer(request, response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;

/** Runs in the page: what the measurements share. */
function prepare() {
  const bench = /** @type {any} */ (globalThis);
  bench.entries = [];
  new PerformanceObserver((entries) => bench.entries.push(...entries.getEntries())).observe({ type: 'longtask', buffered: true });
  /** After what has been drawn. */
  bench.drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  /** A turn of the event loop. */
  bench.turn = () => {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };
  bench.rest = () => new Promise((resolve) => setTimeout(resolve, 300));
  bench.median = (/** @type {number[]} */ list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  bench.rows = (/** @type {Element} */ list) => list.shadowRoot?.querySelectorAll('[part=row]').length ?? 0;
  bench.total = (/** @type {Element} */ list) => Number(list.shadowRoot?.querySelector('[part=status]')?.textContent?.replace(/,/g, '').match(/(\d+) letters?/)?.[1] ?? 0);
  bench.longest = () => Math.max(0, ...bench.entries.splice(0).map((/** @type {PerformanceEntry} */ { duration }) => duration));
}

/** Runs in the page: parse, read and first rows of one feed. @param {string} url @param {number} rounds */
async function firstRows(url, rounds) {
  const bench = /** @type {any} */ (globalThis);
  const { parseFeed } = await import(`${location.origin}/dist/lib/feed/index.js`);
  const text = await (await fetch(url)).text();
  const times = /** @type {Record<string, number[]>} */ ({ parse: [], read: [], rows: [], drawn: [] });
  const longest = /** @type {number[]} */ ([]);
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    const json = JSON.parse(text);
    const parsed = performance.now();
    const data = parseFeed(json, { url: location.href });
    const read = performance.now();
    await bench.rest();
    bench.longest();
    const element = Object.assign(document.createElement('advice-archive-list'), { data });
    const begun = performance.now();
    document.querySelector('main')?.append(element);
    while (!bench.rows(element)) await bench.turn();
    const there = performance.now();
    await bench.drawn();
    const drawn = performance.now();
    await bench.rest();
    // The first round is for the compiler.
    if (round) {
      times.parse.push(parsed - start);
      times.read.push(read - parsed);
      times.rows.push(there - begun);
      times.drawn.push(drawn - begun);
      longest.push(bench.longest());
    }
    element.remove();
  }
  return { ...Object.fromEntries(Object.entries(times).map(([name, list]) => [name, bench.median(list)])), longest: bench.median(longest) };
}

/** Runs in the page: a feed that is fetched, from the tag to the first rows. @param {string} url */
async function fetched(url) {
  const bench = /** @type {any} */ (globalThis);
  await customElements.whenDefined('advice-column');
  const warm = Object.assign(document.createElement('advice-archive-list'), { feed: '/feeds/100.json' });
  document.querySelector('main')?.append(warm);
  while (!bench.rows(warm)) await bench.drawn();
  warm.remove();
  await bench.rest();
  bench.longest();
  // Nobody can slice what is the browser's own: tasks of JSON.parse alone are told apart.
  let parsing = { start: 0, end: 0 };
  const { parse } = JSON;
  JSON.parse = (...args) => {
    const start = performance.now();
    const value = parse(...args);
    if (performance.now() - start > parsing.end - parsing.start) parsing = { start, end: performance.now() };
    return value;
  };
  const element = Object.assign(document.createElement('advice-archive-list'), { feed: url });
  const begun = performance.now();
  document.querySelector('main')?.append(element);
  while (!bench.rows(element)) await bench.turn();
  const there = performance.now() - begun;
  await bench.rest();
  JSON.parse = parse;
  element.remove();
  const tasks = /** @type {{ startTime: number, duration: number }[]} */ (bench.entries.splice(0));
  const isParsing = (/** @type {{ startTime: number, duration: number }} */ { startTime, duration }) => startTime < parsing.end && startTime + duration > parsing.start;
  return {
    rows: there,
    parse: parsing.end - parsing.start,
    // What of the task that parses is not parsing is ours.
    longest: Math.max(0, ...tasks.map((task) => task.duration - (isParsing(task) ? parsing.end - parsing.start : 0))),
  };
}

/** Runs in the page: from the field to the results. @param {string} url @param {readonly string[]} typed @param {number} count */
async function typing(url, typed, count) {
  const bench = /** @type {any} */ (globalThis);
  const { parseFeed } = await import(`${location.origin}/dist/lib/feed/index.js`);
  const data = parseFeed(await (await fetch(url)).json(), { url: location.href });
  const element = /** @type {any} */ (Object.assign(document.createElement('advice-archive-list'), { data }));
  document.querySelector('main')?.append(element);
  while (!bench.rows(element)) await bench.drawn();
  await bench.rest();
  bench.longest();
  const input = element.shadowRoot.querySelector('[type=search]');
  const begun = performance.now();
  input.focus();
  element.query = 'sister';
  for (let before = -1, same = 0; same < 5; ) {
    await bench.rest();
    same = before === bench.total(element) ? same + 1 : 0;
    before = bench.total(element);
  }
  const indexed = performance.now() - begun - 1800;
  const indexing = bench.longest();
  const strokes = [];
  for (const word of typed) {
    for (let end = 1; end <= word.length; end += 1) {
      input.value = word.slice(0, end);
      const start = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // One task to search, one to draw.
      for (let task = 0; task < 2; task += 1) {
        await element.updateComplete;
        await bench.turn();
      }
      await element.updateComplete;
      const found = performance.now();
      await bench.drawn();
      strokes.push({ found: found - start, drawn: performance.now() - start });
    }
  }
  await bench.rest();
  return {
    indexed,
    indexing,
    median: bench.median(strokes.map(({ found }) => found)),
    drawn: bench.median(strokes.map(({ drawn }) => drawn)),
    worst: Math.max(...strokes.map(({ found }) => found)),
    longest: bench.longest(),
    count,
  };
}

/** Runs in the page: list.js with the same letters. @param {string} url @param {readonly string[]} typed */
async function listJs(url, typed) {
  const bench = /** @type {any} */ (globalThis);
  const { items } = await (await fetch(url)).json();
  const place = document.createElement('div');
  place.id = 'listjs';
  const search = Object.assign(document.createElement('input'), { className: 'search' });
  place.append(search, Object.assign(document.createElement('ul'), { className: 'list' }));
  document.querySelector('main')?.append(place);
  const words = (/** @type {string} */ html) => html.replace(/<[^>]*>/g, ' ');
  const values = items.map((/** @type {any} */ { title, _advice: { letters } }) => {
    const text = words([letters[0].question.html, letters[0].answers[0].html].join(' '));
    return { title, text, excerpt: text.slice(0, 160), signedAs: letters[0].question.signedAs };
  });
  await bench.rest();
  bench.longest();
  const begun = performance.now();
  const list = new bench.List(place, { valueNames: ['title', 'excerpt', 'signedAs', 'text'], page: 20, searchDelay: 0, item: '<li><h3 class="title"></h3><p class="excerpt"></p><p class="signedAs"></p><p class="text" hidden></p></li>' }, values);
  while (!place.querySelector('li')) await new Promise((resolve) => setTimeout(resolve));
  const rows = performance.now() - begun;
  await bench.rest();
  const building = bench.longest();
  const strokes = [];
  for (const word of typed) {
    for (let end = 1; end <= word.length; end += 1) {
      const start = performance.now();
      list.search(word.slice(0, end), ['title', 'text', 'signedAs']);
      strokes.push(performance.now() - start);
      await bench.drawn();
    }
  }
  await bench.rest();
  return { rows, building, median: bench.median(strokes), worst: Math.max(...strokes), longest: bench.longest() };
}

/** @param {import('puppeteer-core').Page} page */
async function memory(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await page.evaluate(() => /** @type {any} */ (performance).memory.usedJSHeapSize)) / 2 ** 20;
}

const browser = await launch({ executablePath: ensureBrowser('chromium'), args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--enable-precise-memory-info'] });
let missed = 0;
/** @type {{ what: string, value: number, most: number, unit: string }[]} */
const reached = [];

/** A fresh page with the script. */
async function open() {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(origin);
  await page.evaluate(prepare);
  return page;
}

/** Measures anew on fresh pages; of each figure the median, as other programs on the machine make tasks longer too. @param {(page: import('puppeteer-core').Page) => Promise<Record<string, number>>} measure */
async function often(measure) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await open();
    runs.push(await measure(page));
    await page.close();
  }
  const middle = (/** @type {number[]} */ list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
  return Object.fromEntries(Object.keys(runs[0] ?? {}).map((key) => [key, middle(runs.map((figures) => figures[key] ?? NaN))]));
}

const ms = (/** @type {number} */ time) => `${time.toFixed(1)} ms`.padStart(10);

/** @param {string} what @param {number} value @param {number} most @param {string} unit */
function target(what, value, most, unit) {
  const over = value > most;
  if (over) missed += 1;
  reached.push({ what, value, most, unit: unit.trim() });
  console.log(`${over ? 'MISSED' : 'met   '}  ${what}: ${value.toFixed(2)}${unit} (at most ${most}${unit})`);
}

try {
  console.log(`One feed, ${ROUNDS} rounds, medians, tasks too, of ${RUNS} fresh pages below; "read" is the feed reader's own work, after JSON.parse and before the list.\n`);
  console.log('letters   JSON.parse       read  first rows      drawn  longest task of the list');
  /** @type {Map<number, any>} */
  const first = new Map();
  for (const size of SIZES) {
    const page = await open();
    const times = await page.evaluate(firstRows, `/feeds/${size}.json`, ROUNDS);
    first.set(size, times);
    console.log(`${String(size).padStart(7)} ${ms(times.parse)} ${ms(times.read)} ${ms(times.rows)} ${ms(times.drawn)} ${ms(times.longest)}`);
    await page.close();
  }

  console.log('\nA feed that is fetched; beside JSON.parse, which is one task in any case.\n\nletters  first rows  JSON.parse  longest task beside it');
  /** @type {any} */
  let loaded;
  for (const size of SIZES) {
    loaded = await often((page) => page.evaluate(fetched, `/feeds/${size}.json`));
    console.log(`${String(size).padStart(7)}  ${ms(loaded.rows)}  ${ms(loaded.parse)}  ${ms(loaded.longest)}`);
  }

  console.log('\nletters    indexed  longest task  keystroke      drawn      worst  longest task    memory');
  /** @type {any} */
  let typed;
  for (const size of SIZES) {
    typed = await often(async (page) => ({ ...(await page.evaluate(typing, `/feeds/${size}.json`, TYPED, size)), memory: await memory(page) }));
    console.log(`${String(size).padStart(7)} ${ms(typed.indexed)} ${ms(typed.indexing)}   ${ms(typed.median)} ${ms(typed.drawn)} ${ms(typed.worst)} ${ms(typed.longest)}   ${typed.memory.toFixed(1)} MB`);
  }
  const page = await open();
  await page.addScriptTag({ path: join(root, 'node_modules/list.js/dist/list.min.js') });
  const other = await page.evaluate(listJs, `/feeds/${SIZES.at(-1)}.json`, TYPED);
  console.log(`list.js, ${SIZES.at(-1)}: first rows ${ms(other.rows).trim()} (longest task ${ms(other.building).trim()}), keystroke ${ms(other.median).trim()}, worst ${ms(other.worst).trim()}, longest task ${ms(other.longest).trim()}, memory ${(await memory(page)).toFixed(1)} MB\n`);
  await page.close();

  target('first rows, 10,000 against 100', first.get(10_000).rows / first.get(100).rows, TARGETS.growth, ' times');
  target('keystroke to results, 10,000 letters, median', typed.median, TARGETS.keystroke, ' ms');
  target('keystroke to drawn results, 10,000 letters, median', typed.drawn, TARGETS.keystroke, ' ms');
  target('longest task of the list: rows, index and keystrokes', Math.max(first.get(10_000).longest, typed.indexing, typed.longest), TARGETS.task, ' ms');

  target('longest task of reading a feed that is fetched', loaded.longest, TARGETS.task, ' ms');

  if (!process.argv.includes('--no-index')) {
    console.log(`\n${LARGE} letters on ${LARGE / PAGE} pages of a feed, with a static index:`);
    const built = performance.now();
    await buildIndex(scratch, LARGE);
    console.log(`index built in ${((performance.now() - built) / 1000).toFixed(0)} s`);
    const large = await open();
    const tally = () => {
      const bytes = [...sent.values()].reduce((sum, size) => sum + size, 0) / 1024;
      const files = sent.size;
      sent.clear();
      return { bytes, files };
    };
    for (const [what, set, done] of /** @type {const} */ ([
      ['first rows', { feed: `/feeds/${LARGE}-0.json`, searchIndex: '/search/parts.json' }, 20],
      ['first search', { query: 'trombone' }, 0],
      ['second search', { query: 'mardendro' }, 0],
      ['filter by topic', { query: '', topic: 'garden' }, -1],
      ['filter and search', { query: 'canoe', topic: 'kitchen' }, 0],
    ])) {
      sent.clear();
      const time = await large.evaluate(
        async (members, isFirst) => {
          const bench = /** @type {any} */ (globalThis);
          bench.longest();
          const begun = performance.now();
          const element = document.querySelector('advice-archive-list') ?? document.createElement('advice-archive-list');
          Object.assign(element, members);
          if (isFirst) document.querySelector('main')?.append(element);
          const status = () => element.shadowRoot?.querySelector('[part=status]')?.textContent ?? '';
          const before = status();
          while (!bench.rows(element) || (!isFirst && status() === before)) await bench.drawn();
          const time = performance.now() - begun;
          await bench.rest();
          return { time, said: status().trim(), longest: bench.longest() };
        },
        set,
        done === 20,
      );
      const { bytes, files } = tally();
      console.log(`${what.padEnd(18)} ${ms(time.time)}  ${bytes.toFixed(0).padStart(5)} KB in ${String(files).padStart(2)} files, longest task ${ms(time.longest).trim()}; "${time.said}"`);
      if (what === 'first search') target('to the first search result of 100,000', bytes, TARGETS.kilobytes, ' KB');
      if (what === 'filter by topic') target('to the first letters of one topic of 100,000', bytes, TARGETS.kilobytes, ' KB');
    }
    await large.close();
  }
  await save('archive', { targets: reached }, browser);
} finally {
  await browser.close();
  server.close();
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
