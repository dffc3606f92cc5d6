import { expect } from '@open-wc/testing';
import { decodeEntities } from '../../src/feed/entities.js';
import { FeedError } from '../../src/feed/errors.js';
import { fetchFeed } from '../../src/feed/fetch.js';
import { readLarge } from '../../src/feed/read-large.js';
import { readFeed } from '../../src/feed/read.js';

const URL = 'https://nell.example/feed.json';

const ITEMS = Array.from({ length: 3000 }, (_, nth) => ({
  id: `letter-${nth % 2500}`,
  title: nth % 7 ? `Number ${nth} &amp; more` : 7,
  date_published: nth % 11 ? '2026-01-01T08:00:00Z' : 'some day',
  ...(nth % 13 ? { content_text: 'Dear Nell, x'.repeat(20) } : { title: undefined }),
}));
ITEMS.splice(100, 0, null as never, {} as never);

const written = (more: object = {}): string => JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: 'Nell', authors: [{ name: 'Nell' }], items: ITEMS, _advice: { withdrawn: ['letter-3'], themes: {} }, ...more });

describe('readLarge', () => {
  it('reads what would be read at once, with the same warnings', async () => {
    const { warnings, ...feed } = await readLarge(written(), URL, decodeEntities);
    const { warnings: expected, ...whole } = readFeed(written(), URL, decodeEntities);
    expect(feed).to.deep.equal(whole);
    expect(expected.length).to.be.greaterThan(500);
    expect(warnings).to.have.deep.members([...expected]);
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      turns += 1;
      port2.postMessage(null);
    });
    port1.start();
    port2.postMessage(null);
    await readLarge(written({ items: [...ITEMS, ...ITEMS.map((item, nth) => ({ ...item, id: `more-${nth}` }))] }), URL, decodeEntities);
    port1.close();
    expect(turns).to.be.greaterThan(2);
  });

  it('is given up when nobody waits for it any more', async () => {
    const found = await readLarge(written({ items: Array.from({ length: 20_000 }, (_, nth) => ({ id: String(nth), title: 'One' })) }), URL, decodeEntities, AbortSignal.abort(new FeedError('network', ''))).catch((error: unknown) => error);
    expect(found).to.be.instanceOf(FeedError);
  });

  for (const [name, text] of Object.entries({ 'no feed': '[]', 'no JSON': '<p>', 'no items': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: 7 }) }))
    it(`${name} is said to be none, as ever`, async () => {
      const [slow, fast] = await Promise.all([readLarge(text, URL).catch((error: unknown) => error), Promise.resolve().then(() => readFeed(text, URL)).catch((error: unknown) => error)]);
      expect(slow).to.be.instanceOf(FeedError);
      const said = ({ kind, message, url }: FeedError): readonly (string | undefined)[] => [kind, message, url];
      expect(said(slow as FeedError)).to.deep.equal(said(fast as FeedError));
    });

  it('is how a long feed is read that is fetched', async () => {
    const address = `data:application/feed+json,${encodeURIComponent(written())}`;
    const { feed } = await fetchFeed(address);
    expect(feed.items).to.have.length(readFeed(written(), address, decodeEntities).items.length);
  });
});
