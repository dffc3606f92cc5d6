import { expect } from '@open-wc/testing';
import { excerptOf, plainText, readingMinutes } from '../../src/feed/excerpt.js';
import { parseFeed } from '../../src/feed/parse.js';
import { feedOf } from '../support/columns.js';

describe('excerpts', () => {
  it('have the words of markup, and none of its code', () => {
    expect(plainText({ html: '<p>Salt &amp; <b>bread</b></p><script>alert(1)</script><!-- no --><style>p{}</style><p>rise</p>' })).to.equal('Salt & bread rise');
  });

  it('have words only parted where the markup parts them', () => {
    expect(plainText({ html: '<p>It has <em>opinions</em>. And <a href="x">h</a>ow<!-- -->ever<br>it</p><ul><li>is</li><li>flat</li></ul>' })).to.equal('It has opinions. And however it is flat');
  });

  it('are the whole where the whole is short', () => {
    expect(excerptOf({ text: 'My bread is flat.' }, 40)).to.equal('My bread is flat.');
  });

  it('end between words, without the comma that stood there', () => {
    expect(excerptOf({ text: 'My bread is flat, and so am I.' }, 19)).to.equal('My bread is flat…');
  });

  it('end between words where words have no spaces between them', () => {
    const text = '我的邻居每天晚上都在练习小提琴而且总是拉同一首曲子';
    const cut = excerptOf({ text }, 10, 'zh');
    expect(text.startsWith(cut.slice(0, -1))).to.equal(true);
    expect(cut.length).to.be.within(6, 11);
  });

  it('take a language that is none for no reason to fail', () => {
    expect(excerptOf({ text: 'My bread is flat.' }, 8, 'not a language')).to.equal('My bread…');
  });

  it('end somewhere in a word that has no end', () => {
    expect(excerptOf({ text: 'a'.repeat(500) }, 20)).to.equal(`${'a'.repeat(20)}…`);
  });
});

describe('readingMinutes', () => {
  const minutes = (words: number): number => {
    const [item] = parseFeed(feedOf([{ id: '1', _advice: { letters: [{ question: { text: 'word '.repeat(words) }, answers: [] }] } }])).items;
    return item ? readingMinutes(item, item.letters) : NaN;
  };

  for (const [words, expected] of [[3, 1], [238, 1], [500, 2], [2380, 10]] as const) {
    it(`${words} words take ${expected}`, () => {
      expect(minutes(words)).to.equal(expected);
    });
  }
});
