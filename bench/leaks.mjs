/**
 * `npm run leaks`: a thousand times each, our elements come to a page and go again. Afterwards nothing of them may be
 * left: no feed in the store, no listener, no node, no request, no element. Fails when something is.
 *
 *   npm run leaks -- submit-form   those cases whose name has this
 */
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { save } from './results.mjs';
import { serve } from './static-server.mjs';

const ROUNDS = 1000;
const FEED = '/demo/feeds/lantern.json';

/** What comes and goes in one round; `last` is in the shadow once all of it is there. */
const CASES = [
  { name: '<advice-column>', markup: `<advice-column feed="${FEED}"></advice-column>` },
  { name: '<advice-column>, gone before its feed is there', markup: `<advice-column feed="${FEED}?round"></advice-column>`, hasty: true },
  { name: '<advice-column> whose feed fails', markup: '<advice-column feed="/nowhere.json"></advice-column>' },
  { name: '<advice-column loading="lazy"> out of sight', markup: `<p style="height: 9000px"></p><advice-column loading="lazy" feed="${FEED}"></advice-column>`, hasty: true },
  { name: '<advice-feed> with elements', markup: `<advice-feed src="${FEED}"><advice-letter-card></advice-letter-card><advice-reply-view></advice-reply-view></advice-feed>` },
  { name: '<advice-more-from>', markup: `<advice-more-from feed="${FEED}" partners="/demo/feeds/partner-books.json"></advice-more-from>` },
  { name: '<advice-ad-slot> that waits for consent', markup: '<advice-ad-slot sizes="300x250" consent="auto"><div></div></advice-ad-slot>', hasty: true },
  { name: '<advice-archive-list>', markup: '<advice-archive-list feed="/demo/feeds/archive.json"></advice-archive-list>', last: '[part=row]' },
  { name: '<advice-archive-list hash> with a search', markup: '<advice-archive-list hash feed="/demo/feeds/archive.json" query="bench"></advice-archive-list>', last: 'mark' },
  { name: '<advice-archive-list opens="inline"> with an open letter', markup: '<advice-archive-list opens="inline" item="archive-3" feed="/demo/feeds/archive.json"></advice-archive-list>', last: 'advice-column' },
  { name: '<advice-submit-form>', markup: `<advice-submit-form feed="${FEED}" action="/nowhere" draft="session" quick-exit="/"></advice-submit-form>`, last: 'textarea' },
  { name: '<advice-submit-form>, gone before its feed is there', markup: `<advice-submit-form feed="${FEED}?round" action="/nowhere"></advice-submit-form>`, hasty: true },
];

/** So much the browser keeps for itself; a leak of ours would be a thousand times something. */
const SLACK = { listeners: 20, nodes: 100, kilobytes: 600 };

/** Runs in the page. @param {string} markup @param {boolean} hasty @param {string} last @param {number} rounds */
async function comeAndGo(markup, hasty, last, rounds) {
  const stage = document.body;
  /** @type {{ alive: WeakRef<Element>[] }} */
  const memory = /** @type {any} */ (globalThis);
  memory.alive ??= [];
  for (let round = 0; round < rounds; round += 1) {
    const place = document.createElement('div');
    const parsed = new DOMParser().parseFromString(markup.replace('?round', `?${round}`), 'text/html');
    place.append(...parsed.body.childNodes);
    stage.append(place);
    const elements = [...place.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('advice-'));
    memory.alive.push(...elements.map((element) => new WeakRef(element)));
    if (!hasty) {
      const settled = () => elements.every((element) => /** @type {any} */ (element).status && /** @type {any} */ (element).status !== 'loading' && (!last || element.shadowRoot?.querySelector(last)));
      const { port1, port2 } = new MessageChannel();
      port1.start();
      while (!settled()) {
        await new Promise((resolve) => {
          port1.addEventListener('message', resolve, { once: true });
          port2.postMessage('a turn of the event loop');
        });
      }
      port1.close();
    }
    place.remove();
    // The last of them lets go of its feed.
    await Promise.resolve();
  }
}

/** What is left in the page. @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').CDPSession} session */
async function left(page, session) {
  // What waited for an idle moment has had it: such callbacks come in their order.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve(true)))));
  // Twice: finalisers of the first let go of what the second takes.
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return {
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    kilobytes: metric('JSHeapUsedSize') / 1024,
    ...(await page.evaluate(() => ({
      feeds: /** @type {any} */ (globalThis)[Symbol.for('advice-column/feeds/1')]?.size ?? 0,
      elements: (/** @type {any} */ (globalThis).alive ?? []).filter((/** @type {WeakRef<Element>} */ one) => one.deref()).length,
    }))),
  };
}

const server = await serve();
const browser = await launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
let leaks = 0;
/** @type {{ name: string, kilobytes: number }[]} */
const rows = [];
try {
  for (const { name, markup, hasty = false, last = '' } of CASES.filter(({ name }) => name.includes(process.argv[2] ?? ''))) {
    const page = await browser.newPage();
    /** @type {Set<import('puppeteer-core').HTTPRequest>} */
    const inFlight = new Set();
    page.on('request', (request) => inFlight.add(request));
    page.on('requestfinished', (request) => inFlight.delete(request));
    page.on('requestfailed', (request) => inFlight.delete(request));
    await page.goto(`${server.origin}/bench/blank.html`);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    // What is downloaded once, or made once, is there before the count begins.
    await page.evaluate(comeAndGo, markup, hasty, last, 50);
    await page.waitForNetworkIdle({ idleTime: 200 });
    const before = await left(page, session);
    await page.evaluate(comeAndGo, markup, hasty, last, ROUNDS);
    await page.waitForNetworkIdle({ idleTime: 200 });
    const after = await left(page, session);
    const more = {
      listeners: after.listeners - before.listeners,
      nodes: after.nodes - before.nodes,
      kilobytes: Math.round(after.kilobytes - before.kilobytes),
    };
    const clean =
      more.listeners <= SLACK.listeners && more.nodes <= SLACK.nodes && more.kilobytes <= SLACK.kilobytes && after.feeds === 0 && after.elements === 0 && inFlight.size === 0;
    if (!clean) leaks += 1;
    rows.push({ name, kilobytes: more.kilobytes });
    console.log(
      `${clean ? 'clean' : 'LEAKS'}  ${name}: ${after.elements} elements, ${after.feeds} feeds, ${inFlight.size} requests left; ${more.listeners} listeners, ${more.nodes} nodes, ${more.kilobytes} KB more after ${ROUNDS} rounds`,
    );
    await page.close();
  }
  await save('leaks', { rounds: ROUNDS, leaks, rows }, browser);
} finally {
  await browser.close();
  server.close();
}
process.exitCode = leaks ? 1 : 0;
