import { fileURLToPath } from 'node:url';
import { defineConfig, type LibraryOptions } from 'vite';
import { anyPage, evergreen, nativeEvent, POLICY, TEMPLATES } from './build/any-page.js';
import { define } from './build/cli.js';
import { compactStyles } from './build/compact-styles.js';
import { demoServer } from './build/demo-server.js';
import { leanLit } from './build/lean-lit.js';
import { leanPurify } from './build/lean-purify.js';
import { leanSearch } from './build/lean-search.js';
import { integrity, small } from './build/output.js';
import { buildId, HERE, languagesApart } from './build/parts.js';

const MODULE: LibraryOptions = { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'advice-column.js' };

/** By mode. */
const SCRIPTS: Readonly<Record<string, LibraryOptions>> = {
  classic: { entry: 'src/embed.ts', formats: ['iife'], name: 'adviceColumn', fileName: () => 'advice-column.classic.js' },
  lazy: { entry: 'src/embed-lazy.ts', formats: ['es'], fileName: () => 'advice-column.lazy.js' },
};

export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  resolve: { alias: { '#server': fileURLToPath(new URL('src/views/no-server.ts', import.meta.url)) } },
  define,
  plugins: [demoServer, compactStyles, evergreen, anyPage(mode === 'classic' ? [POLICY, TEMPLATES] : [POLICY]), leanLit, leanPurify, leanSearch, nativeEvent, mode === 'classic' && languagesApart, small, integrity],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    license: !(mode in SCRIPTS) && { fileName: 'third-party-licenses.md' },
    lib: SCRIPTS[mode] ?? MODULE,
    rolldownOptions: {
      external: mode === 'lazy' ? /\/embed\.js$/ : [],
      preserveEntrySignatures: mode === 'classic' ? false : 'allow-extension',
      output: {
        ...(mode === 'classic' && { intro: HERE }),
        minify: true,
        paths: (id) => (mode === 'lazy' ? './advice-column.js' : id),
        chunkFileNames: `parts/[name]-${buildId()}.js`,
        // Everything that the script needs at once stays in the script, and the parts take it from there: a chunk of
        // common code would be one more request for everyone (https://github.com/rolldown/rolldown/issues/10731).
        codeSplitting: mode === 'classic' ? false : { groups: [{ name: 'core', tags: ['$initial'] }, { name: 'core', test: /rolldown.runtime/ }] },
      },
    },
  },
}));
