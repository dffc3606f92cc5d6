import { expect } from '@open-wc/testing';
import { parseFeed, toJsonLd } from '../../src/feed/index.js';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Letters at The Lantern',
  home_page_url: 'https://nell.example/',
  language: 'en-GB',
  authors: [{ name: 'Nell Wright', url: 'https://nell.example/about' }],
  _advice: { column: 'Dear Nell', publisher: { name: 'The Lantern', url: 'https://lantern.example/', logo: 'https://lantern.example/logo.svg' } },
};

const ITEM = {
  id: 'clock',
  url: 'https://nell.example/clock',
  title: 'The loud clock',
  summary: 'It strikes.',
  date_published: '2026-11-03',
  date_modified: '2026-11-04T08:00:00Z',
  tags: ['sleep', 'sleep'],
  content_text: 'My clock is loud.',
};

const dataOf = (item: object, feed: object = FEED): Readonly<Record<string, unknown>> => {
  const read = parseFeed({ ...feed, items: [item] });
  return toJsonLd(read.items[0]!, read);
};

describe('toJsonLd', () => {
  it('describes a column as an article of its publisher', () => {
    expect(dataOf(ITEM)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'The loud clock',
      description: 'It strikes.',
      url: 'https://nell.example/clock',
      mainEntityOfPage: 'https://nell.example/clock',
      datePublished: '2026-11-03',
      dateModified: '2026-11-04T08:00:00.000Z',
      inLanguage: 'en-GB',
      author: [{ '@type': 'Person', name: 'Nell Wright', url: 'https://nell.example/about' }],
      publisher: { '@type': 'Organization', name: 'The Lantern', url: 'https://lantern.example/', logo: 'https://lantern.example/logo.svg' },
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'Dear Nell', url: 'https://nell.example/' },
      about: [{ '@type': 'Thing', name: 'sleep' }],
    });
  });

  it('never claims that anybody may answer', () => {
    const written = JSON.stringify(dataOf({ ...ITEM, _advice: { letters: [{ question: { text: 'May I?' }, answers: [{ text: 'Yes.' }] }] } }));
    expect(written).not.to.match(/QAPage|FAQPage|acceptedAnswer/);
  });

  it('leaves out what is not known', () => {
    expect(dataOf({ id: 'a', title: 'A' }, { version: '1.1', title: 'Nell' })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'A',
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'Nell' },
    });
  });

  it('names who paid, and where it was first printed', () => {
    const data = dataOf({ ...ITEM, _advice: { sponsor: { kind: 'sponsored', name: 'Quiet Clocks' }, reprintOf: { url: 'https://old.example/clock' } } });
    expect(data['sponsor']).to.deep.equal({ '@type': 'Organization', name: 'Quiet Clocks' });
    expect(data['isBasedOn']).to.equal('https://old.example/clock');
  });
});
