import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { hintsIn } from '../../../src/feed/send/hints.js';

const FOUND: Readonly<Record<string, readonly [kind: string, found: string]>> = {
  'Write to me at ada.l@mail.example.': ['email', 'ada.l@mail.example'],
  'Call 01632 960 018 tonight': ['phone', '01632 960 018'],
  'My mobile is +44 (0)1632 960018': ['phone', '+44 (0)1632 960018'],
  'ring (202) 555-0143!': ['phone', '(202) 555-0143'],
  'paid with 4111 1111 1111 1111 again': ['card', '4111 1111 1111 1111'],
  'see https://blog.example/me?x=1, it is all there': ['link', 'https://blog.example/me?x=1'],
  'she is @quiet_ada on there': ['handle', '@quiet_ada'],
  'I live at 12 Rose Hill Lane with him': ['address', '12 Rose Hill Lane'],
  'wir wohnen in der Lindenstraße 14 im Hof': ['address', 'Lindenstraße 14'],
  'My name is Ada Lovelace and I': ['name', 'My name is Ada Lovelace'],
  'my husband’s name is Tom': ['name', 'my husband’s name is Tom'],
  'my best friend is called Ruth Ann': ['name', 'my best friend is called Ruth Ann'],
  'Hello, I’m Ada, and': ['name', 'I’m Ada'],
};

const NOTHING = [
  'I have been married for 25 years, since 1999-2003 and 2010.',
  'It cost £1,250.00, and I am 42.',
  'On 12/03/2024 and 2024-03-12 we met.',
  'She said it 100 times that I am late.',
  'My name is mud.',
  'I am so tired. I’m sad.',
  'Dear Nell, what do I do @ work?',
  'I walked 3 miles down the road, and then 2 more to the other place.',
  'At 5 or so we took the long way home.',
];

/** What would keep a careless pattern busy for hours. */
const LONG: Readonly<Record<string, string>> = { digits: '1 '.repeat(20_000), at: 'a@'.repeat(20_000), capitals: '12 Aa '.repeat(8000), my: 'my '.repeat(20_000), dots: 'a.'.repeat(20_000), one: 'Aa'.repeat(20_000) };

describe('hintsIn', () => {
  for (const [letter, [kind, found]] of Object.entries(FOUND))
    it(`sees ${kind} in “${letter}”`, () => {
      expect(hintsIn(letter)).to.deep.include({ kind, found });
    });

  for (const letter of NOTHING)
    it(`sees nothing in “${letter}”`, () => {
      expect(hintsIn(letter)).to.deep.equal([]);
    });

  it('a number that fails its own check is no card', () => {
    expect(hintsIn('is 4111 1111 1111 1112 one?').filter(({ kind }) => kind === 'card')).to.deep.equal([]);
  });

  it('tells each once, in the order of the letter, and not too many', () => {
    const letter = 'I’m Ada. Write to a@b.example, a@b.example or @ada_l. '.concat(Array.from({ length: 20 }, (_, index) => `x${index}@b.example`).join(' '));
    const hints = hintsIn(letter);
    expect(hints.slice(0, 3).map(({ found }) => found)).to.deep.equal(['I’m Ada', 'a@b.example', '@ada_l']);
    expect(hints).to.have.length(8);
  });

  it('reads anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (letter) => Array.isArray(hintsIn(letter))));
  });

  for (const [name, letter] of Object.entries(LONG))
    it(`comes to an end with very much of the same (${name})`, () => {
      expect(hintsIn(letter).length).to.be.at.most(8);
    });
});
