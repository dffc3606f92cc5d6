import { expect } from '@open-wc/testing';
import { openFeed, type FeedState, type FeedSubscription } from '../../src/feed/store.js';
import { askedFor, fault } from '../support/faults.js';
import { heldFeeds } from '../support/timing.js';

const open: FeedSubscription[] = [];

/** Everything that one reader of a feed hears, and a wait for what it has not heard yet. */
function reader(url: string, from = openFeed): FeedSubscription & { readonly heard: FeedState[]; until(status: string): Promise<FeedState> } {
  const heard: FeedState[] = [];
  let wake = (): void => {};
  const subscription = from(new URL(url, location.href).href, (state) => {
    heard.push(state);
    wake();
  });
  open.push(subscription);
  return {
    heard,
    get state() {
      return subscription.state;
    },
    reload: subscription.reload,
    loadMore: subscription.loadMore,
    close: subscription.close,
    async until(status) {
      while (subscription.state.status !== status) await new Promise<void>((resolve) => (wake = resolve));
      return subscription.state;
    },
  };
}

const ids = ({ feed }: FeedState): readonly string[] => feed?.items.map(({ id }) => id) ?? [];

describe('openFeed', () => {
  afterEach(async () => {
    for (const { close } of open.splice(0)) close();
    await Promise.resolve();
    expect(heldFeeds()).to.deep.equal([]);
  });

  describe('sharing', () => {
    it('asks and reads once for all', async () => {
      const url = fault('fine');
      const [first, ...others] = Array.from({ length: 50 }, () => reader(url));
      const { feed } = await first!.until('ready');
      for (const other of others) expect(other.state.feed).to.equal(feed);
      expect((await askedFor(url)).urls).to.have.length(1);
    });

    it('gives who comes later what is there', async () => {
      const url = fault('fine');
      const { feed } = await reader(url).until('ready');
      expect(reader(url).state.feed).to.equal(feed);
      expect((await askedFor(url)).urls).to.have.length(1);
    });

    it('shares with another copy of the script', async () => {
      const copy = '/src/feed/store.ts?another-copy';
      const { openFeed: another } = (await import(copy)) as { openFeed: typeof openFeed };
      expect(another).not.to.equal(openFeed);
      const url = fault('fine');
      const [ours, theirs] = [reader(url), reader(url, another)];
      expect((await theirs.until('ready')).feed).to.equal((await ours.until('ready')).feed);
      expect((await askedFor(url)).urls).to.have.length(1);
    });
  });

  describe('reload', () => {
    it('fetches anew and keeps what is there until then', async () => {
      const one = reader(fault('changes'));
      await one.until('ready');
      const reloaded = one.reload();
      expect(ids(one.state)).to.deep.equal(['one']);
      await reloaded;
      expect(ids(one.state)).to.deep.equal(['two']);
      expect(one.heard.map(({ status }) => status)).to.deep.equal(['ready', 'ready']);
    });

    it('keeps what is there when it fails, with the error beside it', async () => {
      const one = reader(fault('broken-on-reload'));
      await one.until('ready');
      await one.reload();
      expect(one.state.status).to.equal('ready');
      expect(one.state.error?.kind).to.equal('not-json');
      expect(ids(one.state)).to.deep.equal(['one']);
    });

    it('after a failure says that it loads', async () => {
      const one = reader(fault('unwell-for-long'));
      await one.until('failed');
      await one.reload();
      expect(one.heard.map(({ status }) => status)).to.deep.equal(['failed', 'loading', 'ready']);
    });

    it('again, before the first has come, lets only the newest write', async () => {
      const one = reader(fault('changes'));
      await Promise.all([one.reload(), one.reload(), one.until('ready')]);
      expect(one.heard).to.have.length(1);
    });

    it('forgets an error once it has gone well', async () => {
      const one = reader(fault('next-fails-once'));
      await one.until('ready');
      await one.loadMore();
      expect(one.state.error?.kind).to.equal('http');
      await one.reload();
      expect(one.state.error).to.equal(undefined);
    });
  });

  describe('pages', () => {
    it('are added behind the first', async () => {
      const one = reader(fault('pages'));
      await one.until('ready');
      await one.loadMore();
      expect(ids(one.state)).to.deep.equal(['page-1', 'page-2']);
      await one.loadMore();
      expect(ids(one.state)).to.deep.equal(['page-1', 'page-2', 'page-3']);
      expect(one.state.feed?.nextUrl).to.equal(undefined);
      await one.loadMore();
      expect(one.state.pages).to.have.length(2);
    });

    it('are fetched once for all who ask', async () => {
      const url = fault('pages');
      const readers = Array.from({ length: 20 }, () => reader(url));
      await readers[0]!.until('ready');
      await Promise.all(readers.map(({ loadMore }) => loadMore()));
      expect(ids(readers[19]!.state)).to.deep.equal(['page-1', 'page-2']);
      expect((await askedFor(url)).urls).to.have.length(2);
    });

    it('come after the first, however early they are asked for', async () => {
      const one = reader(fault('pages'));
      await one.loadMore();
      expect(ids(one.state)).to.deep.equal(['page-1', 'page-2']);
    });

    it('are asked for again when one has failed', async () => {
      const one = reader(fault('next-fails-once'));
      await one.until('ready');
      await one.loadMore();
      expect(one.state.error?.status).to.equal(404);
      expect(ids(one.state)).to.deep.equal(['page-1']);
      await one.loadMore();
      expect(one.state.error).to.equal(undefined);
      expect(ids(one.state)).to.deep.equal(['page-1', 'page-2']);
    });

    it('are all read again by a reload', async () => {
      const url = fault('pages');
      const one = reader(url);
      await one.loadMore();
      await one.loadMore();
      await one.reload();
      expect(ids(one.state)).to.deep.equal(['page-1', 'page-2', 'page-3']);
      expect((await askedFor(url)).urls).to.have.length(6);
    });

    it('take back what is on earlier ones', async () => {
      const one = reader(fault('withdrawn-later'));
      await one.loadMore();
      expect(ids(one.state)).to.deep.equal(['two', 'three']);
    });

    it('give way to a reload', async () => {
      const one = reader(fault('pages'));
      await one.until('ready');
      await Promise.all([one.loadMore(), one.reload()]);
      expect(one.state.status).to.equal('ready');
      expect(one.state.error).to.equal(undefined);
    });
  });

  describe('coming and going', () => {
    it('lets go of a feed with its last reader', async () => {
      const url = fault('fine');
      const [first, second] = [reader(url), reader(url)];
      await first.until('ready');
      first.close();
      await Promise.resolve();
      expect(heldFeeds()).to.have.length(1);
      second.close();
      await Promise.resolve();
      expect(heldFeeds()).to.have.length(0);
    });

    it('keeps it for who leaves and comes back at once', async () => {
      const url = fault('fine');
      const first = reader(url);
      await first.until('ready');
      first.close();
      expect(reader(url).state.status).to.equal('ready');
      await Promise.resolve();
      expect((await askedFor(url)).urls).to.have.length(1);
    });

    it('ends the request of who leaves early, and says nothing more', async () => {
      const url = fault('drip');
      const one = reader(url);
      one.close();
      await Promise.resolve();
      expect(heldFeeds()).to.have.length(0);
      const again = reader(fault('fine'));
      await again.until('ready');
      expect(one.heard).to.deep.equal([]);
    });
  });
});
