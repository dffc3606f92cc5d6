import { expect } from '@open-wc/testing';
import { checkNext, joinPage, nextPage } from '../../src/feed/pages.js';
import { readFeed } from '../../src/feed/read.js';
import type { Feed } from '../../src/feed/types.js';
import { column, feed } from '../support/feeds.mjs';

const FIRST = 'https://nell.example/feed.json';
const SECOND = 'https://nell.example/feed-2.json';

const at = (url: string, ids: readonly string[], members: object = {}): Feed => readFeed(feed(ids.map((id) => column(id)), { ...members }), url);
const ids = ({ items }: Feed): readonly string[] => items.map(({ id }) => id);
const codes = ({ warnings }: Feed): readonly string[] => warnings.map(({ code, path, page }) => `${code} ${path} ${page}`);

describe('nextPage', () => {
  const rows: readonly (readonly [string, next: string | undefined, pages: readonly string[], followed: string | undefined])[] = [
    ['there is none', undefined, [], undefined],
    ['at the same origin', SECOND, [], SECOND],
    ['relative', 'feed-2.json', [], SECOND],
    ['the feed itself', FIRST, [], undefined],
    ['read already', SECOND, ['https://nell.example/feed-3.json', SECOND], undefined],
    ['another host', 'https://mallory.example/feed-2.json', [], undefined],
    ['another port', 'https://nell.example:8443/feed-2.json', [], undefined],
    ['another scheme', 'http://nell.example/feed-2.json', [], undefined],
    ['a script', 'javascript:alert(1)', [], undefined],
    ['no address', 'http://[', [], undefined],
  ];
  for (const [name, next_url, pages, followed] of rows)
    it(name, () => {
      expect(nextPage(at(FIRST, ['a'], { next_url }), pages)).to.equal(followed);
    });
});

describe('checkNext', () => {
  it('leaves a feed whose next page may be followed', () => {
    const first = at(FIRST, ['a'], { next_url: SECOND });
    expect(checkNext(first)).to.equal(first);
  });

  it('takes away what may not be followed, and tells on which page', () => {
    const checked = checkNext(at(FIRST, ['a'], { next_url: FIRST }), [SECOND]);
    expect(checked.nextUrl).to.equal(undefined);
    expect(codes(checked)).to.deep.equal([`next-url next_url ${SECOND}`]);
  });
});

describe('joinPage', () => {
  const first = at(FIRST, ['a', 'b'], { next_url: SECOND, title: 'First' });

  it('puts the items behind one another and goes on where the page does', () => {
    const joined = joinPage(first, at(SECOND, ['c'], { next_url: 'feed-3.json', title: 'Second' }), SECOND);
    expect(ids(joined)).to.deep.equal(['a', 'b', 'c']);
    expect(joined.title).to.equal('First');
    expect(joined.nextUrl).to.equal('https://nell.example/feed-3.json');
  });

  it('shows once what is on both, and tells of it', () => {
    const joined = joinPage(first, at(SECOND, ['b', 'c']), SECOND);
    expect(ids(joined)).to.deep.equal(['a', 'b', 'c']);
    expect(codes(joined)).to.deep.equal([`duplicate-id items[id="b"] ${SECOND}`]);
  });

  it('what either takes back is gone from both', () => {
    expect(ids(joinPage(at(FIRST, ['a', 'b'], { _advice: { withdrawn: ['c'] } }), at(SECOND, ['c', 'd'], { _advice: { withdrawn: ['a'] } }), SECOND))).to.deep.equal(['b', 'd']);
  });

  it('warnings say which page they are about', () => {
    expect(codes(joinPage(first, at(SECOND, ['c'], { version: '1.1' }), SECOND))).to.deep.equal([`version version ${SECOND}`]);
  });

  it('ends with a page that brings nothing new', () => {
    const joined = joinPage(first, at(SECOND, ['a', 'b'], { next_url: 'feed-3.json' }), SECOND);
    expect(joined.nextUrl).to.equal(undefined);
    expect(codes(joined).at(-1)).to.equal(`next-url next_url ${SECOND}`);
  });

  it('ends with a page that has expired', () => {
    expect(joinPage(first, at(SECOND, ['c'], { next_url: 'feed-3.json', expired: true }), SECOND).nextUrl).to.equal(undefined);
  });

  it('goes on over an empty page', () => {
    expect(joinPage(first, at(SECOND, [], { next_url: 'feed-3.json' }), SECOND).nextUrl).to.equal('https://nell.example/feed-3.json');
  });
});
