import { expect } from '@open-wc/testing';
import { feedOf, GIVEN } from '../support/columns.js';
import { until } from '../support/mount.js';
import { openPage, ORIGIN, served, servedFeed } from '../support/served-page.js';

/** Pages whose columns a server has rendered, with the script as built. */

interface RenderedPage {
  readonly tag?: string;
  /** What the browser is told, after the server was told of bread. */
  readonly feed?: string;
  readonly script?: string;
}

const SCRIPT = `<script type="module" src="${ORIGIN}/dist/advice-column.js"></script>`;
const FEED = feedOf([GIVEN]);

async function markupOf(tag = 'advice-column'): Promise<string> {
  const response = await fetch('/rendered', { method: 'POST', body: JSON.stringify({ feed: FEED, tag, fallback: 'Read it at home.' }) });
  return response.text();
}

async function openRendered({ tag = 'advice-column', feed, script = SCRIPT }: RenderedPage = {}): Promise<HTMLElement> {
  const markup = (await markupOf(tag)).replace('FEED', feed ?? (await servedFeed(FEED)));
  const page = await openPage({ body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${script}<body>${markup}</body></html>` });
  return page.querySelector<HTMLElement>(tag)!;
}

/** The words of the column in the order they are shown, whoever rendered them. */
const wordsOf = (element: HTMLElement): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=greeting], [part=body], [part=headline], [part=credit]') ?? [])].map(({ innerText }) => innerText.trim());

const COLUMN = ['The bread that never was', 'Dear Nell,', 'My bread is always flat.', 'Dear Optimist,', 'Wait an hour longer.'];
const isOurs = (element: HTMLElement): unknown => element.shadowRoot?.querySelector('[part=body] em');

describe('a column that a server has rendered', () => {
  it('can be read without the script, without its fallback', async () => {
    const column = await openRendered({ script: '' });
    expect(wordsOf(column).slice(0, 5)).to.deep.equal(COLUMN);
    expect(column.ownerDocument.body.innerText).not.to.contain('Read it at home.');
  });

  it('gives way to the script’s own, and nothing stands twice', async () => {
    const column = await openRendered();
    await until(() => isOurs(column));
    expect(wordsOf(column).slice(0, 5)).to.deep.equal(COLUMN);
    expect(column.shadowRoot?.querySelectorAll('article')).to.have.lengthOf(1);
    expect(column.shadowRoot?.querySelectorAll('[part=credit]')).to.have.lengthOf(1);
    expect(column.shadowRoot?.querySelector('[part=button]')).to.exist;
    expect(column.matches(':state(ready)')).to.equal(true);
  });

  it('follows its attributes afterwards', async () => {
    const column = await openRendered();
    await until(() => isOurs(column));
    column.setAttribute('without-date', '');
    await until(() => !column.shadowRoot?.querySelector('header [part=date]'));
    expect(column.shadowRoot?.querySelectorAll('article')).to.have.lengthOf(1);
  });

  it('stays when the feed fails', async () => {
    const column = await openRendered({ feed: await served({ body: 'no feed', type: 'application/json' }) });
    await until(() => column.matches(':state(failed)'));
    expect(wordsOf(column).slice(0, 5)).to.deep.equal(COLUMN);
    expect(column.ownerDocument.body.innerText).not.to.contain('Read it at home.');
  });

  it('goes when what it showed has been withdrawn', async () => {
    const column = await openRendered({ feed: await servedFeed(feedOf([])) });
    await until(() => column.matches(':state(empty)'));
    expect(wordsOf(column)).to.deep.equal([]);
    expect(column.shadowRoot?.textContent).to.contain('There is no column here');
  });

  it('stays while a late feed is on its way', async () => {
    const column = await openRendered({ feed: `${ORIGIN}/faults/never?key=${Math.random()}` });
    await until(() => column.matches(':state(loading)'));
    expect(wordsOf(column).slice(0, 5)).to.deep.equal(COLUMN);
  });

  it('gives way on pages that hydrate other elements of Lit', async () => {
    // From the modules that bundlers take: the script that people embed knows nothing of hydration.
    const script = `<script type="module">
      import '${ORIGIN}/node_modules/@lit-labs/ssr-client/lit-element-hydrate-support.js';
      import('${ORIGIN}/src/define/column.ts');
    </script>`;
    const column = await openRendered({ script });
    await until(() => isOurs(column));
    expect(column.ownerDocument.defaultView).to.have.property('litElementHydrateSupport');
    expect(column.shadowRoot?.querySelectorAll('article')).to.have.lengthOf(1);
    expect(column.shadowRoot?.querySelector('style')).to.exist;
  });

  for (const tag of ['advice-letter-card', 'advice-reply-view']) {
    it(`so does <${tag}>`, async () => {
      const element = await openRendered({ tag });
      const before = wordsOf(element);
      await until(() => element.matches(':state(ready)') && (tag === 'advice-letter-card' ? isOurs(element) : element.shadowRoot?.querySelector('.share')));
      expect(wordsOf(element)).to.deep.equal(before);
    });
  }

  it('starts anew where the server had nothing to show', async () => {
    const markup = '<advice-column feed="FEED"><template shadowrootmode="open"><slot></slot></template>Read it at home.</advice-column>';
    const feed = await servedFeed(FEED);
    const page = await openPage({ body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${SCRIPT}<body>${markup.replace('FEED', feed)}</body></html>` });
    const column = page.querySelector<HTMLElement>('advice-column')!;
    await until(() => isOurs(column));
    expect(wordsOf(column).slice(0, 5)).to.deep.equal(COLUMN);
    expect(column.shadowRoot?.querySelectorAll('slot:not([name])')).to.have.lengthOf(1);
  });
});
