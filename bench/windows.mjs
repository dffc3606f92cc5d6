/** The demo in a window of any engine: for pictures (shots.mjs) and for looking for barriers (access.mjs). */
import { setTimeout as wait } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../test/browsers/install.mjs';
import { startWebkit } from '../test/browsers/webkit.mjs';

/** @typedef {'light' | 'dark'} Scheme */
/**
 * One window, whatever the engine.
 *
 * @typedef {object} Window
 * @property {(width: number, height: number) => Promise<unknown>} resize
 * @property {(url: string) => Promise<unknown>} open
 * @property {(script: string) => Promise<any>} evaluate
 * @property {() => Promise<Uint8Array[]>} shoot the whole page, in several pictures if it is very long
 * @property {() => Promise<unknown>} close
 */

/** A window's height. */
export const HEIGHT = 900;
/** A page that is not ready by then is taken as it is. */
export const PATIENCE = 10_000;
/** Pixels of a window that WebKit can picture. */
const TALLEST = 12_000;
/** A browser that hasn't come to a page by then hangs. */
const HANGS = 60_000;

/** @param {import('puppeteer-core').Browser} browser @param {import('puppeteer-core').Page} page @returns {Window} */
function puppeteerWindow(browser, page) {
  // A form with a letter in it asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    resize: (width, height) => page.setViewport({ width, height }),
    open: (url) => page.goto(url, { waitUntil: 'load', timeout: HANGS }),
    evaluate: (script) => page.evaluate(script),
    shoot: async () => [await page.screenshot({ fullPage: true })],
    close: () => browser.close(),
  };
}

/** @type {Record<import('../test/browsers/find.mjs').Engine, (scheme: Scheme) => Promise<Window>>} */
export const openWindow = {
  async chromium(scheme) {
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await launch({ executablePath: ensureBrowser('chromium'), args: [...args, '--hide-scrollbars'] });
    const page = await browser.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return puppeteerWindow(browser, page);
  },
  async firefox(scheme) {
    // Over WebDriver BiDi, Puppeteer can't emulate media; the preference is the same switch.
    const extraPrefsFirefox = {
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      // Else a scrollbar takes 12 px of the width.
      'ui.useOverlayScrollbars': 1,
    };
    const browser = await launch({ browser: 'firefox', executablePath: ensureBrowser('firefox'), extraPrefsFirefox });
    return puppeteerWindow(browser, await browser.newPage());
  },
  async webkit(scheme) {
    const page = await startWebkit(ensureBrowser('webkit'), { dark: scheme === 'dark' });
    let width = 0;
    return {
      ...page,
      resize: (wide, height) => page.setViewportSize({ width: (width = wide), height }),
      // `goto` does not wait, so that the page before could pass for the new one.
      async open(url) {
        await page.goto('about:blank');
        while ((await page.evaluate('location.href').catch(() => '')) !== 'about:blank') await wait(20);
        await page.goto(url);
      },
      // WebDriver shoots what the window shows, so the window grows to the page; beyond some height pictures are black.
      async shoot() {
        const whole = Number(await page.evaluate('document.documentElement.scrollHeight'));
        const height = Math.min(whole, TALLEST);
        await page.setViewportSize({ width, height });
        const pictures = [];
        for (let top = 0; top < whole; top += height) {
          await page.evaluate(`scrollTo({ top: ${top}, behavior: 'instant' })`);
          await wait(300);
          pictures.push(await page.screenshot());
        }
        return pictures;
      },
    };
  },
};

/** Nothing of ours still loads, and no image or font either. Also looks inside shadow roots. What has no feed to wait for stays as it is. */
const SETTLED = `(() => {
  const waits = (e) => !e.matches(':defined') || (e.status === 'loading' && (e.feed || e.data || e.partners));
  const within = (root) => [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? within(e.shadowRoot) : [])]);
  return location.href !== 'about:blank' && document.readyState === 'complete' && document.fonts.status === 'loaded' &&
    within(document).every((e) => e instanceof HTMLImageElement ? e.complete || e.loading === 'lazy'
      : !(e.localName.startsWith('advice-') && waits(e)));
})()`;

/** @param {Window} window */
export async function settle(window) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(100)) {
    if (await window.evaluate(SETTLED).catch(() => false)) return true;
  }
  return false;
}

/** What isn't near the window isn't drawn, and would be blank in a picture of the whole page. */
const DRAWN = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  for (const list of document.querySelectorAll('advice-archive-list')) list.shadowRoot?.adoptedStyleSheets.push(sheet);
})()`;

/** @param {Window} window */
export const drawAll = (window) => window.evaluate(DRAWN);

/** Lazy images and elements load when they come near the window. @param {Window} window */
export async function scrollThrough(window) {
  const height = await window.evaluate('document.documentElement.scrollHeight');
  for (let y = 0; y < height; y += HEIGHT) {
    await window.evaluate(`scrollTo({ top: ${y}, behavior: 'instant' })`);
    await wait(50);
  }
  await window.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
}
