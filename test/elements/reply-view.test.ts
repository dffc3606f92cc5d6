import { expect } from '@open-wc/testing';
import '../../src/define/reply-view.js';
import type { AdviceReplyView } from '../../src/elements/reply-view/reply-view.js';
import { parseFeed } from '../../src/feed/parse.js';
import { ESSAY, feedOf, GIVEN, PLAIN, THREE } from '../support/columns.js';
import { html, mount, part, parts, settled, visibleText } from '../support/mount.js';

const TWO_VOICES = {
  id: 'voices',
  title: 'Two voices',
  authors: [{ name: 'Nell' }, { name: 'Ravi', _advice: { role: 'guest', bio: 'Keeps bees.' } }],
  _advice: { letters: [{ question: { text: 'Bees?' }, answers: [{ author: 0, text: 'No.' }, { author: 1, text: 'Yes.' }] }] },
};

const FEED = parseFeed(feedOf([GIVEN, THREE, PLAIN, ESSAY, TWO_VOICES]), { url: 'https://nell.example/feed.json' });

async function reply(item: string, letter?: string): Promise<AdviceReplyView> {
  const element = mount<AdviceReplyView>(html`<advice-reply-view item=${item} .letter=${letter} .data=${FEED}></advice-reply-view>`);
  await settled(element);
  return element;
}

describe('<advice-reply-view>', () => {
  describe('renders', () => {
    it('the answer with who gives it, and not the letter', async () => {
      const element = await reply('bread');
      expect(visibleText(part(element, 'reply')!)).to.equal('Nell Finch Dear Optimist, Wait an hour longer. — Nell');
      expect(visibleText(element)).not.to.contain('My bread');
    });

    it('several answers, each by its own author', async () => {
      expect(parts(await reply('voices'), 'reply').map(visibleText)).to.deep.equal(['Nell No.', 'Ravi Guest Keeps bees. Yes.']);
    });

    it('the answer of a plain text', async () => {
      expect(visibleText(part(await reply('plain'), 'greeting')!)).to.equal('Dear Awake,');
    });

    it('nothing where there is no answer', async () => {
      expect(part(await reply('essay'), 'reply')).to.equal(null);
    });
  });

  describe('properties and attributes', () => {
    it('letter names one of several', async () => {
      expect(parts(await reply('three', 'two'), 'body').map(visibleText)).to.deep.equal(['The answer to two.']);
    });
  });

  describe('accessibility', () => {
    it('has no faults that axe can find', async () => {
      for (const item of ['bread', 'three', 'plain', 'voices']) await expect(await reply(item)).to.be.accessible();
    });
  });
});
