import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folder, letter, run, runBeside } from '../support/author-tools.mjs';
import { column, feed } from '../support/feeds.mjs';

/** The verdict on a feed in a file. @param {import('node:test').TestContext} t @param {unknown} written @param {string[]} [more] */
function verdictOn(t, written, more = []) {
  const dir = folder(t, { 'feed.json': typeof written === 'string' ? written : JSON.stringify(written) });
  const { status, stdout, stderr } = run(['check', join(dir, 'feed.json'), '--json', ...more]);
  assert.equal(stderr, '');
  return { status, ...JSON.parse(stdout) };
}

/** @typedef {{ level: string, code: string, path: string, message: string, reader: string }} Finding */

/** @param {{ findings: Finding[] }} verdict @param {string} code */
const found = ({ findings }, code) => findings.filter((finding) => finding.code === code).map(({ level, path }) => `${level} ${path}`);

/** Serves one answer. @param {import('node:test').TestContext} t @param {string} body @param {Record<string, string>} headers @param {number} [status] @returns {Promise<string>} */
function serve(t, body, headers, status = 200) {
  const server = createServer((_, response) => void response.writeHead(status, headers).end(body));
  t.after(() => server.close());
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/feed.json`));
  });
}

const FINE = feed([column('one')]);

describe('check', () => {
  it('has nothing to say of a good feed', (t) => {
    const { status, ok, items, shown, findings } = verdictOn(t, FINE);
    assert.deepEqual({ status, ok, items, shown, findings }, { status: 0, ok: true, items: 1, shown: 1, findings: [] });
  });

  it('is clean on what build makes, page after page', (t) => {
    const files = Object.fromEntries(Array.from({ length: 45 }, (_, nth) => [`l/2025-${String(1 + Math.floor(nth / 28)).padStart(2, '0')}-${String(1 + (nth % 28)).padStart(2, '0')}-n${nth}.txt`, letter(`Awake number ${nth}`)]));
    const dir = folder(t, files);
    run(['build', 'l', '--out', 'out', '--site', 'https://nell.example/', '--language', 'en'], { cwd: dir });
    const { status, stdout } = run(['check', 'out/feed.json'], { cwd: dir });
    assert.equal(stdout, 'out/feed.json: 45 columns on 3 pages; nothing to complain of.\n');
    assert.equal(status, 0);
  });

  for (const [what, written, refused] of /** @type {const} */ ([
    ['no JSON', '{"version":', /not valid JSON, or was cut off/],
    ['a web page', '<!doctype html><p>Sign in', /web page \(HTML\)/],
    ['no list of items', '{"version":"https://jsonfeed.org/version/1.1","title":"Nell"}', /no list of "items"/],
    ['another format', '{"rss":{"channel":{}}}', /no JSON Feed: its "version"/],
  ]))
    it(`refuses what is ${what}`, (t) => {
      const verdict = verdictOn(t, written);
      assert.equal(verdict.status, 1);
      assert.match(verdict.refused, refused);
      assert.match(verdict.refused, /feed\.json/);
    });

  it('counts a column that is lost as an error', (t) => {
    const verdict = verdictOn(t, feed([column('one'), { title: 'No id' }, column('one'), { id: 'empty' }]));
    assert.equal(verdict.status, 1);
    assert.deepEqual([verdict.items, verdict.shown], [4, 1]);
    assert.deepEqual(found(verdict, 'item-without-id'), ['error items[1]']);
    assert.deepEqual(found(verdict, 'duplicate-id'), ['error items[2]']);
    assert.deepEqual(found(verdict, 'item-empty'), ['error items[3]']);
    for (const { reader } of verdict.findings) assert.match(reader, /\.$/);
  });

  it('counts what is mended as a warning, or as an error when it should be strict', (t) => {
    const odd = feed([column('one', { date_published: 'last Tuesday' })], { version: '1.1' });
    const verdict = verdictOn(t, odd);
    assert.equal(verdict.status, 0);
    assert.deepEqual(found(verdict, 'version'), ['warning version']);
    assert.deepEqual(found(verdict, 'wrong-type'), ['warning items[0].date_published']);
    assert.equal(verdictOn(t, odd, ['--strict']).status, 1);
  });

  it('names what the schema forbids and the reader allows', (t) => {
    const verdict = verdictOn(t, feed([{ ...column(1), id: 7, tags: 'clocks, sleep' }]));
    assert.equal(verdict.status, 0);
    assert.deepEqual(found(verdict, 'schema').sort(), ['note items[0].id', 'note items[0].tags']);
  });

  it('says once what is wrong in one place', (t) => {
    const { findings } = verdictOn(t, feed([column('one', { date_published: [2026] })]));
    assert.equal(findings.filter((/** @type {Finding} */ { path }) => path === 'items[0].date_published').length, 1);
  });

  it('finds where the text and the letters have drifted apart', (t) => {
    const item = column('one', { content_html: '<p>Letter one</p><p>Answer, since corrected</p>' });
    const verdict = verdictOn(t, feed([item]));
    assert.deepEqual(found(verdict, 'drift'), ['warning items[0]._advice.letters[0].answers[0]']);
    assert.match(verdict.findings[0].message, /^content_html/);
    const more = column('two', { content_text: `Letter two Answer two ${'and much more besides '.repeat(20)}` });
    assert.deepEqual(found(verdictOn(t, feed([more])), 'drift'), ['warning items[0].content_text']);
  });

  it('takes no markup within a word for another wording', (t) => {
    const item = column('one', { content_html: '<p><b>L</b>etter one</p><p>Answer one</p>' });
    assert.deepEqual(found(verdictOn(t, feed([item])), 'drift'), []);
  });

  it('finds what the sanitiser takes, and pictures without words', (t) => {
    const html = '<p>Hello <iframe src="https://x.example/"></iframe><font>red</font><a href="javascript:alert(1)">go</a><img src="https://nell.example/a.png"></p>';
    const verdict = verdictOn(t, feed([{ id: 'a', url: 'https://nell.example/a', title: 'A', date_published: '2026-03-04T08:00:00Z', content_html: html, _advice: { illustration: { url: 'https://nell.example/b.png' } } }]));
    assert.deepEqual(found(verdict, 'markup-removed'), ['warning items[0].content_html']);
    assert.deepEqual(found(verdict, 'markup-unwrapped'), ['note items[0].content_html']);
    assert.deepEqual(found(verdict, 'address'), ['warning items[0].content_html']);
    assert.deepEqual(found(verdict, 'alt').sort(), ['warning items[0]._advice.illustration', 'warning items[0].content_html']);
  });

  it('finds ids that lead nowhere', (t) => {
    const advice = { helplines: ['night'], partner: 'shelf', updateOf: 'gone', letters: [{ question: { text: 'Letter one' }, answers: [{ text: 'Answer one', author: 3 }] }] };
    const verdict = verdictOn(t, feed([column('one', { _advice: advice })]));
    assert.deepEqual(found(verdict, 'unknown-id').sort(), ['note items[0]._advice.updateOf', 'warning items[0]._advice.helplines', 'warning items[0]._advice.partner']);
    assert.deepEqual(found(verdict, 'unknown-author'), ['warning items[0]._advice.letters[0].answers[0].author']);
  });

  it('tells of weight', (t) => {
    const heavy = (/** @type {number} */ size) => feed([column('one', { summary: 'x'.repeat(size) })]);
    assert.deepEqual(found(verdictOn(t, heavy(300_000)), 'size'), ['note ']);
    assert.deepEqual(found(verdictOn(t, heavy(1_200_000)), 'size'), ['warning ']);
  });

  it('refuses what no element reads, by its size', (t) => {
    const verdict = verdictOn(t, `${JSON.stringify(FINE)}${' '.repeat(17 * 2 ** 20)}`);
    assert.equal(verdict.status, 1);
    assert.match(verdict.refused, /feed\.json is larger than is read \(16 MB/);
  });

  it('is not harmed by what is nested or named to harm', (t) => {
    const deep = `{"version":"https://jsonfeed.org/version/1.1","title":"N","__proto__":{"polluted":1},"items":[{"id":"a","title":"A","content_html":${JSON.stringify('<div>'.repeat(5000))},"_advice":${'{"letters":['.repeat(2000)}${']}'.repeat(2000)}}]}`;
    const verdict = verdictOn(t, deep);
    assert.equal(verdict.items, 1);
    assert.deepEqual(found(verdict, 'nesting'), ['warning items[0].content_html']);
  });

  it('checks how an address is served', async (t) => {
    const bad = JSON.parse((await runBeside(['check', await serve(t, JSON.stringify(FINE), { 'content-type': 'text/html' }), '--json'])).stdout);
    assert.equal(bad.ok, false);
    assert.deepEqual(found(bad, 'cors'), ['error ']);
    assert.deepEqual(found(bad, 'content-type'), ['warning ']);
    const good = await runBeside(['check', await serve(t, JSON.stringify(FINE), { 'content-type': 'application/feed+json', 'access-control-allow-origin': '*', etag: '"1"' })]);
    assert.equal(good.status, 0);
    assert.match(good.stdout, /1 column; nothing to complain of\./);
    const gone = await runBeside(['check', await serve(t, 'No such page', { 'content-type': 'text/plain' }, 404)]);
    assert.equal(gone.status, 1);
    assert.match(gone.stdout, /^refused: .* answered 404/m);
  });

  it('follows an address from page to page, as far as there is one', async (t) => {
    const headers = { 'content-type': 'application/feed+json', 'access-control-allow-origin': '*', etag: '"1"' };
    const pages = /** @type {Record<string, unknown>} */ ({
      '/feed.json': feed([column('one')], { next_url: '/2.json' }),
      '/2.json': feed([column('two'), column('one')], { next_url: '/3.json' }),
    });
    const server = createServer(({ url = '' }, response) => void response.writeHead(pages[url] ? 200 : 404, headers).end(JSON.stringify(pages[url] ?? 'No such page')));
    t.after(() => server.close());
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const { status, stdout } = await runBeside(['check', `http://127.0.0.1:${port}/feed.json`, '--json']);
    assert.equal(status, 1);
    const verdict = JSON.parse(stdout);
    assert.deepEqual([verdict.pages, verdict.shown], [2, 2]);
    assert.deepEqual(found(verdict, 'duplicate-id'), ['error items[id="one"]']);
    assert.deepEqual(found(verdict, 'next-page'), ['error next_url']);
    assert.equal((await runBeside(['check', `http://127.0.0.1:${port}/feed.json`, '--first-page'])).status, 0);
  });

  it('says the same thing once, for people', (t) => {
    const dir = folder(t, { 'feed.json': JSON.stringify(feed(Array.from({ length: 9 }, (_, nth) => column(nth, { url: undefined })))) });
    const { stdout } = run(['check', 'feed.json'], { cwd: dir });
    assert.equal(stdout.match(/It has no url/g)?.length, 1);
    assert.match(stdout, /… and 6 more/);
    assert.match(stdout, /Readers see: /);
    assert.match(stdout, /feed\.json: 9 columns; 9 notes\.\n$/);
  });

  it('lets no feed steer the terminal', (t) => {
    const dir = folder(t, { 'feed.json': JSON.stringify(feed([column('\u001b[2J\u001b[31mone', { url: undefined })])) });
    const { stdout } = run(['check', 'feed.json'], { cwd: dir });
    assert.match(stdout, /\[2J/);
    assert.equal(stdout.includes('\u001b'), false);
  });

  it('reads the standard input', () => {
    const { status, stdout } = run(['check', '-'], { input: `\ufeff${JSON.stringify(FINE)}` });
    assert.equal(status, 0);
    assert.match(stdout, /^standard input: 1 column; nothing/);
  });

  it('says in a sentence what it can’t read', () => {
    for (const [args, sentence] of /** @type {const} */ ([
      [['check', 'nowhere.json'], /Can't read nowhere\.json: there is no such file or folder\./],
      [['check', 'http://127.0.0.1:9/feed.json'], /Can't read http:\/\/127\.0\.0\.1:9\/feed\.json: /],
      [['check'], /Name the feed/],
      [['check', 'a', 'b'], /One at a time/],
    ])) {
      const { status, stderr, stdout } = run(args);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, sentence);
      assert.equal(stderr.trim().split('\n').length, 1);
    }
  });
});
