import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folder, run } from '../support/author-tools.mjs';
import { feed } from '../support/feeds.mjs';

/** The examples of a document, by language, in order. @param {string} name @param {string} language */
function examples(name, language) {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, kind, code]) => (kind === language && code ? [code] : []));
}

/** The command lines of a document. @param {string} name */
const commands = (name) =>
  examples(name, 'sh').flatMap((code) => code.trim().split('\n')).map((line) => line.replace(/^npx advice-column /, '').split(/\s+/));

/** Serves a folder's files as a site, for as long as the test runs. @param {import('node:test').TestContext} t @param {(url: URL) => unknown} answer @returns {Promise<string>} */
function site(t, answer) {
  const server = createServer((request, response) => void response.end(JSON.stringify(answer(new URL(request.url ?? '', 'http://x')))));
  t.after(() => server.close());
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`));
  });
}

/** @param {string} cwd @param {readonly string[]} args @returns {Promise<string>} */
const node = (cwd, args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], { cwd });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('close', () => resolve(stderr));
  });

/** @param {string} dir */
const built = (dir) => JSON.parse(readFileSync(join(dir, 'public/feed.json'), 'utf8'));

const POST = '<!-- wp:paragraph -->\n<p>Dear Nell,</p>\n<!-- /wp:paragraph -->\n\n<p>My fence is <em>down</em>. Whose is it?</p>\n\n<p>&#8212;Exposed in Exeter</p>\n\n<p>Dear Exposed,</p>\n\n<p>Ask your neighbour over it.</p>\n\n<p>&#8212;Nell</p>\n';

describe('docs/publishing.md', () => {
  const [plain = ''] = examples('publishing.md', 'text');
  const [marked = ''] = examples('publishing.md', 'markdown');
  const [settings = ''] = examples('publishing.md', 'yaml');
  const [item = ''] = examples('publishing.md', 'json');

  it('has commands that work as they stand', (t) => {
    const dir = folder(t, { 'letters/2026-11-03-a-loud-clock.txt': plain, 'letters/feed.yaml': settings, 'page.html': '<title>{{title}}</title>{{head}}{{main}}' });
    for (const args of commands('publishing.md')) {
      // What is on the publisher's own site is not there yet.
      const [command = '', ...rest] = args.map((arg) => (arg === 'feed.json' ? 'public/feed.json' : arg));
      if (command === 'check' && rest.some((arg) => arg.startsWith('https:'))) continue;
      const { status, stderr } = run([command, ...rest, ...(command === 'snippet' ? ['--offline'] : [])], { cwd: dir });
      assert.deepEqual([args.join(' '), status, stderr], [args.join(' '), 0, '']);
    }
    assert.equal(built(dir).authors[0]._advice.addressedAs, 'Nell');
  });

  it('has front matter that is read to the last line', (t) => {
    const dir = folder(t, { 'l/a.md': marked, 'l/feed.yaml': settings });
    const { status, stderr } = run(['build', 'l', '--out', 'public', '--site', 'https://nell.example'], { cwd: dir });
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(built(dir).items[0]._advice.letters[0].updates[0].by, 'writer');
    assert.match(run(['check', 'public/feed.json'], { cwd: dir }).stdout, /nothing to complain of/);
  });

  it('has an item that is as it should be', (t) => {
    const dir = folder(t, { 'feed.json': JSON.stringify(feed([JSON.parse(item)])) });
    assert.match(run(['check', 'feed.json'], { cwd: dir }).stdout, /1 column; nothing to complain of/);
  });
});

describe('docs/migrating.md', () => {
  const [wordpress = '', ghost = ''] = examples('migrating.md', 'js');
  const build = (/** @type {string} */ dir) => run(['build', 'letters', '--out', 'public', '--site', 'https://publisher.example/column/', '--columnist', 'Nell'], { cwd: dir });

  it('brings a WordPress category along', async (t) => {
    const posts = [{ slug: 'the-fence', link: 'https://publisher.example/the-fence/', date_gmt: '2019-05-02T08:00:00', modified_gmt: '2019-05-03T08:00:00', title: { rendered: 'The neighbour&#8217;s fence' }, content: { rendered: POST } }];
    const address = await site(t, ({ pathname, searchParams }) => (pathname.endsWith('/categories') ? [{ id: 7 }] : searchParams.get('categories') === '7' && searchParams.get('page') === '1' ? posts : { code: 'rest_post_invalid_page_number' }));
    const dir = folder(t, { 'wordpress.mjs': wordpress });
    assert.equal(await node(dir, ['wordpress.mjs', address, 'dear-nell']), '');
    assert.deepEqual([build(dir).status, build(dir).stderr], [0, '']);
    const [item] = built(dir).items;
    assert.deepEqual([item.id, item.url, item.title, item.date_published], ['the-fence', 'https://publisher.example/the-fence/', 'The neighbour’s fence', '2019-05-02T08:00:00Z']);
    assert.equal(item._advice.letters[0].question.signedAs, 'Exposed in Exeter');
    assert.match(item._advice.letters[0].question.html, /<em>down<\/em>/);
  });

  it('brings a Ghost tag along', async (t) => {
    const post = { slug: 'the-fence', url: 'https://publisher.example/the-fence/', title: 'The fence', custom_excerpt: null, published_at: '2019-05-02T08:00:00.000+00:00', updated_at: '2019-05-02T08:00:00.000+00:00', tags: [{ name: 'fences' }], html: POST };
    const address = await site(t, ({ searchParams }) => ({ posts: [post], meta: { pagination: { next: null } }, tag: searchParams.get('filter') }));
    const dir = folder(t, { 'ghost.mjs': ghost });
    assert.equal(await node(dir, ['ghost.mjs', address, 'key', 'dear-nell']), '');
    assert.deepEqual([build(dir).status, build(dir).stderr], [0, '']);
    const [item] = built(dir).items;
    assert.deepEqual([item.id, item.tags, item.date_published], ['the-fence', ['fences'], '2019-05-02T08:00:00Z']);
    assert.equal(item._advice.letters[0].answers[0].greeting, 'Dear Exposed,');
  });
});
