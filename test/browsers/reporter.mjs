/**
 * Says nothing about what passes and everything about what fails, and keeps the count for the last line.
 */
import { relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';

/** @typedef {import('@web/test-runner-core').TestSession} TestSession */
/** @typedef {import('@web/test-runner-core').TestSuiteResult} TestSuiteResult */

export const totals = { passed: 0, failed: 0, skipped: 0 };

/** @type {Map<string, typeof totals>} the same by the browser's name */
export const totalsByBrowser = new Map();

/**
 * @param {TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner-core').TestResult[]}
 */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/** @param {TestSession} session */
function count(session) {
  const tests = testsOf(session.testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.length - skipped - passed;
  // A file that did not load, a hook that threw or a file without a single test is one failure of its own.
  const broken = tests.length === 0 || (failed === 0 && !session.passed) ? 1 : 0;
  return { passed, skipped, failed: failed + broken, empty: tests.length === 0 && session.passed === true };
}

/**
 * @param {{ verbose?: boolean }} [options] verbose also shows the browser's console for files that pass
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function quietReporter({ verbose = false } = {}) {
  const details = defaultReporter({ reportTestProgress: false });
  return {
    start: (args) => details.start?.(args),
    reportTestFileResults(args) {
      const counts = args.sessionsForTestFile.map((session) => ({ session, ...count(session) }));
      if (verbose || counts.some(({ failed }) => failed > 0)) details.reportTestFileResults?.(args);
      for (const { session, empty } of counts) {
        if (empty) args.logger.error(` ❌ ${relative(process.cwd(), session.testFile)} has no tests (${session.browser.name})`);
      }
    },
    onTestRunFinished({ sessions }) {
      totalsByBrowser.clear();
      Object.assign(totals, { passed: 0, failed: 0, skipped: 0 });
      for (const session of sessions) {
        const own = totalsByBrowser.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        totalsByBrowser.set(session.browser.name, own);
        const counts = count(session);
        for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) {
          own[key] += counts[key];
          totals[key] += counts[key];
        }
      }
    },
  };
}

/** @param {typeof totals} counts */
export function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
