import { expect } from '@open-wc/testing';
import { FeedError, type FeedErrorKind } from '../../src/feed/errors.js';
import { explained } from '../../src/feed/explain.js';
import { readFeed } from '../../src/feed/read.js';
import type { FeedWarning, WarningCode } from '../../src/feed/types.js';
import { feed } from '../support/feeds.mjs';

const URL_READ = 'https://nell.example/feed.json';

const ERRORS: readonly (readonly [kind: FeedErrorKind, keyword: string, says: RegExp])[] = [
  ['network', '', /could not be reached/],
  ['timeout', '', /time limit/],
  ['http', '404 Not Found', /answered 404 Not Found/],
  ['not-json', '', /nothing at all/],
  ['not-json', '<!doctype html>', /web page \(HTML\)/],
  ['not-json', '<?xml version="1.0"?>', /XML/],
  ['not-json', '<rss>', /XML/],
  ['not-json', '\uFFFD\uFFFD{\0"\0', /UTF-8/],
  ['not-json', '{"version":', /cut off/],
  ['not-a-feed', 'version', /"version"/],
  ['not-a-feed', 'items', /"items"/],
  ['not-a-feed', 'address', /begins with https/],
  ['too-large', '', /16 MB.*next_url/],
  ['cors-or-network', '', /Access-Control-Allow-Origin/],
  ['aborted', '', /no longer wanted/],
];

const CODES: readonly WarningCode[] = ['version', 'title', 'item-without-id', 'item-empty', 'letter-discarded', 'duplicate-id', 'wrong-type', 'expired', 'next-url'];

describe('explained', () => {
  for (const [kind, keyword, says] of ERRORS)
    it(`${kind} ${JSON.stringify(keyword)}`, () => {
      const { error } = explained({ error: new FeedError(kind, keyword, URL_READ, 200) });
      expect(error.message).to.match(says).and.to.match(/^https:\/\/nell\.example\/feed\.json .*[.?]$/);
      expect(error).to.include({ kind, url: URL_READ, status: 200, name: 'FeedError' });
    });

  it('a feed without an address is the one in the page', () => {
    expect(explained({ error: new FeedError('not-json', '{') }).error.message).to.match(/^The feed in this page is not valid JSON/);
  });

  for (const code of CODES)
    it(`the warning ${code}`, () => {
      const warning: FeedWarning = { code, path: 'items[0]', page: URL_READ };
      const [told] = explained({ feed: { ...readFeed(feed()), warnings: [warning] } }).feed.warnings;
      expect(told).to.include(warning);
      expect(told?.message).to.match(/^[A-Z].*\.$/);
    });

  it('leaves all else as it is', () => {
    const state = { status: 'ready', stale: {}, feed: readFeed(feed()) };
    expect(explained(state)).to.include({ status: 'ready', stale: state.stale });
    expect(explained(state).feed.items).to.equal(state.feed.items);
  });
});
