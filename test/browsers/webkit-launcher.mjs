/**
 * A @web/test-runner launcher for WebKitGTK, which no published launcher can start without a browser of its own.
 */
import { startWebkit } from './webkit.mjs';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */
/** @typedef {import('./webkit.mjs').WebkitPage} WebkitPage */

/** The size that the runner's own launchers give each test page. */
const VIEWPORT = { width: 800, height: 600 };

/**
 * @param {import('./find.mjs').Webkit} programs
 * @returns {BrowserLauncher & { getPage(sessionId: string): WebkitPage }}
 */
export function webkitLauncher(programs) {
  /** @type {Promise<WebkitPage> | undefined} */
  let starting;
  /** @type {WebkitPage | undefined} */
  let page;
  /** @type {string | undefined} */
  let current;
  /** The runner does not wait for a page that takes too long to stop, but the next page has to. */
  let stopping = Promise.resolve();

  /** @param {string} sessionId */
  function getPage(sessionId) {
    if (!page || current !== sessionId) throw new Error(`No page for session ${sessionId}.`);
    return page;
  }

  /** @param {WebkitPage} last */
  async function leave(last) {
    try {
      await last.release();
      // Ends timers, requests and endless reloads before the next file starts.
      await last.goto('about:blank');
      await last.evaluate('true');
    } catch {
      // The page hangs or has crashed: the next file gets a new browser.
      await stop();
    }
  }

  async function stop() {
    const last = await starting?.catch(() => undefined);
    starting = page = undefined;
    await last?.close();
  }

  return {
    name: 'WebKit',
    // The commands' plugins ask for the type to know which shape `getPage()` has; ours has Playwright's.
    type: 'playwright',
    // One window: a second one would lie under the first, hidden and without the keyboard.
    concurrency: 1,
    stop,
    getPage,
    isActive: (sessionId) => sessionId === current,
    getBrowserUrl: (sessionId) => getPage(sessionId).url().catch(() => undefined),
    async startSession(sessionId, url) {
      await stopping;
      starting ??= startWebkit(programs);
      try {
        page = await starting;
        current = sessionId;
        await page.setViewportSize(VIEWPORT);
        await page.goto(url);
      } catch (error) {
        current = undefined;
        await stop();
        throw error;
      }
    },
    async stopSession(sessionId) {
      const last = getPage(sessionId);
      current = undefined;
      stopping = leave(last);
      await stopping;
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('Debugging works in Chromium and Firefox only.')),
  };
}
