import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What the parts of a build have in their names, so that those of two versions never meet: it stands for all that they are
 * made from. One for all, because a hash for each would cost the script 150 bytes (brotli) of names.
 */
export function buildId(): string {
  const files = ['src', 'build'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
  const hash = createHash('sha256');
  for (const file of [...files.filter((name) => name.endsWith('.ts')).sort(), 'vite.config.ts', 'package-lock.json']) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 6);
}

/** Where the classic script has come from: told only while it runs. */
export const HERE = 'const here = document.currentScript?.src;';

/** The classic script is one file, but for the languages: it would be twice as large. They come as the modules that bundlers get. */
export const languagesApart: Plugin = {
  name: 'languages-apart',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/text/translations.ts')) return undefined;
    return code.replace(/import\('\.\/([\w-]+)\.js'\)/g, "import(/* @vite-ignore */ new URL('lib/text/$1.js', here).href)");
  },
};
