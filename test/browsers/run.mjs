/**
 * `npm test`: every test, in real browsers.
 *
 *   npm test                                         all tests in Chromium
 *   npm test -- --browsers chromium,firefox,webkit   (or the environment variable BROWSERS)
 *   npm test -- test/feed/parse.test.ts test/html    only these files, globs or folders, with the browser's console
 *   npm test -- --watch                              again at every change
 *   npm test -- --no-build                           dist/ is fresh already
 *
 * Other options go to @web/test-runner (`--coverage`, `--concurrency=1` …). CHROME_PATH and FIREFOX_PATH name a browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startTestRunner } from '@web/test-runner';
import { parseEngines } from './find.mjs';
import { ensureBrowser } from './install.mjs';
import { isNodeTest, nodeTestFiles, runNodeTests } from './node-tests.mjs';
import { describe, totals, totalsByBrowser } from './reporter.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

function readArguments() {
  const own = { browsers: process.env.BROWSERS || 'chromium', build: true };
  const files = [];
  const rest = [];
  const args = process.argv.slice(2);
  for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
    if (arg === '--no-build') own.build = false;
    else if (arg === '--browsers') own.browsers = args.shift() ?? '';
    else if (arg.startsWith('--browsers=')) own.browsers = arg.slice('--browsers='.length);
    else if (!arg.startsWith('-') && /[/*.]/.test(arg)) files.push(arg.replace(/^\.\//, '').replace(/\/$/, ''));
    else rest.push(arg);
  }
  return { ...own, files, rest };
}

/** Quiet unless it fails. */
function build() {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}\nThe build failed, so nothing was tested.`);
  process.exit(1);
}

/** @param {string[]} files */
function inNode(files) {
  const all = nodeTestFiles();
  const wanted = files.length === 0 ? all : all.filter((path) => files.some((file) => path === file || path.startsWith(`${file}/`)));
  if (wanted.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const counts = runNodeTests(wanted);
  console.log(`Node: ${describe(counts)}`);
  return counts;
}

/** @param {string} path */
const asGlob = (path) => (existsSync(path) && statSync(path).isDirectory() ? `${path}/**/*.test.ts` : path);

const { browsers, build: wantsBuild, files, rest } = readArguments();
try {
  const engines = parseEngines(browsers);
  for (const engine of engines) ensureBrowser(engine);
  process.env.BROWSERS = engines.join(',');
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exit(1);
}
if (files.length > 0) process.env.TEST_VERBOSE = '1';

// Only what runs the built script needs it built.
const usesBuild = files.length === 0 || files.some((file) => isNodeTest(file) || file.includes('embed') || file.includes('*'));
if (wantsBuild && usesBuild) build();

const node = inNode(files);
const browserFiles = files.filter((file) => !isNodeTest(file));

let done = false;
process.on('exit', (code) => {
  const failed = node.failed + totals.failed;
  // The runner itself gave up, before or besides the tests.
  const broken = code !== 0 && failed === 0 ? 1 : 0;
  if (failed > 0) process.exitCode = 1;
  if (done) return;
  done = true;
  // Not `console`, which the runner holds back while it runs.
  for (const [browser, counts] of totalsByBrowser) process.stdout.write(`${browser}: ${describe(counts)}\n`);
  process.stdout.write(`${node.passed + totals.passed} passed, ${failed + broken} failed\n`);
});
// Leaving through `exit` is what ends the browsers.
for (const [signal, code] of /** @type {const} */ ([['SIGTERM', 143], ['SIGHUP', 129]])) {
  process.on(signal, () => process.exit(code));
}

if (files.length === 0 || browserFiles.length > 0) {
  await startTestRunner({ argv: [...browserFiles.map(asGlob), ...rest] });
}
