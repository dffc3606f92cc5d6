/**
 * The second half of `npm run shift`: the portal of the demo, with a real auction and a real consent platform. Nothing
 * of the page may move while it loads, while ads come, stay away, are refused or closed, but within half a second of
 * the reader's own click (https://web.dev/articles/cls); and nothing may be asked of any host but the page's own.
 */
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { serve } from './static-server.mjs';

const SCREENS = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desktop', width: 1280, height: 800 },
];

/** What a reader does; each begins on a page that has just loaded. */
const VISITS = [
  { name: 'portal, accepts', click: '#accept', slot: 'ready' },
  { name: 'portal, refuses', click: '#refuse', slot: 'refused' },
  { name: 'portal, never answers', slot: 'refused' },
  { name: 'portal, accepts and closes', click: '#accept', slot: 'ready', close: true },
];

/** Watches what moves, and from which element. Runs before anything of the page. */
function watch() {
  const memory = /** @type {any} */ (globalThis);
  memory.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (entry.hadRecentInput) continue;
      const what = entry.sources.map((/** @type {any} */ { node }) => (node instanceof Element ? `${node.localName}${node.id && `#${node.id}`}.${node.className}` : node?.parentElement?.localName)).join(', ');
      memory.moved.push({ value: entry.value, what });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const server = await serve();
const browser = await launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
let failed = 0;
try {
  for (const screen of SCREENS) {
    for (const { name, click, slot, close } of VISITS) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(screen);
      /** @type {string[]} */
      const elsewhere = [];
      page.on('request', (request) => void (/^(data|blob|about):/.test(request.url()) || request.url().startsWith(server.origin) || elsewhere.push(request.url())));
      await page.evaluateOnNewDocument(watch);
      const cdp = await page.createCDPSession();
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.goto(`${server.origin}/demo/portal.html`, { waitUntil: 'networkidle0', timeout: 60_000 });
      if (click) {
        await page.waitForSelector(`${click}:not([hidden] *)`, { visible: true });
        await page.click(click);
      }
      await page.waitForFunction((wanted) => document.querySelector('#top')?.matches(`:state(${wanted})`), { timeout: 30_000 }, slot);
      if (slot === 'ready') await page.waitForFunction("document.querySelector('#unit-top iframe')?.contentDocument?.querySelector('iframe')?.contentDocument?.querySelector('a')", { timeout: 30_000 });
      // Down to the foot and up again, as far as a wheel goes at a time.
      const height = await page.evaluate('document.documentElement.scrollHeight');
      for (const way of [1, -1]) {
        for (let y = 0; y < height; y += 300) {
          await page.mouse.wheel({ deltaY: way * 300 });
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        }
      }
      if (close) {
        await (await page.evaluateHandle(() => document.querySelector('#shelf')?.shadowRoot?.querySelector('[part=ad-close]'))).asElement()?.click();
        await page.waitForFunction("document.querySelector('#shelf').status === 'closed'");
      }
      await page.waitForNetworkIdle();
      const moved = /** @type {{ value: number, what: string }[]} */ (await page.evaluate('moved'));
      const sum = moved.reduce((all, { value }) => all + value, 0);
      const isWrong = sum > 0 || elsewhere.length > 0;
      if (isWrong) failed += 1;
      console.log(`${screen.name.padEnd(10)}${name.padEnd(28)}${sum.toFixed(4)} of 0, ${elsewhere.length} requests to other hosts${isWrong ? '  too much' : ''}`);
      for (const { value, what } of moved) console.log(`    ${value.toFixed(4)} ${what}`);
      for (const url of elsewhere) console.log(`    ${url}`);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${screen.name}-${name.replace(/\W+/g, '-')}.png`, fullPage: true });
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;
