import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse.js';
import { fold } from '../../src/feed/search/fold.js';
import { marked, passage } from '../../src/feed/search/marks.js';
import { searchRecord } from '../../src/feed/search/record.js';
import { wordsOf } from '../../src/feed/search/words.js';
import { feedOf, GIVEN } from '../support/columns.js';

const first = (text: string): readonly string[] => wordsOf(text).map(({ terms }) => terms[0] ?? '');

describe('fold', () => {
  for (const [written, folded] of [
    ['Crème', 'creme'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ｗｉｄｅ', 'wide'],
    ['שָׁלוֹם', 'שלומ'],
    ['كِتَابـة', 'كتابه'],
    ['が', 'が'],
    ['ｶﾞ', 'ガ'],
    ['한국', '한국'],
  ] as const) {
    it(`${written} is looked for as ${folded}`, () => {
      expect(fold(written)).to.equal(folded);
    });
  }
});

describe('wordsOf', () => {
  it('words between spaces and signs', () => {
    expect(first('“Don’t,” she said; 3 times.')).to.deep.equal(['don', 't', 'she', 'said', '3', 'times']);
  });

  it('pairs of characters where there are no spaces', () => {
    expect(first('我的 iPhone用')).to.deep.equal(['我的', '的', 'iphone', '用']);
  });

  it('says where they stand in the text as it is written', () => {
    const text = 'Ein Café, 面包房!';
    expect(wordsOf(text).map(({ at, length }) => text.slice(at, at + length))).to.deep.equal(['Ein', 'Café', '面包', '包房', '房']);
  });

  it('Hebrew and Arabic words also without what is written together with them', () => {
    expect(wordsOf('הלחם')[0]?.terms).to.include('לחמ');
    expect(wordsOf('والخبز')[0]?.terms).to.include('خبز');
  });
});

describe('marks', () => {
  it('pieces that make up the text', () => {
    const pieces = marked('Bread, and more bread.', (term) => term === 'bread');
    expect(pieces).to.deep.equal([{ text: 'Bread', found: true }, { text: ', and more ' }, { text: 'bread', found: true }, { text: '.' }]);
  });

  it('pairs that follow one another are one piece', () => {
    expect(marked('我的面包房', (term) => ['面包', '包房'].includes(term))).to.deep.equal([{ text: '我的' }, { text: '面包房', found: true }]);
  });

  it('a passage begins near what was found, and is no longer than asked', () => {
    const text = `${'one two three '.repeat(20)}yeast ${'four five six '.repeat(20)}`;
    const found = passage(text, (term) => term === 'yeast', 80)!;
    expect(found).to.match(/^….*yeast.*…$/).and.to.have.length.below(90);
    expect(passage(text, () => false, 80)).to.equal(undefined);
  });
});

describe('searchRecord', () => {
  it('is what a static index takes', () => {
    const feed = parseFeed(feedOf([GIVEN], { language: 'en-GB' }), { url: 'https://nell.example/feed.json' });
    const { content, ...record } = searchRecord(feed.items[0]!, feed, 'https://nell.example/feed-3.json');
    expect(record).to.deep.equal({
      url: 'https://nell.example/bread',
      language: 'en',
      meta: { id: 'bread', title: 'The bread that never was', date: '2026-03-04T08:00:00.000Z', excerpt: 'On patience, and yeast.', signedAs: 'Flat', columnist: 'Nell Finch', feed: 'https://nell.example/feed-3.json' },
      filters: { topic: ['kitchen', 'patience'], columnist: ['Nell Finch'] },
      sort: { date: '2026-03-04T08:00:00.000Z' },
    });
    expect(content).to.contain('My bread is always flat.').and.to.contain('Wait an hour longer.').and.not.to.contain('<');
  });
});
