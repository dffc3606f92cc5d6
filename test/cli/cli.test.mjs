import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { run, TOOL } from '../support/author-tools.mjs';

const { version, bin } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

describe('npx advice-column', () => {
  it('is where the package says, for Node to run', () => {
    assert.ok(TOOL.replaceAll('\\', '/').endsWith(bin['advice-column']));
    assert.match(readFileSync(TOOL, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.ok(statSync(TOOL).size < 20_000);
  });

  it('tells its version', () => {
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('helps, as a whole and with each command', () => {
    assert.match(run(['--help']).stdout, /build LETTERS/);
    for (const command of ['build', 'check', 'render', 'snippet'])
      for (const args of [[command, '--help'], [command, '-h'], ['help', command]]) {
        const { status, stdout, stderr } = run(args);
        assert.deepEqual([status, stderr], [0, '']);
        assert.match(stdout, new RegExp(`advice-column ${command} `));
        for (const line of stdout.split('\n')) assert.ok(line.length <= 120, line);
      }
  });

  it('says what there is when asked for nothing, or for something else', () => {
    const nothing = run([]);
    assert.deepEqual([nothing.status, nothing.stdout], [1, '']);
    assert.match(nothing.stderr, /COMMAND --help/);
    const other = run(['bake']);
    assert.equal(other.status, 1);
    assert.match(other.stderr, /^advice-column: There is no command "bake"[^\n]*\n$/);
    assert.equal(run(['constructor']).status, 1);
  });
});
