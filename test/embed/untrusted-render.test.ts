import { expect } from '@open-wc/testing';
import { columnHtml } from '../../src/cli/render/column.js';
import { jsonForScript } from '../../src/cli/markup/escape.js';
import { settingOf } from '../../src/cli/render/setting.js';
import { toJsonLd } from '../../src/feed/json-ld.js';
import { columnOf } from '../../src/feed/plain.js';
import { readFeed } from '../../src/feed/read.js';
import { payloadsByKind, SCRIPT_URLS } from '../fixtures/payloads.js';
import { executions, hadItsChance, leftovers, pageNow, requestsFor } from '../support/harm.js';
import { poisonedFeed } from '../support/poisoned-feed.js';

/** What the author tools write of an item, as a browser reads it and runs it. */
function parsed(markup: string): DocumentFragment {
  return document.createRange().createContextualFragment(markup);
}

const OURS = /^(<section>|<article>|section\[aria-label\]|article\[(lang|dir)\])$/;

describe('an untrusted feed, written out as HTML', () => {
  let place: HTMLElement;

  beforeEach(() => {
    executions();
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => place.remove());

  for (const [kind, markups] of [...payloadsByKind, ['addresses', SCRIPT_URLS] as const])
    it(`does nothing: ${kind}`, async () => {
      const before = pageNow();
      for (const [nth, markup] of markups.entries()) {
        const feed = readFeed(poisonedFeed(markup, nth % 3 > 0), location.href);
        const item = feed.items[0]!;
        const written = columnHtml(columnOf(item), settingOf(feed, item, 2));
        expect(leftovers(new DOMParser().parseFromString(written, 'text/html').body).filter((one) => !OURS.test(one)), markup).to.deep.equal([]);
        const data = parsed(`<script type="application/ld+json">${jsonForScript(toJsonLd(item, feed))}</script>`);
        expect(data.childNodes.length).to.equal(1);
        const told = JSON.stringify(JSON.parse(data.textContent ?? '') as unknown);
        expect(told, markup).not.to.match(/"(url|image|logo|mainEntityOfPage|isBasedOn)":"(?!https?:)/);
        // What a publisher names as a picture may load, from wherever that is.
        place.append(parsed(written.replace(/<img src="[^"]*"/g, '<img')), data);
      }
      await hadItsChance(place);
      expect(executions()).to.equal(0);
      expect(requestsFor('/canary/')).to.deep.equal([]);
      place.remove();
      expect(pageNow()).to.deep.equal(before);
    });
});
