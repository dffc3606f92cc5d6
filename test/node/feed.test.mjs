import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as byName from 'advice-column/feed';
import * as byPath from '../../dist/lib/feed/index.js';
import { column, feed } from '../support/feeds.mjs';

describe('advice-column/feed in Node', () => {
  it('is found by its name', () => {
    assert.equal(byName.parseFeed, byPath.parseFeed);
  });

  it('needs no DOM', () => {
    for (const name of ['document', 'window', 'customElements', 'HTMLElement']) assert.equal(name in globalThis, false);
    const found = byName.parseFeed(JSON.stringify(feed([column('one', { title: 'Salt &amp; tea' }), { title: 'No id' }])), { url: 'https://nell.example/feed.json' });
    assert.equal(found.items.length, 1);
    assert.equal(found.items[0]?.title, 'Salt & tea');
    assert.deepEqual(
      found.warnings.map(({ code, path }) => `${code} ${path}`),
      ['item-without-id items[1]'],
    );
  });

  it('splits a plain column', () => {
    const text = 'Dear Nell,\n\nMy clock is loud. May I stop it?\n\n--Awake in Ayr\n\nDear Awake,\n\nStop it tonight.\n\n--Nell';
    const [item] = byName.parseFeed(feed([{ id: 'a', content_text: text, authors: [{ name: 'Nell' }] }])).items;
    assert.ok(item);
    const [letter] = byName.columnOf(item).letters;
    assert.equal(letter?.question?.signedAs, 'Awake in Ayr');
    assert.equal(letter?.answers[0]?.greeting, 'Dear Awake,');
  });

  it('refuses what is no feed with an error that says what to do', () => {
    assert.throws(
      () => byName.parseFeed('<!doctype html>', { url: 'https://nell.example/feed.json' }),
      (error) => error instanceof byName.FeedError && error.kind === 'not-json' && /web page/.test(error.message),
    );
  });

  it('survives a hundred thousand levels', () => {
    const deep = `{"version":"1.1","authors":${'['.repeat(1e5)}${']'.repeat(1e5)},"items":[{"id":1,"title":"a"}]}`;
    assert.equal(byName.parseFeed(deep).items.length, 1);
  });
});
