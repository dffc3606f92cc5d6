import { expect } from '@open-wc/testing';
import { mergeFeeds } from '../../src/feed/merge.js';
import { readFeed } from '../../src/feed/read.js';
import type { Feed } from '../../src/feed/types.js';
import { column, feed } from '../support/feeds.mjs';

/** A feed at a home page of its own, with items as `id date`. */
const at = (host: string, items: readonly string[], members: object = {}): Feed =>
  readFeed(
    feed(
      items.map((written) => {
        const [id, date_published] = written.split(' ');
        return column(id!, { url: `https://${host}/${id}`, date_published, ...members });
      }),
      { home_page_url: `https://${host}/`, title: host },
    ),
  );

const merged = (...feeds: readonly Feed[]): string => mergeFeeds(feeds).map(({ item, feed }) => `${feed.title}/${item.id}`).join(' ');

describe('mergeFeeds', () => {
  it('puts several feeds into one by date', () => {
    expect(merged(at('a', ['1 2026-03-01', '2 2026-01-01']), at('b', ['3 2026-02-01', '4 2026-04-01']))).to.equal('b/4 a/1 b/3 a/2');
  });

  it('keeps the feed named first where dates are the same', () => {
    expect(merged(at('b', ['1 2026-03-01']), at('a', ['2 2026-03-01']))).to.equal('b/1 a/2');
  });

  it('shows once what has the same address, from the feed named first', () => {
    expect(merged(at('a', ['1 2026-01-01'], { url: 'https://a/same' }), at('b', ['9 2026-03-01'], { url: 'https://a/same' }))).to.equal('a/1');
  });

  it('shows once what has the same id and home page', () => {
    expect(merged(at('a', ['1 2026-01-01'], { url: undefined }), at('a', ['1 2026-01-01', '2 2025-01-01'], { url: undefined }))).to.equal('a/1 a/2');
  });

  it('keeps apart what has the same id on other sites', () => {
    expect(merged(at('a', ['1 2026-02-01']), at('b', ['1 2026-01-01']))).to.equal('a/1 b/1');
  });

  it('keeps apart what has neither address nor home page', () => {
    const nameless = (): Feed => readFeed(feed([column('1', { url: undefined, date_published: undefined })], { home_page_url: undefined, title: 'x' }));
    expect(merged(nameless(), nameless())).to.equal('x/1 x/1');
  });

  it('leaves out what may not be shown now', () => {
    expect(merged(at('a', ['1 2026-01-01'], { _advice: { expires: '2020-01-01' } }), at('b', ['2 2026-01-01']))).to.equal('b/2');
  });

  it('does not let what is not live stand in the way of what is', () => {
    expect(merged(at('a', ['1 2026-01-01'], { url: 'https://a/same', _advice: { embargo: '2999-01-01' } }), at('b', ['2 2026-01-01'], { url: 'https://a/same' }))).to.equal('b/2');
  });

  it('an undated item stays with its neighbours, an undated feed comes last', () => {
    expect(merged(at('a', ['1', '2 2026-03-01', '3', '4 2026-01-01']), at('b', ['5 2026-02-01']), at('c', ['6', '7']))).to.equal('a/1 a/2 a/3 b/5 a/4 c/6 c/7');
  });

  it('of nothing is nothing', () => {
    expect(mergeFeeds([])).to.deep.equal([]);
  });
});
