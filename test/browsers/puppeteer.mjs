/**
 * Puppeteer that leaves no browser behind when we end early. Its own list of browsers to end on `exit` shrinks while it
 * is walked (`unsubscribeFromProcessEvent` in @puppeteer/browsers 2.13), which spares every second one.
 */
import { puppeteerCore } from '@web/test-runner-chrome';

/** @param {import('puppeteer-core').LaunchOptions} options */
async function launch(options) {
  // The runner turns these signals into an `exit`; Puppeteer would ask the browser first, and not live to hear.
  const browser = await puppeteerCore.launch({ ...options, handleSIGTERM: false, handleSIGHUP: false });
  const child = browser.process();
  const end = () => {
    try {
      process.kill(-Number(child?.pid), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', end);
  child?.once('exit', () => process.off('exit', end));
  return browser;
}

/** As the launcher wants it: an object with `launch`. */
export const puppeteer = /** @type {typeof puppeteerCore} */ ({ launch });
