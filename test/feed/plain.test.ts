import { expect } from '@open-wc/testing';
import { columnOf } from '../../src/feed/plain.js';
import { readFeed } from '../../src/feed/read.js';
import type { Column } from '../../src/feed/letters.js';
import { ESSAY, feedOf, PLAIN, THREE } from '../support/columns.js';
import { column, feed } from '../support/feeds.mjs';

const split = (written: Readonly<Record<string, unknown>>): Column => columnOf(readFeed(feedOf([written])).items[0]!);

describe('columnOf', () => {
  it('leaves letters that are given as they are', () => {
    const { letters, whole, before, after } = split(THREE);
    expect(letters.map(({ id }) => id)).to.deep.equal(['one', 'two', 'three']);
    expect([whole, before, after]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('finds letter and answer in a plain text, and who answers', () => {
    const { letters, whole } = split(PLAIN);
    expect(whole).to.equal(undefined);
    expect(letters).to.have.length(1);
    expect(letters[0]?.question).to.include({ greeting: 'Dear Nell,', signedAs: 'Awake in Ayr' });
    expect(letters[0]?.answers[0]).to.include({ greeting: 'Dear Awake,', signedAs: 'Nell' });
    expect(letters[0]?.answers[0]?.author?.name).to.equal('Nell');
  });

  it('leaves an essay whole', () => {
    const { letters, whole, before } = split(ESSAY);
    expect(whole).to.equal(true);
    expect(letters).to.deep.equal([]);
    expect(before?.html).to.contain('this week I have no letter').and.to.contain('it has opinions');
  });

  it('makes no letters of no text', () => {
    expect(columnOf(readFeed(feed([column('a', { content_text: undefined, _advice: undefined })])).items[0]!).letters).to.deep.equal([]);
  });
});
