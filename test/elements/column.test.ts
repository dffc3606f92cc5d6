import { expect, oneEvent } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import '../../src/define/column.js';
import type { AdviceColumn } from '../../src/elements/column/column.js';
import type { FeedLoadEvent } from '../../src/events/feed-load.js';
import { parseFeed } from '../../src/feed/parse.js';
import { ESSAY, feedOf, GIVEN, PLAIN, THREE } from '../support/columns.js';
import { html, mount, part, parts, settled, until, visibleText } from '../support/mount.js';

interface SpokenNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly SpokenNode[];
}

/** What a screen reader says, line by line. */
function spoken({ role, name = '', children = [] }: SpokenNode): readonly string[] {
  const inner = children.flatMap(spoken);
  return role === 'RootWebArea' || role === 'generic' ? inner : [`${role}: ${name}`, ...inner];
}

const given = (...items: Parameters<typeof feedOf>[0]): ReturnType<typeof parseFeed> => parseFeed(feedOf(items), { url: 'https://nell.example/feed.json' });

async function shown(...items: Parameters<typeof feedOf>[0]): Promise<AdviceColumn> {
  const column = mount<AdviceColumn>(html`<advice-column .data=${given(...items)}></advice-column>`);
  await settled(column);
  return column;
}

describe('<advice-column>', () => {
  describe('renders', () => {
    it('letter and answer as they were written', async () => {
      const column = await shown(GIVEN);
      expect(part(column, 'headline')?.textContent).to.equal('The bread that never was');
      expect(parts(column, 'greeting').map(visibleText)).to.deep.equal(['Dear Nell,', 'Dear Optimist,']);
      expect(parts(column, 'body').map(visibleText)).to.deep.equal(['My bread is always flat.', 'Wait an hour longer.']);
    });

    it('each signature with one dash, whatever the feed has', async () => {
      const column = await shown(GIVEN);
      expect(parts(column, 'signature').map((signature) => visibleText(signature).replaceAll(' ', ''))).to.deep.equal(['—FlatFifeFebruary20,2026', '—Nell']);
    });

    it('who answers, and when', async () => {
      const column = await shown(GIVEN);
      expect(visibleText(part(column, 'byline')!)).to.equal('Nell Finch');
      expect(part(column, 'avatar')?.getAttribute('src')).to.equal('https://nell.example/nell.png');
      expect(part(column, 'date')?.getAttribute('datetime')).to.equal('2026-03-04T08:00:00.000Z');
    });

    it('the way home', async () => {
      const column = await shown(GIVEN);
      const credit = await until(() => part(column, 'credit'));
      expect(credit.querySelector('a')?.href).to.equal('https://nell.example/bread');
      expect(visibleText(credit)).to.equal('From Dear Nell');
    });

    it('the newest of several', async () => {
      const column = await shown(PLAIN, GIVEN, THREE);
      expect(part(column, 'headline')?.textContent).to.equal('The bread that never was');
    });

    it('several letters in their order, each with its answer', async () => {
      const column = await shown(THREE);
      expect(parts(column, 'body').map(visibleText)).to.deep.equal(
        ['one', 'two', 'three'].flatMap((id) => [`The letter ${id}.`, `The answer to ${id}.`]),
      );
      expect(parts(column, 'card').map((card) => visibleText(card.firstElementChild!))).to.deep.equal(['Letter 1 of 3', 'Letter 2 of 3', 'Letter 3 of 3']);
    });

    it('a plain text as letter and answer where that is certain', async () => {
      const column = await shown(PLAIN);
      expect(visibleText(part(column, 'letter')!)).to.contain('Dear Nell,').and.to.contain('Awake in Ayr');
      expect(visibleText(part(column, 'reply')!)).to.contain('Dear Awake,').and.to.contain('Stop it tonight');
    });

    it('a plain text whole where it is not', async () => {
      const column = await shown(ESSAY);
      expect(part(column, 'reply')).to.equal(null);
      expect(part(column, 'letter')).to.equal(null);
      expect(visibleText(part(column, 'body')!)).to.contain('it has opinions');
      expect(visibleText(part(column, 'meta')!)).to.contain('By Nell');
    });

    it('what happened since, helplines and what to know before reading', async () => {
      const column = await shown({
        ...GIVEN,
        _advice: {
          ...(GIVEN['_advice'] as object),
          contentNote: { text: 'Speaks of flour.', themes: ['gluten'] },
          helplines: [{ name: 'Bread Line', phone: '555 0100', region: ['US'] }],
          letters: [{ question: { text: 'Flat.' }, answers: [{ text: 'Wait.' }], updates: [{ by: 'writer', text: 'It rose.', date: '2027-03-05' }] }],
        },
      });
      expect(visibleText(part(column, 'note')!)).to.contain('Speaks of flour.').and.to.contain('gluten');
      const update = await until(() => part(column, 'update'));
      expect(visibleText(update)).to.contain('Update, March 2027, from the writer').and.to.contain('It rose.');
      expect(part(column, 'helplines')?.querySelector('a')?.href).to.equal('tel:5550100');
    });

    it('no number to dial where none is given', async () => {
      const column = await shown({ ...GIVEN, _advice: { ...(GIVEN['_advice'] as object), helplines: [{ name: 'Bread Line', phone: 'ask at the desk' }] } });
      const helplines = await until(() => part(column, 'helplines'));
      expect(helplines.querySelector('a')).to.equal(null);
      expect(visibleText(helplines)).to.contain('ask at the desk');
    });

    it('no label where what it announces is of a wrong kind', async () => {
      const wrong = { reprintOf: { title: {}, date: 'once' }, disclaimer: 'As ever.' };
      const column = await shown({ ...GIVEN, _advice: { ...(GIVEN['_advice'] as object), ...wrong } });
      await until(() => part(column, 'disclaimer'));
      expect(visibleText(column.shadowRoot!)).not.to.contain('First published');
    });
  });

  describe('properties and attributes', () => {
    it('item names the column', async () => {
      const column = mount<AdviceColumn>(html`<advice-column item="plain" .data=${given(GIVEN, PLAIN)}></advice-column>`);
      await settled(column);
      expect(part(column, 'headline')?.textContent).to.equal('The loud clock');
      column.item = 'bread';
      await column.updateComplete;
      expect(part(column, 'headline')?.textContent).to.equal('The bread that never was');
    });

    it('letter names one letter', async () => {
      const column = mount<AdviceColumn>(html`<advice-column letter="two" .data=${given(THREE)}></advice-column>`);
      await settled(column);
      expect(parts(column, 'body').map(visibleText)).to.deep.equal(['The letter two.', 'The answer to two.']);
    });

    for (const level of [1, 3, 6]) {
      it(`heading-level ${level} is the level of the first heading, and the others follow`, async () => {
        const column = mount<AdviceColumn>(html`<advice-column heading-level=${level} .data=${given(THREE)}></advice-column>`);
        await settled(column);
        const levels = parts(column, 'headline').map(({ localName }) => localName);
        expect(levels).to.deep.equal([`h${level}`, ...Array<string>(3).fill(`h${Math.min(6, level + 1)}`)]);
      });
    }

    it('without-date and without-credit leave these out', async () => {
      const column = mount<AdviceColumn>(html`<advice-column without-date without-credit .data=${given({ ...THREE, related: [] })}></advice-column>`);
      await settled(column);
      await until(() => part(column, 'disclaimer') ?? part(column, 'card'));
      expect(part(column, 'date')).to.equal(null);
      expect(part(column, 'credit')).to.equal(null);
    });

    it('status is a custom state too', async () => {
      const column = await shown(GIVEN);
      expect(column.matches(':state(ready)')).to.equal(true);
      expect(column.matches(':state(loading)')).to.equal(false);
    });
  });

  describe('events', () => {
    it('tells of a feed of its own, with what had to be tolerated', async () => {
      const column = document.createElement('advice-column');
      column.innerHTML = `<script type="application/feed+json">${JSON.stringify(feedOf([GIVEN, { title: 'No id' }]))}</script>`;
      setTimeout(() => document.body.append(column));
      const event = (await oneEvent(column, 'advice-load')) as FeedLoadEvent;
      expect(event.feed.items.length).to.equal(1);
      expect(event.warnings).to.deep.equal([{ code: 'item-without-id', path: 'items[1]', message: 'Left out: an item needs an id.' }]);
      column.remove();
    });
  });

  describe('slots and parts', () => {
    it('shows the fallback until there is something to read, and not after', async () => {
      const column = mount<AdviceColumn>(html`<advice-column><p>Read it at home.</p></advice-column>`);
      await column.updateComplete;
      expect(visibleText(column)).to.equal('Read it at home.');
      column.data = given(GIVEN);
      await settled(column, 'ready');
      expect(visibleText(column)).not.to.contain('Read it at home.');
    });

    it('keeps the fallback when the feed fails, says so, and offers to try again', async () => {
      const column = mount<AdviceColumn>(html`<advice-column feed="/no/such/feed.json"><p>Read it at home.</p></advice-column>`);
      await oneEvent(column, 'advice-error');
      expect(visibleText(column)).to.contain('Read it at home.').and.to.contain('can’t be shown');
      const button = part(column, 'button')!;
      expect(visibleText(button)).to.equal('Try again');
      const failedAgain = oneEvent(column, 'advice-error');
      button.click();
      await failedAgain;
      expect(column.status).to.equal('failed');
    });

    it('puts the page’s ad between letter and answer, unless the column forbids ads', async () => {
      const column = mount<AdviceColumn>(html`<advice-column .data=${given(GIVEN)}><b slot="ad">Tea</b></advice-column>`);
      await settled(column);
      expect(visibleText(column)).to.match(/Fife.*Tea.*Dear Optimist/);
      column.data = given({ ...GIVEN, _advice: { ...(GIVEN['_advice'] as object), ads: 'none' } });
      await until(() => !visibleText(column).includes('Tea'));
    });
  });

  describe('sharing', () => {
    it('passes on the column’s own address', async () => {
      const column = await shown(GIVEN);
      const shared: unknown[] = [];
      const own = Object.getOwnPropertyDescriptor(navigator, 'share');
      Object.defineProperty(navigator, 'share', { configurable: true, value: (data: unknown) => Promise.resolve(shared.push(data)) });
      const button = await until(() => part(column, 'button'));
      button.click();
      if (own) Object.defineProperty(navigator, 'share', own);
      else Reflect.deleteProperty(navigator, 'share');
      expect(shared).to.deep.equal([{ title: 'The bread that never was', url: 'https://nell.example/bread' }]);
    });
  });

  describe('layout="clamp"', () => {
    async function clamped(height: string): Promise<AdviceColumn> {
      const column = mount<AdviceColumn>(html`<advice-column layout="clamp" style="--advice-height: ${height}" .data=${given(THREE)}></advice-column>`);
      await settled(column);
      await until(() => part(column, 'disclaimer') ?? part(column, 'credit'));
      return column;
    }
    const readOn = (column: AdviceColumn): HTMLElement | undefined => parts(column, 'button').find((button) => visibleText(button) === 'Read on');

    it('keeps no place for a column that can’t be shown', async () => {
      const column = mount<AdviceColumn>(html`<advice-column layout="clamp" feed="not an address: //"></advice-column>`);
      column.style.setProperty('--advice-height', '900px');
      await settled(column, 'failed');
      expect(column.offsetHeight).to.be.lessThan(300);
    });

    it('keeps the height that the page reserved, and opens when the reader asks', async () => {
      const column = await clamped('200px');
      expect(column.offsetHeight).to.equal(200);
      const button = await until(() => readOn(column));
      button.click();
      await until(() => column.offsetHeight > 200);
      expect(readOn(column)).to.equal(undefined);
    });

    it('opens when the keyboard goes to what is hidden', async () => {
      const column = await clamped('200px');
      await until(() => readOn(column));
      [...column.shadowRoot!.querySelectorAll('a')].at(-1)?.focus();
      await until(() => column.offsetHeight > 200);
    });

    it('shows its button, whatever display the page gives it', async () => {
      const column = await clamped('200px');
      column.style.display = 'block';
      const button = await until(() => readOn(column));
      await until(() => button.getBoundingClientRect().bottom <= column.getBoundingClientRect().bottom);
    });

    it('has no button where everything fits', async () => {
      const column = await clamped('3000px');
      expect(column.offsetHeight).to.equal(3000);
      expect(readOn(column)).to.equal(undefined);
    });
  });

  describe('accessibility', () => {
    it('has no faults that axe can find, in any state', async () => {
      for (const items of [[GIVEN], [THREE], [PLAIN], [ESSAY], []]) {
        const column = await shown(...items);
        await expect(column).to.be.accessible();
      }
    });

    it('names the letter and the answer', async () => {
      const column = await shown(GIVEN);
      expect(part(column, 'card')?.getAttribute('aria-label')).to.equal('Letter from Flat');
      expect(part(column, 'reply')?.getAttribute('aria-label')).to.equal('Reply from Nell Finch');
    });
  });

  // Of the three engines only Chromium can tell what a screen reader is given.
  if (navigator.userAgent.includes('Chrome/')) {
    it('says to a screen reader what others see, in the same order', async () => {
      const column = await shown(GIVEN);
      await until(() => part(column, 'credit'));
      const lines = spoken((await a11ySnapshot({})) as unknown as SpokenNode);
      expect(lines).to.include.members(['link: The bread that never was', 'link: Nell Finch', 'link: From Dear Nell']);
      const seen = ['The bread that never was', 'On patience, and yeast.', 'Dear Nell,', 'Flat', 'Nell Finch', 'Dear Optimist,', 'Nell', 'From Dear Nell'];
      expect(seen.filter((words) => !lines.some((line) => line.endsWith(`: ${words}`)))).to.deep.equal([]);
      const places = seen.map((words) => lines.findLastIndex((line) => line.endsWith(`: ${words}`)));
      expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
      expect(lines.join()).not.to.contain('—');
    });
  }

  describe('untrusted input', () => {
    it('shows markup in plain fields as text', async () => {
      const column = await shown({ ...GIVEN, title: '<i>Bread</i> &amp; salt' });
      expect(part(column, 'headline')?.textContent).to.equal('<i>Bread</i> & salt');
    });

    it('links nowhere that is not a web address', async () => {
      const column = await shown({ ...GIVEN, url: 'javascript:alert(1)', content_html: '<a href="javascript:alert(1)">x</a>' });
      await until(() => part(column, 'credit'));
      const links = [...column.shadowRoot!.querySelectorAll('a')].map(({ protocol }) => protocol);
      expect(links).not.to.include('javascript:');
    });
  });

  describe('coming and going', () => {
    it('is there again after it was moved', async () => {
      const column = await shown(GIVEN);
      const elsewhere = mount(html`<section></section>`);
      elsewhere.append(column);
      await settled(column);
      expect(visibleText(column)).to.contain('My bread is always flat.');
    });

    it('is there again in a shadow root, and back', async () => {
      const column = await shown(GIVEN);
      const place = column.parentElement!;
      const host = mount(html`<div></div>`);
      host.attachShadow({ mode: 'open' }).append(column);
      await settled(column);
      expect(visibleText(column)).to.contain('My bread is always flat.');
      place.append(column);
      await settled(column);
      expect(visibleText(column)).to.contain('Wait an hour longer.');
    });

    it('can be cloned with what is written in it', async () => {
      const section = mount(html`<section><advice-column heading-level="3"></advice-column></section>`);
      const script = document.createElement('script');
      script.type = 'application/feed+json';
      script.text = JSON.stringify(feedOf([GIVEN]));
      section.firstElementChild!.append(script);
      const original = section.querySelector('advice-column')!;
      await settled(original, 'ready');
      const clone = original.cloneNode(true) as AdviceColumn;
      section.append(clone);
      await settled(clone, 'ready');
      await until(() => part(clone, 'credit') && part(original, 'credit'));
      expect(visibleText(clone)).to.equal(visibleText(original));
      expect(part(clone, 'headline')!.localName).to.equal('h3');
    });

    it('works in a dialog that opens, closes and opens again', async () => {
      const dialog = mount<HTMLDialogElement>(html`<dialog><advice-column layout="clamp" .data=${given(THREE)}></advice-column></dialog>`);
      const column = dialog.querySelector('advice-column')!;
      column.style.setProperty('--advice-height', '200px');
      await settled(column, 'ready');
      for (let round = 0; round < 2; round++) {
        dialog.showModal();
        await until(() => part(column, 'button')?.checkVisibility());
        expect(visibleText(column)).to.contain('The letter one.');
        dialog.close();
        await until(() => !column.checkVisibility());
      }
    });

    it('measures itself when it is shown after having been hidden', async () => {
      const section = mount(html`<section hidden><advice-column layout="clamp" .data=${given(THREE)}></advice-column></section>`);
      const column = section.querySelector('advice-column')!;
      column.style.setProperty('--advice-height', '200px');
      await settled(column, 'ready');
      section.hidden = false;
      await until(() => visibleText(column).includes('Read on'));
    });

    it('stays as it is when the page goes to sleep and comes back', async () => {
      const column = await shown(GIVEN);
      await until(() => part(column, 'credit'));
      const before = visibleText(column);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await column.updateComplete;
      expect(visibleText(column)).to.equal(before);
    });

    it('lets the page paint between many columns that could be drawn at once', async () => {
      const columns = Array.from({ length: 4 }, () => mount<AdviceColumn>(html`<advice-column .data=${given(GIVEN)}></advice-column>`));
      const drawn = (): number => columns.filter((column) => part(column, 'letter')).length;
      const together = await new Promise<number>((resolve) => {
        // An observer hears of it within the same task.
        for (const { shadowRoot } of columns) new MutationObserver(() => drawn() && resolve(drawn())).observe(shadowRoot!, { childList: true });
      });
      expect(together).to.equal(1);
      await until(() => drawn() === 4);
    });

    it('shows only the newest feed when the address changes while one is on its way', async () => {
      const column = mount<AdviceColumn>(html`<advice-column feed="/no/such/feed.json"></advice-column>`);
      column.data = given(GIVEN);
      await settled(column, 'ready');
      await column.updateComplete;
      expect(visibleText(column)).to.contain('My bread is always flat.');
    });
  });
});
