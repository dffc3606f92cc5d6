import { expect } from '@open-wc/testing';
import '../../src/define/column.js';
import type { AdviceColumn } from '../../src/elements/column/column.js';
import { parseFeed } from '../../src/feed/parse.js';
import { feedOf } from '../support/columns.js';
import { html, mount, settled } from '../support/mount.js';

const line = (nth: number): string => `Line ${nth} of a long letter, which says something of its own and then goes on for a while about the weather, so that it wraps on most screens.`;
const LINES = Array.from({ length: 60 }, (_, nth) => line(nth));

const FEED = parseFeed(
  feedOf([{ id: 'long', title: 'A long one', url: 'https://nell.example/long', content_html: `${LINES.map((text) => `<p>${text}</p>`).join('\n')}<p><a href="https://nell.example/more">More of it</a></p>` }]),
  { url: 'https://nell.example/feed.json' },
);

/** A column as plain markup inside a tag that isn't alive yet. */
function fallback(): { readonly column: AdviceColumn; readonly go: () => Promise<void> } {
  const section = mount(html`<section>
    <advice-column>
      <h2>A long one</h2>
      ${LINES.map((text) => html`<p><i>${text.slice(0, 4)}</i>${text.slice(4)}</p> `)}
      <p><a href="https://nell.example/more">More of it</a></p>
    </advice-column>
    <p>What stands below on the page.</p>
    <div class="screen"></div>
  </section>`);
  section.querySelector<HTMLElement>('.screen')!.style.height = '200vh';
  const column = section.querySelector('advice-column')!;
  return {
    column,
    go: async () => {
      column.data = FEED;
      await settled(column);
    },
  };
}

function topOf(root: ParentNode, words: string): number {
  const paragraph = [...root.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words));
  return paragraph!.getBoundingClientRect().top;
}

describe('Handover', () => {
  afterEach(() => scrollTo(0, 0));

  it('keeps the line that is being read where it is', async () => {
    const { column, go } = fallback();
    await column.updateComplete;
    scrollTo({ top: column.querySelectorAll('p')[30]!.getBoundingClientRect().top + scrollY - 20, behavior: 'instant' });
    const before = topOf(column, 'Line 30 ');
    await go();
    expect(topOf(column.shadowRoot!, 'Line 30 ')).to.be.closeTo(before, 1);
  });

  it('leaves the page where it is when the beginning can be seen', async () => {
    const { column, go } = fallback();
    await column.updateComplete;
    const before = scrollY;
    await go();
    expect(scrollY).to.equal(before);
  });

  it('keeps what is selected', async () => {
    const { column, go } = fallback();
    await column.updateComplete;
    const [first, second] = [column.querySelectorAll('p')[3]!, column.querySelectorAll('p')[4]!];
    getSelection()!.setBaseAndExtent(first.lastChild!, 1, second.lastChild!, 9);
    const selected = getSelection()!.toString().replace(/\s+/g, '');
    await go();
    const range = getSelection()!.getComposedRanges?.({ shadowRoots: [column.shadowRoot!] })[0];
    const start = range?.startContainer;
    expect(start?.getRootNode()).to.equal(column.shadowRoot);
    expect(selected.startsWith((start as Text).data.slice(range!.startOffset, range!.startOffset + 8).replace(/\s+/g, ''))).to.equal(true);
  });

  it('keeps the focus on the same link', async () => {
    const { column, go } = fallback();
    await column.updateComplete;
    column.querySelector('a')!.focus();
    await go();
    expect(document.activeElement).to.equal(column);
    expect((column.shadowRoot!.activeElement as HTMLAnchorElement).href).to.equal('https://nell.example/more');
  });
});
