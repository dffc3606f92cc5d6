import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { blocksFor, PLATFORMS } from '../../dist/cli/builder.js';
import { folder, run, runBeside } from '../support/author-tools.mjs';
import { column, feed } from '../support/feeds.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const digest = (/** @type {string} */ file) => `sha384-${createHash('sha384').update(readFileSync(new URL(`../../dist/${file}`, import.meta.url))).digest('base64')}`;

const FEED = 'https://nell.example/feed.json';

/** @param {...string} more */
const snippet = (...more) => run(['snippet', FEED, '--offline', ...more]);

describe('snippet', () => {
  it('pins the version and the digest of the script', () => {
    const { status, stdout, stderr } = snippet();
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, new RegExp(`<script type="module" src="https://[^"]+@${version.replaceAll('.', '\\.')}/dist/advice-column\\.js" integrity="([^"]+)" crossorigin="anonymous"></script>`));
    assert.ok(stdout.includes(`integrity="${digest('advice-column.js')}"`));
    assert.match(stdout, /<link rel="modulepreload" href="[^"]+\/advice-column\.js" integrity=/);
    assert.match(stdout, /<link rel="preload" as="fetch" href="https:\/\/nell\.example\/feed\.json" crossorigin="anonymous">/);
    assert.match(stdout, /<advice-column feed="https:\/\/nell\.example\/feed\.json">\n {2}<a href="https:\/\/nell\.example\/">Read the column<\/a>\n<\/advice-column>/);
  });

  it('preloads no feed that is not wanted at once', () => {
    for (const choice of [['--loading', 'lazy'], ['--element', 'submit-form']]) {
      const { stdout } = snippet(...choice);
      assert.match(stdout, /<link rel="preconnect" href="https:\/\/nell\.example" crossorigin="anonymous">/);
      assert.doesNotMatch(stdout, /as="fetch"/);
    }
  });

  it('names exactly what a policy has to allow', () => {
    const { stdout } = snippet('--partners', 'https://shelf.example/feed.json https://garden.example/f.json', '--base', 'https://cdn.example/advice');
    assert.match(stdout, /script-src https:\/\/cdn\.example\/advice\/;\nconnect-src https:\/\/nell\.example https:\/\/shelf\.example https:\/\/garden\.example;\nimg-src /);
    assert.doesNotMatch(stdout, /unsafe|style-src|\*/);
    assert.doesNotMatch(snippet('--images', 'none').stdout, /img-src/);
  });

  it('writes what was chosen, and nothing that is the default', () => {
    const { stdout } = snippet('--element', 'column', '--item', 'a"b', '--look', 'paper', '--layout', 'clamp', '--ads', 'slot', '--ad-sizes', '300x250', '--lang', 'de', '--heading-level', '3', '--images', 'none', '--loading', 'lazy');
    assert.match(stdout, /<advice-column feed="[^"]+" item="a&quot;b" look="paper" layout="clamp" heading-level="3" images="none" loading="lazy" lang="de">\n {2}<advice-ad-slot slot="ad" sizes="300x250">/);
    assert.match(snippet('--look', 'plain', '--layout', 'flow', '--images', 'all', '--loading', 'eager', '--ads', 'none').stdout, /<advice-column feed="[^"]+">/);
  });

  it('has the classic file in one', () => {
    const { stdout } = snippet('--classic');
    assert.match(stdout, /<script async src="[^"]+\/advice-column\.classic\.js"/);
    assert.ok(stdout.includes(digest('advice-column.classic.js')));
  });

  it('knows each platform', () => {
    const { stdout } = snippet('--for', 'all');
    for (const [, name] of stdout.matchAll(/^# (.+)$/gm)) assert.ok(name);
    assert.equal(stdout.match(/^# /gm)?.length, PLATFORMS.length);
    assert.match(snippet('--for', 'wordpress').stdout, /add_action\( 'wp_head'[^]*add_shortcode\( 'advice_column'/);
    assert.match(snippet('--for', 'blogger').stdout, /<link [^>]+\/>/);
    assert.match(snippet('--for', 'react').stdout, /import 'advice-column\/define\/column';[^]*return \(\n {4}<advice-column/);
    assert.match(snippet('--for', 'vue').stdout, /isCustomElement[^]*<script setup>/);
    assert.match(snippet('--for', 'react,vue').stdout, /script-src 'self'/);
  });

  it('breaks out of no language that it writes', () => {
    const choice = { element: 'column', feed: `https://nell.example/f.json?a='"<>&{{x}}\\`, name: `Nell's "{{b}}" </script> {c}`, home: 'https://nell.example/' };
    const release = { version, base: 'https://cdn.example/' };
    const code = (/** @type {string} */ platform) => blocksFor(platform, choice, release).map((/** @type {{ code: string }} */ block) => block.code).join('\n');
    assert.match(code('wordpress'), /Nell\\'s "\{\{b\}\}" &lt;\/script&gt; \{c\}/);
    assert.match(code('react'), /\{"Read Nell's \\"\{\{b\}\}\\" <\/script> \{c\}"\}/);
    assert.match(code('vue'), /<advice-column v-pre /);
    assert.match(code('html'), /&lt;\/script&gt;/);
  });

  it('reads the feed for its name and its pictures', async (t) => {
    const pictures = column('a', { _advice: { illustration: { url: 'https://pictures.example/a.png', alt: '' } }, content_html: '<img src="https://other.example/b.png" alt="">' });
    const server = createServer((_, response) => void response.end(JSON.stringify(feed([pictures]))));
    t.after(() => server.close());
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const { stdout } = await runBeside(['snippet', `http://127.0.0.1:${port}/feed.json`]);
    assert.match(stdout, /<a href="https:\/\/nell\.example\/">Read Dear Nell<\/a>/);
    assert.match(stdout, /img-src https:\/\/other\.example https:\/\/pictures\.example;/);
  });

  it('takes the address from a feed that was built for one', (t) => {
    const dir = folder(t, { 'feed.json': JSON.stringify(feed([column('a')], { feed_url: 'https://nell.example/column/feed.json' })), 'bare.json': JSON.stringify(feed()) });
    assert.match(run(['snippet', 'feed.json'], { cwd: dir }).stdout, /<advice-column feed="https:\/\/nell\.example\/column\/feed\.json">/);
    const { status, stderr } = run(['snippet', 'bare.json'], { cwd: dir });
    assert.equal(status, 1);
    assert.match(stderr, /bare\.json has no feed_url/);
  });

  it('goes on without a feed that can’t be read, and says so', () => {
    const { status, stdout, stderr } = run(['snippet', 'http://127.0.0.1:9/feed.json']);
    assert.equal(status, 0);
    assert.match(stderr, /Can't read http:\/\/127\.0\.0\.1:9\/feed\.json/);
    assert.match(stdout, /<advice-column/);
  });

  it('says in a sentence what it can’t do', () => {
    for (const [args, sentence] of /** @type {const} */ ([
      [['snippet'], /Name the feed/],
      [['snippet', 'feed.json'], /an address that begins with https:/],
      [['snippet', FEED, '--for', 'myspace'], /--for is one of html, wordpress/],
      [['snippet', FEED, '--look', 'gothic'], /--look is one of plain, paper, newsprint/],
    ])) {
      const { status, stderr, stdout } = run(args);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, sentence);
    }
  });
});
