import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/errors.js';
import { fetchFeed } from '../../src/feed/fetch.js';
import { askedFor, fault, keepsCopies } from '../support/faults.js';
import { fetchDefaults } from '../support/timing.js';

const address = (...what: Parameters<typeof fault>): string => new URL(fault(...what), location.href).href;

async function refusal(fetching: Promise<unknown>): Promise<FeedError> {
  const error: unknown = await fetching.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FeedError)) throw new Error('It was not refused.');
  return error;
}

describe('fetchFeed', () => {
  describe('request', () => {
    it('is simple and carries no cookie', async () => {
      const url = address('cookie');
      await fetchFeed(url);
      await fetchFeed(url);
      const { methods, headers } = await askedFor(url);
      expect(methods).to.deep.equal(['GET', 'GET']);
      for (const sent of headers) expect(sent).not.to.have.any.keys('cookie', 'x-requested-with', 'content-type', 'authorization');
    });

    it('resolves what is relative against where it was sent', async () => {
      const url = address('redirect');
      const { feed } = await fetchFeed(url);
      expect(new URL(feed.url ?? '').pathname).to.equal('/faults/fine');
    });
  });

  describe('options', () => {
    it('retries: as often as is said', async () => {
      const url = address('status', { code: 502 });
      await refusal(fetchFeed(url, { retries: 5 }));
      expect((await askedFor(url)).urls).to.have.length(7);
    });

    it('maxBytes: no more than is said', async () => {
      expect((await refusal(fetchFeed(address('fine'), { maxBytes: 100 }))).kind).to.equal('too-large');
    });

    it('timeout: no longer than is said', async () => {
      expect((await refusal(fetchFeed(address('drip'), { timeout: 30 }))).kind).to.equal('timeout');
    });

    it('defaults: ten seconds and 16 MB', () => {
      expect(fetchDefaults).to.include({ timeout: 10_000, maxBytes: 16_777_216 });
    });
  });

  describe('abort', () => {
    it('before the answer', async () => {
      const leaving = new AbortController();
      const fetching = refusal(fetchFeed(address('never'), { signal: leaving.signal }));
      leaving.abort();
      expect((await fetching).kind).to.equal('aborted');
    });

    it('within the body', async () => {
      const leaving = new AbortController();
      const url = address('drip');
      const fetching = refusal(fetchFeed(url, { signal: leaving.signal }));
      while (!(await askedFor(url)).urls.length);
      leaving.abort();
      expect((await fetching).kind).to.equal('aborted');
    });

    it('while it waits to try again', async () => {
      const leaving = new AbortController();
      const url = address('status', { code: 503 });
      const fetching = refusal(fetchFeed(url, { signal: leaving.signal, backoff: 1_000_000 }));
      while (!(await askedFor(url)).urls.length);
      leaving.abort();
      expect((await fetching).kind).to.equal('aborted');
      expect((await askedFor(url)).urls).to.have.length(1);
    });

    it('before it has begun', async () => {
      const url = address('fine');
      expect((await refusal(fetchFeed(url, { signal: AbortSignal.abort() }))).kind).to.equal('aborted');
      expect((await askedFor(url)).urls).to.have.length(0);
    });
  });

  describe('older copy', () => {
    it('is what the browser kept, with its date; an error where it keeps nothing', async () => {
      const url = address('cached-then-reset');
      expect((await fetchFeed(url)).stale).to.equal(undefined);
      if (!(await keepsCopies())) {
        expect((await refusal(fetchFeed(url))).kind).to.equal('network');
        return;
      }
      const { feed, stale } = await fetchFeed(url);
      expect(stale?.since?.toISOString()).to.equal('2026-03-02T08:00:00.000Z');
      expect(feed.items.map(({ id }) => id)).to.deep.equal(['gone', 'one']);
    });

    it('is not waited for as long as for the network, which has just failed', async () => {
      const waits: unknown[] = [];
      const { setTimeout } = globalThis;
      globalThis.setTimeout = ((then: () => void, ms?: number) => (waits.push(ms), setTimeout(then, 1))) as typeof setTimeout;
      try {
        expect((await refusal(fetchFeed(address('never')))).kind).to.equal('timeout');
      } finally {
        globalThis.setTimeout = setTimeout;
      }
      expect(waits).to.deep.equal([10_000, 2000]);
    });

    it('is not shown in place of what is gone', async () => {
      expect((await refusal(fetchFeed(address('status', { code: 410 })))).status).to.equal(410);
    });
  });
});
