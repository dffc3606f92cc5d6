import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import '../../src/define/column.js';
import type { AdviceColumn } from '../../src/elements/column/column.js';
import { FeedErrorEvent } from '../../src/events/feed-error.js';
import type { FeedErrorKind } from '../../src/feed/errors.js';
import type { FetchOptions } from '../../src/feed/fetch.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { FeedStatus } from '../../src/feed/store.js';
import { askedFor, fault, OTHER_ORIGIN, type Asked } from '../support/faults.js';
import { column, everywhere } from '../support/feeds.mjs';
import { html, mount, settled, unmountAll, visibleText } from '../support/mount.js';
import { fetchDefaults } from '../support/timing.js';

/** One fault: what is asked for, what a reader sees of it, what the page's owner hears, and how often the server is asked. */
interface Row {
  readonly name: string;
  readonly url: () => string;
  readonly status: FeedStatus;
  readonly sees?: string | RegExp;
  readonly seesNot?: string;
  readonly kind?: FeedErrorKind | readonly FeedErrorKind[];
  readonly hears?: RegExp;
  readonly requests: number | readonly number[];
  readonly item?: string;
  readonly options?: FetchOptions;
  readonly also?: (asked: Asked) => unknown;
}

const FAILED = 'The column can’t be shown right now.';
const EMPTY = 'There is no column here at the moment.';
const GONE = 'This column is no longer here.';
const UNREADABLE = 'nothing in its feed could be read';
const SHOWN = /Letter one .*Answer one/;

/** The first attempt, two more, and one for an older copy. */
const ALL_ATTEMPTS = 4;
const SHORT = { timeout: 500 };

const at = (name: string, query?: Parameters<typeof fault>[1], origin?: string) => (): string => fault(name, query, origin);
const body = (written: string) => at('body', { body: written });
const items = (written: readonly unknown[], members: object = {}) => at('items', { items: JSON.stringify(written), members: JSON.stringify(members) });

const ANSWERS: readonly Row[] = [
  { name: 'no fault', url: at('fine'), status: 'ready', sees: SHOWN, requests: 1 },
  { name: '404', url: at('status', { code: 404 }), status: 'failed', kind: 'http', hears: /answered 404 Not Found; is this the feed’s address\?/, requests: 1 },
  { name: '410', url: at('status', { code: 410 }), status: 'failed', kind: 'http', hears: /410/, requests: 1 },
  { name: '403', url: at('status', { code: 403 }), status: 'failed', kind: 'http', hears: /403/, requests: 1 },
  { name: '500 for ever', url: at('status', { code: 500 }), status: 'failed', kind: 'http', hears: /500/, requests: ALL_ATTEMPTS },
  { name: '503, then fine', url: at('unwell-then-fine'), status: 'ready', sees: SHOWN, requests: 2 },
  { name: '503 for long', url: at('unwell-for-long'), status: 'failed', kind: 'http', hears: /503/, requests: ALL_ATTEMPTS },
  { name: '429 with an hour to wait', url: at('too-many-seconds'), status: 'ready', sees: SHOWN, requests: 2 },
  { name: '429 with a date to wait for', url: at('too-many-date'), status: 'ready', sees: SHOWN, requests: 2 },
  { name: '204', url: at('status', { code: 204 }), status: 'failed', kind: 'not-json', hears: /nothing at all/, requests: 1 },
];

const LINES: readonly Row[] = [
  { name: 'an answer that never comes', url: at('never'), status: 'failed', kind: 'timeout', hears: /time limit/, requests: 2, options: SHORT },
  { name: 'a body that drips', url: at('drip'), status: 'failed', kind: 'timeout', requests: 2, options: SHORT },
  { name: 'a body that was cut off', url: at('cut-off'), status: 'failed', kind: 'not-json', hears: /cut off/, requests: 1 },
  { name: 'a body shorter than announced', url: at('short'), status: 'failed', kind: ['network', 'not-json'], requests: [1, ALL_ATTEMPTS] },
  { name: 'a reset in the middle', url: at('reset-mid-body'), status: 'failed', kind: 'network', hears: /connection broke/, requests: ALL_ATTEMPTS },
  { name: 'a reset in the middle, then fine', url: at('reset-then-fine'), status: 'ready', sees: SHOWN, requests: 2 },
  // Browsers repeat a request by themselves when a connection that was in use before breaks; Firefox does so up to ten times.
  { name: 'a reset at once', url: at('reset-at-once'), status: 'failed', kind: 'network', requests: [4, 5, 6, 7, 8, 40] },
  { name: 'a server that isn’t there', url: () => 'http://localhost:9/feed.json', status: 'failed', kind: 'cors-or-network', hears: /out of reach/, requests: 0 },
  { name: 'a redirect', url: at('redirect'), status: 'ready', sees: SHOWN, requests: 2 },
  { name: 'a redirect to another origin', url: at('redirect-elsewhere'), status: 'ready', sees: SHOWN, requests: 2 },
  { name: 'a redirect loop', url: at('redirect-loop'), status: 'failed', kind: 'network', requests: [ALL_ATTEMPTS * 17, ALL_ATTEMPTS * 20, ALL_ATTEMPTS * 21] },
  { name: '50 MB', url: at('flood'), status: 'failed', kind: 'too-large', hears: /16 MB/, requests: 1, also: ({ sent }) => expect(sent).to.be.within(16 * 2 ** 20, 20 * 2 ** 20) },
  { name: 'gzip', url: at('gzip'), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'gzip that was cut off', url: at('gzip-cut-off'), status: 'failed', kind: ['network', 'not-json'], requests: [1, ALL_ATTEMPTS] },
];

const BODIES: readonly Row[] = [
  { name: 'a web page with 200', url: at('web-page'), status: 'failed', kind: 'not-json', hears: /web page \(HTML\), not JSON; is this the feed’s address\?/, requests: 1 },
  { name: 'a web page that says it is JSON', url: at('web-page-as-json'), status: 'failed', kind: 'not-json', hears: /web page/, requests: 1 },
  { name: 'an RSS feed', url: at('rss'), status: 'failed', kind: 'not-json', hears: /XML/, requests: 1 },
  { name: 'text/plain', url: at('type', { type: 'text/plain' }), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'text/html, said not to be sniffed', url: at('type', { type: 'text/html' }), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'image/png', url: at('type', { type: 'image/png' }), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'another charset named', url: at('type', { type: 'application/json; charset=iso-8859-1' }), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'no content type', url: at('no-type'), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'a download', url: at('download'), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'nothing', url: at('empty'), status: 'failed', kind: 'not-json', hears: /nothing at all/, requests: 1 },
  { name: 'blanks', url: at('blank'), status: 'failed', kind: 'not-json', hears: /nothing at all/, requests: 1 },
  { name: 'a byte order mark', url: at('bom'), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'UTF-16', url: at('utf-16'), status: 'failed', kind: 'not-json', hears: /UTF-8/, requests: 1 },
  { name: 'Latin-1', url: at('latin-1'), status: 'ready', sees: 'Caf\uFFFD cr\uFFFDme', requests: 1 },
  { name: 'null', url: body('null'), status: 'failed', kind: 'not-a-feed', hears: /"version"/, requests: 1 },
  { name: 'a number', url: body('1'), status: 'failed', kind: 'not-a-feed', requests: 1 },
  { name: 'a list', url: body('[]'), status: 'failed', kind: 'not-a-feed', requests: 1 },
  { name: 'an error in JSON', url: body('{"error":"not found"}'), status: 'failed', kind: 'not-a-feed', requests: 1 },
  { name: 'a callback', url: body('cb({})'), status: 'failed', kind: 'not-json', hears: /not valid JSON/, requests: 1 },
  { name: 'RSS as JSON', url: body('{"version":"2.0","items":[]}'), status: 'failed', kind: 'not-a-feed', requests: 1 },
  { name: 'no items', url: body('{"version":"1.1"}'), status: 'failed', kind: 'not-a-feed', hears: /no list of "items"/, requests: 1 },
  { name: 'items that are no list', url: body('{"version":"1.1","items":{"0":{"id":"one"}}}'), status: 'failed', kind: 'not-a-feed', hears: /"items"/, requests: 1 },
  { name: '100,000 deep where nothing is known', url: at('deep', { at: 'unknown' }), status: 'ready', sees: SHOWN, requests: 1 },
  { name: '100,000 deep where authors belong', url: at('deep', { at: 'authors' }), status: 'ready', sees: SHOWN, requests: 1 },
  { name: '100,000 deep and nothing else', url: at('deep-all'), status: 'failed', kind: 'not-json', requests: 1 },
  { name: 'keys of the prototype', url: at('prototype'), status: 'ready', sees: SHOWN, requests: 1, also: () => expect({}).not.to.have.property('poisoned') },
  ...['null', '17', '-1e400', 'true', '"text"', '""', '"  "', '[]', '[[[[]]]]', '[null,1,{}]', '{}', '{"a":{"b":[]}}', '{"html":{},"text":[],"id":{},"url":7}', '"javascript:document.body.dataset.ran=\'yes\'"'].map(
    (value): Row => ({ name: `every field ${value}`, url: at('everywhere', { value }), status: 'ready', sees: SHOWN, requests: 1 }),
  ),
];

const ITEMS: readonly Row[] = [
  { name: 'no items in the list', url: items([]), status: 'empty', sees: EMPTY, requests: 1 },
  { name: 'one good item among rubbish', url: items([null, 1, 'x', [], {}, { id: '' }, { id: {} }, { id: 'e' }, column('one')]), status: 'ready', sees: SHOWN, requests: 1 },
  { name: 'nothing but items without an id', url: items([{ title: 'A' }, { id: null, title: 'B' }]), status: 'empty', sees: UNREADABLE, requests: 1 },
  { name: 'an id twice', url: items([column('one'), column('one', { title: 'Again' })]), status: 'ready', sees: SHOWN, seesNot: 'Again', requests: 1 },
  { name: 'withdrawn', url: items([column('one')], { _advice: { withdrawn: ['one'] } }), status: 'empty', sees: EMPTY, seesNot: 'Answer', requests: 1 },
  { name: 'expired', url: items([column('one', { _advice: { expires: '2020-01-01' } })]), status: 'empty', sees: EMPTY, requests: 1 },
  { name: 'under embargo', url: items([column('one', { _advice: { embargo: '2999-01-01' } })]), status: 'empty', sees: EMPTY, requests: 1 },
  { name: 'the newest not to be shown', url: items([column('two', { date_published: '2026-09-09', _advice: { embargo: '2999-01-01' } }), column('one')]), status: 'ready', sees: SHOWN, seesNot: 'two', requests: 1 },
];

const PAGES: readonly Row[] = [
  { name: 'an item on the third page', url: at('pages'), item: 'page-3', status: 'ready', sees: 'Column page-3', requests: 3 },
  { name: 'an item on no page', url: at('pages'), item: 'no', status: 'empty', sees: GONE, requests: 3 },
  { name: 'a next page that is the page itself', url: at('next-is-itself'), item: 'no', status: 'empty', sees: GONE, requests: 1 },
  { name: 'pages in a circle', url: at('cycle'), item: 'no', status: 'empty', sees: GONE, requests: 3 },
  { name: 'a way back to the first page', url: at('cycle-to-first'), item: 'no', status: 'empty', sees: GONE, requests: 2 },
  { name: '1,000 pages', url: at('thousand-pages'), item: 'page-1000', status: 'empty', sees: GONE, requests: 10 },
  { name: 'one page under ever new addresses', url: at('same-page-for-ever'), item: 'no', status: 'empty', sees: GONE, requests: 2 },
  { name: 'a next page at another origin', url: at('next-elsewhere'), item: 'no', status: 'empty', sees: GONE, requests: 1 },
  { name: 'a next page without an address', url: at('next-is-no-address'), item: 'no', status: 'empty', sees: GONE, requests: 1 },
  { name: 'a next page that is a script', url: at('next-is-script'), item: 'no', status: 'empty', sees: GONE, requests: 1 },
  { name: 'a next page after the feed has expired', url: at('finished'), item: 'page-2', status: 'empty', sees: GONE, requests: 1 },
  { name: 'a next page that fails', url: at('next-fails-once'), item: 'page-3', status: 'failed', kind: 'http', hears: /404/, requests: 2 },
  { name: 'a next page that is no feed', url: at('next-is-no-feed'), item: 'page-3', status: 'failed', kind: 'not-json', requests: 2 },
  { name: 'pages that nobody asks for', url: at('thousand-pages'), status: 'ready', sees: 'Column page-1', requests: 1 },
];

const ORIGINS: readonly Row[] = [
  {
    name: 'another origin that allows it',
    url: at('fine', {}, OTHER_ORIGIN),
    status: 'ready',
    sees: SHOWN,
    requests: 1,
    also: ({ methods }) => expect(methods).to.deep.equal(['GET']),
  },
  { name: 'another origin that does not allow it', url: at('no-cors', {}, OTHER_ORIGIN), status: 'failed', kind: 'cors-or-network', hears: /Access-Control-Allow-Origin/, requests: ALL_ATTEMPTS },
  { name: 'another origin that allows somebody else', url: at('cors-for-another', {}, OTHER_ORIGIN), status: 'failed', kind: 'cors-or-network', requests: ALL_ATTEMPTS },
  { name: 'an address of another kind', url: () => 'ftp://nell.example/feed.json', status: 'failed', kind: 'not-a-feed', hears: /not the address of a feed/, requests: 0 },
  { name: 'a script for an address', url: () => 'javascript:document.body.dataset.ran="yes"', status: 'failed', kind: 'not-a-feed', requests: 0 },
  { name: 'an address that is none', url: () => 'http://[', status: 'failed', kind: 'not-a-feed', requests: 0 },
];

describe('faults of feeds', () => {
  const errors: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): number => errors.push('reason' in event ? event.reason : event.error);

  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });

  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  beforeEach(() => {
    errors.length = 0;
  });

  function check({ name, url, status, sees, seesNot, kind, hears, requests, item, options, also }: Row): void {
    it(name, async () => {
      Object.assign(fetchDefaults, options);
      const address = url();
      const heard: FeedErrorEvent[] = [];
      const page = mount(html`<main @advice-error=${(event: FeedErrorEvent) => heard.push(event)}>
        <p>Above.</p>
        <advice-column feed=${address} .item=${item} lang="en"><p>The page’s own.</p></advice-column>
        <p>Below.</p>
      </main>`);
      const element = page.querySelector('advice-column')!;
      await settled(element);
      const text = visibleText(element);
      expect(element.status).to.equal(status);
      if (status === 'failed') {
        expect(text).to.contain('The page’s own.').and.to.contain(FAILED).and.to.contain('Try again');
        while (!heard.length) await new Promise((resolve) => page.addEventListener('advice-error', resolve, { once: true }));
        const [error] = heard;
        expect(heard).to.have.length(1);
        expect([kind].flat()).to.include(error?.kind);
        expect(error?.message).to.match(hears ?? /\w/);
        expect(error?.url).to.be.a('string').and.not.equal('');
        expect(error?.message).to.contain(error?.url);
      } else {
        expect(text).to.match(typeof sees === 'string' ? new RegExp(sees) : (sees ?? /\w/));
        expect(heard).to.deep.equal([]);
      }
      if (status === 'empty') expect(text).to.contain('The page’s own.');
      if (seesNot) expect(text).not.to.contain(seesNot);

      const asked = await askedFor(address.startsWith('http://[') || !/^(\/|http)/.test(address) ? '/' : address);
      expect([requests].flat()).to.include(asked.urls.length);
      also?.(asked);

      // The page around is unharmed.
      expect(errors).to.deep.equal([]);
      expect(document.body.dataset).not.to.have.property('ran');
      expect(visibleText(page)).to.match(/^Above\. .* Below\.$/);
    });
  }

  describe('in the answer', () => ANSWERS.forEach(check));
  describe('on the line', () => LINES.forEach(check));
  describe('in the body', () => BODIES.forEach(check));
  describe('in the items', () => ITEMS.forEach(check));
  describe('in the pages', () => PAGES.forEach(check));
  describe('in the address', () => ORIGINS.forEach(check));

  describe('in any field', () => {
    it('anything at all', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          const element = mount<AdviceColumn>(html`<advice-column .data=${parseFeed(everywhere(value))}></advice-column>`);
          await settled(element);
          expect(element.status).to.equal('ready');
          expect(visibleText(element)).to.match(SHOWN).and.not.to.match(/\[object|undefined|Invalid Date|NaN/);
          unmountAll();
        }),
        { numRuns: 60, examples: [[{}], [[]], [{ name: {}, url: 'http://[' }], [[{ id: 'x' }]], ['<b>&amp;</b>'], [-0], ['2026-02-30']] },
      );
      expect(errors).to.deep.equal([]);
    });
  });
});
