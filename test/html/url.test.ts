import { expect } from '@open-wc/testing';
import { safeImage, safeLink } from '../../src/html/url.js';
import { SCRIPT_URLS } from '../fixtures/payloads.js';

const BASE = 'https://example.org/columns/one.html';

describe('safeLink', () => {
  const cases: readonly (readonly [written: string | null | undefined, href: string | null])[] = [
    ['https://example.net/a b', 'https://example.net/a%20b'],
    ['http://example.net', 'http://example.net/'],
    ['HTTPS://EXAMPLE.NET/A', 'https://example.net/A'],
    [' \n https://example.net/ \t', 'https://example.net/'],
    ['https:example', 'https://example.org/columns/example'],
    ['\\\\example.net\\a', 'https://example.net/a'],
    ['//example.net', 'https://example.net/'],
    ['/a', 'https://example.org/a'],
    ['a', 'https://example.org/columns/a'],
    ['?a', 'https://example.org/columns/one.html?a'],
    ['#a', 'https://example.org/columns/one.html#a'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['mailto:a@example.org?subject=b', 'mailto:a@example.org?subject=b'],
    ['tel:+44 20', 'tel:+44 20'],
    ['sms:+1', 'sms:+1'],
    ['', null],
    [null, null],
    [undefined, null],
    ['https://', null],
    ['http://[', null],
    ['ftp://example.net', null],
    ['example.net:8080/a', null],
  ];
  for (const [written, href] of cases)
    it(`${JSON.stringify(written) ?? 'nothing'} is ${href ?? 'none'}`, () => {
      expect(safeLink(written, BASE)).to.equal(href);
    });

  it('lets no address run anything, whatever it is relative to', () => {
    for (const url of SCRIPT_URLS)
      for (const base of [BASE, undefined, 'javascript:0', 'data:text/html,x', 'about:blank']) {
        const href = safeLink(url, base);
        expect(href === null || /^https?:\/\//.test(href), `${url} at ${base}: ${href}`).to.equal(true);
      }
  });
});

describe('safeImage', () => {
  const FEED = 'https://feed.example/feed.json';
  const cases: readonly (readonly [written: string, all: boolean, sameOrigin: boolean])[] = [
    ['https://other.example/a.png', true, false],
    ['http://feed.example/a.png', true, false],
    ['https://feed.example:8443/a.png', true, false],
    ['https://feed.example.other.example/a.png', true, false],
    ['https://feed.example@other.example/a.png', true, false],
    ['https://sub.feed.example/a.png', true, false],
    ['https://feed.example/a.png', true, true],
    [`${location.origin}/a.png`, true, true],
    ['data:image/png;base64,AAAA', true, true],
    ['data:image/jpeg,a', true, true],
    ['DATA:IMAGE/WEBP;base64,AAAA', true, true],
    ['data:image/svg+xml,<svg/>', false, false],
    ['data:image/png+xml,a', false, false],
    ['data:text/html;image/png,a', false, false],
    ['data:,image/png', false, false],
    ['blob:https://feed.example/0', false, false],
    ['file:///a.png', false, false],
    ['javascript:0', false, false],
    ['mailto:a@b', false, false],
    ['', false, false],
  ];
  for (const [written, all, sameOrigin] of cases)
    it(`${JSON.stringify(written)} loads ${all ? (sameOrigin ? 'always' : 'where all may') : 'never'}`, () => {
      expect(safeImage(written, 'all', BASE, FEED) !== null).to.equal(all);
      expect(safeImage(written, 'same-origin', BASE, FEED) !== null).to.equal(sameOrigin);
      expect(safeImage(written, 'none', BASE, FEED)).to.equal(null);
    });

  it('loads all where no policy is given', () => {
    for (const policy of [undefined, null]) expect(safeImage('https://other.example/a.png', policy, BASE, FEED)).to.equal('https://other.example/a.png');
  });

  it('knows only the page’s origin where the feed has no address', () => {
    expect(safeImage('https://feed.example/a.png', 'same-origin', BASE)).to.equal(null);
    expect(safeImage(`${location.origin}/a.png`, 'same-origin', BASE)).to.equal(`${location.origin}/a.png`);
  });

  it('takes a policy that it doesn’t know for none', () => {
    for (const policy of ['NONE', 'some', 'self']) expect(safeImage('https://other.example/a.png', policy as 'all', BASE, FEED), policy).to.equal(null);
  });
});
