import { expect } from '@open-wc/testing';
import { mixFeeds, pageOf } from '../../src/feed/mix.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { Feed } from '../../src/feed/types.js';

const NOW = Date.parse('2026-12-31');

/** A feed of so many items, the first of them the newest. */
function feed(name: string, count: number, members: Readonly<Record<string, unknown>> = {}): Feed {
  const items = Array.from({ length: count }, (_, index) => ({ id: `${index + 1}`, url: `https://${name}.example/${index + 1}`, title: `${name}${index + 1}`, date_published: `2026-0${9 - index}-01`, ...members }));
  return parseFeed({ version: 'https://jsonfeed.org/version/1.1', title: name, items }, { url: `https://${name}.example/feed.json` });
}

const titles = (own: readonly Feed[], partners: readonly Feed[], mix?: string, limit = 8): string =>
  mixFeeds(own, partners, { mix, limit, now: NOW }).map(({ item }) => item.title).join(' ');

describe('mixing feeds', () => {
  const [own, theirs] = [feed('o', 5), feed('p', 5)];

  it('takes turns, newest first on either side', () => {
    expect(titles([own], [theirs], '3:1')).to.equal('o1 o2 o3 p1 o4 o5 p2 p3');
    expect(titles([own], [theirs], '1:2')).to.equal('o1 p1 p2 o2 p3 p4 o3 p5');
  });

  it('is three to one where nothing else is asked for, or nothing that can be read', () => {
    for (const mix of [undefined, '', '3', 'a:b', '0:0', '-1:2', '1:2:3']) expect(titles([own], [theirs], mix, 4)).to.equal('o1 o2 o3 p1');
  });

  it('goes on with one side when the other has no more', () => {
    expect(titles([feed('o', 1)], [theirs], '3:1', 4)).to.equal('o1 p1 p2 p3');
    expect(titles([own], [], '1:1', 3)).to.equal('o1 o2 o3');
    expect(titles([], [theirs], '3:1', 2)).to.equal('p1 p2');
  });

  it('shows nothing of a side that is to have none', () => {
    expect(titles([feed('o', 2)], [theirs], '1:0')).to.equal('o1 o2');
    expect(titles([own], [feed('p', 2)], '0:1')).to.equal('p1 p2');
  });

  it('is never longer than asked for', () => {
    for (const limit of [0, 1, 2, 7]) expect(mixFeeds([own], [theirs], { limit, now: NOW })).to.have.length(limit);
  });

  it('shows a page once, and our own copy of it, however new a partner says its copy is', () => {
    const copy = feed('p', 1, { url: 'https://o.example/2/?utm_source=p', date_published: '2026-12-30', title: 'stolen' });
    const mixed = mixFeeds([own], [copy], { limit: 9, now: NOW });
    expect(mixed.map(({ item }) => item.title)).to.deep.equal(['o1', 'o2', 'o3', 'o4', 'o5']);
    expect(mixed.some(({ fromPartner }) => fromPartner)).to.equal(false);
  });

  it('calls a partner’s what comes from a partner’s feed, whatever that feed says', () => {
    const sly = feed('p', 1, { _advice: { partner: 'o' } });
    expect(mixFeeds([own], [{ ...sly, homePageUrl: 'https://o.example/', title: 'o' }], { mix: '0:1', limit: 1, now: NOW })[0]?.fromPartner).to.equal(true);
  });

  it('leaves out what has no web page, and what is asked to be left out', () => {
    expect(titles([feed('o', 2, { url: 'mailto:o@example.org' })], [])).to.equal('');
    expect(mixFeeds([own], [], { limit: 2, now: NOW, leaveOut: ({ id }) => id === '1' }).map(({ item }) => item.id)).to.deep.equal(['2', '3']);
  });

  it('takes addresses that differ in campaigns alone for one page, and others not', () => {
    expect(pageOf('https://a.example/x/?utm_source=b&id=1')).to.equal(pageOf('http://a.example/x?id=1'));
    expect(pageOf('https://a.example/x?id=1')).not.to.equal(pageOf('https://a.example/x?id=2'));
    expect(pageOf('https://a.example/#one')).not.to.equal(pageOf('https://a.example/#two'));
    expect(pageOf('no address')).to.equal('no address');
  });
});
