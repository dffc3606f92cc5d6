/**
 * `npm run bench:widgets`: what one more column of a feed costs a page that has some: work of the main thread and memory,
 * for 1, 10 and 100 columns, in turns. The cost of each may fall with their number, but not rise.
 */
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { median, save } from './results.mjs';
import { serve } from './static-server.mjs';

const COUNTS = [1, 10, 100];
const ROUNDS = 5;
/** What the noise of two clocks may add. */
const MOST = 1.1;

/** Runs in the page: so many columns come, and are complete. @param {number} count */
async function show(count) {
  const columns = Array.from({ length: count }, () => Object.assign(document.createElement('advice-column'), { feed: '/demo/feeds/lantern.json' }));
  document.body.append(...columns);
  const { port1, port2 } = new MessageChannel();
  port1.start();
  while (!columns.every((column) => column.shadowRoot?.querySelector('[part=credit]'))) {
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true });
      port2.postMessage('a turn of the event loop');
    });
  }
  port1.close();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const server = await serve();
const browser = await launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** @param {number} count */
async function measure(count) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/bench/blank.html`);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  // What is downloaded and compiled once is there before the count begins.
  await page.evaluate(show, 1);
  await page.evaluate(() => document.body.replaceChildren());
  const state = async () => {
    for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? NaN;
    return { script: metric('ScriptDuration'), layout: metric('LayoutDuration') + metric('RecalcStyleDuration'), heap: metric('JSHeapUsedSize') };
  };
  const before = await state();
  await page.evaluate(show, count);
  const after = await state();
  await page.close();
  const work = 1000 * (after.script - before.script + after.layout - before.layout);
  return { work: work / count, kilobytes: (after.heap - before.heap) / 1024 / count };
}

/** @type {Map<number, { work: number, kilobytes: number }[]>} */
const measured = new Map(COUNTS.map((count) => [count, []]));
try {
  for (let round = 0; round < ROUNDS; round += 1) for (const count of COUNTS) measured.get(count)?.push(await measure(count));
  const rows = COUNTS.map((count) => {
    const all = measured.get(count) ?? [];
    return { count, work: median(all.map(({ work }) => work)), kilobytes: median(all.map(({ kilobytes }) => kilobytes)) };
  });
  console.log('columns of one feed    work of each    memory of each');
  for (const { count, work, kilobytes } of rows) console.log(`${String(count).padStart(19)}${`${work.toFixed(1)} ms`.padStart(16)}${`${kilobytes.toFixed(0)} KB`.padStart(18)}`);
  const [one, , hundred] = rows;
  const ratio = { work: (hundred?.work ?? NaN) / (one?.work ?? NaN), kilobytes: (hundred?.kilobytes ?? NaN) / (one?.kilobytes ?? NaN) };
  for (const [what, value] of Object.entries({ work: ratio.work, memory: ratio.kilobytes })) {
    const met = value <= MOST;
    if (!met) process.exitCode = 1;
    console.log(`${met ? 'met   ' : 'MISSED'}  ${what} of each of 100, times that of one: ${value.toFixed(2)} (at most ${MOST})`);
  }
  await save('widgets', { rows, ratio }, browser);
} finally {
  await browser.close();
  server.close();
}
