import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('../types/', import.meta.url));
const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** Each fixture says with `@ts-expect-error` what has to be refused, so this fails in both directions. */
describe('the types that a project gets', () => {
  const projects = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of projects) {
    it(name === 'plain' ? 'without a framework' : `in ${name}`, async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', `${folder}${name}`]).catch((failure) => failure);
      assert.equal(stdout, '');
    });
  }
});
