import { expect } from '@open-wc/testing';
import '../../src/define/archive-list.js';
import '../../src/define/column.js';
import '../../src/define/more-from.js';
import type { AdviceColumn } from '../../src/elements/column/column.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import type { FeedErrorEvent } from '../../src/events/feed-error.js';
import { askedFor, fault } from '../support/faults.js';
import { column, feed } from '../support/feeds.mjs';
import { html, mount, part, settled, until, visibleText } from '../support/mount.js';
import { fetchDefaults } from '../support/timing.js';

const headline = (element: Element): string => part(element, 'headline')?.textContent ?? '';

/** A column with a feed written inside it. Lit puts nothing into a script, as it should. */
function inline(written: string): AdviceColumn {
  const element = document.createElement('advice-column');
  const script = document.createElement('script');
  script.type = 'application/feed+json';
  script.textContent = written;
  element.append(script);
  return element;
}

describe('other sources', () => {
  // First, while <advice-feed> and <advice-letter-card> are not defined yet.
  describe('before upgrade', () => {
    it('elements find a provider that is defined after them', async () => {
      const page = mount(html`<advice-feed src=${fault('fine')}><advice-column></advice-column></advice-feed>`);
      const inside = page.querySelector('advice-column')!;
      await inside.updateComplete;
      expect(customElements.get('advice-feed')).to.equal(undefined);
      await import('../../src/define/feed.js');
      await settled(inside);
      expect(headline(inside)).to.equal('Column one');
    });

    it('a provider is found by elements that are defined after it', async () => {
      const page = mount(html`<advice-feed src=${fault('fine')}><div><advice-letter-card></advice-letter-card></div></advice-feed>`);
      await settled(page as HTMLElementTagNameMap['advice-feed']);
      expect(customElements.get('advice-letter-card')).to.equal(undefined);
      await import('../../src/define/letter-card.js');
      const inside = page.querySelector('advice-letter-card')!;
      await settled(inside);
      expect(headline(inside)).to.equal('Column one');
    });

    it('properties set before are kept', async () => {
      const element = document.createElement('advice-reply-view');
      Object.assign(element, { feed: fault('fine') });
      mount(html`<div></div>`).append(element);
      await import('../../src/define/reply-view.js');
      await settled(element);
      expect(visibleText(element)).to.contain('Answer one');
    });
  });

  describe('provider', () => {
    it('gives one feed to all inside it', async () => {
      const url = fault('fine');
      const page = mount(html`<advice-feed src=${url}><advice-column></advice-column><p><advice-letter-card></advice-letter-card></p></advice-feed>`);
      for (const inside of page.querySelectorAll<AdviceColumn>('advice-column, advice-letter-card')) {
        await settled(inside);
        expect(headline(inside)).to.equal('Column one');
      }
      expect((await askedFor(url)).urls).to.have.length(1);
    });

    it('the nearest counts, and an address of one’s own before it', async () => {
      const page = mount(html`<advice-feed src=${fault('fine')}>
        <advice-feed src=${fault('items', { items: JSON.stringify([column('near')]) })}><advice-column></advice-column></advice-feed>
        <advice-column feed=${fault('items', { items: JSON.stringify([column('own')]) })}></advice-column>
      </advice-feed>`);
      const [near, own] = page.querySelectorAll('advice-column');
      await settled(near!);
      await settled(own!);
      expect([headline(near!), headline(own!)]).to.deep.equal(['Column near', 'Column own']);
    });

    it('looks through later pages for an element inside it', async () => {
      const page = mount(html`<advice-feed src=${fault('pages')}><advice-letter-card item="page-3"></advice-letter-card><advice-letter-card item="no"></advice-letter-card></advice-feed>`);
      const [found, missing] = page.querySelectorAll('advice-letter-card');
      await settled(found!);
      await settled(missing!);
      expect(headline(found!)).to.equal('Column page-3');
      expect(missing!.status).to.equal('empty');
    });

    it('an element taken out of it is at a loss, and finds another', async () => {
      const page = mount(html`<main>
        <advice-feed src=${fault('fine')}><advice-column></advice-column></advice-feed>
        <advice-feed id="second" src=${fault('items', { items: JSON.stringify([column('second')]) })}></advice-feed>
      </main>`);
      const inside = page.querySelector('advice-column')!;
      await settled(inside);
      page.querySelector('#second')!.append(inside);
      await until(() => headline(inside) === 'Column second');
    });

    it('a column gives its feed to elements inside it', async () => {
      const page = mount(html`<advice-column feed=${fault('fine')}><div slot="footer"><advice-letter-card></advice-letter-card></div></advice-column>`);
      const inside = page.querySelector('advice-letter-card')!;
      await settled(inside);
      expect(headline(inside)).to.equal('Column one');
    });

    it('tries again for an element inside it', async () => {
      const page = mount(html`<advice-feed src=${fault('next-is-no-feed')}><advice-column></advice-column></advice-feed>`);
      page.setAttribute('feed', fault('unwell-for-long'));
      const inside = page.querySelector('advice-column')!;
      await settled(inside, 'failed');
      part(inside, 'button')?.click();
      await settled(inside, 'ready');
    });
  });

  describe('inline feed', () => {
    it('is shown without a request', async () => {
      const element = inline(JSON.stringify(feed([column('inline', { title: 'Salt &amp; yeast' })], { next_url: '/more' })));
      mount(html`<div></div>`).append(element);
      await settled(element);
      expect(headline(element)).to.equal('Salt & yeast');
    });

    it('broken, it says so', async () => {
      const element = inline('{ "version": "1.1"');
      const heard = new Promise<FeedErrorEvent>((resolve) => element.addEventListener('advice-error', (event) => resolve(event as FeedErrorEvent)));
      mount(html`<div></div>`).append(element);
      const { kind, message } = await heard;
      expect(kind).to.equal('not-json');
      expect(message).to.contain('cut off');
      expect(element.status).to.equal('failed');
    });

    it('is read when it comes later', async () => {
      const element = document.createElement('advice-column');
      mount(html`<div></div>`).append(element);
      await element.updateComplete;
      element.append(...inline(JSON.stringify(feed())).childNodes);
      await settled(element);
      expect(headline(element)).to.equal('Column one');
    });
  });

  describe('no source at all', () => {
    it('is a column that is still to come', async () => {
      const element = mount<AdviceColumn>(html`<advice-column>At home</advice-column>`);
      await element.updateComplete;
      expect(element.status).to.equal('loading');
      expect(visibleText(element)).to.equal('At home');
    });

    for (const tag of ['advice-column', 'advice-archive-list', 'advice-more-from'])
      it(`is not waited for any longer than a feed that doesn’t come: ${tag}`, async () => {
        fetchDefaults.timeout = 5;
        const told = new Promise<FeedErrorEvent>((resolve) => addEventListener('advice-error', (event) => resolve(event as FeedErrorEvent), { once: true }));
        const place = mount(html`<div></div>`);
        const element = document.createElement(tag) as FeedElement;
        place.append(element);
        await settled(element, 'failed');
        expect((await told).message).to.contain('is named nowhere');
      });

    it('is found when it comes after all', async () => {
      fetchDefaults.timeout = 5;
      const column = mount<AdviceColumn>(html`<advice-column></advice-column>`);
      await settled(column, 'failed');
      column.feed = fault('fine');
      await settled(column, 'ready');
    });
  });
});
