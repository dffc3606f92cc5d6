/**
 * The tests that need Node and no browser: the author tools and what the build leaves behind.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['test/node', 'test/cli'];

/** @param {string} path */
export const isNodeTest = (path) => FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`));

export function nodeTestFiles() {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((file) => join(folder, String(file)))
      .filter((file) => file.endsWith('.test.mjs'))
      .sort(),
  );
}

/**
 * @param {string[]} files
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function runNodeTests(files) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    // TAP to count by, the readable form to show if something failed.
    // prettier-ignore
    ['--test',
      '--test-reporter=tap', '--test-reporter-destination=stdout',
      '--test-reporter=spec', '--test-reporter-destination=stderr',
      ...files],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  /** @param {string} name */
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
  const passed = total('pass');
  const failed = total('fail') + total('cancelled');
  const broken = status !== 0 && failed === 0 ? 1 : 0;
  if (failed + broken > 0) console.error(stderr || stdout);
  return { passed, failed: failed + broken, skipped: total('skipped') + total('todo') };
}
