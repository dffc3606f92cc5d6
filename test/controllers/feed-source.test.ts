import { expect } from '@open-wc/testing';
import '../../src/define/column.js';
import '../../src/define/letter-card.js';
import type { AdviceColumn } from '../../src/elements/column/column.js';
import type { FeedErrorEvent } from '../../src/events/feed-error.js';
import type { FeedLoadEvent } from '../../src/events/feed-load.js';
import { parseFeed } from '../../src/feed/parse.js';
import { askedFor, fault, keepsCopies } from '../support/faults.js';
import { column, feed } from '../support/feeds.mjs';
import { html, mount, part, settled, until, unmountAll, visibleText } from '../support/mount.js';
import { heldFeeds } from '../support/timing.js';

const shows = (element: AdviceColumn): string => part(element, 'headline')?.textContent ?? '';

async function columnFrom(url: string): Promise<AdviceColumn> {
  const element = mount<AdviceColumn>(html`<advice-column feed=${url}></advice-column>`);
  await settled(element);
  return element;
}

describe('FeedSource', () => {
  describe('sharing', () => {
    it('fifty elements make one request and one reading, however they write the address', async () => {
      const relative = fault('fine');
      const spellings = [relative, relative.slice(1), `.${relative}`, `//${location.host}${relative}`, new URL(relative, location.href).href, ` ${relative} `];
      const { parse } = JSON;
      let readings = 0;
      JSON.parse = (...args) => {
        readings += 1;
        return parse(...args) as unknown;
      };
      document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
      try {
        const page = mount(html`<main>${Array.from({ length: 50 }, (_, index) => html`<advice-column feed=${spellings[index % spellings.length]!}></advice-column>`)}</main>`);
        const elements = [...page.querySelectorAll('advice-column')];
        for (const element of elements) await settled(element);
        expect(elements.map(shows)).to.deep.equal(Array(50).fill('Column one'));
        expect(heldFeeds()).to.have.length(1);
        expect(readings).to.equal(1);
      } finally {
        JSON.parse = parse;
        document.querySelector('base')?.remove();
      }
      expect((await askedFor(relative)).urls).to.have.length(1);
    });

    it('elements that look for items on later pages fetch each page once', async () => {
      const url = fault('pages');
      const page = mount(html`<main>${[1, 2, 3, 3, 2].map((nth) => html`<advice-letter-card feed=${url} item=${`page-${nth}`}></advice-letter-card>`)}</main>`);
      const cards = [...page.querySelectorAll('advice-letter-card')];
      for (const card of cards) await settled(card);
      expect(cards.map((card) => part(card, 'headline')?.textContent)).to.deep.equal([1, 2, 3, 3, 2].map((nth) => `Column page-${nth}`));
      expect((await askedFor(url)).urls).to.have.length(3);
    });
  });

  describe('properties and attributes', () => {
    it('feed: the newest wins, however late the older answers', async () => {
      const slow = fault('unwell-then-fine');
      const element = mount<AdviceColumn>(html`<advice-column feed=${slow}></advice-column>`);
      element.feed = fault('changes');
      await settled(element);
      element.feed = fault('items', { items: JSON.stringify([column('newest')]) });
      await until(() => shows(element) === 'Column newest');
      expect(heldFeeds()).to.have.length(1);
    });

    it('feed: gone, it is at a loss again', async () => {
      const element = await columnFrom(fault('fine'));
      element.removeAttribute('feed');
      await element.updateComplete;
      await until(() => heldFeeds().length === 0);
    });

    it('item: another page is looked through when it is asked for', async () => {
      const element = await columnFrom(fault('pages'));
      expect(shows(element)).to.equal('Column page-1');
      element.item = 'page-3';
      await until(() => shows(element) === 'Column page-3');
      element.item = 'page-1';
      await until(() => shows(element) === 'Column page-1');
      element.item = 'nowhere';
      await settled(element, 'empty');
    });

    it('data: goes before an address', async () => {
      const url = fault('fine');
      const element = mount<AdviceColumn>(html`<advice-column feed=${url} .data=${parseFeed(feed([column('given')], { next_url: 'https://nell.example/2' }))}></advice-column>`);
      await settled(element);
      expect(shows(element)).to.equal('Column given');
      expect((await askedFor(url)).urls).to.have.length(0);
      element.item = 'nowhere';
      await settled(element, 'empty');
      element.item = undefined;
      element.data = undefined;
      await until(() => shows(element) === 'Column one');
    });

    it('loading="lazy": asks for nothing until it is near', async () => {
      const url = fault('fine');
      const page = mount(html`<main><p style="height: 9000px">Above.</p><advice-column loading="lazy" feed=${url}></advice-column></main>`);
      const element = page.querySelector('advice-column')!;
      await import('../../src/controllers/other-sources.js');
      await new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
      expect((await askedFor(url)).urls).to.have.length(0);
      element.scrollIntoView();
      await settled(element);
      expect(shows(element)).to.equal('Column one');
    });
  });

  describe('events', () => {
    it('advice-load: the feed and what had to be tolerated, in sentences', async () => {
      const heard: FeedLoadEvent[] = [];
      const page = mount(html`<main @advice-load=${(event: FeedLoadEvent) => heard.push(event)}>
        <advice-column feed=${fault('items', { items: JSON.stringify([column('one'), { title: 'No id' }, column('two', { image: 7, _advice: { letters: [{ question: { text: 'x', date: 'soon' } }] } })]) })}></advice-column>
      </main>`);
      await settled(page.querySelector('advice-column')!);
      await until(() => heard.length > 0);
      expect(heard).to.have.length(1);
      expect(heard[0]?.warnings.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
        'item-without-id items[1]',
        'wrong-type items[2].image',
        'wrong-type items[2]._advice.letters[0].question.date',
      ]);
      for (const { message } of heard[0]?.warnings ?? []) expect(message).to.match(/^[A-Z].*\.$/);
    });

    it('advice-load: once for each page', async () => {
      const counts: number[] = [];
      const page = mount(html`<main @advice-load=${({ feed }: FeedLoadEvent) => counts.push(feed.items.length)}><advice-column feed=${fault('pages')} item="page-3"></advice-column></main>`);
      await settled(page.querySelector('advice-column')!);
      await until(() => counts.length === 3);
      expect(counts).to.deep.equal([1, 2, 3]);
    });

    it('advice-load: none for a feed that was given', async () => {
      let heard = 0;
      const page = mount(html`<main @advice-load=${() => (heard += 1)}><advice-column .data=${parseFeed(feed())}></advice-column></main>`);
      await settled(page.querySelector('advice-column')!);
      expect(heard).to.equal(0);
    });

    it('advice-error: while what is there stays', async () => {
      const heard: FeedErrorEvent[] = [];
      const page = mount(html`<main @advice-error=${(event: FeedErrorEvent) => heard.push(event)}><advice-column feed=${fault('broken-on-reload')}></advice-column></main>`);
      const element = page.querySelector('advice-column')!;
      await settled(element);
      await (element as unknown as { source: { reload(): Promise<void> } }).source.reload();
      await until(() => heard.length > 0);
      expect(heard[0]?.kind).to.equal('not-json');
      expect(element.status).to.equal('ready');
      expect(shows(element)).to.equal('Column one');
    });
  });

  describe('trying again', () => {
    it('a reader can, when the feed has failed', async () => {
      const element = await columnFrom(fault('unwell-for-long'));
      expect(element.status).to.equal('failed');
      part(element, 'button')?.click();
      await settled(element, 'ready');
      expect(shows(element)).to.equal('Column one');
    });

    it('a reader can, when a later page has failed', async () => {
      const element = mount<AdviceColumn>(html`<advice-column feed=${fault('next-fails-once')} item="page-3"></advice-column>`);
      await settled(element, 'failed');
      part(element, 'button')?.click();
      await settled(element, 'ready');
      expect(shows(element)).to.equal('Column page-3');
    });
  });

  describe('older copy', () => {
    it('is shown with its date; what is taken back or has expired is not', async () => {
      const keeps = await keepsCopies();
      const url = fault('cached-then-reset');
      await columnFrom(url);
      unmountAll();
      await until(() => heldFeeds().length === 0);
      const element = await columnFrom(url);
      expect(element.status).to.equal(keeps ? 'ready' : 'failed');
      if (!keeps) return;
      expect(shows(element)).to.equal('Column one');
      expect(visibleText(await until(() => part(element, 'status')))).to.contain('older copy').and.to.contain('March 2, 2026');
    });
  });

  describe('coming and going', () => {
    it('removed mid-load: the request ends and nothing is said', async () => {
      const url = fault('drip');
      let heard = 0;
      const page = mount(html`<main @advice-error=${() => (heard += 1)}><advice-column feed=${url}></advice-column></main>`);
      const element = page.querySelector('advice-column')!;
      while (!(await askedFor(url)).urls.length);
      element.remove();
      await until(() => heldFeeds().length === 0);
      page.append(element);
      element.feed = fault('fine');
      await until(() => shows(element) === 'Column one');
      expect(heard).to.equal(0);
    });

    it('moved: nothing is fetched again', async () => {
      const url = fault('fine');
      const element = await columnFrom(url);
      const place = mount(html`<div></div>`);
      place.append(element);
      await element.updateComplete;
      expect(element.status).to.equal('ready');
      expect((await askedFor(url)).urls).to.have.length(1);
    });

    it('a thousand times: nothing is left', async () => {
      const url = new URL(fault('fine'), location.href).href;
      await columnFrom(url);
      const place = mount(html`<div></div>`);
      const listening = new Set<unknown>();
      const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
      const globals = (target: unknown): boolean => target === undefined || target === window || target === document || target === document.body;
      EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...args) {
        if (globals(this)) listening.add(args[1]);
        add.apply(this ?? window, args);
      };
      EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...args) {
        listening.delete(args[1]);
        remove.apply(this ?? window, args);
      };
      try {
        for (let round = 0; round < 1000; round += 1) {
          const element = document.createElement('advice-column');
          // Every other one leaves before its feed is there.
          element.feed = round % 2 ? url : `${url}&round=${round}`;
          place.append(element);
          if (round % 50 === 1) await settled(element);
          element.remove();
        }
        unmountAll();
        await until(() => heldFeeds().length === 0);
        expect(listening.size).to.equal(0);
      } finally {
        Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
      }
    });
  });
});
