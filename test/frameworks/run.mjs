/**
 * `npm run frameworks`: small apps in React, Vue, Svelte, Angular and Preact use our elements: built with Vite, rendered
 * in the browser and on a server, and driven in Chromium. Needs `dist/` (npm run build); installs what the apps need, in
 * this folder alone. Name apps to run only those. The last line is the count.
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBrowser } from '../browsers/install.mjs';
import { puppeteer } from '../browsers/puppeteer.mjs';
import { CHECKS } from './checks.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const TYPES = /** @type {Record<string, string>} */ ({ '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' });
const APPS = ['react', 'preact', 'vue', 'svelte', 'angular'];

/** As the lockfile says, unless that is what is there. */
function install() {
  const installed = here('node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(here('package-lock.json')).mtimeMs) return;
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here('.'), encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci failed:\n${stdout}${stderr}`);
}

/** The page of an app, empty or with what a server rendered; the feed comes once the page says that it is ready. @param {string} app @param {string} markup @param {unknown} written */
async function serve(app, markup, written) {
  /** @type {string[]} */
  const asked = [];
  let mounted = () => {};
  let ready = Promise.resolve();
  /** @param {URL} url @returns {Promise<[number, string, string | Buffer]>} */
  async function answer({ pathname, searchParams }) {
    if (pathname === '/feed.json') {
      await ready;
      return [200, 'application/feed+json', JSON.stringify(written)];
    }
    if (pathname === '/mounted') {
      mounted();
      return [204, 'text/plain', ''];
    }
    const file = join(here(`dist/${app}/page`), pathname === '/' ? 'index.html' : pathname);
    const content = await readFile(file).catch(() => undefined);
    if (!content) return [404, 'text/plain', ''];
    const body = pathname === '/' && searchParams.has('server') ? withMarkup(String(content), markup) : content;
    return [200, TYPES[extname(file)] ?? 'application/octet-stream', body];
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    asked.push(url.pathname);
    void answer(url).then(([status, type, body]) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  /** The next page begins. */
  const begin = () => {
    asked.length = 0;
    ready = new Promise((resolve) => {
      mounted = () => resolve();
    });
  };
  return { origin: `http://localhost:${port}`, asked, begin, close: () => server.close() };
}

/** Angular wants a mark of its own at the beginning of the body. @param {string} page @param {string} markup */
function withMarkup(page, markup) {
  const mark = markup.includes('<!--nghm-->') ? '<!--nghm-->' : '';
  return page.replace('<div id="app"></div>', () => `${mark}<div id="app">${markup.replace(mark, '')}</div>`);
}

/** @param {import('puppeteer-core').Browser} browser @param {string} app */
async function run(browser, app) {
  const { build } = await import('vite');
  const { configFor } = await import('./vite.config.js');
  await build(configFor(app, true));
  await build(configFor(app, false));
  const { render } = await import(pathToFileURL(here(`dist/${app}/server/server.mjs`)).href);
  const { PROPS, WRITTEN } = await import(pathToFileURL(here('dist/shared.mjs')).href);
  const server = await serve(app, await render(PROPS), WRITTEN);
  const counts = { passed: 0, failed: 0 };
  for (const way of ['', '?late', '?server', '?server&late']) {
    const page = await browser.newPage();
    page.setDefaultTimeout(5000);
    /** @type {string[]} */
    const said = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && !message.location().url?.includes('favicon') && said.push(message.text()));
    server.begin();
    await page.goto(`${server.origin}/${way}`);
    for (const [name, check] of Object.entries(CHECKS)) {
      try {
        await check(page, { asked: server.asked, said, fromServer: way.includes('server') });
        counts.passed += 1;
      } catch (error) {
        counts.failed += 1;
        console.error(`${app}${way && ` (${way.slice(1)})`}: ${name}: ${error instanceof Error ? error.message : String(error)}${said.length ? `\n  said: ${said.join('\n  ').slice(0, 800)}` : ''}`);
      }
    }
    await page.close();
  }
  server.close();
  const { version } = JSON.parse(readFileSync(here(`node_modules/${app === 'angular' ? '@angular/core' : app}/package.json`), 'utf8'));
  console.log(`${app} ${version}: ${counts.passed} passed, ${counts.failed} failed`);
  return counts;
}

install();
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { configFor } = await import('./vite.config.js');
const shared = configFor('react', false);
await build({ ...shared, build: { ...shared.build, outDir: here('dist'), emptyOutDir: false, ssr: here('apps/shared.js'), rolldownOptions: { output: { entryFileNames: 'shared.mjs' } } } });
const browser = await puppeteer.launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
try {
  for (const app of wanted.length ? wanted : APPS) {
    const { passed, failed } = await run(browser, app);
    total.passed += passed;
    total.failed += failed;
  }
} finally {
  await browser.close();
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
