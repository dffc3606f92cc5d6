import { expect, html } from '@open-wc/testing';
import '../../src/define/index.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { excerptOf } from '../../src/feed/excerpt.js';
import { readFeed } from '../../src/feed/read.js';
import { sanitiserReady } from '../../src/html/sanitise.js';
import { words } from '../../src/html/words.js';
import { SCRIPT_URLS } from '../fixtures/payloads.js';
import { mount, untilCalmly } from '../support/mount.js';
import { composedLeftovers, poisonedFeed } from '../support/poisoned-feed.js';

const TAGS = ['advice-column', 'advice-letter-card', 'advice-reply-view', 'advice-archive-list', 'advice-more-from', 'advice-submit-form'];
const ELSEWHERE = 'https://nell.example/';

/** Every element that reads a feed, showing this one. */
async function showing(written: unknown): Promise<readonly FeedElement[]> {
  const feed = readFeed(written, ELSEWHERE);
  const elements = TAGS.map((tag) => {
    const element = document.createElement(tag) as FeedElement;
    Object.assign(element, { images: 'none', data: feed, action: 'https://letters.example/', item: tag === 'advice-more-from' ? 'other' : undefined });
    mount(html`<div>${element}</div>`);
    return element;
  });
  await untilCalmly(() => elements.every(({ status }) => (status as string) !== 'loading'));
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  for (const element of elements) expect(element.status, element.localName).to.be.oneOf(['ready', 'editing']);
  return elements;
}

const row = (members: object): unknown => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Dear Nell', items: [{ id: 'one', url: ELSEWHERE, title: 'One', content_text: 'Salt.', ...members }] });

describe('an untrusted feed that goes too far', () => {
  before(() => sanitiserReady());

  it('in the length of its words', async () => {
    await showing(poisonedFeed('salt '.repeat(20_000)));
  });

  it('in the length of one word', async () => {
    const it = 'x'.repeat(20_000);
    await showing(row({ title: it, tags: [it], language: it, authors: [{ name: it }], _advice: { dek: it, kicker: it, sponsor: { label: it }, illustration: { alt: it } } }));
  });

  for (const [what, members] of Object.entries({
    tags: { tags: Array.from({ length: 2_000 }, (_, nth) => `tag ${nth}`) },
    authors: { authors: Array.from({ length: 2_000 }, (_, nth) => ({ name: `Nell ${nth}` })) },
    helplines: { _advice: { helplines: Array.from({ length: 2_000 }, (_, nth) => ({ name: `Line ${nth}`, region: [String(nth)], phone: String(nth) })) } },
    'related columns': { _advice: { related: Array.from({ length: 2_000 }, (_, nth) => ({ title: `One ${nth}`, url: `${ELSEWHERE}${nth}` })) } },
  }))
    it(`in the number of its ${what}`, async () => {
      await showing(row(members));
    });

  it('in the number of its columns', async () => {
    const items = Array.from({ length: 2_000 }, (_, nth) => ({ id: nth, url: `${ELSEWHERE}${nth}`, title: `One ${nth}`, content_text: 'Salt.' }));
    await showing({ version: 'https://jsonfeed.org/version/1.1', title: 'Dear Nell', items });
  });

  it('in tags that are cut off, over and over', () => {
    for (const name of ['script', 'style', 'svg', 'title', 'iframe', 'template']) {
      const markup = `<${name}>${`</${name}`.repeat(120_000)}`;
      expect(excerptOf({ html: markup }, 200)).to.equal('');
      expect(words(markup).textContent).to.equal('');
    }
  });

  it('in names that every object has', async () => {
    const poison = '"__proto__":{"polluted":"yes","text":"polluted"},"constructor":{"prototype":{"polluted":"yes"}},"toString":"x","hasOwnProperty":1';
    const written = `{${poison},"version":"https://jsonfeed.org/version/1.1","title":"Dear Nell","_advice":{${poison},"submit":{${poison},"fields":{${poison}},"hidden":{${poison}}},"publisher":{${poison}}},"items":[{${poison},"id":"__proto__","url":"${ELSEWHERE}","title":"constructor","tags":["__proto__","constructor","toString"],"authors":[{${poison},"name":"__proto__"}],"_advice":{${poison},"letters":[{${poison},"id":"__proto__","topics":["__proto__"],"question":{${poison},"text":"Salt?"},"answers":[{${poison},"text":"Salt."}]}]}}]}`;
    const elements = await showing(written);
    expect(({} as { readonly polluted?: string }).polluted).to.equal(undefined);
    for (const element of elements) expect(element.shadowRoot?.textContent).not.to.contain('polluted');
    const archive = elements.find(({ localName }) => localName === 'advice-archive-list')!;
    await untilCalmly(() => [...(archive.shadowRoot?.querySelectorAll('option') ?? [])].some(({ value }) => value === '__proto__'));
  });

  it('in ids that are ours', async () => {
    for (const id of ['headline', 'query', 'topic', 'letter-1', 'letter', 'heading', 'year-0', 'consent', 'review', ' a b ', '"><b>']) {
      const elements = await showing(row({ id, _advice: { letters: [{ id, question: { text: 'Salt?' }, answers: [{ text: 'Salt.' }] }] } }));
      for (const { shadowRoot } of elements) {
        const ids = [...shadowRoot!.querySelectorAll('[id]')].map((one) => one.id);
        expect(new Set(ids).size, id).to.equal(ids.length);
      }
    }
  });

  it('in numbers', async () => {
    for (const amount of [NaN, -1, Infinity, '1e400', -0, 2 ** 60, '0x10', [], {}]) await showing(row({ attachments: [{ url: ELSEWHERE, size_in_bytes: amount, duration_in_seconds: amount }], _advice: { letters: [{ question: { text: 'Salt?' }, answers: [{ author: amount, text: 'Salt.' }] }] } }));
  });

  it('in telephone numbers that are none: what dials, dials digits', async () => {
    const numbers = [...SCRIPT_URLS, 'tel:1;ext=javascript:xss()', '+1?body=x&subject=y', '999;phone-context=evil.example', 'sms:1', 'ask at the desk', '\u202e0123'];
    const [column] = await showing(row({ _advice: { helplines: numbers.map((number) => ({ name: 'Line', phone: number, sms: number })) } }));
    await untilCalmly(() => column?.shadowRoot?.querySelector('[part=helplines]'));
    const links = [...column!.shadowRoot!.querySelectorAll('[part=helplines] a')].map((link) => link.getAttribute('href'));
    expect(links.length).to.be.greaterThan(8);
    for (const href of links) expect(href).to.match(/^(tel|sms):[+*#]*\d[\d+*#]*$/);
  });

  it('in words that nobody can see: no link, no heading and no name is made of them', async () => {
    for (const unseen of ['\u200b', '\u202e\u2066', '\ufeff\u2060', '\u00ad', '\u061c \u200f']) {
      const elements = await showing(row({ title: unseen, authors: [{ name: unseen, url: ELSEWHERE }], _advice: { publisher: { name: unseen }, sponsor: { kind: 'advertisement', label: unseen, name: unseen, url: ELSEWHERE }, related: [{ title: unseen, url: ELSEWHERE }], letters: [{ question: { text: 'Salt?', signedAs: unseen }, answers: [{ text: 'Salt.' }] }] } }));
      for (const { shadowRoot } of elements)
        for (const named of shadowRoot!.querySelectorAll<HTMLElement>('a, h1, h2, h3, h4, [part=sponsor], .sponsor')) expect(named.textContent, named.outerHTML).to.match(/[^\s\p{Cf}]/u);
    }
  });

  it('in how it is searched and linked to: nothing of a query or an address is a pattern, or markup', async () => {
    for (const written of ['.*+?^${}()|[]\\/', '(a+)+$', '[', '\\', '%', '%00', '&amp;', '<img src=x onerror=xss()>', '__proto__', '"quoted" -minus', ...SCRIPT_URLS.slice(0, 8)]) {
      history.replaceState(null, '', `#advice-archive.query=${encodeURIComponent(written)}&advice-archive.topic=${encodeURIComponent(written)}&advice-archive.item=${written.replace(/[&=]/g, '')}`);
      const list = document.createElement('advice-archive-list');
      Object.assign(list, { hash: true, opens: 'inline', images: 'none', data: readFeed(row({ title: `About ${written}`, tags: [written] }), ELSEWHERE) });
      mount(html`<div>${list}</div>`);
      await untilCalmly(() => list.query === written && list.status === 'ready');
      await list.updateComplete;
      expect(composedLeftovers(list), written).to.deep.equal([]);
      list.remove();
    }
    history.replaceState(null, '', location.pathname + location.search);
  });
});
