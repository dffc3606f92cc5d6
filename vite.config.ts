import type { IncomingMessage, ServerResponse } from 'node:http';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { answer } from './bench/static-server.mjs';
import { leanLit } from './build/lean-lit.js';
import { FILE, receiver } from './demo/receiver.mjs';

/** The demo opens from the root, and in development its script tag gets the source instead of the build. */
const demo: Plugin = {
  name: 'demo',
  configurePreviewServer({ middlewares }) {
    middlewares.use(rootToDemo);
    middlewares.use('/demo/receiver', takeLetters);
    middlewares.use((request, response, next) => void (/^\/(demo|dist)\//.test(request.url ?? '') ? answer(request, response) : next()));
  },
  configureServer({ middlewares }) {
    middlewares.use(rootToDemo);
    middlewares.use('/demo/receiver', takeLetters);
    middlewares.use((request, _response, next) => {
      request.url = request.url?.replace(/^\/dist\/advice-column(\.classic)?\.js/, '/src/embed.ts');
      next();
    });
  },
};

const receive = receiver(FILE);
const takeLetters = (request: IncomingMessage, response: ServerResponse): void => void receive(request, response);

function rootToDemo(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (request.url === '/') response.writeHead(302, { location: '/demo/' }).end();
  else next();
}

/**
 * Every browser we support has constructable style sheets, so in the script Lit's way around their absence is dead
 * weight, and its `css` needs be no more than a sheet. The modules for bundlers and servers keep Lit's own.
 */
const evergreen: Plugin = {
  name: 'evergreen',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('reactive-element/css-tag.js')) return code.replace(/e=t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'e=!0');
    if (!id.includes('/src/') || !code.includes('css`')) return undefined;
    return code.replace(/import \{ css(, )?(.*)\} from 'lit';/, "import { $2 } from 'lit';\nimport { css } from '/src/styles/sheet.js';");
  },
};

/** On pages with MooTools, `Event` is a class of its own, which nothing can dispatch; the platform's stands behind `UIEvent`. */
const nativeEvent: Plugin = {
  name: 'native-event',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/events\/|\/@lit\/context\//.test(id) ? code.replace(/\bextends Event\b/, 'extends UIEvent.__proto__') : undefined),
};

/** Terser finds some 2 % more than the bundler's own minifier; the line breaks left then stand in templates only. */
const small: Plugin = {
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

export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  plugins: [demo, evergreen, leanLit, nativeEvent, small],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib:
      mode === 'classic'
        ? { entry: 'src/embed.ts', formats: ['iife'], name: 'adviceColumn', fileName: () => 'advice-column.classic.js' }
        : { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'advice-column.js' },
    rolldownOptions: {
      preserveEntrySignatures: mode === 'classic' ? false : 'allow-extension',
      output: {
        minify: true,
        chunkFileNames: 'parts/[name]-[hash].js',
        // Everything that the script needs at once stays in the script, and the parts take it from there: a chunk of
        // common code would be one more request for everyone (https://github.com/rolldown/rolldown/issues/10731).
        codeSplitting: mode === 'classic' ? false : { groups: [{ name: 'core', tags: ['$initial'] }] },
      },
    },
  },
}));
