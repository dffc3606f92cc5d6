import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseFragment } from 'parse5';
import { column, feed } from '../support/feeds.mjs';
import { rendered } from '../support/rendered.mjs';

const lib = new URL('../../dist/lib/', import.meta.url);

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node */

/** Every node below, inside templates too. @param {Node} node @returns {Node[]} */
const below = (node) => [node, ...('childNodes' in node ? node.childNodes : []).flatMap(below), ...('content' in node ? below(node.content) : [])];

/** @param {string} markup */
const nodesOf = (markup) => below(parseFragment(markup));

/** What is read, without style sheets. @param {string} markup */
const textOf = (markup) =>
  nodesOf(markup)
    .map((node) => ('value' in node && node.parentNode?.nodeName !== 'style' ? node.value : ''))
    .join(' ')
    .replace(/\s+/g, ' ');

/** An item whose prose is all this markup. @param {string} html */
const written = (html) =>
  feed([column('one', { _advice: { letters: [{ question: { greeting: 'Dear Nell,', html, signedAs: 'Flat' }, answers: [{ html, signedAs: 'Nell' }], updates: [{ html }], responses: [{ html }] }], disclaimer: { html } } })]);

describe('a program without a DOM', () => {
  for (const file of readdirSync(lib, { recursive: true }).map(String).filter((name) => name.endsWith('.js'))) {
    it(`can import ${file}`, async () => {
      await import(pathToFileURL(new URL(file, lib).pathname).href);
      assert.equal('document' in globalThis, false);
    });
  }
});

describe('a server with @lit-labs/ssr', () => {
  it('renders letter and answer, and what stands around them', async () => {
    const text = textOf(await rendered({ feed: { ...written('<p>My bread is <em>always</em> flat.</p><p>Why?</p>'), _advice: { publisher: { name: 'The Hearth' } } } }));
    for (const words of ['Column one', 'Dear Nell,', 'My bread is always flat.', 'Why?', 'Flat', 'The Hearth']) assert.ok(text.includes(words), words);
  });

  it('keeps paragraphs and lines', async () => {
    const markup = await rendered({ feed: feed([column('one', { _advice: { letters: [{ question: { text: 'One.\n\nTwo,\nand three.' }, answers: [{ html: '<p>Four.</p><div>Five.</div>' }] }] } })]) });
    assert.match(markup.replace(/<!--.*?-->|<\?>/g, ''), /<p>One\.<\/p><p>Two,<br ?\/?>and three\.<\/p>[^]*<p>Four\.<\/p><p>Five\.<\/p>/);
  });

  it('splits a plain column as a browser does', async () => {
    const text = 'Dear Nell,\n\nMy clock is loud. May I stop it?\n\n--Awake in Ayr\n\nDear Awake,\n\nStop it tonight.\n\n--Nell';
    const markup = await rendered({ feed: feed([{ id: 'a', content_text: text, authors: [{ name: 'Nell' }] }]) });
    assert.match(markup, /part="reply"[^]*Dear Awake,/);
  });

  for (const tag of ['advice-letter-card', 'advice-reply-view']) {
    it(`renders <${tag}>`, async () => {
      assert.ok(textOf(await rendered({ feed: feed(), tag })).includes(tag === 'advice-letter-card' ? 'Letter one' : 'Answer one'));
    });
  }

  for (const tag of ['advice-more-from', 'advice-ad-slot', 'advice-archive-list', 'advice-submit-form', 'advice-feed']) {
    it(`leaves what a page has put into <${tag}>`, async () => {
      const markup = await rendered({ feed: feed(), tag, fallback: 'At home.' });
      assert.ok(textOf(markup).includes('At home.'));
      assert.doesNotMatch(markup, /<slot hidden/);
    });
  }

  it('hides the fallback only where there is something to read', async () => {
    assert.match(await rendered({ feed: feed(), fallback: 'At home.' }), /<slot hidden/);
    assert.doesNotMatch(await rendered({ feed: feed([]), fallback: 'At home.' }), /<slot hidden/);
  });

  it('lets no markup of a feed through', async () => {
    const hostile =
      '<p onclick="x()">Words<script>alert(1)</script><img src=x onerror=alert(1)><iframe srcdoc="<p>in"></iframe><svg><a xlink:href="javascript:x">s</a></svg>' +
      '&lt;script&gt;alert(2)&lt;/script&gt; <a href="javascript:alert(3)">here</a> </template><style>*{color:red}</style><!-- --><object data=x></object>';
    const markup = await rendered({ feed: written(hostile) });
    const names = new Set(nodesOf(markup).map(({ nodeName }) => nodeName));
    for (const name of ['script', 'iframe', 'svg', 'object']) assert.equal(names.has(name), false, name);
    const attributes = nodesOf(markup).flatMap((node) => ('attrs' in node ? node.attrs : []));
    assert.deepEqual(
      attributes.filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value)),
      [],
    );
    assert.ok(textOf(markup).includes('Words'));
    assert.ok(textOf(markup).includes('<script>alert(2)</script>'));
  });

  it('takes addresses for links and pictures only if they are safe', async () => {
    const markup = await rendered({ feed: feed([column('one', { url: 'javascript:alert(1)', authors: [{ name: 'Nell', url: 'data:text/html,x', avatar: 'javascript:1' }] })]) });
    assert.doesNotMatch(markup, /(href|src)="(javascript|data):/);
  });

  it('renders with connectedCallback too', async () => {
    const { LitElementRenderer } = await import('@lit-labs/ssr');
    const always = () => ({ connectedCallback: true });
    LitElementRenderer.renderOptions.push(always);
    try {
      for (const tag of ['advice-column', 'advice-feed']) await rendered({ feed: feed(), tag });
      assert.ok(textOf(await rendered({ feed: feed() })).includes('Letter one'));
    } finally {
      LitElementRenderer.renderOptions.splice(LitElementRenderer.renderOptions.indexOf(always), 1);
    }
  });
});
