import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import { folder, run } from '../support/author-tools.mjs';
import { column, feed } from '../support/feeds.mjs';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

const RICH = column('rich', {
  title: 'Clocks & <kettles>',
  language: 'de',
  authors: [{ name: 'Nell "the pen" Wright', url: 'https://nell.example/about' }],
  tags: ['sleep'],
  _advice: {
    dek: 'Loud ones',
    contentNote: 'Mentions of hymns',
    sponsor: { kind: 'sponsored', name: 'Quiet Clocks', url: 'https://quiet.example/' },
    helplines: [{ name: 'Night Line', phone: '+49 30 555 0100' }],
    letters: [
      { question: { greeting: 'Dear Nell,', html: '<h1>Loud</h1><p onclick="x()">My clock <script>alert(1)</script>ticks.<img src="javascript:alert(1)" onerror="alert(1)" alt="A clock"></p>', signedAs: '--Awake' }, answers: [{ greeting: 'Dear Awake,', text: 'Stop <it>.\n\nTonight.', signedAs: 'Nell' }] },
    ],
  },
});

/** @param {import('node:test').TestContext} t @param {unknown} written */
const at = (t, written) => folder(t, { 'feed.json': JSON.stringify(written) });

/** Every element of a page, as a browser reads it. @param {string} html @returns {Element[]} */
function elementsOf(html) {
  /** @param {import('parse5').DefaultTreeAdapterTypes.ParentNode} node @returns {Element[]} */
  const below = (node) => node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []));
  return below(parse(html));
}

const attribute = (/** @type {Element | undefined} */ element, /** @type {string} */ name) => element?.attrs.find((one) => one.name === name)?.value;

const HOSTILE = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '</script><script>alert(1)</script>', '<svg><style><img src=x onerror=alert(1)>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', '<a href="java\nscript:alert(1)">x</a>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>'];

describe('render', () => {
  it('writes a column as plain HTML for inside the tag', (t) => {
    const { status, stdout } = run(['render', 'feed.json', '--item', 'rich', '--heading-level', '3'], { cwd: at(t, feed([RICH])) });
    assert.equal(status, 0);
    assert.match(stdout, /^<article lang="de" dir="ltr">/);
    assert.match(stdout, /<h3><a href="https:\/\/nell\.example\/rich">Clocks &amp; &lt;kettles&gt;<\/a><\/h3>/);
    assert.match(stdout, /<h4>Loud<\/h4>/);
    assert.match(stdout, /<p>Dear Nell,<\/p>/);
    assert.match(stdout, /<p>My clock ticks\.A clock<\/p>/);
    assert.match(stdout, /<p>—Awake<\/p>/);
    assert.match(stdout, /<p>Stop &lt;it&gt;\.<\/p>\n<p>Tonight\.<\/p>/);
    assert.match(stdout, /aria-label="Brief von Awake"/);
    assert.match(stdout, /<a href="https:\/\/quiet\.example\/" rel="sponsored">/);
    assert.match(stdout, /<a href="tel:\+49305550100">/);
    assert.match(stdout, /<time datetime="2026-03-04T08:00:00.000Z">4\. März 2026<\/time>/);
    assert.doesNotMatch(stdout, /script|onerror|onclick|style=/);
  });

  it('writes the newest that may be shown when none is named', (t) => {
    const items = [column('old', { date_published: '2020-01-01T00:00:00Z' }), column('new'), column('held', { date_published: '2026-05-01T00:00:00Z', _advice: { embargo: '2999-01-01T00:00:00Z' } })];
    assert.match(run(['render', 'feed.json'], { cwd: at(t, feed(items)) }).stdout, /Letter new/);
  });

  it('splits a plain feed', (t) => {
    const text = 'Dear Nell,\n\nMy clock is loud. May I stop it?\n\n--Awake\n\nDear Awake,\n\nStop it tonight.\n\n--Nell';
    const { stdout } = run(['render', 'feed.json'], { cwd: at(t, feed([{ id: 'a', title: 'A', content_text: text }])) });
    assert.match(stdout, /<section aria-label="Letter from Awake">\n<p>Dear Nell,<\/p>/);
    assert.match(stdout, /<section aria-label="Reply">\n<p>Dear Awake,<\/p>/);
  });

  it('writes a site: pages, archive, sitemap', (t) => {
    const dir = at(t, feed(Array.from({ length: 25 }, (_, nth) => column(`no-${nth}`, { date_published: `2026-03-${String(nth + 1).padStart(2, '0')}T08:00:00Z`, ...(nth && { url: undefined }) })), { title: 'Dear Nell' }));
    const { status } = run(['render', 'feed.json', '--page', '--out', 'site', '--site', 'https://nell.example'], { cwd: dir });
    assert.equal(status, 0);
    const files = readdirSync(join(dir, 'site')).map(String);
    assert.ok(files.includes('index.html') && files.includes('archive-1.html') && files.includes('sitemap.xml') && files.includes('no-24.html'));
    const elements = elementsOf(readFileSync(join(dir, 'site/no-24.html'), 'utf8'));
    assert.equal(attribute(elements.find((element) => attribute(element, 'rel') === 'canonical'), 'href'), 'https://nell.example/no-24.html');
    const sitemap = readFileSync(join(dir, 'site/sitemap.xml'), 'utf8');
    assert.match(sitemap, /<loc>https:\/\/nell\.example\/no-24\.html<\/loc><lastmod>2026-03-25T08:00:00\.000Z<\/lastmod>/);
    // The first keeps the address that its feed gives it.
    assert.ok(files.includes('no-0'));
    const index = elementsOf(readFileSync(join(dir, 'site/index.html'), 'utf8'));
    const links = index.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '');
    assert.equal(links.filter((link) => link.startsWith('no-')).length, 20);
    for (const link of links) assert.ok(existsSync(join(dir, 'site', link)), link);
  });

  it('gives a page the data of an Article, and no text in it ends the script', (t) => {
    const dir = at(t, feed([column('a', { title: '</script><script>alert(1)</script>', summary: '<!--' })]));
    run(['render', 'feed.json', '--page', '--out', 'site', '--site', 'https://nell.example'], { cwd: dir });
    const scripts = elementsOf(readFileSync(join(dir, 'site/a/index.html'), 'utf8')).filter(({ tagName }) => tagName === 'script');
    assert.deepEqual(scripts.map((script) => attribute(script, 'type')), ['application/ld+json']);
    const [text] = scripts[0]?.childNodes ?? [];
    const data = JSON.parse(text && 'value' in text ? text.value : '');
    assert.equal(data['@type'], 'Article');
    assert.equal(data.headline, '</script><script>alert(1)</script>');
    assert.equal(data.url, 'https://nell.example/a');
  });

  it('keeps to a template', (t) => {
    const dir = folder(t, { 'feed.json': JSON.stringify(feed([column('a', { title: 'A $& B' })])), 'own.html': '<!doctype html><html lang="{{lang}}"><head><title>{{title}}</title>{{head}}</head><body class="mine">{{ main }}</body></html>', 'bad.html': '<p>' });
    run(['render', 'feed.json', '--page', '--out', 'site', '--site', 'https://nell.example', '--template', 'own.html'], { cwd: dir });
    const html = readFileSync(join(dir, 'site/a/index.html'), 'utf8');
    assert.match(html, /<body class="mine"><article/);
    assert.match(html, /<title>A \$&amp; B · Dear Nell<\/title><link rel="canonical"/);
    assert.match(run(['render', 'feed.json', '--page', '--out', 'x', '--template', 'bad.html'], { cwd: dir }).stderr, /bad\.html has no \{\{main\}\}/);
    assert.equal(existsSync(join(dir, 'x')), false);
  });

  it('lets nothing of a feed run, in any field', (t) => {
    const texts = HOSTILE.join(' ');
    const everywhere = (/** @type {string} */ id) => ({ ...column(id), title: texts, summary: texts, content_html: texts, image: 'javascript:alert(1)', tags: [texts], authors: [{ name: texts, url: 'javascript:alert(1)' }], language: '"><script>alert(1)</script>', _advice: { dek: texts, contentNote: texts, disclaimer: { html: texts, url: 'javascript:alert(1)' }, sponsor: { name: texts, url: 'javascript:alert(1)' }, helplines: [{ name: texts, url: 'javascript:alert(1)', phone: '"><script>' }], related: [{ title: texts, url: 'javascript:alert(1)' }], letters: [{ title: texts, question: { html: texts, greeting: texts, signedAs: texts }, answers: [{ html: texts }], responses: [{ html: texts, signedAs: texts }] }] } });
    const dir = at(t, feed([everywhere('a'), everywhere('../../../escape'), everywhere('"><img src=x onerror=alert(1)>')], { title: texts, description: texts }));
    assert.equal(run(['render', 'feed.json', '--page', '--out', 'site', '--site', 'https://nell.example'], { cwd: dir }).status, 0);
    const pages = readdirSync(join(dir, 'site'), { recursive: true }).map(String).filter((name) => name.endsWith('.html'));
    assert.ok(pages.length > 3);
    for (const page of pages)
      for (const { tagName, attrs } of elementsOf(readFileSync(join(dir, 'site', page), 'utf8'))) {
        assert.ok(!['iframe', 'svg', 'math', 'style', 'form', 'object', 'embed', 'base'].includes(tagName), `${page}: ${tagName}`);
        if (tagName === 'script') assert.equal(attrs.find(({ name }) => name === 'type')?.value, 'application/ld+json');
        for (const { name, value } of attrs) {
          assert.doesNotMatch(name, /^on|^style$|^srcdoc$/, page);
          if (name === 'href' || name === 'src') assert.doesNotMatch(value, /^\s*(?:javascript|data:text|vbscript)/i, page);
        }
      }
    assert.deepEqual(readdirSync(dir).sort(), ['feed.json', 'site']);
  });

  it('says in a sentence what it can’t do', (t) => {
    const dir = at(t, feed());
    for (const [args, sentence] of /** @type {const} */ ([
      [['render', 'feed.json', '--item', 'nope'], /feed\.json has no column "nope"/],
      [['render', 'feed.json', '--page'], /--out DIR/],
      [['render', 'feed.json', '--heading-level', '9'], /from 1 to 6/],
      [['render', 'nowhere.json'], /Can't read nowhere\.json/],
    ])) {
      const { status, stderr, stdout } = run(args, { cwd: dir });
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, sentence);
    }
  });
});
