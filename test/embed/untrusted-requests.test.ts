import { expect, html } from '@open-wc/testing';
import '../../src/define/index.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { readFeed } from '../../src/feed/read.js';
import { sanitiserReady } from '../../src/html/sanitise.js';
import { askedFor, fault, OTHER_ORIGIN } from '../support/faults.js';
import { hadItsChance } from '../support/harm.js';
import { mount, until } from '../support/mount.js';
import { poisonedFeed } from '../support/poisoned-feed.js';

const TAGS = ['advice-column', 'advice-letter-card', 'advice-reply-view'] as const;

/** An element that shows a feed with one address in every field, bare and as a picture, a link and whatever else loads. */
async function showing(tag: (typeof TAGS)[number], address: string, images: FeedElement['images']): Promise<FeedElement> {
  const element = document.createElement(tag) as FeedElement;
  element.images = images;
  mount(html`<div>${element}</div>`);
  for (const written of [
    address,
    `<img src="${address}"><a href="${address}">there</a>`,
    `<link rel="prefetch" href="${address}"><iframe src="${address}"></iframe><video poster="${address}" src="${address}"></video><p style="background: url(${address})">p</p><table background="${address}"><tr><td>1</table>`,
    `<img srcset="${address} 1x"><picture><source srcset="${address}"><img></picture><a href="#" ping="${address}">p</a><form action="${address}"><button>b</button></form><base href="${address}">`,
  ]) {
    element.data = readFeed({ ...poisonedFeed(written), home_page_url: location.href }, location.href);
    await element.updateComplete;
    await until(() => element.status === 'ready');
    await element.updateComplete;
    const root = element.shadowRoot!;
    for (const details of root.querySelectorAll('details')) details.open = true;
    const place = document.createElement('div');
    element.after(place);
    await hadItsChance(root);
    for (const picture of root.querySelectorAll('img')) expect(picture.referrerPolicy).to.equal('no-referrer');
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^=http]')) {
      expect(link.rel).to.contain('noopener');
      expect(link.target).to.equal('');
    }
  }
  return element;
}

describe('what an untrusted feed has loaded', () => {
  before(() => sanitiserReady());

  for (const tag of TAGS) {
    it(`<${tag} images="none">: nothing`, async () => {
      const addresses = [fault('fine'), fault('fine', {}, OTHER_ORIGIN)];
      for (const address of addresses) await showing(tag, new URL(address, location.href).href, 'none');
      for (const address of addresses) expect((await askedFor(address)).urls).to.deep.equal([]);
    });

    it(`<${tag} images="same-origin">: nothing of other hosts`, async () => {
      const elsewhere = fault('fine', {}, OTHER_ORIGIN);
      await showing(tag, elsewhere, 'same-origin');
      expect((await askedFor(elsewhere)).urls).to.deep.equal([]);
    });

    it(`<${tag} images="all">: pictures, which don’t say where they are shown`, async () => {
      const elsewhere = fault('fine', {}, OTHER_ORIGIN);
      await showing(tag, elsewhere, 'all');
      const { headers, methods } = await askedFor(elsewhere);
      expect(headers.length).to.be.greaterThan(0);
      expect(new Set(methods)).to.deep.equal(new Set(['GET']));
      for (const { referer, cookie, 'sec-fetch-dest': kind = 'image' } of headers) {
        expect(referer).to.equal(undefined);
        expect(cookie).to.equal(undefined);
        expect(kind).to.equal('image');
      }
    });
  }
});
