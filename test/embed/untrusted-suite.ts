import { expect, html } from '@open-wc/testing';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { readFeed } from '../../src/feed/read.js';
import { payloadsByKind, SCRIPT_URLS } from '../fixtures/payloads.js';
import { executions, hadItsChance, requestsFor } from '../support/harm.js';
import { mount, until } from '../support/mount.js';
import { composedLeftovers, poisonedFeed } from '../support/poisoned-feed.js';

const TAGS = ['advice-column', 'advice-letter-card', 'advice-reply-view'] as const;

async function shown(element: FeedElement): Promise<void> {
  await until(() => element.status !== 'loading');
  await element.updateComplete;
}

/** Every payload through every field of a feed and the real elements, with whatever sanitiser they have found. */
export function untrustedFeedSuite(): void {
  beforeEach(() => executions());

  async function nothingHappened(): Promise<void> {
    await hadItsChance(document.body);
    expect(executions()).to.equal(0);
    expect(requestsFor('/canary/')).to.deep.equal([]);
  }

  for (const letters of [true, false])
    describe(letters ? 'with letters' : 'with one text', () => {
      for (const [kind, markups] of [...payloadsByKind, ['addresses', SCRIPT_URLS] as const])
        it(`does nothing: ${kind}`, async () => {
          const elements = TAGS.map((tag) => {
            const element = document.createElement(tag) as FeedElement;
            // Pictures are the one thing that a feed may have loaded, and only if the page lets it.
            element.images = 'none';
            mount(html`<div>${element}</div>`);
            return element;
          });
          // Each payload goes through every field; the elements take turns.
          for (const [index, markup] of markups.entries()) {
            const element = elements[index % elements.length]!;
            element.data = readFeed(poisonedFeed(markup, letters), location.href);
            await element.updateComplete;
            await shown(element);
            expect(element.status, markup).to.equal('ready');
            expect(composedLeftovers(element), markup).to.deep.equal([]);
          }
          await nothingHappened();
        });
    });

  for (const [kind, markups] of payloadsByKind)
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
