/**
 * Feeds that the test server gives out, as publishers write them: well, badly, and not at all.
 */

/** @typedef {Record<string, unknown>} Json */

/** One column with its letter given. @param {string | number} id @param {Json} [members] */
export const column = (id, members = {}) => ({
  id: String(id),
  url: `https://nell.example/${id}`,
  title: `Column ${id}`,
  content_text: `Letter ${id} Answer ${id}`,
  date_published: '2026-03-04T08:00:00Z',
  _advice: { letters: [{ question: { text: `Letter ${id}` }, answers: [{ text: `Answer ${id}` }] }] },
  ...members,
});

/** @param {readonly unknown[]} items @param {Json} [members] */
export const feed = (items = [column('one')], members = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Dear Nell',
  home_page_url: 'https://nell.example/',
  items,
  ...members,
});

/** A feed whose every member, at every level, is this value: but for what makes it a feed and its one item an item. @param {unknown} value */
export function everywhere(value) {
  const names = (/** @type {string} */ keys) => Object.fromEntries(keys.split(' ').map((key) => [key, value]));
  const advice = names(
    'about version column kicker publisher partners helplines disclaimer newsletter submit withdrawn terms type dek letters contentNote sponsor partner updateOf related reprintOf ads illustration embargo expires author authors title url id html text',
  );
  const letter = names('id title topics contentNote updates responses url');
  const part = names('greeting text signedAs place date edited editorsNote author by url');
  return feed(
    [
      {
        ...names('url external_url content_text summary image banner_image date_published date_modified author authors tags language attachments'),
        id: 'one',
        title: 'Column one',
        content_html: 'Answer one',
        _advice: { ...advice, letters: [{ ...letter, question: { ...part, html: 'Letter one' }, answers: [{ ...part, html: 'Answer one' }, value], updates: [value] }, value] },
      },
      value,
    ],
    {
      ...names('title home_page_url feed_url description user_comment next_url icon favicon author authors language expired hubs'),
      _advice: { ...advice, withdrawn: [] },
    },
  );
}

/** JSON with an array or object as deep as this somewhere in it. @param {number} depth @param {string} key */
export function deep(depth, key) {
  const { items, ...rest } = feed();
  return `${JSON.stringify(rest).slice(0, -1)},"${key}":${'['.repeat(depth)}${']'.repeat(depth)},"items":${JSON.stringify(items)}}`;
}
