import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Terser finds some 2 % more than the bundler's own minifier; the line breaks left then stand in templates only. */
export const small: Plugin = {
  name: 'small',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true } });
        if (code) chunk.code = code.replace(/\s*\n\s*/g, ' ');
      }
    },
  },
};

/** `integrity.json` says what each file of the script must hash to, for pages that check (docs/csp.md). */
export const integrity: Plugin = {
  name: 'integrity',
  async writeBundle({ dir = '' }, bundle) {
    const list = join(dir, 'integrity.json');
    const known = JSON.parse(await readFile(list, 'utf8').catch(() => '{}')) as Record<string, string>;
    for (const name of Object.keys(bundle)) {
      const hash = createHash('sha384').update(await readFile(join(dir, name)));
      known[name] = `sha384-${hash.digest('base64')}`;
    }
    const sorted = Object.fromEntries(Object.entries(known).sort(([one], [other]) => one.localeCompare(other)));
    await writeFile(list, `${JSON.stringify(sorted, undefined, 2)}\n`);
  },
};
