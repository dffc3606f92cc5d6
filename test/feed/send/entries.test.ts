import { expect } from '@open-wc/testing';
import { entriesOf } from '../../../src/feed/send/entries.js';
import { Keys, newKey } from '../../../src/feed/send/key.js';
import { honeypotFor, namesFor, presetOf } from '../../../src/feed/send/preset.js';
import { requestOf } from '../../../src/feed/send/request.js';
import type { Route } from '../../../src/feed/send/types.js';

const FIELDS = { letter: ' Dear Nell. ', signedAs: '', place: '', email: 'a@b.example', consent: true, age: true };
const PARTICULARS = { key: 'k', seconds: 7, trap: '', tokens: [] };
const route = (more: Partial<Route> = {}): Route => ({ url: 'https://nell.example/letters', preset: 'json', names: namesFor('json'), hidden: [], honeypot: 'website', idempotency: 'field', ...more });

describe('a letter under its backend’s names', () => {
  it('leaves out what is empty', () => {
    expect(Object.fromEntries(entriesOf(FIELDS, route(), { ...PARTICULARS, minAge: 16 }))).to.deep.equal({ letter: 'Dear Nell.', email: 'a@b.example', consent: 'yes', age: '16+', seconds: '7', idempotencyKey: 'k' });
  });

  it('what is sent along never takes the place of what was written', () => {
    const entries = entriesOf(FIELDS, route({ hidden: [['letter', 'Buy now'], ['list', 'nell']] }), PARTICULARS);
    expect(entries.filter(([name]) => name === 'letter')).to.deep.equal([['letter', 'Dear Nell.']]);
    expect(entries).to.deep.include(['list', 'nell']);
  });

  it('no field of another name takes the letter’s place, and none can be told to leave it out', () => {
    const names = namesFor('json', { letter: '', place: 'letter', email: 'letter' });
    const entries = entriesOf({ ...FIELDS, place: 'Leith' }, route({ names, honeypot: 'letter' }), { ...PARTICULARS, trap: 'x' });
    expect(entries.filter(([name]) => name === 'letter')).to.deep.equal([['letter', 'Dear Nell.']]);
  });

  it('names that are empty are not sent', () => {
    const names = namesFor('json', { seconds: '', idempotencyKey: '' });
    expect(entriesOf(FIELDS, route({ names }), PARTICULARS).map(([name]) => name)).to.deep.equal(['letter', 'email', 'consent']);
  });

  it('no preflight is needed without a header of ours', () => {
    for (const preset of ['json', 'form', 'formspree', 'netlify', 'cf7', 'gravity'] as const) {
      const { headers, body } = requestOf([['a', 'b']], route({ preset }), 'k', 'https://partner.example/');
      const request = new Request('https://nell.example/', { method: 'POST', headers: headers ?? {}, body: body ?? null });
      expect(request.headers.get('content-type'), preset).to.match(/^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)/);
      expect(Object.keys(headers as object).filter((name) => !['accept', 'content-type'].includes(name))).to.deep.equal([]);
    }
  });
});

describe('presetOf', () => {
  for (const [named, url, preset] of [
    ['cf7', 'https://x.example/', 'cf7'],
    [' Formspree ', 'https://x.example/', 'formspree'],
    [undefined, 'https://formspree.io/f/abc', 'formspree'],
    [undefined, 'https://x.example/wp-json/contact-form-7/v1/contact-forms/5/feedback', 'cf7'],
    [undefined, 'https://x.example/wp-json/gf/v2/forms/5/submissions', 'gravity'],
    ['nonsense', 'https://x.example/', 'json'],
  ] as const)
    it(`${named} at ${url} is ${preset}`, () => {
      expect(presetOf(named, url)).to.equal(preset);
    });

  it('each service has its trap', () => {
    expect(['formspree', 'netlify', 'json'].map((preset) => honeypotFor(presetOf(preset, '')))).to.deep.equal(['_gotcha', 'bot-field', 'website']);
  });
});

describe('keys', () => {
  it('are UUIDs, also without a secure page', () => {
    for (let count = 0; count < 50; count += 1) expect(newKey()).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('belong to the words', () => {
    const keys = new Keys();
    const first = keys.keyOf('one');
    expect(keys.keyOf('one')).to.equal(first);
    const second = keys.keyOf('two');
    expect(second).not.to.equal(first);
    keys.restore('one', first, true);
    expect([keys.keyOf('one'), keys.tried]).to.deep.equal([first, true]);
  });
});
