import { expect } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define/index.js';
import { parseFeed } from '../../src/feed/parse.js';
import { feedOf, GIVEN, THREE } from '../support/columns.js';
import { html, mount, until } from '../support/mount.js';

const FEED = parseFeed(feedOf([GIVEN, THREE]), { url: 'https://nell.example/feed.json' });

interface Guest {
  readonly tag: string;
  readonly template: TemplateResult;
  /** What of it has the page's own colour and size of type. */
  readonly text: string;
}

const GUESTS: readonly Guest[] = [
  { tag: 'advice-column', template: html`<advice-column .data=${FEED}></advice-column>`, text: '[part=reply] [part=body]' },
  { tag: 'advice-letter-card', template: html`<advice-letter-card .data=${FEED}></advice-letter-card>`, text: '[part=letter] [part=body]' },
  { tag: 'advice-reply-view', template: html`<advice-reply-view .data=${FEED}></advice-reply-view>`, text: '[part=reply] [part=body]' },
  { tag: 'advice-archive-list', template: html`<advice-archive-list .data=${FEED}></advice-archive-list>`, text: '[part=row] [part=body]' },
  { tag: 'advice-submit-form', template: html`<advice-submit-form action="https://letters.example/"></advice-submit-form>`, text: '[part=label]' },
  { tag: 'advice-more-from', template: html`<advice-more-from .data=${FEED}></advice-more-from>`, text: '[part=list]' },
  { tag: 'advice-ad-slot', template: html`<advice-ad-slot sizes="300x50"><a href="https://ad.example/">An ad</a></advice-ad-slot>`, text: '.place' },
];

const isText = ({ childNodes }: Element): boolean => [...childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** All of its pieces that have words of their own. */
const worded = (element: Element): readonly Element[] => [...element.shadowRoot!.querySelectorAll('*')].filter((piece) => isText(piece) && !piece.matches('pre, code, option'));

async function at(page: string, { template, text }: Guest): Promise<{ readonly place: HTMLElement; readonly element: Element; readonly words: Element }> {
  const place = mount(html`<div>${template}</div>`);
  place.style.cssText = page;
  const element = place.firstElementChild!;
  const words = await until(() => element.shadowRoot?.querySelector(text));
  return { place, element, words };
}

describe('at home on a page', () => {
  for (const guest of GUESTS) {
    it(`<${guest.tag}> has the page’s type`, async () => {
      const { element, words } = await at('font: 19px/1 "Courier New"', guest);
      const strange = worded(element).filter((piece) => !getComputedStyle(piece).fontFamily.includes('Courier New'));
      expect(strange.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      expect(getComputedStyle(words).fontSize).to.equal('19px');
    });

    it(`<${guest.tag}> has the page’s colours, and follows them`, async () => {
      const { place, words } = await at('color: rgb(1, 2, 3)', guest);
      expect(getComputedStyle(words).color).to.equal('rgb(1, 2, 3)');
      place.style.color = 'rgb(250, 240, 230)';
      expect(getComputedStyle(words).color).to.equal('rgb(250, 240, 230)');
      expect(getComputedStyle(words).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });

    it(`<${guest.tag}> takes type, size and colour from tokens`, async () => {
      const { words } = await at('--advice-font: Papyrus; --advice-text: rgb(9, 8, 7)', guest);
      expect(getComputedStyle(words).fontFamily).to.contain('Papyrus');
      expect(getComputedStyle(words).color).to.equal('rgb(9, 8, 7)');
    });
  }

  for (const guest of GUESTS.filter(({ tag }) => tag !== 'advice-ad-slot'))
    for (const look of ['paper', 'newsprint'])
      it(`<${guest.tag}> can look like ${look}`, async () => {
        const { element, words } = await at('font: 19px "Courier New"', guest);
        Object.assign(element, { look });
        await until(() => !getComputedStyle(words).fontFamily.includes('Courier New'));
        Object.assign(element, { look: 'plain' });
        await until(() => getComputedStyle(words).fontFamily.includes('Courier New'));
      });
});
