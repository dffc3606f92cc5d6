import { parseFeed } from 'advice-column/feed';

const column = (id, title, answer) => ({
  id,
  title,
  url: `https://nell.example/${id}`,
  date_published: '2026-03-04T08:00:00Z',
  _advice: { letters: [{ question: { greeting: 'Dear Nell,', text: `The letter about ${id}.`, signedAs: 'Flat' }, answers: [{ text: answer }] }] },
});

export const WRITTEN = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Dear Nell',
  items: [column('bread', 'The bread that never was', 'Wait an hour longer.'), column('clock', 'The loud clock', 'Stop it tonight.'), column('goose', 'The neighbour’s goose', 'Feed it.')],
};

/** What each app is given: the address of a feed, a feed that has been read, and what sends letters. */
export const PROPS = { feed: '/feed.json', send: () => Promise.resolve(Response.json({ receipt: 'L-1' })), given: parseFeed(WRITTEN, 'https://nell.example/feed.json') };
