import { expect } from '@open-wc/testing';
import { monthIn } from '../../src/text/month.js';
import { LANGUAGES } from '../../src/text/translations.js';

const AT = Date.UTC(2027, 2, 5);

/** Where it is written "2027年3月". */
const YEAR_FIRST = /^(zh|ja|ko)/;

describe('a month of a year', () => {
  it('is written out', () => {
    expect(monthIn(AT, 'en-GB', 'UTC')).to.equal('March 2027');
    expect(monthIn(AT, 'fa', 'UTC')).to.equal('اسفند ۱۴۰۵');
  });

  it('of a day without a time is that month in every zone', () => {
    expect(monthIn(Date.UTC(2027, 2, 1), 'en', 'UTC')).to.equal('March 2027');
  });

  for (const tag of ['en', ...LANGUAGES.keys()])
    it(`comes ${YEAR_FIRST.test(tag) ? 'after' : 'before'} its year in ${tag}`, () => {
      const written = monthIn(AT, tag, 'UTC');
      expect(/^\p{N}{4}/u.test(written), written).to.equal(YEAR_FIRST.test(tag));
    });
});
