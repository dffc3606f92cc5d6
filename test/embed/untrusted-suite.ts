import { expect, html } from '@open-wc/testing';
import type { FeedElement } from '../../src/elements/feed-element.js';
import type { AdviceArchiveList } from '../../src/elements/archive-list/archive-list.js';
import type { AdviceMoreFrom } from '../../src/elements/more-from/more-from.js';
import type { AdviceSubmitForm } from '../../src/elements/submit-form/submit-form.js';
import { readFeed } from '../../src/feed/read.js';
import { payloadsByKind, SCRIPT_URLS } from '../fixtures/payloads.js';
import { executions, hadItsChance, pageNow, requestsFor } from '../support/harm.js';
import { mount, until, untilCalmly } from '../support/mount.js';
import { composedLeftovers, poisonedFeed, poisonedItem } from '../support/poisoned-feed.js';
import { servedFeed } from '../support/served-page.js';

const KINDS = [...payloadsByKind, ['addresses', SCRIPT_URLS] as const];
const READERS = ['advice-column', 'advice-letter-card', 'advice-letter-card excerpt', 'advice-reply-view'] as const;

/** An element as a page has it. Pictures are the one thing that a feed may have loaded, and only if the page lets it. */
function placed<T extends HTMLElement>(tag: string, ...attributes: readonly string[]): T {
  const element = document.createElement(tag) as T & { images?: string };
  element.images = 'none';
  for (const name of attributes) element.setAttribute(name, '');
  mount(html`<div>${element}</div>`);
  return element;
}

async function shown(element: Pick<FeedElement, 'status' | 'updateComplete'>): Promise<void> {
  await until(() => element.status !== 'loading');
  await element.updateComplete;
}

/** A feed of as many columns as there are payloads, each with one of them in all its fields; once with an address that can be opened. */
const listOf = (markups: readonly string[]): unknown => ({
  ...poisonedFeed(markups[0] ?? ''),
  home_page_url: location.href,
  next_url: undefined,
  items: markups.flatMap((markup, nth) => [poisonedItem(markup), { ...poisonedItem(markup, false, `${nth}`), url: `https://nell.example/${nth}` }]),
});

/** Every payload through every field of a feed and every element, with whatever sanitiser they have found. */
export function untrustedFeedSuite(): void {
  let before: unknown;

  beforeEach(() => {
    executions();
    before = pageNow();
  });

  async function nothingHappened(): Promise<void> {
    await hadItsChance(document.body);
    expect(executions()).to.equal(0);
    expect(requestsFor('/canary/')).to.deep.equal([]);
    expect(pageNow()).to.deep.equal(before);
  }

  for (const letters of [true, false])
    describe(letters ? 'with letters' : 'with one text', () => {
      for (const [kind, markups] of KINDS)
        it(`does nothing: ${kind}`, async () => {
          const readers = READERS.map((written) => placed<FeedElement>(...(written.split(' ') as [string, ...string[]])));
          for (const markup of markups) {
            const feed = readFeed(poisonedFeed(markup, letters), location.href);
            for (const reader of readers) reader.data = feed;
            await Promise.all(readers.map(({ updateComplete }) => updateComplete));
            for (const reader of readers) {
              if (reader.status === 'loading') await shown(reader);
              expect(reader.status, markup).to.equal('ready');
              expect(composedLeftovers(reader), `${reader.localName} ${markup}`).to.deep.equal([]);
            }
          }
          await nothingHappened();
        });
    });

  for (const [kind, markups] of KINDS) {
    it(`does nothing in the form for letters: ${kind}`, async () => {
      const form = placed<AdviceSubmitForm>('advice-submit-form');
      form.action = 'https://letters.example/';
      for (const [nth, markup] of markups.entries()) {
        form.data = readFeed(poisonedFeed(markup, true, nth % 8 !== 0), location.href);
        form.updateOf = nth % 3 ? undefined : form.data.items[0]?.id;
        await until(() => form.status === (nth % 8 ? 'editing' : 'closed'));
        await form.updateComplete;
        expect(composedLeftovers(form), markup).to.deep.equal([]);
      }
      await nothingHappened();
    });

    it(`does nothing in the archive, searched, filtered and opened: ${kind}`, async () => {
      const list = placed<AdviceArchiveList>('advice-archive-list');
      const feed = readFeed(listOf(markups), location.href);
      Object.assign(list, { data: feed, opens: 'inline', pageSize: 2000 });
      await shown(list);
      await untilCalmly(() => list.shadowRoot?.querySelector('option:nth-child(2)'));
      expect(list.shadowRoot?.querySelectorAll('[part=row]').length).to.equal(feed.items.length);
      expect(composedLeftovers(list)).to.deep.equal([]);
      list.query = 'x text script';
      await untilCalmly(() => list.shadowRoot?.querySelector('[part=row]') && !list.shadowRoot.querySelector('.more') && /letter/.test(list.shadowRoot.querySelector('[part=status]')?.textContent ?? ''));
      expect(composedLeftovers(list)).to.deep.equal([]);
      Object.assign(list, { query: '', topic: markups.at(-1), columnist: markups.at(-1) });
      await list.updateComplete;
      expect(composedLeftovers(list)).to.deep.equal([]);
      list.item = feed.items.at(-2)?.id;
      await until(() => list.shadowRoot?.querySelector('advice-column')?.shadowRoot?.querySelector('[part=credit]'));
      expect(composedLeftovers(list)).to.deep.equal([]);
      await nothingHappened();
    });

    it(`does nothing among other columns, own and partners’: ${kind}`, async () => {
      const more = placed<AdviceMoreFrom>('advice-more-from');
      Object.assign(more, { data: readFeed(listOf(markups), location.href), partners: await servedFeed(listOf(markups)), limit: 2000, mix: '1:1', utm: 'utm_source=<x>&"y"' });
      await shown(more);
      expect(more.shadowRoot?.querySelectorAll('[part=row]').length).to.be.at.least(markups.length);
      expect(composedLeftovers(more)).to.deep.equal([]);
      await nothingHappened();
    });

    it(`does nothing when it is written in the page: ${kind}`, async () => {
      const markup = markups.join('\n\n');
      const element = document.createElement('advice-column') as FeedElement;
      element.images = 'none';
      const script = document.createElement('script');
      script.type = 'application/feed+json';
      script.textContent = JSON.stringify(poisonedFeed(markup));
      element.append(script);
      mount(html`<div>${element}</div>`);
      await shown(element);
      expect(element.status).to.equal('ready');
      expect(composedLeftovers(element)).to.deep.equal([]);
      await nothingHappened();
    });
  }
}
