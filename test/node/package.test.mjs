import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { ensureBrowser } from '../browsers/install.mjs';
import { column, feed } from '../support/feeds.mjs';
import { pack, project, root } from '../support/packed.mjs';

/** Doors to what has no types: data, and a script for a tag. */
const UNTYPED = ['dist/advice-column.classic.js', 'custom-elements.json', 'schema/advice-feed.schema.json', 'package.json'];

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Every file that an entry leads to. @param {unknown} entry @returns {string[]} */
const targetsOf = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry ?? {}).flatMap(targetsOf));

/** @type {ReturnType<typeof pack>} */
let packed;
before(() => {
  packed = pack();
});
after(() => packed.end());

describe('the packed package', () => {
  it('has every file that its entries lead to', () => {
    const entries = ['exports', 'imports', 'bin', 'unpkg', 'jsdelivr', 'customElements', 'web-types'].flatMap((key) => targetsOf(manifest[key]));
    for (const entry of entries) {
      const path = entry.replace(/^\.\//, '');
      const [start, end] = path.split('*');
      const found = packed.files.some((file) => (end === undefined ? file === path : file.startsWith(String(start)) && file.endsWith(end)));
      assert.ok(found, entry);
    }
  });

  it('has nothing that nobody can use', () => {
    const places = new Set(packed.files.map((file) => (file.includes('/') ? file.split('/')[0] : file)));
    const known = ['dist', 'docs', 'editors', 'schema', 'types', 'CHANGELOG.md', 'LICENSE', 'README.md', 'custom-elements.json', 'llms.txt', 'package.json'];
    assert.deepEqual([...places].filter((place) => !known.includes(String(place))), []);
    assert.deepEqual(packed.files.filter((file) => file.startsWith('docs/decisions') || /\.(test|map)\b|\.mjs$/.test(file)), []);
  });

  it('has the licences of what is bundled', () => {
    for (const [file, names] of Object.entries({ 'dist/third-party-licenses.md': Object.keys(manifest.dependencies), 'dist/cli/third-party-licenses.md': ['parse5', 'marked'] })) {
      assert.ok(packed.files.includes(file), file);
      const licences = readFileSync(join(root, file), 'utf8');
      for (const name of names) assert.ok(licences.includes(`## ${name} - `), `${file}: ${name}`);
    }
  });

  it('finds every link of its documents in itself', () => {
    for (const file of packed.files.filter((name) => /(^llms\.txt|\.md)$/.test(name))) {
      for (const [, link] of readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)[^)]*\)/g)) {
        const path = join(dirname(file), String(link));
        assert.ok(existsSync(join(root, path)), `${file}: ${link}`);
        if (file === 'llms.txt') assert.ok(packed.files.includes(path), `${file}: ${link}`);
      }
    }
  });

  it('satisfies publint', async () => {
    const tarball = readFileSync(packed.tarball);
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) }, strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
  });

  it('has types that are right, in the eyes of arethetypeswrong', () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [attw, packed.tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji', '--exclude-entrypoints', ...UNTYPED];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });
});

describe('a Node program with the package', () => {
  /** @type {string} */
  let cwd;
  before(() => {
    cwd = project(packed, 'program', {
      'main.mjs': `import { parseFeed } from 'advice-column/feed';
import { AdviceColumn } from 'advice-column';
import 'advice-column/define';
import 'advice-column/define/letter-card';
import manifest from 'advice-column/custom-elements.json' with { type: 'json' };
import schema from 'advice-column/schema/advice-feed.schema.json' with { type: 'json' };
const [item] = parseFeed(${JSON.stringify(JSON.stringify(feed()))}).items;
console.log(JSON.stringify([item.title, AdviceColumn.name, customElements.get('advice-letter-card').name, manifest.schemaVersion, typeof schema.$schema]));`,
    });
  });

  it('reads a feed, and imports every door', () => {
    const told = execFileSync(process.execPath, ['--no-warnings', 'main.mjs'], { cwd, encoding: 'utf8' });
    assert.deepEqual(JSON.parse(told), ['Column one', 'AdviceColumn', 'AdviceLetterCard', '1.0.0', 'string']);
  });

  it('has the author tools', () => {
    const told = execFileSync(process.execPath, [join(cwd, 'node_modules/advice-column', manifest.bin['advice-column']), '--version'], { cwd, encoding: 'utf8' });
    assert.match(told, new RegExp(manifest.version.replaceAll('.', '\\.')));
  });
});

/** What a bundler makes of a module in an empty project. @param {string} cwd @param {string} code */
async function bundled(cwd, code) {
  const entry = join(cwd, 'entry.js');
  const { output } = [
    await build({
      root: cwd,
      logLevel: 'error',
      configFile: false,
      plugins: [{ name: 'entry', enforce: 'pre', resolveId: (id) => (id === entry ? entry : null), load: (id) => (id === entry ? code : null) }],
      build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'out' } },
    }),
  ].flat()[0];
  const [first] = output;
  return { code: first.code, chunks: output.length };
}

describe('a Vite app with the package', () => {
  /** @type {string} */
  let cwd;
  before(() => {
    cwd = project(packed, 'app', {
      'index.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><advice-column feed="/feed.json"></advice-column><script type="module" src="/main.js"></script></html>`,
      'main.js': "import 'advice-column/define/column';",
    });
  });

  it('shows a column in a browser', async () => {
    await build({ root: cwd, logLevel: 'error', configFile: false });
    const types = { '.html': 'text/html', '.js': 'text/javascript' };
    const server = createServer(({ url = '/' }, response) => {
      const path = url === '/' ? '/index.html' : url;
      if (path === '/feed.json') response.end(JSON.stringify(feed([column('one', { _advice: { letters: [{ question: { html: '<p>My <em>letter</em>.</p>' }, answers: [{ text: 'My answer.' }] }] } })])));
      else if (existsSync(join(cwd, 'dist', path))) response.writeHead(200, { 'content-type': types[extname(path)] ?? '' }).end(readFileSync(join(cwd, 'dist', path)));
      else response.writeHead(404).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const browser = await launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    try {
      const page = await browser.newPage();
      /** @type {unknown[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      const shown = await page.waitForFunction(() => {
        const bodies = [...(document.querySelector('advice-column')?.shadowRoot?.querySelectorAll('[part=body]') ?? [])].map(({ innerText }) => innerText);
        return bodies.length === 2 && bodies;
      });
      assert.deepEqual(await shown.jsonValue(), ['My letter.', 'My answer.']);
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      server.close();
    }
  });

  it('carries nothing of an element that it imports and does not use', async () => {
    const { code, chunks } = await bundled(cwd, "import { AdviceLetterCard, AdviceColumn } from 'advice-column';\nimport { parseFeed } from 'advice-column/feed';");
    assert.equal(code.trim(), '');
    assert.equal(chunks, 1);
  });

  it('defines the one tag that it asks for', async () => {
    const { code } = await bundled(cwd, "import 'advice-column/define/letter-card';");
    assert.deepEqual(
      [...code.matchAll(/customElements\.define\(["'](advice-[\w-]+)/g)].map(([, tag]) => tag),
      ['advice-letter-card'],
    );
    assert.doesNotMatch(code, /class AdviceColumn|class AdviceReplyView|plainProse/);
  });
});
