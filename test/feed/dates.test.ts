import { expect } from '@open-wc/testing';
import { parseDate } from '../../src/feed/dates.js';

const MOMENTS: readonly (readonly [written: string, iso: string])[] = [
  ['2026-11-03T10:20:30Z', '2026-11-03T10:20:30.000Z'],
  ['2026-11-03T10:20:30.25Z', '2026-11-03T10:20:30.250Z'],
  ['2026-11-03T10:20:30+02:00', '2026-11-03T08:20:30.000Z'],
  ['2026-11-03T10:20:30-0530', '2026-11-03T15:50:30.000Z'],
  ['2026-11-03T10:20Z', '2026-11-03T10:20:00.000Z'],
  ['2026-11-03T10:20', '2026-11-03T10:20:00.000Z'],
  ['2026-11-03 10:20:30', '2026-11-03T10:20:30.000Z'],
  ['2026-11-03 10:20:30 +0100', '2026-11-03T09:20:30.000Z'],
  ['2026-11-03t10:20:30z', '2026-11-03T10:20:30.000Z'],
  ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ['1956-01-09T12:00:00Z', '1956-01-09T12:00:00.000Z'],
  ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
  ['2026-01-01T00:30:00+02:00', '2025-12-31T22:30:00.000Z'],
  ['Fri, 31 May 2019 12:17:58 -0700', '2019-05-31T19:17:58.000Z'],
  ['Tue, 03 Nov 2026 10:20:30 GMT', '2026-11-03T10:20:30.000Z'],
  ['3 Nov 2026 10:20', '2026-11-03T10:20:00.000Z'],
  ['Tue, 3 November 2026 10:20:30 EST', '2026-11-03T15:20:30.000Z'],
];

const DAYS: readonly (readonly [written: string, iso: string])[] = [
  ['2026-11-03', '2026-11-03'],
  ['2024-02-29', '2024-02-29'],
  ['3 Nov 2026', '2026-11-03'],
  ['Tue, 03 Nov 2026', '2026-11-03'],
  ['Tuesday 3 november 2026', '2026-11-03'],
];

const NONE = ['', 'soon', '2026', '2026-11', '2026-02-30', '2026-13-01', '2026-00-10', '2026-11-31T10:00:00Z', '2026-11-03T25:00:00Z', '2026-11-03T10:61Z', '31 Feb 2026', '0 Nov 2026', '3 Brumaire 2026', '03/11/2026', '11-03-2026', '1762165230', 'Invalid Date', '2026-11-03T10:20:30Z and more', '2026-11-03T10:20:30+99:99'];

describe('parseDate', () => {
  for (const [written, iso] of MOMENTS)
    it(`reads ${written}`, () => {
      const date = parseDate(written);
      expect(date && new Date(date.at).toISOString()).to.equal(iso);
      expect(date?.dayOnly).to.equal(false);
    });

  for (const [written, iso] of DAYS)
    it(`reads ${written} as a day`, () => {
      expect(parseDate(written)).to.deep.equal({ at: Date.parse(`${iso}T00:00:00Z`), dayOnly: true });
    });

  for (const written of NONE)
    it(`reads no date in "${written}"`, () => {
      expect(parseDate(written)).to.equal(undefined);
    });
});
