import { expect } from '@open-wc/testing';
import { ADVICE, CORE, isObject, readMembers, resolveUrl, text, type Place, type Vocabulary } from '../../src/feed/vocabulary.js';

function read(members: Readonly<Record<string, unknown>>, known: Vocabulary = ADVICE): { found: object; warned: readonly string[] } {
  const at: Place = { warnings: [], base: 'https://nell.example/', depth: 0, decode: (written) => written };
  const found = readMembers(members, at, '', known);
  return { found, warned: at.warnings.map(({ path }) => path) };
}

const ACCEPTED: readonly (readonly [string, object, object])[] = [
  ['text', { greeting: ' Dear Nell, ' }, { greeting: 'Dear Nell,' }],
  ['a number as text', { signedAs: 42 }, { signedAs: '42' }],
  ['markup as it is', { html: ' <p>a</p> ' }, { html: ' <p>a</p> ' }],
  ['addresses', { url: 'a', logo: '//cdn.example/l.png' }, { url: 'https://nell.example/a', logo: 'https://cdn.example/l.png' }],
  ['a day', { date: '2026-11-03' }, { date: { at: Date.UTC(2026, 10, 3), dayOnly: true } }],
  ['flags', { edited: true, collapse: false }, { edited: true, collapse: false }],
  ['words', { topics: 'tea, salt', languages: ['en'], region: 'GB' }, { topics: ['tea', 'salt'], languages: ['en'], region: ['GB'] }],
  ['ids with commas', { updateOf: 'a,b', sameAs: ['c,d'] }, { updateOf: ['a,b'], sameAs: ['c,d'] }],
  ['one thing for a list', { answers: { text: 'a' } }, { answers: [{ text: 'a' }] }],
  ['words for an object', { contentNote: 'Grief.', partner: 'p', helplines: 'night' }, { contentNote: { text: 'Grief.' }, partner: { id: 'p' }, helplines: [{ id: 'night' }] }],
  ['an author by place', { author: 2 }, { author: 2 }],
  ['an author by name', { author: 'Ann' }, { author: { name: 'Ann' } }],
  ['how to write in, untouched', { submit: { fields: { letter: 'your-letter' } } }, { submit: { fields: { letter: 'your-letter' } } }],
  ['nothing of what is empty', { greeting: '', html: '  ', date: null, topics: undefined }, {}],
  ['nothing of what is unknown', { colour: 'red', __proto__: { kind: 'x' } }, {}],
];

const REFUSED: readonly (readonly [path: string, object])[] = [
  ['greeting', { greeting: {} }],
  ['greeting', { greeting: true }],
  ['html', { html: 5 }],
  ['url', { url: 'http://[' }],
  ['url', { url: ['a'] }],
  ['date', { date: 'soon' }],
  ['date', { date: 20261103 }],
  ['edited', { edited: 'yes' }],
  ['topics[1]', { topics: ['tea', {}] }],
  ['question', { question: 'Dear Nell' }],
  ['question.date', { question: { text: 'q', date: 'soon' } }],
  ['answers[1].edited', { answers: [{}, { edited: 1 }] }],
  ['letters[0].answers[0].greeting', { letters: [{ answers: [{ greeting: [] }] }] }],
  ['author.url', { author: { name: 'A', url: 'http://[' } }],
];

describe('the vocabulary', () => {
  for (const [name, members, expected] of ACCEPTED)
    it(`reads ${name}`, () => {
      expect(read(members as Record<string, unknown>)).to.deep.equal({ found: expected, warned: [] });
    });

  for (const [path, members] of REFUSED)
    it(`leaves out and tells of ${path} in ${JSON.stringify(members)}`, () => {
      expect(read(members as Record<string, unknown>).warned).to.deep.equal([path]);
    });

  it('puts the extension among the members it extends', () => {
    expect(read({ name: 'Abigail', _advice: { addressedAs: 'Abby', role: 5 } }, CORE).found).to.deep.equal({ name: 'Abigail', addressedAs: 'Abby', role: '5' });
    expect(read({ _advice: { bio: {} }, authors: [{ _advice: { bio: {} } }] }, CORE).warned).to.deep.equal(['authors[0]._advice.bio', '_advice.bio']);
  });

  it('names members as the model does', () => {
    expect(read({ home_page_url: '/', content_html: 'x', mime_type: 'y', duration_in_seconds: '61' }, CORE).found).to.deep.equal({
      homePageUrl: 'https://nell.example/',
      contentHtml: 'x',
      mimeType: 'y',
      durationInSeconds: 61,
    });
  });

  it('goes no deeper than a feed does', () => {
    let deep: Readonly<Record<string, unknown>> = {};
    for (let depth = 0; depth < 100; depth += 1) deep = { question: deep };
    expect(read(deep).warned).to.have.length(1);
  });
});

describe('resolveUrl', () => {
  for (const [written, base, url] of [
    ['a', 'https://nell.example/b/', 'https://nell.example/b/a'],
    [' /a ', 'https://nell.example/b/', 'https://nell.example/a'],
    ['a', undefined, undefined],
    ['http://[', 'https://nell.example/', undefined],
    ['mailto:nell@nell.example', undefined, 'mailto:nell@nell.example'],
  ] as const)
    it(`${written} from ${base}`, () => {
      expect(resolveUrl(written, base)).to.equal(url);
    });
});

describe('what JSON holds', () => {
  it('an object is one, a list is none', () => {
    expect([{}, Object.create(null), [], null, 'x', 1, undefined].map(isObject)).to.deep.equal([true, true, false, false, false, false, false]);
  });

  it('text is text, or a number', () => {
    expect([' a ', 7, true, null, {}, []].map(text)).to.deep.equal(['a', '7', undefined, undefined, undefined, undefined]);
  });
});
