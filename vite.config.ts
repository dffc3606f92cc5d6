import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type LibraryOptions, type Plugin } from 'vite';
import { answer } from './bench/static-server.mjs';
import { define } from './build/cli.js';
import { leanLit } from './build/lean-lit.js';
import { leanSearch } from './build/lean-search.js';
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
      request.url = request.url?.replace(/^\/dist\/advice-column(\.classic)?\.js/, '/src/embed.ts').replace(/^\/dist\/advice-column\.lazy\.js/, '/src/embed-lazy.ts').replace(/^\/dist\/cli\/builder\.js/, '/src/cli/builder.ts');
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

/** Where Trusted Types refuse Lit's policy, the page's author learns what to allow. */
const POLICY = [/e=s\?(s\.createPolicy\("lit-html",\{createHTML:t=>t\}\)):void 0/, 'e=(()=>{try{return s&&$1}catch(t){import("/src/html/not-trusted.ts");throw t}})()'] as const;

/**
 * In a page that is XML, Lit's templates would be parsed as XML, so they are made in a document of HTML. In the classic
 * script alone: Chromium has no modules in such pages (https://crbug.com/717643).
 */
const TEMPLATES = [/l=document,(.*?)l(\.createElement\("template"\))/s, 'l=document,inHtml=l.implementation.createHTMLDocument(""),$1inHtml$2'] as const;

/** Lit's templates on pages that it doesn't think of. */
const anyPage = (changes: readonly (readonly [RegExp, string])[]): Plugin => ({
  name: 'any-page',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('lit-html/lit-html.js')) return undefined;
    for (const [lits] of changes) if (!lits.test(code)) this.error(`lit-html has changed: there is no ${String(lits)} to replace.`);
    return changes.reduce((changed, [lits, ours]) => changed.replace(lits, ours), code);
  },
});

/** On pages with MooTools, `Event` is a class of its own, which nothing can dispatch; the platform's stands behind `UIEvent`. */
const nativeEvent: Plugin = {
  name: 'native-event',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/events\/|\/@lit\/context\//.test(id) ? code.replace(/\bextends Event\b/, 'extends UIEvent.__proto__') : undefined),
};

/** Where the classic script has come from: told only while it runs. */
const HERE = 'const here = document.currentScript?.src;';

/** The classic script is one file, but for the languages: it would be twice as large. They come as the modules that bundlers get. */
const languagesApart: Plugin = {
  name: 'languages-apart',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/text/translations.ts')) return undefined;
    return code.replace(/import\('\.\/([\w-]+)\.js'\)/g, "import(/* @vite-ignore */ new URL('lib/text/$1.js', here).href)");
  },
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

/** `integrity.json` says what each file of the script must hash to, for pages that check (docs/csp.md). */
const integrity: Plugin = {
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
  plugins: [demo, evergreen, anyPage(mode === 'classic' ? [POLICY, TEMPLATES] : [POLICY]), leanLit, leanSearch, nativeEvent, mode === 'classic' && languagesApart, small, integrity],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: SCRIPTS[mode] ?? MODULE,
    rolldownOptions: {
      external: mode === 'lazy' ? /\/embed\.js$/ : [],
      preserveEntrySignatures: mode === 'classic' ? false : 'allow-extension',
      output: {
        ...(mode === 'classic' && { intro: HERE }),
        minify: true,
        paths: (id) => (mode === 'lazy' ? './advice-column.js' : id),
        chunkFileNames: 'parts/[name]-[hash:6].js',
        // Everything that the script needs at once stays in the script, and the parts take it from there: a chunk of
        // common code would be one more request for everyone (https://github.com/rolldown/rolldown/issues/10731).
        codeSplitting: mode === 'classic' ? false : { groups: [{ name: 'core', tags: ['$initial'] }] },
      },
    },
  },
}));
