import { expect } from '@open-wc/testing';
import '../../src/define/index.js';
import type { AdviceColumn } from '../../src/elements/column/column.js';
import { parseFeed } from '../../src/feed/parse.js';
import { registerTranslation } from '../../src/text/translations.js';
import { feedOf, GIVEN, THREE } from '../support/columns.js';
import { html, mount, parts, settled, until, visibleText } from '../support/mount.js';

const FEED = parseFeed(feedOf([GIVEN, THREE], { language: 'en' }), { url: 'https://nell.example/feed.json' });

async function columnIn(lang: string, item = 'three'): Promise<{ readonly section: HTMLElement; readonly column: AdviceColumn }> {
  const section = mount(html`<section lang=${lang}><advice-column item=${item} .data=${FEED}></advice-column></section>`);
  const column = section.querySelector('advice-column')!;
  await settled(column);
  return { section, column };
}

const says = (column: AdviceColumn, words: string): Promise<boolean> => until(() => visibleText(column).includes(words));

describe('LanguageWatch', () => {
  it('shows an element in the language of the page around it', async () => {
    const { column } = await columnIn('de-AT');
    await says(column, 'Brief 2 von 3');
    expect(visibleText(column)).to.not.contain('Letter 2 of 3');
  });

  it('follows when the page changes its language', async () => {
    const { section, column } = await columnIn('en');
    await says(column, 'Letter 2 of 3');
    await says(column, 'From Dear Nell');
    section.lang = 'de';
    await says(column, 'Brief 2 von 3');
    section.lang = 'en';
    await says(column, 'Letter 2 of 3');
  });

  it('follows from outside a shadow root', async () => {
    const host = mount(html`<div lang="en"></div>`);
    const column = document.createElement('advice-column');
    Object.assign(column, { data: FEED, item: 'three' });
    host.attachShadow({ mode: 'open' }).append(column);
    await says(column, 'From Dear Nell');
    host.lang = 'de';
    await says(column, 'Brief 1 von 3');
  });

  it('follows an element to a place with another language', async () => {
    const { column } = await columnIn('en');
    await says(column, 'From Dear Nell');
    const other = mount(html`<section lang="de"></section>`);
    other.append(column);
    await says(column, 'Brief 1 von 3');
  });

  for (const [tag, english, german] of [
    ['advice-archive-list', 'Search the letters', 'Briefe durchsuchen'],
    ['advice-letter-card', '1 min read', '1 Min. Lesezeit'],
    ['advice-more-from', 'More from Dear Nell', 'Mehr aus: Dear Nell'],
    ['advice-ad-slot', 'Close ad', 'Anzeige schließen'],
    ['advice-submit-form', 'Your letter', 'Ihr Brief'],
  ] as const)
    it(`is followed by <${tag}>`, async () => {
      const section = mount(html`<section lang="en"></section>`);
      const element = document.createElement(tag);
      Object.assign(element, { data: FEED, item: 'three', send: () => Promise.resolve(new Response()), sizes: '300x250', textContent: 'x' });
      section.append(element);
      const says = (words: string): Promise<boolean> => until(() => element.shadowRoot!.textContent.includes(words) || [...element.shadowRoot!.querySelectorAll('[aria-label]')].some((each) => each.ariaLabel === words));
      await says(english);
      section.lang = 'de';
      await says(german);
    });

  it('speaks English where a language is unknown, or none', async () => {
    for (const lang of ['tlh', 'not a language']) await says((await columnIn(lang)).column, 'Letter 1 of 3');
  });

  it('says what a page registers, for its varieties too, and English for what that leaves out', async () => {
    const { column } = await columnIn('eo-XX');
    registerTranslation('eo', { letterOf: (nth, total) => `Letero ${nth} el ${total}` });
    await says(column, 'Letero 1 el 3');
    await says(column, 'From Dear Nell');
    registerTranslation('eo-XX', { letterOf: (nth) => `La ${nth}-a` });
    await says(column, 'La 1-a');
  });

  it('marks what is not in the language of the column', async () => {
    const { column } = await columnIn('de');
    await says(column, 'Brief 1 von 3');
    const article = column.shadowRoot!.querySelector('article')!;
    expect(article.lang).to.equal('en');
    expect(parts(column, 'card')[0]!.querySelector('p')!.lang).to.equal('de');
  });
});
