import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/errors.js';
import { parseFeed } from '../../src/feed/parse.js';
import { column, feed } from '../support/feeds.mjs';

describe('parseFeed', () => {
  it('takes text or what has been parsed', () => {
    expect(parseFeed(JSON.stringify(feed()))).to.deep.equal(parseFeed(feed()));
  });

  it('puts warnings into words', () => {
    const { warnings } = parseFeed(feed([{ title: 'No id' }, column('one')]));
    expect(warnings).to.deep.equal([{ code: 'item-without-id', path: 'items[0]', message: 'Left out: an item needs an id.' }]);
  });

  it('puts refusals into words', () => {
    expect(() => parseFeed('<html>', { url: 'https://nell.example/feed.json' })).to.throw(FeedError, /^https:\/\/nell\.example\/feed\.json answered with a web page/);
  });

  it('decodes titles', () => {
    expect(parseFeed(feed([column('one', { title: 'Salt &amp; tea' })])).items[0]?.title).to.equal('Salt & tea');
  });

  it('knows where it was read from', () => {
    expect(parseFeed(feed([column('one', { url: 'a' })], { home_page_url: undefined }), { url: 'https://nell.example/x/feed.json' }).items[0]?.url).to.equal('https://nell.example/x/a');
  });

  it('tells of a next page that nobody will follow', () => {
    const { nextUrl, warnings } = parseFeed(feed([column('one')], { next_url: 'https://mallory.example/' }), { url: 'https://nell.example/feed.json' });
    expect(nextUrl).to.equal(undefined);
    expect(warnings[0]?.code).to.equal('next-url');
  });
});
