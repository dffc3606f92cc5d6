/**
 * `npm run bench:page`: what columns cost a page, against the least that any page could do: fetch the feed, make it safe
 * with DOMPurify, append it. A phone on slow 4G with a quarter of the processor and empty caches. All pages in turns, so
 * that whatever else the machine does falls on each of them alike; only the ratios count. `--rounds 11` for more.
 */
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { hosts } from './page-hosts.mjs';
import { median, save } from './results.mjs';

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const ROUNDS = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 7;

/** Each with the bare page that it is compared to. */
const PAGES = [
  { name: 'bare, one column', own: false, columns: 1 },
  { name: 'bare, with its date', own: false, columns: 1, dated: true, against: 'bare, one column' },
  { name: 'one column', own: true, columns: 1, against: 'bare, one column' },
  { name: 'bare, one column, preloaded', own: false, columns: 1, preload: ['script', 'feed'] },
  { name: 'one column, preloaded', own: true, columns: 1, preload: ['script', 'feed'], against: 'bare, one column, preloaded' },
  { name: 'bare, 20 columns', own: false, columns: 20 },
  { name: '20 columns', own: true, columns: 20, against: 'bare, 20 columns' },
];

const TARGETS = { 'one column': 1.05, 'one column, preloaded': 1.05, '20 columns': 1.1, work: 1.15, longTask: 50 };

/** Runs in the page, before anything of it. */
function watch() {
  const seen = /** @type {any} */ (globalThis);
  seen.seen = { content: 0, tasks: [], ours: 0 };
  const on = (/** @type {string} */ type, /** @type {(entry: any) => void} */ note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('largest-contentful-paint', ({ startTime }) => (seen.seen.content = startTime));
  on('longtask', ({ duration }) => seen.seen.tasks.push(duration));
  on('long-animation-frame', ({ scripts }) => {
    const ours = scripts.filter((/** @type {{ sourceURL: string }} */ { sourceURL }) => /advice-column|\/parts\//.test(sourceURL));
    seen.seen.ours = Math.max(seen.seen.ours, ...ours.map((/** @type {{ duration: number }} */ { duration }) => duration));
  });
}

/** Runs in the page: whether everything is there. @param {boolean} own */
const complete = (own) =>
  [...document.querySelectorAll('.column')].every((place) => (own ? place.shadowRoot?.querySelector('[part=credit]') : place.querySelector('p')));

const server = await hosts();
const browser = await launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** @param {import('./page-hosts.mjs').Page} scenario */
async function load(scenario) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 360, height: 740 });
  await page.evaluateOnNewDocument(watch);
  const cdp = await page.createCDPSession();
  // In time of the thread, so that what else the machine does is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  /** @type {string[]} */
  const asked = [];
  cdp.on('Network.requestWillBeSent', ({ request, timestamp }) => asked.push(request.url) && (startOf[request.url] ??= timestamp));
  /** @type {Record<string, number>} */
  const startOf = {};
  await page.goto(server.show(scenario), { waitUntil: 'networkidle0', timeout: 120_000 });
  await page.waitForFunction(complete, { timeout: 60_000, polling: 500 }, scenario.own);
  const seen = await page.evaluate(() => {
    const { content, tasks, ours } = /** @type {any} */ (globalThis).seen;
    const fetched = performance.getEntriesByType('resource').filter((one) => /** @type {PerformanceResourceTiming} */ (one).responseEnd < content);
    return { content, longest: Math.max(0, ...tasks), ours, first: fetched.length, feedAt: fetched.find(({ name }) => name.endsWith('/feed.json'))?.startTime ?? NaN };
  });
  const { metrics } = await cdp.send('Performance.getMetrics');
  await context.close();
  const work = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  return { ...seen, work, feeds: asked.filter((url) => url === server.feed).length };
}

/** @type {Map<string, Awaited<ReturnType<typeof load>>[]>} */
const loads = new Map(PAGES.map(({ name }) => [name, []]));
try {
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const scenario of PAGES) {
      const measured = await load(/** @type {any} */ (scenario));
      // The first round is for the machine's caches.
      if (round) loads.get(scenario.name)?.push(measured);
    }
  }

  const of = (/** @type {string} */ name, /** @type {keyof Awaited<ReturnType<typeof load>>} */ key) => median((loads.get(name) ?? []).map((one) => one[key]));
  console.log(`Slow 4G, a quarter of the processor, empty caches; medians of ${ROUNDS} rounds, in turns.\n`);
  console.log(`${'page'.padEnd(30)}  first content        work  longest task  of our script  feed asked at  requests needed, of the feed`);
  const ms = (/** @type {number} */ time) => `${time.toFixed(0)} ms`;
  for (const { name } of PAGES) {
    console.log(
      `${name.padEnd(30)}${ms(of(name, 'content')).padStart(15)}${ms(of(name, 'work')).padStart(12)}${ms(of(name, 'longest')).padStart(14)}${ms(of(name, 'ours')).padStart(15)}${ms(of(name, 'feedAt')).padStart(15)}${String(of(name, 'first')).padStart(10)}, ${of(name, 'feeds')}`,
    );
  }
  console.log();
  /** @type {Record<string, unknown>} */
  const rows = {};
  for (const { name, against } of PAGES) {
    if (!against) continue;
    // Of each round by itself: what slows a round slows both.
    const ratio = (/** @type {'content' | 'work'} */ key) => median((loads.get(name) ?? []).map((one, round) => one[key] / (loads.get(against)?.[round]?.[key] ?? NaN)));
    const row = { content: ratio('content'), work: ratio('work'), longest: of(name, 'longest'), ours: of(name, 'ours'), requests: of(name, 'first'), feeds: of(name, 'feeds') };
    rows[name] = row;
    // What any page pays that shows a date in words: for comparison.
    if (name.startsWith('bare')) continue;
    console.log();
    const say = (/** @type {string} */ what, /** @type {number} */ value, /** @type {number} */ most, digits = 2) => console.log(`${value <= most ? 'met   ' : 'MISSED'}  ${name}: ${what} ${value.toFixed(digits)} (at most ${most})`);
    say('first content, times the bare page’s', row.content, /** @type {Record<string, number>} */ (TARGETS)[name] ?? NaN);
    say('work of the main thread, times the bare page’s', row.work, TARGETS.work);
    if (name.startsWith('one')) say('longest stretch of our script, ms', row.ours, TARGETS.longTask, 0);
    say('requests of the feed', row.feeds, 1, 0);
  }
  await save('page', { rounds: ROUNDS, rows }, browser);
} finally {
  await browser.close();
  server.close();
}
