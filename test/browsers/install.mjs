/**
 * Gets a browser that is missing, so that `npm ci && npm test` is all a fresh machine needs.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find.mjs';

/** @typedef {import('./find.mjs').Engine} Engine */

/** @type {Record<Engine, string[]>} */
const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  // The driver brings WebKit and its MiniBrowser; WebKitGTK needs a display even when nobody looks.
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/**
 * Playwright has a Chromium for each system and processor. Its Firefox and WebKit are patched builds that only it can
 * drive, so Firefox comes from Puppeteer's own installer; for WebKit there is no other source than the system's.
 *
 * @type {Partial<Record<Engine, string[]>>}
 */
const DOWNLOADS = {
  chromium: ['playwright-core@1.65.1', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'],
  firefox: ['@puppeteer/browsers@2.13.2', 'install', 'firefox@stable', '--path', `${process.env.HOME}/.cache/puppeteer`],
};

function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Runs quietly; what it printed is shown only if it failed.
 *
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  if (status === 0) return true;
  if (error) console.error(`${program}: ${error.message}`);
  else console.error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`.trimEnd());
  return false;
}

function hasApt() {
  return isRoot() && spawnSync('apt-get', ['--version']).status === 0;
}

/** @param {Engine} engine */
function installPackages(engine) {
  // A fresh container has no package lists at all; an update that fails half-way may still leave enough of them.
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES[engine]]);
}

/** @param {Engine} engine */
function download(engine) {
  const args = DOWNLOADS[engine];
  return args !== undefined && run('npx', ['--yes', ...args]);
}

/**
 * The browser, installed first if it has to be; throws with one line that says what to install.
 *
 * @template {Engine} E
 * @param {E} engine
 */
export function ensureBrowser(engine) {
  const found = findBrowser(engine);
  if (found) return found;

  /** @type {[boolean, string, (engine: Engine) => boolean][]} */
  const routes = [
    [hasApt(), DEBIAN_PACKAGES[engine].join(' '), installPackages],
    [engine in DOWNLOADS, DOWNLOADS[engine]?.[0] ?? '', download],
  ];
  for (const [possible, what, install] of routes) {
    if (!possible) continue;
    console.log(`No ${engine} here; installing one (${what}) …`);
    install(engine);
    const installed = findBrowser(engine);
    if (installed) return installed;
  }
  throw new Error(`No ${engine} to test in: install it (Debian: apt-get install ${DEBIAN_PACKAGES[engine].join(' ')})${hint(engine)}.`);
}

/** @param {Engine} engine */
function hint(engine) {
  if (engine === 'webkit') return '';
  return ` or name the program in ${engine === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'}`;
}
