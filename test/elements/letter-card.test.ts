import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/letter-card.js';
import type { AdviceLetterCard } from '../../src/elements/letter-card/letter-card.js';
import type { LetterOpenEvent } from '../../src/events/letter-open.js';
import { parseFeed } from '../../src/feed/parse.js';
import { ESSAY, feedOf, GIVEN, PLAIN, THREE } from '../support/columns.js';
import { html, mount, part, parts, settled, visibleText } from '../support/mount.js';

const FEED = parseFeed(feedOf([GIVEN, THREE, PLAIN, ESSAY]), { url: 'https://nell.example/feed.json' });

async function card(item: string, letter?: string): Promise<AdviceLetterCard> {
  const element = mount<AdviceLetterCard>(html`<advice-letter-card item=${item} .letter=${letter} .data=${FEED}></advice-letter-card>`);
  await settled(element);
  return element;
}

describe('<advice-letter-card>', () => {
  describe('renders', () => {
    it('the letter with headline, date and topics, and no answer', async () => {
      const element = await card('bread');
      expect(visibleText(element)).to.contain('The bread that never was').and.to.contain('My bread is always flat.').and.not.to.contain('Wait an hour');
      expect(parts(element, 'topic').map(visibleText)).to.deep.equal(['kitchen', 'patience']);
      expect(part(element, 'date')?.textContent).to.equal('March 4, 2026');
    });

    it('the letter of a plain text', async () => {
      expect(visibleText(part(await card('plain'), 'body')!)).to.equal('The clock in our hall is so loud that I cannot sleep. May I stop it?');
    });

    it('a text that is no letter whole', async () => {
      expect(visibleText(await card('essay'))).to.contain('this week I have no letter').and.to.contain('it has opinions');
    });
  });

  describe('properties and attributes', () => {
    it('letter names one of several', async () => {
      expect(parts(await card('three', 'three'), 'body').map(visibleText)).to.deep.equal(['The letter three.']);
    });

    it('an item that is not there leaves the fallback', async () => {
      const element = mount<AdviceLetterCard>(html`<advice-letter-card item="gone" .data=${FEED}>At home</advice-letter-card>`);
      await settled(element);
      expect(element.status).to.equal('empty');
      expect(visibleText(element)).to.contain('At home').and.to.contain('no longer here');
    });
  });

  describe('excerpt', () => {
    const LONG = parseFeed(feedOf([{ ...GIVEN, _advice: { letters: [{ question: { html: `<p>${'flour and water '.repeat(40)}</p>` }, answers: [{ text: 'Salt.' }] }] } }]), { url: 'https://nell.example/' });

    it('is the beginning, with a link to the whole', async () => {
      const element = mount<AdviceLetterCard>(html`<advice-letter-card excerpt .data=${LONG}></advice-letter-card>`);
      await settled(element);
      const words = visibleText(part(element, 'body')!);
      expect(words).to.match(/^flour and water .*(flour|and|water)…$/).and.to.have.length.below(205);
      const links = [...element.shadowRoot!.querySelectorAll('a')];
      expect(links.at(-1)?.href).to.equal('https://nell.example/bread');
      expect(links.at(-1)?.textContent).to.equal('Read the letter and the reply');
    });

    it('lets the page open the column in its own way', async () => {
      const element = mount<AdviceLetterCard>(html`<advice-letter-card excerpt .data=${LONG}></advice-letter-card>`);
      await settled(element);
      const asked = oneEvent(element, 'advice-letter-open') as Promise<LetterOpenEvent>;
      element.addEventListener('advice-letter-open', (event) => event.preventDefault());
      const link = [...element.shadowRoot!.querySelectorAll('a')].at(-1)!;
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      link.dispatchEvent(click);
      const { itemId, letterId, url } = await asked;
      expect({ itemId, letterId, url }).to.deep.equal({ itemId: 'bread', letterId: undefined, url: 'https://nell.example/bread' });
      expect(click.defaultPrevented).to.equal(true);
    });
  });

  describe('accessibility', () => {
    it('has no faults that axe can find', async () => {
      for (const item of ['bread', 'three', 'plain', 'essay']) await expect(await card(item)).to.be.accessible();
    });
  });
});
