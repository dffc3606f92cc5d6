import { FeedError } from './errors.js';
import type { Feed, FeedWarning, WarningCode } from './types.js';

/** The sentences a site owner reads, for errors and warnings. A part of its own: most pages never need one. */

const ERRORS: Readonly<Record<string, string>> = {
  'not-a-feed version': 'is JSON, but no JSON Feed: its "version" should be "https://jsonfeed.org/version/1.1".',
  'not-a-feed items': 'is no JSON Feed: it has no list of "items".',
  'not-a-feed address': 'is not the address of a feed; write one that begins with https:// or is relative to this page.',
  'not-a-feed missing': 'is named nowhere; write its address into "feed", or put the element inside <advice-feed>.',
  'too-large': 'is larger than is read (16 MB, unless set otherwise); split it into pages with "next_url".',
  timeout: 'did not answer in full within the time limit.',
  aborted: 'is no longer wanted.',
  network: 'could not be reached, or the connection broke.',
  // Browsers give one and the same error for both, on purpose: https://fetch.spec.whatwg.org/#concept-network-error
  'cors-or-network': 'could not be read: it is out of reach, or its server does not send Access-Control-Allow-Origin.',
};

const WARNINGS: Readonly<Record<WarningCode, string>> = {
  version: 'Read as version 1.1; write "https://jsonfeed.org/version/1.1".',
  title: 'The feed has no title.',
  'item-without-id': 'Left out: an item needs an id.',
  'item-empty': 'Left out: this item has neither content, summary nor title.',
  'letter-discarded': 'Left out: a letter here has neither question nor answer.',
  'duplicate-id': 'Left out: an earlier item has this id.',
  'wrong-type': 'Ignored: the value is not of the kind that belongs here.',
  expired: 'The feed says that it is finished; no further pages are read.',
  'next-url': 'Not followed: the next page is at another origin, was read already, or brought nothing new.',
};

/** What was there in place of JSON, by how it begins. */
function notJson(start: string): string {
  if (!start) return 'answered with nothing at all; is this the feed’s address?';
  // Text in UTF-16 that was read as UTF-8.
  if (/[\0\uFFFD]/.test(start)) return 'is not UTF-8 text; JSON must be.';
  if (/^<(\?xml|rss|feed|rdf)/i.test(start)) return 'answered with XML, not JSON; is this the address of the JSON Feed?';
  // The commonest of all: a login, a consent wall, a site's own "not found" that comes with a 200.
  if (start.startsWith('<')) return 'answered with a web page (HTML), not JSON; is this the feed’s address?';
  return 'is not valid JSON, or was cut off.';
}

function explainError({ kind, message, url, status }: FeedError): FeedError {
  const reason =
    kind === 'http' ? `answered ${message}; is this the feed’s address?` : kind === 'not-json' ? notJson(message) : (ERRORS[`${kind} ${message}`.trim()] ?? message);
  return new FeedError(kind, `${url ?? 'The feed in this page'} ${reason}`, url, status);
}

function explainWarning(warning: FeedWarning): FeedWarning {
  return { ...warning, message: WARNINGS[warning.code] };
}

/** The same with its error and its warnings put into words. */
export function explained<T extends { readonly error?: FeedError; readonly feed?: Feed }>({ error, feed, ...rest }: T): T {
  return { ...rest, error: error && explainError(error), feed: feed && { ...feed, warnings: feed.warnings.map(explainWarning) } } as unknown as T;
}
