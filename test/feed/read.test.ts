import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { decodeEntities } from '../../src/feed/entities.js';
import { FeedError } from '../../src/feed/errors.js';
import { readFeed } from '../../src/feed/read.js';
import type { Feed, Item } from '../../src/feed/types.js';
import { WILD_FEEDS } from '../fixtures/wild-feeds.js';
import { column, everywhere, feed } from '../support/feeds.mjs';

const URL_READ = 'https://feeds.example/feed.json';
const read = (written: unknown): Feed => readFeed(written, URL_READ, decodeEntities);
const codes = ({ warnings }: Feed): readonly string[] => warnings.map(({ code, path }) => `${code} ${path}`);

/** The one item of a feed with these members. */
function item(members: object, feedMembers: object = {}): Item & { readonly warned: readonly string[] } {
  const found = read({ ...feed([{ id: 'one', title: 'One', ...members }]), ...feedMembers });
  return { ...found.items[0]!, warned: codes(found) };
}

const iso = (one?: Item): string | undefined => one?.datePublished && new Date(one.datePublished.at).toISOString();

describe('readFeed', () => {
  describe('feeds as they are out there', () => {
    for (const { name, text, expected, warnings, titles, dates, authors, urls } of WILD_FEEDS)
      it(name, () => {
        if (typeof expected === 'string') {
          expect(() => read(text))
            .to.throw(FeedError)
            .with.property('kind', expected);
          return;
        }
        const found = read(text);
        expect(found.items).to.have.length(expected);
        if (warnings) expect(codes(found)).to.deep.equal(warnings);
        const first = <T>(list: readonly T[] = [], of: (item?: Item) => T): void => {
          expect(list.map((_, index) => of(found.items[index]))).to.deep.equal(list);
        };
        first(titles, (one) => one?.title);
        first(dates, iso);
        first(urls, (one) => one?.url);
        first(authors, (one) => one?.authors.map(({ name: author }) => author) ?? []);
      });
  });

  describe('version', () => {
    for (const version of ['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'])
      it(`${version} is as it should be`, () => {
        expect(codes(read({ ...feed(), version }))).to.deep.equal([]);
      });

    for (const version of ['http://jsonfeed.org/version/1', 'https://www.jsonfeed.org/version/1.1/', 'https://jsonfeed.org/version/1.2', '1', '1.0', '1.1', 1, 1.1])
      it(`${JSON.stringify(version)} is read with a warning`, () => {
        expect(codes(read({ ...feed(), version }))).to.deep.equal(['version version']);
      });

    for (const version of ['https://jsonfeed.org/version/2', '2.0', '2.1', 2, '', null, undefined, true, {}, { toString: 1 }, ['1'], 'one', 'https://jsonfeed.org/version/11'])
      it(`${JSON.stringify(version)} is refused`, () => {
        expect(() => read({ ...feed(), version }))
          .to.throw(FeedError)
          .with.property('kind', 'not-a-feed');
      });
  });

  describe('items', () => {
    it('a number for an id becomes a string', () => {
      expect(read(feed([column('x', { id: 7 })])).items[0]?.id).to.equal('7');
    });

    for (const id of [undefined, null, '', '  ', true, {}, []])
      it(`id ${JSON.stringify(id)} is none`, () => {
        expect(codes(read(feed([column('x', { id }), column('y')])))).to.deep.equal(['item-without-id items[0]']);
      });

    it('the first of two with one id is kept, wherever it stands', () => {
      const found = read(feed([column('a', { title: 'First' }), column('b'), column('a', { title: 'Second' }), column('a')]));
      expect(found.items.map(({ title }) => title)).to.deep.equal(['First', 'Column b']);
      expect(codes(found)).to.deep.equal(['duplicate-id items[2]', 'duplicate-id items[3]']);
    });

    for (const html of ['<p></p>', '<p>&nbsp;</p>\n<br>', '<!-- wp:paragraph --><p></p>', '<iframe src="https://x.example/"></iframe>'])
      it(`one with nothing but ${html} is left out: it would stand there blank`, () => {
        expect(codes(read(feed([{ id: 'a', content_html: html }, column('b')])))).to.deep.equal(['item-empty items[0]']);
      });

    it('an empty one does not take another’s id', () => {
      expect(read(feed([{ id: 'a' }, column('a')])).items).to.have.length(1);
    });

    it('what is withdrawn is gone, as a number too', () => {
      const { items, withdrawn } = read(feed([column('7'), column('eight'), column('nine')], { _advice: { withdrawn: [7, 'nine', null] } }));
      expect(items.map(({ id }) => id)).to.deep.equal(['eight']);
      expect(withdrawn).to.deep.equal(['7', 'nine']);
    });

    it('withdrawn may be one id, with a comma in it', () => {
      expect(read(feed([column('tag:nell.example,2026:1')], { _advice: { withdrawn: 'tag:nell.example,2026:1' } })).items).to.have.length(0);
    });
  });

  describe('content', () => {
    const rows: readonly (readonly [string, object, object | undefined])[] = [
      ['html before text', { content_html: '<p>a</p>', content_text: 'b', summary: 'c' }, { html: '<p>a</p>' }],
      ['text before summary', { content_text: 'b', summary: 'c' }, { text: 'b' }],
      ['summary', { summary: 'c' }, { text: 'c' }],
      ['blank html is none', { content_html: ' \n', content_text: 'b' }, { text: 'b' }],
      ['html with nothing to see is none', { content_html: '<!-- p --><p>&nbsp;\n &nbsp;</p><br><iframe src="https://x.example/"></iframe>', content_text: 'b' }, { text: 'b' }],
      ['one picture is something to see', { content_html: '<p><IMG src="a.png"></p>', content_text: 'b' }, { html: '<p><IMG src="a.png"></p>' }],
      ['so is one word, wherever it stands', { content_html: '<p>&nbsp;<br> a', content_text: 'b' }, { html: '<p>&nbsp;<br> a' }],
      ['text may look like markup', { content_text: '<3' }, { text: '<3' }],
      ['of a wrong type is none', { content_html: {}, content_text: 'b' }, { text: 'b' }],
      ['a number is text', { content_text: 5 }, { text: '5' }],
      ['a title alone', {}, undefined],
    ];
    for (const [name, members, content] of rows)
      it(name, () => {
        expect(item(members).content).to.deep.equal(content);
      });
  });

  describe('authors', () => {
    const names = ({ authors }: Item): readonly unknown[] => authors.map(({ name }) => name);
    const rows: readonly (readonly [string, object, object, readonly unknown[]])[] = [
      ['authors before author', { authors: [{ name: 'A' }], author: { name: 'B' } }, {}, ['A']],
      ['author', { author: { name: 'B' } }, {}, ['B']],
      ['one object for a list', { authors: { name: 'A' } }, {}, ['A']],
      ['a plain string', { author: 'Ann' }, {}, ['Ann']],
      ['strings in a list', { authors: ['Ann', 'Ben'] }, {}, ['Ann', 'Ben']],
      ['an empty list: the feed’s', { authors: [] }, { authors: [{ name: 'F' }] }, ['F']],
      ['nothing but rubbish: the feed’s', { authors: [null, true, ''] }, { author: { name: 'F' } }, ['F']],
      ['the extension’s is not an item’s', { _advice: { author: 5 } }, {}, []],
      ['the extension’s is not a feed’s', {}, { _advice: { author: { name: 'X' } } }, []],
    ];
    for (const [name, members, feedMembers, expected] of rows)
      it(name, () => {
        expect(names(item(members, feedMembers))).to.deep.equal(expected);
      });

    it('the extension adds to one', () => {
      const [author] = item({ authors: [{ name: 'Abigail', _advice: { role: 'columnist', addressedAs: 'Abby', bio: 'Since 1956.', sameAs: 'https://abby.example/' } }] }).authors;
      expect(author).to.deep.equal({ name: 'Abigail', role: 'columnist', addressedAs: 'Abby', bio: 'Since 1956.', sameAs: ['https://abby.example/'] });
    });
  });

  describe('letters', () => {
    const letters = (written: unknown, members: object = {}): ReturnType<typeof item> => item({ authors: [null, { name: 'Ann' }, { name: 'Ben' }], _advice: { letters: written }, ...members });

    it('answers name their author by place, as the publisher counts', () => {
      const [letter] = letters([{ question: { text: 'q' }, answers: [{ author: 2, text: 'b' }, { author: 1, text: 'a' }, { author: 9, text: 'c' }, { author: 0, text: 'd' }, { author: { name: 'Cy' }, text: 'e' }, { author: 'Di', text: 'f' }] }]).letters;
      expect(letter?.answers.map(({ author }) => author?.name)).to.deep.equal(['Ben', 'Ann', undefined, undefined, 'Cy', 'Di']);
    });

    it('ids are kept, and made where they are missing or taken', () => {
      const found = letters([{ id: 'a', question: { text: 'q' } }, { question: { text: 'q' } }, { id: 'a', question: { text: 'q' } }, { id: 4, question: { text: 'q' } }]).letters;
      expect(found.map(({ id }) => id)).to.deep.equal(['a', '2', '3', '4']);
    });

    it('what has nothing to read is left out, with its place', () => {
      const found = letters([null, 'x', {}, { question: { greeting: 'Dear' } }, { question: { text: 'q' } }, { answers: [{ signedAs: 'N' }] }, { updates: [{ text: 'u' }] }]);
      expect(found.letters).to.have.length(2);
      expect(found.warned).to.deep.equal([
        'wrong-type items[0]._advice.letters[1]',
        'letter-discarded items[0]._advice.letters[2]',
        'letter-discarded items[0]._advice.letters[3]',
        'letter-discarded items[0]._advice.letters[5]',
      ]);
    });

    it('the place of a wrong field is told to the last step', () => {
      expect(letters([{ question: { text: 'q', date: 'soon', edited: 'yes' }, answers: [{ text: 'a', signedAs: {} }], topics: [{}, 'tea'] }]).warned).to.deep.equal([
        'wrong-type items[0]._advice.letters[0].question.date',
        'wrong-type items[0]._advice.letters[0].question.edited',
        'wrong-type items[0]._advice.letters[0].answers[0].signedAs',
        'wrong-type items[0]._advice.letters[0].topics[0]',
      ]);
    });
  });

  describe('helplines', () => {
    const known = { _advice: { helplines: [{ id: 'night', name: 'Night Line', phone: '123' }, { name: 'Without an id' }] } };

    it('an id stands for the feed’s', () => {
      expect(item({ _advice: { helplines: ['night'] } }, known).helplines).to.deep.equal([{ id: 'night', name: 'Night Line', phone: '123' }]);
    });

    it('what the item says of it goes before', () => {
      expect(item({ _advice: { helplines: [{ id: 'night', phone: '456' }] } }, known).helplines).to.deep.equal([{ id: 'night', name: 'Night Line', phone: '456' }]);
    });

    it('one without an id is its own', () => {
      expect(item({ _advice: { helplines: [{ name: 'Day Line' }] } }, known).helplines).to.deep.equal([{ name: 'Day Line' }]);
    });
  });

  describe('addresses', () => {
    const rows: readonly (readonly [string, object, string, string])[] = [
      ['the item’s page', { home_page_url: 'https://home.example/blog/' }, 'posts/1', 'https://home.example/blog/posts/1'],
      ['the home page', { home_page_url: 'https://home.example/blog/' }, '', 'https://home.example/blog/'],
      ['the feed’s own address in it', { home_page_url: undefined, feed_url: 'https://other.example/x/feed.json' }, '', 'https://other.example/x/feed.json'],
      ['the address it was read from', { home_page_url: undefined }, '', URL_READ],
    ];
    for (const [name, members, url, base] of rows)
      it(`relative to ${name}`, () => {
        const found = item({ url, image: 'i.png' }, members);
        expect(found.base).to.equal(base);
        expect(found.image).to.equal(new URL('i.png', base).href);
      });

    it('next_url is relative to where the feed was read', () => {
      expect(read(feed([], { next_url: '?page=2' })).nextUrl).to.equal('https://feeds.example/feed.json?page=2');
    });

    it('no next_url counts once the feed has expired', () => {
      const found = read(feed([], { next_url: '?page=2', expired: true }));
      expect(found.nextUrl).to.equal(undefined);
      expect(codes(found)).to.deep.equal(['expired expired']);
    });
  });

  describe('tolerances', () => {
    const rows: readonly (readonly [string, object, keyof Item, unknown])[] = [
      ['tags in one string', { tags: 'tea, salt ,, tea' }, 'tags', ['tea', 'salt']],
      ['tags with rubbish', { tags: ['tea', null, '', {}, 3] }, 'tags', ['tea', '3']],
      ['a note as a string', { _advice: { contentNote: 'Grief.' } }, 'contentNote', { text: 'Grief.' }],
      ['a note as an object', { _advice: { contentNote: { text: 'Grief.', themes: 'loss, war', collapse: true } } }, 'contentNote', { text: 'Grief.', themes: ['loss', 'war'], collapse: true }],
      ['a disclaimer as a string', { _advice: { disclaimer: 'Not a doctor.' } }, 'disclaimer', { text: 'Not a doctor.' }],
      ['updateOf as one id', { _advice: { updateOf: 'a,b' } }, 'updateOf', ['a,b']],
      ['related as ids and links', { _advice: { related: ['a', { title: 'B', url: '/b' }] } }, 'related', [{ id: 'a' }, { title: 'B', url: 'https://nell.example/b' }]],
      ['a partner as an id', { _advice: { partner: 'p' } }, 'partner', { id: 'p' }],
      ['an entity in a title', { title: 'Salt &amp; tea' }, 'title', 'Salt & tea'],
      ['an entity in a summary', { summary: 'a &amp; b' }, 'summary', 'a &amp; b'],
      ['an address that is none', { url: 'http://[' }, 'url', undefined],
      ['nothing', { title: 'One', image: null, tags: '', summary: '  ' }, 'image', undefined],
    ];
    for (const [name, members, key, expected] of rows)
      it(name, () => {
        expect(item(members)[key]).to.deep.equal(expected);
      });

    it('no title is told of', () => {
      expect(codes(read(feed([], { title: '' })))).to.deep.equal(['title title']);
    });

    it('what is unknown, or empty, is not told of', () => {
      expect(codes(read(feed([column('one', { unknown: {}, tags: [], image: '', _advice: { later: 1, letters: [] } })], { hubs: [], _other: 1 })))).to.deep.equal([]);
    });
  });

  describe('refusals', () => {
    for (const written of [null, undefined, 1, true, [], {}, 'null', '""', '[]', { items: [] }])
      it(`${JSON.stringify(written)} is no feed`, () => {
        expect(() => read(written))
          .to.throw(FeedError)
          .with.property('kind', 'not-a-feed');
      });

    for (const written of ['', ' ', '{', '<html>', 'undefined', '\uFEFF', '{"a":1}}', "{'a':1}"])
      it(`${JSON.stringify(written)} is no JSON`, () => {
        expect(() => read(written))
          .to.throw(FeedError)
          .with.property('kind', 'not-json');
      });
  });

  describe('anything at all', () => {
    const json = fc.jsonValue({ depthSize: 'medium' });

    /** Reads, or refuses in words of our own. */
    function readOrRefuse(written: unknown): void {
      try {
        read(written);
      } catch (error) {
        if (!(error instanceof FeedError)) throw error;
      }
    }

    it('as a feed never throws but a FeedError', () => {
      fc.assert(fc.property(json, readOrRefuse), { numRuns: 500 });
    });

    it('as text never throws but a FeedError', () => {
      fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), readOrRefuse), { numRuns: 500 });
    });

    it('among items leaves the good ones', () => {
      fc.assert(
        fc.property(fc.array(json), fc.array(json), (before, after) => {
          const found = read(feed([...before, column('a good one'), ...after]));
          expect(found.items.find(({ id }) => id === 'a good one')?.letters[0]?.answers[0]?.text).to.equal('Answer a good one');
        }),
        { numRuns: 300 },
      );
    });

    it('in place of any field leaves the item', () => {
      fc.assert(
        fc.property(json, (value) => {
          const found = read(everywhere(value));
          const one = found.items.find(({ id }) => id === 'one');
          expect(one?.content?.html).to.equal('Answer one');
          expect(one?.letters[0]?.question?.html).to.equal('Letter one');
          expect(one?.authors).to.be.an('array');
        }),
        { numRuns: 500 },
      );
    });

    it('in place of one field leaves the others', () => {
      const keys = fc.constantFrom('url', 'external_url', 'content_text', 'summary', 'image', 'date_published', 'date_modified', 'author', 'authors', 'tags', 'language', 'attachments', '_advice');
      fc.assert(
        fc.property(keys, json, (key, value) => {
          const found = read(feed([column('one', { _advice: undefined, content_html: '<p>Text.</p>', [key]: value })]));
          expect(found.items[0]?.title).to.equal('Column one');
          expect(found.items[0]?.content?.html).to.equal('<p>Text.</p>');
        }),
        { numRuns: 500 },
      );
    });

    it('with keys of the prototype leaves it alone', () => {
      const poison = JSON.parse('{"__proto__":{"poisoned":true},"constructor":{"prototype":{"poisoned":true}},"toString":1}') as object;
      const found = read(feed([column('one', { ...poison, _advice: { ...poison, letters: [{ ...poison, question: { ...poison, text: 'q' } }] } })], poison as Record<string, unknown>));
      expect(found.items[0]?.letters).to.have.length(1);
      expect({}).not.to.have.property('poisoned');
    });

    it('however deep is read or left out', () => {
      let deep: unknown = 'end';
      for (let depth = 0; depth < 10_000; depth += 1) deep = depth % 2 ? [deep] : { publisher: deep, author: deep, authors: deep, question: deep };
      expect(read(feed([column('one')], { authors: deep, _advice: { publisher: deep } })).items).to.have.length(1);
    });
  });
});
