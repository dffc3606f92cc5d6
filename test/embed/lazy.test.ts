import { expect } from '@open-wc/testing';
import { hostPage } from '../support/host-page.js';
import { until } from '../support/mount.js';

const FEED = '/demo/feeds/lantern.json';
const LAZY = `<advice-column class="ours" loading="lazy" feed="${FEED}"></advice-column>`;
const FAR = '<p style="height: 9000px">News.</p>';

const pageWith = (body: string): Promise<Document> => hostPage(body, { scripts: ['lazy'] });

const downloads = (page: Document): readonly string[] =>
  (page.defaultView?.performance.getEntriesByType('resource') ?? []).map(({ name }) => new URL(name).pathname).filter((path) => /\.(js|json)$/.test(path));

/** The observers of a page hear of its elements in the order they were made: once one of ours has, the script's has too. */
const looked = (page: Document, tag: Element): Promise<unknown> =>
  new Promise((resolve) => {
    const view = page.defaultView as Window & typeof globalThis;
    new view.IntersectionObserver(resolve, { rootMargin: '100%' }).observe(tag);
  });

const column = (page: Document): Element => {
  const found = page.querySelector('.ours');
  if (!found) throw new Error('The page has no column.');
  return found;
};

const isShown = (page: Document) => (): unknown => column(page).shadowRoot?.querySelector('[part~=letter]');

describe('the script that waits', () => {
  it('downloads nothing and defines nothing while no tag is near', async () => {
    const page = await pageWith(FAR + LAZY);
    await looked(page, column(page));
    expect(downloads(page)).to.deep.equal(['/dist/advice-column.lazy.js']);
    expect(page.defaultView?.customElements.get('advice-column')).to.equal(undefined);
  });

  it('gets the elements once a tag comes near', async () => {
    const page = await pageWith(FAR + LAZY);
    await looked(page, column(page));
    column(page).scrollIntoView();
    await until(isShown(page));
    expect(downloads(page)).to.include.members(['/dist/advice-column.js', FEED]);
  });

  it('sees tags that come later, also within a lazy provider', async () => {
    const page = await pageWith(FAR);
    const provider = page.createElement('advice-feed');
    provider.setAttribute('loading', 'lazy');
    provider.setAttribute('src', FEED);
    const card = page.createElement('advice-letter-card');
    card.className = 'ours';
    provider.append(card);
    page.body.append(provider);
    await looked(page, card);
    expect(downloads(page)).to.deep.equal(['/dist/advice-column.lazy.js']);
    card.scrollIntoView();
    await until(isShown(page));
  });

  it('waits for no tag that is not lazy', async () => {
    const page = await pageWith(FAR + LAZY.replace(' loading="lazy"', ''));
    await until(isShown(page));
  });

  it('is harmless beside the other', async () => {
    const page = await hostPage(LAZY, { scripts: ['lazy', 'module'] });
    await until(isShown(page));
  });
});
