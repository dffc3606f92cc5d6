import { feedOf, GIVEN } from './columns.js';

type Json = Readonly<Record<string, unknown>>;

const PIXELS = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAD0lEQVR4AWNkYPj/n4EBAAoEAf+/8HkpAAAAAElFTkSuQmCC';

/** A column with every piece that the views have, and of what a letter may hold all but code: how large that is, each browser decides by whether a size was said. */
const RICH: Json = {
  ...GIVEN,
  language: 'en',
  _advice: {
    dek: 'On patience, and yeast.',
    contentNote: { text: 'This one is about bread', themes: ['crumbs'] },
    sponsor: { kind: 'sponsored', name: 'The Mill', url: 'https://mill.example/' },
    illustration: { url: PIXELS, alt: 'A flat loaf', credit: 'Drawn by Nell' },
    disclaimer: { text: 'Nell is not a baker.', url: 'https://nell.example/terms' },
    helplines: [{ name: 'Bread line', phone: '01 234', url: 'https://bread.example/', hours: 'at all hours' }],
    related: [{ title: 'The cake that was', url: 'https://nell.example/cake' }],
    reprintOf: { title: 'Flat', url: 'https://old.example/flat', date: '2001-02-03' },
    letters: [
      {
        id: 'only',
        topics: ['kitchen', 'patience'],
        question: {
          greeting: 'Dear Nell,',
          html:
            '<p>My bread is <em>always</em> flat, <strong>flat</strong>, and <a href="https://flat.example/">flat</a>.</p><h2>What I do</h2><ul><li>I knead.</li><li>I wait.<ol><li>An hour</li><li>Two</li></ol></li></ul>' +
            '<blockquote><p>It will rise, said the book.</p></blockquote><table><caption>Loaves</caption><thead><tr><th>Day</th><th>Height</th></tr></thead><tbody><tr><td>Monday</td><td>2 cm</td></tr></tbody></table>' +
            '<p><small>A little</small>, <mark>more</mark> <sub>1</sub><sup>2</sup></p><hr><dl><dt>Loaf</dt><dd>Flat.</dd></dl><details open><summary>More</summary><p>Nothing more.</p></details>',
          signedAs: 'Flat',
          place: 'Fife',
          date: '2026-02-20',
        },
        answers: [{ author: 0, greeting: 'Dear Optimist,', html: '<p>Wait an hour longer.</p><h3>And then</h3><p>Wait again, and read something in the meantime, for waiting is the larger part of bread.</p>', signedAs: 'Nell' }],
        updates: [{ by: 'writer', text: 'It has risen.', signedAs: 'Flat no more', date: '2026-05-02' }],
        responses: [{ text: 'Mine too.', signedAs: 'Round in Rye' }],
      },
    ],
  },
  authors: [{ name: 'Nell Finch', url: 'https://nell.example/about', avatar: PIXELS, _advice: { role: 'guest', bio: 'Nell has baked for years.' } }],
};

/** One more, for lists. */
const OLDER: Json = { id: 'older', url: 'https://nell.example/older', title: 'The older loaf', image: PIXELS, content_text: 'Crumbs.', date_published: '2020-01-01T08:00:00Z' };

export const RICH_FEED = feedOf([RICH, OLDER], { language: 'en', _advice: { publisher: { name: 'The Oven', url: 'https://oven.example/' }, terms: { copyright: '© The Oven', url: 'https://oven.example/terms' } } });
