/**
 * WebKitGTK's MiniBrowser, driven by WebKitWebDriver on a display of its own. Speaks plain WebDriver
 * (https://www.w3.org/TR/webdriver2/) over `fetch`, because the client libraries are larger than the need.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('./find.mjs').Webkit} Webkit */
/** @typedef {Awaited<ReturnType<typeof startWebkit>>} WebkitPage */

/** Keys by the names that Puppeteer and Playwright use: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = /** @type {Record<string, string>} */ ({
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE006', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Insert: '\uE016',
  Delete: '\uE017', Meta: '\uE03D', '\n': '\uE006', '\t': '\uE004',
});
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** With it the kernel ends a child when we die, whatever way we die; part of util-linux, so on every Debian. */
const tether = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0 ? ['setpriv', '--pdeathsig', 'TERM'] : [];

/**
 * @param {string[]} command
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(command, options) {
  const [program, ...args] = [...tether, ...command];
  // A group of its own, so that stopping it also stops what it started.
  const child = spawn(String(program), args, { ...options, detached: true });
  child.on('error', (error) => console.error(`${command[0]}: ${error.message}`));
  const stop = () => {
    process.off('exit', stop);
    try {
      process.kill(-(/** @type {number} */ (child.pid)), 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', stop);
  return { child, stop };
}

/**
 * A display no larger than this: with no window manager the keyboard goes to the window under the pointer, which rests
 * in the middle of the screen, so every window must cover that point. Windows may be larger than the screen.
 */
const SCREEN = '600x400x24';

/** @param {string} program */
async function startDisplay(program) {
  const display = start([program, '-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    display.child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    display.child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { name: `:${number}`, stop: display.stop };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * One browser with one window.
 *
 * @param {Webkit} programs
 * @param {{ dark?: boolean }} [options]
 */
export async function startWebkit(programs, { dark = false } = {}) {
  const display = await startDisplay(programs.display);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita' };
  const driver = start([programs.driver, `--port=${port}`], { stdio: 'ignore', env });
  const stop = () => {
    driver.stop();
    display.stop();
  };

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {number} [timeout] short, because a page that hangs leaves its commands without an answer
   */
  async function call(method, path, body, timeout = 10_000) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(timeout),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`WebKit ${method} ${path}: ${value.error} ${value.message}`);
    return value;
  }

  try {
    for (let tries = 0; ; tries += 1) {
      if (await call('GET', '/status').then(() => true, () => false)) break;
      if (tries === 100) throw new Error('WebKitWebDriver does not answer.');
      await wait(50);
    }
    const alwaysMatch = {
      // The runner's own clock decides when a page took too long; waiting here would only hide its message.
      pageLoadStrategy: 'none',
      unhandledPromptBehavior: 'dismiss',
      // --full-screen drops the toolbar, which would keep windows wider than 447 px (334 px without it).
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation', '--full-screen'] },
    };
    const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch } }, 30_000);
    const session = `/session/${sessionId}`;
    const close = async () => {
      await call('DELETE', session, undefined, 2_000).catch(() => undefined);
      stop();
    };
    return { ...createPage((method, path, body) => call(method, session + path, body)), close };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * The part of Playwright's `Page` that @web/test-runner-commands uses, and what screenshots need.
 *
 * @param {(method: string, path: string, body?: unknown) => Promise<any>} call
 */
function createPage(call) {
  /** @param {object[]} actions */
  const keys = (actions) => call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  /** @param {object[]} actions */
  const pointer = (actions) => call('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  /** @param {string} key */
  const down = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
  /** @param {string} key */
  const up = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
  /** @param {number} x @param {number} y */
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
  /** @param {'pointerDown' | 'pointerUp'} type @param {{ button?: keyof typeof BUTTONS }} [options] */
  const button = (type, { button: name = 'left' } = {}) => ({ type, button: BUTTONS[name] });

  /** @param {string} script */
  const evaluate = (script) => call('POST', '/execute/sync', { script: `return (${script})`, args: [] });

  return {
    evaluate,
    /** @param {string} url */
    goto: (url) => call('POST', '/url', { url }),
    url: () => /** @type {Promise<string>} */ (call('GET', '/url')),
    keyboard: {
      /** @param {string} text */
      type: (text) => keys([...text].flatMap((key) => [down(key), up(key)])),
      /** @param {string} key */
      press: (key) => keys([down(key), up(key)]),
      /** @param {string} key */
      down: (key) => keys([down(key)]),
      /** @param {string} key */
      up: (key) => keys([up(key)]),
    },
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => pointer([move(x, y)]),
      /** @param {number} x @param {number} y @param {{ button?: keyof typeof BUTTONS }} [options] */
      click: (x, y, options) => pointer([move(x, y), button('pointerDown', options), button('pointerUp', options)]),
      /** @param {{ button?: keyof typeof BUTTONS }} [options] */
      down: (options) => pointer([button('pointerDown', options)]),
      /** @param {{ button?: keyof typeof BUTTONS }} [options] */
      up: (options) => pointer([button('pointerUp', options)]),
    },
    /** Releases every key and button that is still down. */
    release: () => call('DELETE', '/actions'),
    /** @param {{ width: number, height: number }} size */
    async setViewportSize({ width, height }) {
      const outer = await call('POST', '/window/rect', { x: 0, y: 0, width, height });
      const [innerWidth, innerHeight] = await evaluate('[innerWidth, innerHeight]');
      const [dx, dy] = [outer.width - innerWidth, outer.height - innerHeight];
      if (dx !== 0 || dy !== 0) await call('POST', '/window/rect', { x: 0, y: 0, width: width + dx, height: height + dy });
    },
    emulateMedia: () => Promise.reject(new Error('WebKitGTK has no way to emulate media; guard the test.')),
    /** @returns {Promise<Buffer>} */
    screenshot: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
  };
}
