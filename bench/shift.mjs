/**
 * `npm run shift`: how far the page around a column moves while it loads, on a slow phone: slow 4G, a quarter of the
 * processor, text above and below. Cumulative Layout Shift as browsers count it (https://web.dev/articles/cls).
 * Nothing may move with `layout="clamp"`, and next to nothing without.
 */
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { save } from './results.mjs';
import { serve } from './static-server.mjs';

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

const CASES = [
  { name: 'clamp', column: '<advice-column layout="clamp" feed="/demo/feeds/lantern.json"></advice-column>', most: 0 },
  { name: 'flow', column: '<advice-column feed="/demo/feeds/lantern.json"></advice-column>', most: 0.02 },
  { name: 'flow, plain feed', column: '<advice-column feed="/demo/feeds/plain.json"></advice-column>', most: 0.02 },
  { name: 'flow, with a fallback', column: '<advice-column feed="/demo/feeds/lantern.json"><p>Read it at <a href="/">The Lantern</a>.</p></advice-column>', most: 0.02 },
  // For comparison: nothing can keep a place before the script is there but the page itself.
  { name: 'flow, nothing reserved', column: '<advice-column feed="/demo/feeds/lantern.json"></advice-column>', most: Infinity, reserved: false },
];

const SCREENS = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desktop', width: 1280, height: 800 },
];

const text = '<p>The council met on Tuesday to discuss the bridge, and will meet again to discuss the meeting.</p>';

/** The two lines of CSS with which a page reserves the place, as the README has them. */
const RESERVED = 'advice-column { display: block; min-height: 40rem } advice-column[layout=clamp] { height: 30rem; min-height: 0 } advice-column[open] { height: auto }';

const pageWith = (/** @type {(typeof CASES)[number]} */ { column, reserved = true }) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body { max-width: 70ch; margin: 1rem auto; font: 1rem/1.5 sans-serif } ${reserved ? RESERVED : ''}</style>
<script type="module" src="/dist/advice-column.js"></script>${text.repeat(3)}${column}${text.repeat(20)}</html>`;

const server = await serve();
const browser = await launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
let failed = 0;
/** @type {{ screen: string, name: string, shift: number }[]} */
const rows = [];
try {
  for (const screen of SCREENS) {
    for (const scenario of CASES) {
      const { name, most } = scenario;
      const page = await browser.newPage();
      await page.setViewport(screen);
      await page.setCacheEnabled(false);
      await page.setRequestInterception(true);
      page.on('request', (request) => void (request.url() === `${server.origin}/page` ? request.respond({ contentType: 'text/html', body: pageWith(scenario) }) : request.continue()));
      const cdp = await page.createCDPSession();
      await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.goto(`${server.origin}/page`, { waitUntil: 'networkidle0', timeout: 60_000 });
      await page.waitForFunction("document.querySelector('advice-column').shadowRoot?.querySelector('[part=credit]')", { timeout: 60_000 });
      const shift = await page.evaluate(
        () =>
          new Promise((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
          }),
      );
      const over = shift > most;
      if (over) failed += 1;
      rows.push({ screen: screen.name, name, shift });
      console.log(`${screen.name.padEnd(10)}${name.padEnd(26)}${shift.toFixed(4)}${most < Infinity ? ` of ${most}` : ''}${over ? '  too much' : ''}`);
      await page.close();
    }
  }
  await save('shift', { rows }, browser);
} finally {
  await browser.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;
