import { expect } from '@open-wc/testing';
import type { AdviceAdSlot } from '../../src/elements/ad-slot/ad-slot.js';
import { until } from '../support/mount.js';

/** The portal of the demo, as built: Prebid.js and a consent platform from their own packages. */

let frame: HTMLIFrameElement;

async function visit(): Promise<{ page: Document; slot: (id: string) => AdviceAdSlot; ready: readonly string[] }> {
  sessionStorage.clear();
  frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1200px; height: 800px';
  frame.src = '/demo/portal.html';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const ready: string[] = [];
  page.addEventListener('advice-ad-ready', ({ target }) => ready.push((target as Element).id));
  await until(() => !page.getElementById('consent')!.hidden);
  return { page, slot: (id) => page.getElementById(id) as AdviceAdSlot, ready };
}

/** What is shown in the frame in the frame that Prebid.js renders into. */
function adIn(page: Document, unit: string): string | null | undefined {
  const outer = page.querySelector<HTMLIFrameElement>(`#${unit} iframe`);
  return outer?.contentDocument?.querySelector('iframe')?.contentDocument?.querySelector('a')?.textContent;
}

afterEach(() => {
  frame.remove();
  sessionStorage.clear();
});

describe('a portal with an auction and a consent platform', () => {
  it('after yes, the winning bid is rendered into the slot, and where nobody bids there is nothing', async () => {
    const { page, slot, ready } = await visit();
    await until(() => slot('shelf').status === 'ready');
    expect(slot('top').status).to.equal('waiting');
    expect(page.querySelector('#unit-top iframe')).to.equal(null);
    page.getElementById('accept')!.click();
    await until(() => adIn(page, 'unit-top')?.includes('The bench that makes you sit down.'));
    await until(() => slot('tower').status === 'unfilled');
    expect(ready).to.include.members(['top', 'tower']);
    expect(slot('top').status).to.equal('ready');
  });

  it('after no, nothing is asked for: the house’s own shows', async () => {
    const { page, slot, ready } = await visit();
    page.getElementById('refuse')!.click();
    await until(() => slot('top').status === 'refused');
    expect(ready.filter((id) => id !== 'shelf')).to.deep.equal([]);
    expect(slot('top').querySelector('[slot=house]')!.checkVisibility()).to.equal(true);
    expect(page.defaultView!.performance.getEntriesByType('resource').filter(({ name }) => name.includes('bids.json'))).to.deep.equal([]);
  });

  it('a change of mind is followed', async () => {
    const { page, slot } = await visit();
    page.getElementById('refuse')!.click();
    await until(() => slot('top').status === 'refused');
    page.getElementById('choices')!.click();
    page.getElementById('accept')!.click();
    await until(() => adIn(page, 'unit-top'));
  });

  it('more from the publisher and its partners is listed, with what is paid for', async () => {
    const { page } = await visit();
    const list = await until(() => {
      const root = page.querySelector('advice-more-from')?.shadowRoot;
      return root?.querySelectorAll('[part=row] a').length === 10 && root;
    });
    const links = [...list.querySelectorAll('a')];
    expect(links.filter(({ rel }) => rel === 'sponsored noopener').length).to.be.above(0);
    expect(links.filter(({ href }) => href.includes('utm_source=fennick-courier')).every(({ href }) => href.includes('partner-') || href.includes('sponsor') || href.includes('duck'))).to.equal(true);
    expect(list.textContent).to.contain('From our partner').and.to.contain('Sponsored by Hollin Joinery');
  });
});
