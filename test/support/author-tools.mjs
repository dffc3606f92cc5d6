import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TOOL = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url));

/** Runs the author tools as a shell would. @param {readonly string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
export function run(args, options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, ...args], { encoding: 'utf8', ...options });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

/** The same while this process goes on, to serve what they ask for. @param {readonly string[]} args @returns {Promise<ReturnType<typeof run>>} */
export function runBeside(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [TOOL, ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A folder of its own with these files in it; gone after the test. @param {import('node:test').TestContext} t @param {Record<string, string | Uint8Array>} [files] */
export function folder(t, files = {}) {
  const path = mkdtempSync(join(tmpdir(), 'advice-column-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A column as text. @param {string} [name] @param {string} [thing] */
export const letter = (name = 'Awake in Ayr', thing = 'clock') =>
  `Dear Nell,\n\nMy ${thing} is loud, and my sister gave it to me. May I stop it at night?\n\n--${name}\n\nDear ${name.split(' ')[0]},\n\nStop it tonight, and tell her in the morning.\n\n--Nell\n`;
