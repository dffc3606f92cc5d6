import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/column.js';
import '../../src/define/feed.js';
import { refreshDefaults } from '../../src/controllers/feed-refresh.js';
import type { AdviceFeed } from '../../src/elements/feed/feed.js';
import type { FeedErrorEvent } from '../../src/events/feed-error.js';
import type { FeedLoadEvent } from '../../src/events/feed-load.js';
import { parseFeed } from '../../src/feed/parse.js';
import { askedFor, fault } from '../support/faults.js';
import { column, feed } from '../support/feeds.mjs';
import { html, mount, part, settled, until } from '../support/mount.js';
import { heldFeeds } from '../support/timing.js';

const ids = ({ data }: AdviceFeed): readonly string[] => data?.items.map(({ id }) => id) ?? [];

async function loaded(url: string, limits: { items?: number; pages?: number } = {}): Promise<AdviceFeed> {
  const element = mount<AdviceFeed>(html`<advice-feed src=${url} .maxItems=${limits.items} .maxPages=${limits.pages}><advice-column></advice-column></advice-feed>`);
  await settled(element);
  return element;
}

const inside = (element: AdviceFeed): HTMLElementTagNameMap['advice-column'] => element.querySelector('advice-column')!;
const headline = (element: AdviceFeed): string => part(inside(element), 'headline')?.textContent ?? '';

const FIVE = [1, 2, 3, 4, 5].map((nth) => column(nth, { date_published: `2026-0${nth}-01` }));
const five = (): string => fault('items', { items: JSON.stringify(FIVE) });

describe('<advice-feed>', () => {
  describe('renders', () => {
    it('nothing of its own, and takes no box', async () => {
      const element = await loaded(fault('fine'));
      expect(getComputedStyle(element).display).to.equal('contents');
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });
  });

  describe('properties and attributes', () => {
    it('src and feed are the same', () => {
      const element = mount<AdviceFeed>(html`<advice-feed src="/a"></advice-feed>`);
      expect(element.feed).to.equal('/a');
      element.setAttribute('feed', '/b');
      expect(element.src).to.equal('/b');
    });

    it('data and status follow the feed', async () => {
      const element = mount<AdviceFeed>(html`<advice-feed src=${fault('fine')}></advice-feed>`);
      expect([element.status, element.data]).to.deep.equal(['loading', undefined]);
      await settled(element);
      expect(element.status).to.equal('ready');
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(element.data?.title).to.equal('Dear Nell');
      element.src = fault('status', { code: 404 });
      await settled(element, 'failed');
      expect(element.data).to.equal(undefined);
      expect(element.matches(':state(failed)')).to.equal(true);
    });

    it('data may be given', async () => {
      const element = mount<AdviceFeed>(html`<advice-feed .data=${parseFeed(feed([column('given')]))}><advice-column></advice-column></advice-feed>`);
      await settled(inside(element));
      expect(headline(element)).to.equal('Column given');
    });

    it('max-items: the newest so many, in their order', async () => {
      const element = await loaded(five(), { items: 2 });
      expect(ids(element)).to.deep.equal(['4', '5']);
      element.setAttribute('max-items', '4');
      await element.updateComplete;
      expect(ids(element)).to.deep.equal(['2', '3', '4', '5']);
      element.removeAttribute('max-items');
      await element.updateComplete;
      expect(ids(element)).to.have.length(5);
    });

    it('max-items: no page is read for more', async () => {
      const url = fault('pages');
      const element = await loaded(url, { items: 2 });
      await element.loadMore();
      expect(ids(element)).to.deep.equal(['page-1', 'page-2']);
      expect(element.data?.nextUrl).to.equal(undefined);
      await element.loadMore();
      expect((await askedFor(url)).urls).to.have.length(2);
    });

    it('max-pages: so many, the first among them', async () => {
      const url = fault('thousand-pages');
      const element = await loaded(url, { pages: 3 });
      inside(element).item = 'page-500';
      await settled(inside(element), 'empty');
      expect(ids(element)).to.deep.equal(['page-1', 'page-2', 'page-3']);
      expect((await askedFor(url)).urls).to.have.length(3);
    });

    it('loading="lazy": asks for nothing until what is in it is near', async () => {
      const url = fault('fine');
      const page = mount(html`<main><p style="height: 9000px">Above.</p><advice-feed loading="lazy" src=${url}><p>Here.</p></advice-feed></main>`);
      const element = page.querySelector('advice-feed')!;
      await import('../../src/controllers/other-sources.js');
      await new Promise((resolve) => new IntersectionObserver(resolve).observe(element.children[0]!));
      expect((await askedFor(url)).urls).to.have.length(0);
      element.children[0]!.scrollIntoView();
      await settled(element);
    });
  });

  describe('methods', () => {
    it('loadMore: one page at a time, until there is none', async () => {
      const element = await loaded(fault('pages'));
      await element.loadMore();
      expect(ids(element)).to.deep.equal(['page-1', 'page-2']);
      expect(element.data?.nextUrl).to.be.a('string');
      await element.loadMore();
      expect(ids(element)).to.deep.equal(['page-1', 'page-2', 'page-3']);
      expect(element.data?.nextUrl).to.equal(undefined);
    });

    it('loadMore: a page that fails leaves what is there, and can be asked for again', async () => {
      const element = await loaded(fault('next-fails-once'));
      const told = oneEvent(element, 'advice-error') as Promise<FeedErrorEvent>;
      await element.loadMore();
      expect((await told).status).to.equal(404);
      expect(element.status).to.equal('ready');
      expect(ids(element)).to.deep.equal(['page-1']);
      await element.loadMore();
      expect(ids(element)).to.deep.equal(['page-1', 'page-2']);
    });

    for (const [what, name] of [
      ['that is elsewhere', 'next-elsewhere'],
      ['that is the page itself', 'next-is-itself'],
    ] as const)
      it(`loadMore: a page ${what} is none`, async () => {
        const url = fault(name);
        const element = await loaded(url);
        expect(element.data?.nextUrl).to.equal(undefined);
        expect(element.data?.warnings.map(({ code }) => code)).to.deep.equal(['next-url']);
        await element.loadMore();
        expect((await askedFor(url)).urls).to.have.length(1);
      });

    it('reload: shows what has changed', async () => {
      const element = await loaded(fault('changes'));
      await settled(inside(element));
      expect(headline(element)).to.equal('Column one');
      await element.reload();
      expect(ids(element)).to.deep.equal(['two']);
      await until(() => headline(element) === 'Column two');
    });

    it('reload: what has been taken back is gone', async () => {
      const element = await loaded(fault('withdrawn-on-reload'));
      await element.reload();
      expect(ids(element)).to.deep.equal(['two']);
      await until(() => headline(element) === 'Column two');
    });

    it('reload: resolves when it fails too', async () => {
      const element = await loaded(fault('broken-on-reload'));
      await element.reload();
      expect(ids(element)).to.deep.equal(['one']);
    });
  });

  describe('events', () => {
    it('advice-load: what is provided, with its warnings', async () => {
      const element = mount<AdviceFeed>(html`<advice-feed max-items="1" src=${fault('items', { items: JSON.stringify([...FIVE, { title: 'No id' }]) })}></advice-feed>`);
      const { feed, warnings } = (await oneEvent(element, 'advice-load')) as FeedLoadEvent;
      expect(feed.items.map(({ id }) => id)).to.deep.equal(['5']);
      expect(warnings).to.deep.equal([{ code: 'item-without-id', path: 'items[5]', message: 'Left out: an item needs an id.' }]);
    });

    it('advice-load: pages that may not be followed are told of', async () => {
      const element = mount<AdviceFeed>(html`<advice-feed src=${fault('finished')}></advice-feed>`);
      const { warnings } = (await oneEvent(element, 'advice-load')) as FeedLoadEvent;
      expect(warnings.map(({ code }) => code)).to.deep.equal(['expired']);
    });
  });

  describe('staying current', () => {
    const { absence } = refreshDefaults;

    function show(visible: boolean): void {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: visible ? 'visible' : 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    }

    afterEach(() => {
      refreshDefaults.absence = absence;
      delete (document as { visibilityState?: unknown }).visibilityState;
    });

    it('waits half an hour', () => {
      expect(absence).to.equal(1_800_000);
    });

    it('fetches anew when the network is back', async () => {
      const element = await loaded(fault('withdrawn-on-reload'));
      await settled(inside(element));
      dispatchEvent(new Event('online'));
      await until(() => headline(element) === 'Column two');
    });

    it('comes back from a failure when the network does', async () => {
      const element = await loaded(fault('unwell-for-long'));
      expect(element.status).to.equal('failed');
      dispatchEvent(new Event('online'));
      await until(() => headline(element) === 'Column one');
    });

    it('fetches anew when the page is shown again after long', async () => {
      refreshDefaults.absence = 0;
      const url = fault('changes');
      const element = await loaded(url);
      element.querySelector('advice-column')!.remove();
      show(false);
      show(true);
      await until(() => ids(element)[0] === 'two');
    });

    it('fetches nothing when it was away for a moment', async () => {
      const url = fault('changes');
      await loaded(url);
      show(false);
      show(true);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect((await askedFor(url)).urls).to.have.length(1);
    });

    it('moves nothing that is being read: what is new waits until it is asked for', async () => {
      const element = await loaded(fault('grows'));
      await settled(inside(element));
      expect(headline(element)).to.equal('Column one');
      const told = oneEvent(element, 'advice-load');
      dispatchEvent(new Event('online'));
      await told;
      await inside(element).updateComplete;
      expect(headline(element)).to.equal('Column one');
      expect(ids(element)).to.deep.equal(['one']);
      await element.reload();
      await until(() => headline(element) === 'Column two');
    });

    it('shows what is new when nobody is reading', async () => {
      const page = mount(html`<main><p style="height: 9000px">Above.</p><advice-feed src=${fault('grows')}><advice-column></advice-column></advice-feed></main>`);
      const element = page.querySelector('advice-feed')!;
      await settled(inside(element));
      dispatchEvent(new Event('online'));
      await until(() => headline(element) === 'Column two');
    });

    it('asks for nothing once it is gone', async () => {
      refreshDefaults.absence = 0;
      const url = fault('changes');
      const element = await loaded(url);
      element.remove();
      await until(() => heldFeeds().length === 0);
      show(false);
      show(true);
      dispatchEvent(new Event('online'));
      expect((await askedFor(url)).urls).to.have.length(1);
    });
  });
});
