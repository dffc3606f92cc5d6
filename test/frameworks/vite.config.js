import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const library = (path) => here(`../../dist/lib/${path}`);

/** How one of the apps is built: `page` for the browser, else for the server that renders it. */
export function configFor(app, page) {
  const entry = (name) => ['js', 'jsx', 'ts'].map((ending) => here(`apps/${app}/${name}.${ending}`)).find((file) => existsSync(file));
  return {
    configFile: false,
    root: here('apps'),
    logLevel: 'warn',
    plugins: [
      // Tags with our prefix are the page's own, not components.
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('advice-') } } }),
      svelte({ configFile: false }),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: app === 'preact' ? 'preact' : 'react' } },
    resolve: {
      alias: [
        { find: 'app/client', replacement: entry('client') },
        { find: /^advice-column\/define$/, replacement: library('define/index.js') },
        { find: /^advice-column\/feed$/, replacement: library('feed/index.js') },
      ],
    },
    build: {
      target: 'es2022',
      emptyOutDir: true,
      // Angular brings its compiler.
      chunkSizeWarningLimit: 4000,
      outDir: here(`dist/${app}/${page ? 'page' : 'server'}`),
      ...(page ? {} : { ssr: entry('server'), rolldownOptions: { output: { entryFileNames: 'server.mjs' } } }),
    },
  };
}
