import { expect } from '@open-wc/testing';
import { addressOf, isPrivate } from '../../../src/feed/send/address.js';

const PAGE = 'https://partner.example/news/today';
const FEED = 'https://nell.example/feed.json';

describe('where letters may go', () => {
  for (const url of ['https://nell.example/letters', 'http://localhost:8000/x', 'http://app.localhost/x', 'http://127.0.0.1/x', 'http://[::1]:80/x'])
    it(`${url} is private`, () => {
      expect(isPrivate(url)).to.equal(true);
    });

  for (const url of [undefined, '', 'letters', 'http://nell.example/', 'http://localhost.evil.example/', 'http://127.0.0.1.evil.example/', 'javascript:alert(1)', 'data:text/plain,x', 'blob:https://nell.example/1', 'file:///etc/passwd', 'ws://localhost/'])
    it(`${url} is not`, () => {
      expect(isPrivate(url)).to.equal(false);
    });

  it('the page’s address is relative to the page', () => {
    expect(addressOf({ action: '../letters', page: PAGE })).to.equal('https://partner.example/letters');
  });

  it('the page’s goes before the feed’s, and a wrong one is not made good by it', () => {
    const feed = { named: 'https://nell.example/letters', feed: FEED, page: PAGE };
    expect(addressOf({ ...feed, action: '/own' })).to.equal('https://partner.example/own');
    expect(addressOf({ ...feed, action: 'http://partner.example/own' })).to.equal(undefined);
  });

  it('the feed’s has the feed’s origin', () => {
    expect(addressOf({ named: 'https://nell.example/letters', feed: FEED, page: PAGE })).to.equal('https://nell.example/letters');
    for (const named of ['https://evil.example/letters', 'https://nell.example.evil.example/', 'https://nell.example:444/letters', 'http://nell.example/letters', 'https://partner.example/letters'])
      expect(addressOf({ named, feed: FEED, page: PAGE }), named).to.equal(undefined);
  });

  it('or one that the page allows', () => {
    const allowOrigins = 'https://forms.example, https://other.example/path nonsense';
    for (const named of ['https://forms.example/f/1', 'https://other.example/x']) expect(addressOf({ named, feed: FEED, page: PAGE, allowOrigins })).to.equal(named);
    expect(addressOf({ named: 'https://third.example/x', feed: FEED, page: PAGE, allowOrigins })).to.equal(undefined);
  });

  it('a feed written into the page has the page’s origin', () => {
    expect(addressOf({ named: 'https://partner.example/letters', page: PAGE })).to.equal('https://partner.example/letters');
    expect(addressOf({ named: 'https://nell.example/letters', page: PAGE })).to.equal(undefined);
  });
});
