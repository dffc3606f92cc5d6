import { expect } from '@open-wc/testing';
import { isLive, liveItems, pickItem } from '../../src/feed/order.js';
import { readFeed } from '../../src/feed/read.js';
import type { Feed, Item } from '../../src/feed/types.js';
import { column, feed } from '../support/feeds.mjs';

const of = (...items: readonly object[]): Feed => readFeed(feed(items.map((members, index) => column(index + 1, { date_published: undefined, ...members }))));
const one = (members: object): Item => of(members).items[0]!;
const at = (written: string): number => Date.parse(written);

describe('isLive', () => {
  const rows: readonly (readonly [string, object, now: string, boolean])[] = [
    ['nothing said', {}, '2026-03-04T00:00Z', true],
    ['before an embargo', { embargo: '2026-03-04T08:00:00Z' }, '2026-03-04T07:59:59Z', false],
    ['after an embargo', { embargo: '2026-03-04T08:00:00Z' }, '2026-03-04T08:00Z', true],
    ['an embargo until a day ends when the day begins', { embargo: '2026-03-04' }, '2026-03-04T00:00Z', true],
    ['before it expires', { expires: '2026-03-04T08:00:00Z' }, '2026-03-04T07:59:59Z', true],
    ['once it expires', { expires: '2026-03-04T08:00:00Z' }, '2026-03-04T08:00Z', false],
    ['the day of expiry is its last', { expires: '2026-03-04' }, '2026-03-04T23:59:59Z', true],
    ['the day after', { expires: '2026-03-04' }, '2026-03-05T00:00Z', false],
    ['a date that is none says nothing', { embargo: 'soon', expires: 'never' }, '2026-03-04T00:00Z', true],
    ['published tomorrow', {}, '2020-01-01T00:00Z', true],
  ];
  for (const [name, advice, now, expected] of rows)
    it(name, () => {
      expect(isLive(one({ _advice: advice }), at(now))).to.equal(expected);
    });
});

describe('liveItems', () => {
  it('keeps their order', () => {
    expect(liveItems(of({}, { _advice: { embargo: '2999-01-01' } }, {})).map(({ id }) => id)).to.deep.equal(['1', '3']);
  });
});

describe('pickItem', () => {
  const rows: readonly (readonly [string, readonly object[], id: string | undefined, found: string | undefined])[] = [
    ['the newest', [{ date_published: '2026-01-01' }, { date_published: '2026-03-01' }, { date_published: '2026-02-01' }], undefined, '2'],
    ['the first of undated ones', [{}, {}], undefined, '1'],
    ['a dated one before undated ones', [{}, { date_published: '2026-01-01' }], undefined, '2'],
    ['the first of one date', [{ date_published: '2026-01-01' }, { date_published: '2026-01-01' }], undefined, '1'],
    ['the one asked for', [{}, {}], '2', '2'],
    ['none for an id that isn’t there', [{}], '9', undefined],
    ['none under embargo, though asked for', [{ _advice: { embargo: '2999-01-01' } }], '1', undefined],
    ['the newest that is live', [{ date_published: '2026-03-01', _advice: { expires: '2026-03-02' } }, { date_published: '2026-01-01' }], undefined, '2'],
    ['none of none', [], undefined, undefined],
  ];
  for (const [name, items, id, found] of rows)
    it(name, () => {
      expect(pickItem(of(...items), id)?.id).to.equal(found);
    });
});
