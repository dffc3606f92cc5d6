import { expect } from '@open-wc/testing';
import { countWords } from '../../../src/feed/send/words.js';

const COUNTS: Readonly<Record<string, number>> = {
  '': 0,
  ' \n\t ': 0,
  'Dear Nell,': 2,
  'don’t stop — ever': 3,
  'mother-in-law, 3 times': 3,
  '- one\n- two\n* three': 3,
  '😀 😀 hello': 1,
  'Ça va très bien': 4,
  'שלום וברכה לך': 3,
  'хлеб и соль': 3,
  '--- *** ...': 0,
};

describe('countWords', () => {
  for (const [written, count] of Object.entries(COUNTS))
    it(`${JSON.stringify(written)} has ${count}`, () => {
      expect(countWords(written)).to.equal(count);
    });

  it('counts where no spaces are written', () => {
    expect(countWords('私は猫が好きです')).to.be.within(4, 6);
    expect(countWords('ฉันรักแมว')).to.be.within(2, 4);
  });

  it('comes to an end with very much of the same', () => {
    expect(countWords('.'.repeat(300_000))).to.equal(0);
  });
});
