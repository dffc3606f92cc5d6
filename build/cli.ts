import { defineConfig } from 'vite';
import packageJson from '../package.json' with { type: 'json' };

/** What the source calls itself; the same in development, where the snippet builder runs from it. */
export const define: Readonly<Record<string, string>> = { __VERSION__: JSON.stringify(packageJson.version) };

/** The author tools: everything they need is in them, so that who embeds a column installs none of it. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  define,
  ssr: { noExternal: true, external: ['pagefind'] },
  build: {
    target: 'node20.19',
    outDir: 'dist/cli',
    ssr: true,
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: {
      // The second is for the demo's snippet builder, which runs in a browser.
      input: { cli: 'src/cli/cli.ts', builder: 'src/cli/builder.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
