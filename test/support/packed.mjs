/** The package as people get it: packed once, and installed into an empty folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const shell = process.platform === 'win32';

/** @param {string} cwd @param {string[]} args */
const npm = (cwd, ...args) => execFileSync('npm', [...args, '--loglevel=error'], { cwd, encoding: 'utf8', shell });

/** @returns {{ folder: string, tarball: string, files: string[], end: () => void }} */
export function pack() {
  const folder = mkdtempSync(join(tmpdir(), 'advice-column-'));
  const [packed] = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  return {
    folder,
    tarball: join(folder, packed.filename),
    files: packed.files.map((/** @type {{ path: string }} */ { path }) => path),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An empty project with the package in it, and these files. @param {{ folder: string, tarball: string }} packed @param {string} name @param {Record<string, string>} files */
export function project({ folder, tarball }, name, files) {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  npm(cwd, 'install', tarball, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund');
  for (const [path, content] of Object.entries(files)) writeFileSync(join(cwd, path), content);
  return cwd;
}
