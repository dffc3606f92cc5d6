import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readFeed } from '../../src/feed/read.js';
import { submitOf } from '../../src/feed/submit.js';
import type { Submit } from '../../src/feed/types.js';
import { feed } from '../support/feeds.mjs';

const read = (submit: unknown): Submit | undefined => submitOf(readFeed(feed([], { _advice: { submit } }), 'https://nell.example/feed.json'));

describe('submitOf', () => {
  it('reads all that a publisher may say', () => {
    expect(
      read({
        url: '/letters',
        preset: 'form',
        fields: { letter: 'your-letter', signedAs: 'name', email: 'mail', place: 'city', consent: 'ok', updateOf: 'of', other: 'x' },
        hidden: { form: 7, list: 'nell' },
        honeypot: 'website',
        minWords: 20,
        maxWords: '600',
        minAge: 16,
        open: false,
        closedNote: 'Back in May.',
        termsUrl: 'terms',
        privacyUrl: 'https://nell.example/privacy',
        consentText: 'I agree.',
        anonymity: 'Names are changed.',
      }),
    ).to.deep.equal({
      url: 'https://nell.example/letters',
      preset: 'form',
      fields: { letter: 'your-letter', signedAs: 'name', email: 'mail', place: 'city', consent: 'ok', updateOf: 'of' },
      hidden: [
        ['form', '7'],
        ['list', 'nell'],
      ],
      honeypot: 'website',
      minWords: 20,
      maxWords: 600,
      minAge: 16,
      open: false,
      closedNote: 'Back in May.',
      termsUrl: 'https://nell.example/terms',
      privacyUrl: 'https://nell.example/privacy',
      consentText: 'I agree.',
      anonymity: 'Names are changed.',
    });
  });

  it('takes letters unless it says otherwise', () => {
    for (const open of [undefined, true, null, 'no']) expect(read({ open })?.open).to.equal(true);
  });

  it('knows no limit where none is said', () => {
    for (const minWords of [undefined, '', 'many', -5, null, {}]) expect(read({ minWords })?.minWords).to.equal(undefined);
  });

  it('has no address where none is said', () => {
    for (const url of [undefined, '', ' ', 'http://[', {}]) expect(read({ url })?.url).to.equal(undefined);
  });

  for (const submit of [undefined, null, 'https://nell.example/', [], 5])
    it(`${JSON.stringify(submit)} is no way to write in`, () => {
      expect(read(submit)).to.equal(undefined);
    });

  it('reads anything without harm', () => {
    const keys = ['url', 'fields', 'hidden', 'honeypot', 'minWords', 'open', 'closedNote', 'termsUrl'];
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const submit = read(Object.fromEntries(keys.map((key) => [key, value])));
        for (const [name, hidden] of submit?.hidden ?? []) expect([typeof name, typeof hidden]).to.deep.equal(['string', 'string']);
      }),
    );
  });
});
