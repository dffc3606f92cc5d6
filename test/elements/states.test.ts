import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import '../../src/define/index.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { html, mount, parts, settled, until } from '../support/mount.js';

/** Every state of every element, as the demo's pages of states have them. */

const FEED = '/demo/feeds/states.json';
const ITEMS = ['given', 'noted', 'three', 'voices', 'sponsored', 'l1', 'l0', 'whole', 'long-words', 'huge', 'one-line', 'unsigned', 'rtl', 'gone'];

const ELEMENTS = {
  'advice-column': (item: string, level = 2) => html`<advice-column feed=${FEED} item=${item} heading-level=${level}></advice-column>`,
  'advice-letter-card': (item: string, level = 2) => html`<advice-letter-card feed=${FEED} item=${item} heading-level=${level}></advice-letter-card>`,
  'advice-reply-view': (item: string, level = 2) => html`<advice-reply-view feed=${FEED} item=${item} heading-level=${level}></advice-reply-view>`,
};

// Loaded as a script, axe is a global: https://www.deque.com/axe/core-documentation/api-documentation/
declare const axe: { run(context: Element, options: object): Promise<AxeResults> };

async function faultsOf(element: Element): Promise<readonly string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // A page is more than one column: it has its own landmarks and its own first heading.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(element, { runOnly, rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: source }) => source).join(' ')}`);
}

async function shown(tag: keyof typeof ELEMENTS, item: string, level?: number): Promise<FeedElement> {
  const element = mount<FeedElement>(ELEMENTS[tag](item, level));
  await settled(element);
  if (tag === 'advice-column' && element.status === 'ready') await until(() => parts(element, 'credit')[0]);
  return element;
}

for (const tag of Object.keys(ELEMENTS) as (keyof typeof ELEMENTS)[]) {
  describe(`<${tag}> in every state`, () => {
    for (const item of ITEMS) {
      it(`${item} has no fault that axe can find`, async () => {
        const element = await shown(tag, item);
        for (const folded of element.shadowRoot!.querySelectorAll('details')) folded.open = true;
        expect(await faultsOf(element)).to.deep.equal([]);
      });

      it(`${item} stays within 320 pixels`, async () => {
        const element = await shown(tag, item);
        element.style.width = '320px';
        await element.updateComplete;
        expect(element.scrollWidth).to.be.at.most(320);
      });
    }

    it('has nothing to say against a feed on its way, or one that failed', async () => {
      const waiting = mount<FeedElement>(tag === 'advice-column' ? html`<advice-column></advice-column>` : html`<advice-letter-card></advice-letter-card>`);
      await waiting.updateComplete;
      expect(await faultsOf(waiting)).to.deep.equal([]);
      const failed = mount<FeedElement>(html`<advice-column feed="ftp://nowhere"></advice-column>`);
      await settled(failed, 'failed');
      expect(await faultsOf(failed)).to.deep.equal([]);
    });

    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`nests its headings below level ${level}`, async () => {
        for (const item of ['three', 'whole', 'given']) {
          const element = await shown(tag, item, level);
          const levels = [...element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1]));
          const skipped = levels.filter((next, index) => next > (levels[index - 1] ?? level) + 1);
          expect(skipped).to.deep.equal([]);
          if (tag !== 'advice-reply-view') expect(levels[0]).to.equal(level);
        }
      });
    }
  });
}
