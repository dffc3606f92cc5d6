import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { snippets } from '../support/documents.mjs';
import { root } from '../support/packed.mjs';

describe('the programs in the documents', () => {
  for (const { file, line, language, code } of snippets()) {
    if (language !== 'mjs') continue;
    it(`${file}:${line}`, () => {
      // Beside package.json, so that the names in it are found.
      const program = join(root, `.snippet-${process.pid}-${line}.mjs`);
      writeFileSync(program, code);
      try {
        assert.notEqual(execFileSync(process.execPath, ['--no-warnings', program], { encoding: 'utf8', cwd: root }).trim(), '');
      } finally {
        rmSync(program);
      }
    });
  }
});
