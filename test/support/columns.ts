/** Small feeds for tests, written as a publisher writes them. */

type Json = Readonly<Record<string, unknown>>;

export function feedOf(items: readonly Json[], members: Json = {}): Json {
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Dear Nell', home_page_url: 'https://nell.example/', items, ...members };
}

/** One letter with everything that a letter usually has. */
export const GIVEN: Json = {
  id: 'bread',
  url: 'https://nell.example/bread',
  title: 'The bread that never was',
  content_html: '<p>Dear Nell, my bread. —Flat in Fife. Dear Flat, more salt. —Nell</p>',
  date_published: '2026-03-04T08:00:00Z',
  authors: [{ name: 'Nell Finch', url: 'https://nell.example/about', avatar: 'https://nell.example/nell.png' }],
  _advice: {
    dek: 'On patience, and yeast.',
    letters: [
      {
        id: 'only',
        topics: ['kitchen', 'patience'],
        question: { greeting: 'Dear Nell,', html: '<p>My bread is <em>always</em> flat.</p>', signedAs: '--Flat', place: 'Fife', date: '2026-02-20' },
        answers: [{ author: 0, greeting: 'Dear Optimist,', html: '<p>Wait an hour longer.</p>', signedAs: '— Nell' }],
      },
    ],
  },
};

/** Several letters in one column. */
export const THREE: Json = {
  id: 'three',
  url: 'https://nell.example/three',
  title: 'Three short ones',
  date_published: '2026-02-01T08:00:00Z',
  _advice: {
    letters: ['one', 'two', 'three'].map((id) => ({
      id,
      title: `About ${id}`,
      question: { greeting: 'Dear Nell,', text: `The letter ${id}.`, signedAs: `Writer ${id}` },
      answers: [{ greeting: `Dear ${id},`, text: `The answer to ${id}.`, signedAs: 'Nell' }],
    })),
  },
};

/** A plain feed's item that is a letter and its answer, run together. */
export const PLAIN: Json = {
  id: 'plain',
  url: 'https://nell.example/plain',
  title: 'The loud clock',
  authors: [{ name: 'Nell' }],
  date_published: '2026-01-05T08:00:00Z',
  content_html:
    '<p>Dear Nell,</p><p>The clock in our hall is so loud that I cannot sleep. May I stop it?</p><p>--Awake in Ayr</p><p>Dear Awake,</p><p>Stop it tonight, and tell them in the morning.</p><p>--Nell</p>',
};

/** A plain feed's item that is no letter. */
export const ESSAY: Json = {
  id: 'essay',
  url: 'https://nell.example/essay',
  title: 'On kettles',
  authors: [{ name: 'Nell' }],
  date_published: '2026-01-02T08:00:00Z',
  content_html: '<p>Dear readers, this week I have no letter.</p><p>I have a kettle, and it has opinions.</p>',
};
