/**
 * Where the three engines live on this machine. Only looks; `install.mjs` is the one that changes anything.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ driver: string, browser: string, display: string }} Webkit */

export const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/**
 * @param {string} list names separated by commas
 * @returns {Engine[]}
 */
export function parseEngines(list) {
  const names = [...new Set(list.split(',').map((name) => name.trim()).filter(Boolean))];
  const unknown = names.filter((name) => !ENGINES.includes(/** @type {Engine} */ (name)));
  if (unknown.length > 0 || names.length === 0) {
    throw new Error(`Unknown browser "${unknown.join(', ')}": name some of ${ENGINES.join(', ')}.`);
  }
  return /** @type {Engine[]} */ (names);
}

/** Puppeteer and Playwright both keep their downloads here, so one that is there already is used. */
const caches = [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  join(homedir(), '.cache/ms-playwright'),
  join(homedir(), 'Library/Caches/ms-playwright'),
  process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright'),
  join(homedir(), '.cache/puppeteer'),
];

/** @param {string | undefined} file */
function runnable(file) {
  try {
    accessSync(/** @type {string} */ (file), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable);
}

/**
 * The newest download whose folder starts with `prefix` and that holds one of `endings`.
 *
 * @param {string} prefix
 * @param {RegExp} endings
 */
function inCaches(prefix, endings) {
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    for (const folder of readdirSync(cache).sort().reverse()) {
      if (!folder.startsWith(prefix)) continue;
      const root = join(cache, folder);
      const file = readdirSync(root, { recursive: true })
        .map((path) => join(root, String(path)))
        .find((path) => endings.test(path) && runnable(path));
      if (file) return file;
    }
  }
  return undefined;
}

/**
 * A path that the caller named must be there: falling back to another browser would hide the mistake.
 *
 * @param {string} variable
 */
function named(variable) {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!runnable(path)) throw new Error(`${variable} names ${path}, which is not a program.`);
  return path;
}

function findChromium() {
  return (
    named('CHROME_PATH') ??
    onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) ??
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ].find(runnable) ??
    inCaches('chrom', /[\\/]chrome-(linux|win|mac)[^\\/]*[\\/](chrome|chrome\.exe|[^/]+\.app\/Contents\/MacOS\/[^/]+)$/)
  );
}

function findFirefox() {
  return (
    named('FIREFOX_PATH') ??
    onPath(['firefox-esr', 'firefox']) ??
    [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ].find(runnable) ??
    inCaches('firefox', /[\\/]firefox[\\/]firefox(\.exe)?$|\.app\/Contents\/MacOS\/firefox$/)
  );
}

/** MiniBrowser comes with the library, in a folder that Debian names after the architecture. */
function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'];
  const arches = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.includes('-linux-')) : [];
  return [...arches.map((arch) => join('/usr/lib', arch)), ...libraries]
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) => join(folder, api, 'MiniBrowser')))
    .find(runnable);
}

/** @returns {Webkit | undefined} */
function findWebkit() {
  const driver = onPath(['WebKitWebDriver']);
  const display = onPath(['Xvfb']);
  const browser = findMiniBrowser();
  return driver && display && browser ? { driver, display, browser } : undefined;
}

/**
 * @template {Engine} E
 * @param {E} engine
 * @returns {(E extends 'webkit' ? Webkit : string) | undefined}
 */
export function findBrowser(engine) {
  const find = { chromium: findChromium, firefox: findFirefox, webkit: findWebkit }[engine];
  return /** @type {any} */ (find());
}
