import { expect } from '@open-wc/testing';
import { splitterFor } from '../../src/feed/letters.js';
import { columnOf } from '../../src/feed/plain.js';
import { readFeed } from '../../src/feed/read.js';
import { column, feed } from '../support/feeds.mjs';

describe('splitterFor', () => {
  it('needs no splitter where all letters are given', async () => {
    const { items } = readFeed(feed());
    const split = await splitterFor(items);
    expect(split).not.to.equal(columnOf);
    expect(split(items[0]!).letters).to.equal(items[0]!.letters);
  });

  it('needs none where there is no text', async () => {
    expect(await splitterFor(readFeed(feed([column('a', { content_text: undefined, _advice: undefined })])).items)).not.to.equal(columnOf);
  });

  it('needs one for a single plain item', async () => {
    expect(await splitterFor(readFeed(feed([column('a'), column('b', { _advice: undefined })])).items)).to.equal(columnOf);
  });
});
