/** The publisher's page: which column to show is in the address, `read.html?feed=<name>&item=<id>`. */

/** Only these feeds are shown here, whatever the address says. */
const FEEDS = {
  lantern: { site: 'The Lantern', column: 'Dear Wren', about: 'Wren Mulcahy reads your letters, and writes back' },
  notebook: { site: 'The Lantern', column: 'Wren’s notebook', about: 'What wouldn’t fit in an answer' },
  plain: { site: 'Wren Mulcahy', column: 'The old blog', about: 'Letters answered before there was anywhere to print them' },
  'lantern-rtl': { site: 'הפנס', column: 'שואלים את דורית', about: 'מכתבים ותשובות, בכל יום שישי', lang: 'he', dir: 'rtl', newest: 'המכתב החדש ביותר' },
  states: { site: 'The Lantern', column: 'Every state', about: 'What the demo’s pages of states are made of' },
  'partner-books': { site: 'The Third Shelf', column: 'From the shop', about: 'A bookshop with opinions', newest: 'Newest' },
  'partner-garden': { site: 'Marlpit Gardens', column: 'From the garden', about: 'Growing things in unpromising places', newest: 'Newest' },
};

const query = new URLSearchParams(location.search);
const asked = query.get('feed');
const feed = asked !== null && Object.hasOwn(FEEDS, asked) ? asked : 'lantern';
const item = feed === asked || !asked ? query.get('item') : undefined;
const { site, column, about, lang = 'en-GB', dir = 'ltr', newest = 'Newest letter' } = FEEDS[feed];

const find = (selector) => document.querySelector(selector);
document.documentElement.lang = lang;
document.documentElement.dir = dir;
document.documentElement.dataset.feed = feed;
document.title = `${column} · ${site}`;
find('.site').textContent = site;
find('.column').textContent = column;
find('.about').textContent = about;
find('.newest').textContent = newest;
find('.newest').href = `read.html?feed=${feed}`;
find('.newest').hidden = !item;
find('.fallback a').href = `read.html?feed=${feed}`;

const shown = find('advice-column');
shown.addEventListener('advice-load', ({ feed }) => {
  const title = item && feed.items.find(({ id }) => id === item)?.title;
  if (title) document.title = `${title} · ${column}`;
});
if (item) shown.setAttribute('item', item);
shown.setAttribute('feed', `feeds/${feed}.json`);
