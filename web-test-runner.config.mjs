import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { parseEngines } from './test/browsers/find.mjs';
import { ensureBrowser } from './test/browsers/install.mjs';
import { puppeteer } from './test/browsers/puppeteer.mjs';
import { quietReporter } from './test/browsers/reporter.mjs';
import { webkitLauncher } from './test/browsers/webkit-launcher.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** How many test files run at once: each needs a core for the page and half of one for us. */
const pages = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));

const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: pages,
      puppeteer,
      launchOptions: {
        executablePath: ensureBrowser('chromium'),
        // Chromium refuses to run as root with its sandbox, and containers run as root.
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      },
      // A tab behind another one is hidden: no animation frames, no observers, no keyboard. A window is not.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  firefox: () =>
    chromeLauncher({
      // Only one of Firefox's windows has the focus.
      concurrency: 1,
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: ensureBrowser('firefox') },
    }),
  webkit: () => webkitLauncher(ensureBrowser('webkit')),
};
const names = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/**
 * What tests need from a server: `test/support/server.mjs` may export `middleware`, Koa functions that answer before the
 * files of the project do (a feed that is slow, cut off, malformed …). They answer on every name of this machine, so
 * `http://other.localhost:<port>/…` is the same server at another origin.
 */
const server = existsSync(here('test/support/server.mjs')) ? await import('./test/support/server.mjs') : {};

const watch = process.argv.includes('--watch');

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: here('.'),
  files: ['test/**/*.test.ts', '!test/{cli,frameworks,node}/**'],
  browsers: parseEngines(process.env.BROWSERS || 'chromium').map((engine) => Object.assign(launchers[engine](), { name: names[engine] })),
  concurrentBrowsers: 2,
  nodeResolve: true,
  middleware: server.middleware ?? [],
  plugins: [
    // Without a build; package.json says the same of dist/.
    { name: 'no-server', resolveImport: ({ source }) => (source === '#server' ? '/src/views/no-server.ts' : undefined) },
    // The same language as the build: without the tsconfig, esbuild would turn fields into ones that hide Lit's accessors.
    esbuildPlugin({ ts: true, tsconfig: here('tsconfig.json'), target: 'es2022' }),
    a11ySnapshotPlugin(),
  ],
  // A test that needs longer waits for something that will not come. Nothing is ever retried.
  testFramework: { config: { timeout: '10000', retries: 0 } },
  testsFinishTimeout: 300_000,
  // Lit says in development that it is in development; its other warnings stay.
  filterBrowserLogs: ({ args }) => !args.some((text) => typeof text === 'string' && text.startsWith('Lit is in dev mode.')),
  reporters: [watch ? defaultReporter() : quietReporter({ verbose: Boolean(process.env.TEST_VERBOSE) })],
};
