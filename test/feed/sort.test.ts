import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feed/read.js';
import { newestFirst } from '../../src/feed/sort.js';
import { column, feed } from '../support/feeds.mjs';

const sorted = (...dates: readonly (string | undefined)[]): string =>
  newestFirst(readFeed(feed(dates.map((date_published, index) => column(index + 1, { date_published })))).items)
    .map(({ id }) => id)
    .join('');

describe('newestFirst', () => {
  it('the newest first', () => {
    expect(sorted('2026-01-01', '2026-03-01', '2026-02-01')).to.equal('231');
  });

  it('items of one date stay as they are', () => {
    expect(sorted('2026-01-01', '2026-01-01', '2026-01-01')).to.equal('123');
  });

  it('undated feeds stay as they are', () => {
    expect(sorted(undefined, undefined, undefined)).to.equal('123');
  });

  it('an undated item stays behind the one before it', () => {
    expect(sorted('2026-01-01', undefined, '2026-03-01', undefined)).to.equal('3412');
  });
});
