import { expect } from '@open-wc/testing';
import { finish, type FinishOptions } from '../../src/html/finish.js';

const parse = (html: string): HTMLElement => new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body;

function shown(html: string, options: FinishOptions = {}, bare?: boolean): string {
  const place = document.createElement('div');
  place.append(finish(parse(html), options, bare));
  return place.innerHTML;
}

const addresses = (html: string, options: FinishOptions): readonly (string | null)[] => {
  const place = document.createElement('div');
  place.append(finish(parse(html), options));
  return [...place.querySelectorAll('a, img')].map((element) => element.getAttribute('href') ?? element.getAttribute('src'));
};

describe('finish', () => {
  it('hands on nodes of an inert document', () => {
    const source = parse('<p>a</p>');
    const fragment = finish(source, {});
    expect(fragment.ownerDocument.defaultView).to.equal(null);
    expect(source.innerHTML).to.equal('<p>a</p>');
  });

  it('copies nothing that hangs on a node itself', () => {
    const source = parse('<div>a</div><p>b</p>');
    const [host, odd] = [source.querySelector('div')!, source.querySelector('p')!];
    host.attachShadow({ mode: 'open', clonable: true }).append('c');
    odd.onclick = () => undefined;
    Object.assign(odd, { secret: 1 });
    const fragment = finish(source, {});
    expect(fragment.querySelector('div')?.shadowRoot).to.equal(null);
    expect(fragment.querySelector('p')?.onclick).to.equal(null);
    expect(fragment.querySelector('p')).not.to.have.property('secret');
  });

  it('holds the policy without any sanitiser before it', () => {
    expect(shown('<p onclick=a style=b id=c>d</p><script>e</script><svg><a href=f>g</a></svg><x-y>h</x-y>')).to.equal('<p>d</p>h');
  });

  it('copies no attribute when it is to be bare', () => {
    expect(shown('<h2 title=a>b</h2><p lang=fr>c <a href="https://example.org">d</a><img src="e.png" alt="f"></p>', {}, true)).to.equal('<h1>b</h1><p>c <a rel="noopener">d</a></p>');
  });

  describe('links', () => {
    it('are relative to the base, which is the page where none is given', () => {
      expect(addresses('<a href="b">a</a><a href="/b">a</a><a href="?b">a</a><a href="//c/b">a</a><a href="../b">a</a>', { base: 'https://example.org/x/y' })).to.deep.equal([
        'https://example.org/x/b',
        'https://example.org/b',
        'https://example.org/x/y?b',
        'https://c/b',
        'https://example.org/b',
      ]);
      expect(addresses('<a href="b">a</a>', {})).to.deep.equal([new URL('b', document.baseURI).href]);
    });

    it('lead nowhere when the base can’t be one', () => {
      for (const base of ['javascript:xss()', 'data:text/html,x', 'mailto:a@b', 'about:blank', 'not an address']) expect(addresses('<a href="b">a</a><a href="#b">a</a>', { base }).filter((href) => /^(javascript|data|about)/.test(href ?? '')), base).to.deep.equal([]);
    });
  });

  describe('images', () => {
    const four = `<img src="${location.origin}/a.png" alt="page"><img src="https://feed.example/b.png" alt="feed"><img src="https://other.example/c.png" alt="other"><img src="data:image/gif;base64,AAAA" alt="data">`;
    const options = { base: 'https://other.example/', feed: 'https://feed.example/feed.json' };

    it('load from everywhere', () => {
      expect(addresses(four, { ...options, images: 'all' })).to.have.lengthOf(4);
      expect(addresses(four, options)).to.have.lengthOf(4);
    });

    it('load from the page’s origin and the feed’s', () => {
      expect(addresses(four, { ...options, images: 'same-origin' })).to.deep.equal([`${location.origin}/a.png`, 'https://feed.example/b.png', 'data:image/gif;base64,AAAA']);
    });

    it('load from nowhere, and their words stand in', () => {
      expect(shown(four, { ...options, images: 'none' })).to.equal('pagefeedotherdata');
      expect(shown('<a href="https://example.org"><img src="a.png" alt=""></a><p><img src="b.png"></p>', { images: 'none' })).to.equal('');
    });

    it('load when they come into view, and tell nobody from where', () => {
      const image = finish(parse('<img src="a.png" loading="eager" referrerpolicy="unsafe-url" crossorigin fetchpriority=high>'), {}).querySelector('img')!;
      expect([image.loading, image.referrerPolicy, image.alt, image.crossOrigin, image.getAttribute('fetchpriority')]).to.deep.equal(['lazy', 'no-referrer', '', null, null]);
    });

    it('are marked for a place of their own when they stand alone and don’t tell their size', () => {
      const alone = '<p><img src="1.png"></p> <figure><a href="/"><img src="2.png"></a></figure> <figure><img src="3.png"><figcaption>x</figcaption></figure> <img src="4.png">';
      const other = '<p></p>word <img src="7.png"><p>word <a href="/"><img src="5.png"></a></p><p><img src="6.png" width="300" height="200"></p>';
      const marked = [...finish(parse(alone + other), {}).querySelectorAll('.unsized')].map((image) => image.getAttribute('src')!.at(-5));
      expect(marked).to.deep.equal(['1', '2', '3', '4']);
    });
  });

  describe('headings', () => {
    for (const [level, first, last] of [
      [undefined, 'h1', 'h3'],
      [2, 'h2', 'h4'],
      [5, 'h5', 'h6'],
      [7, 'h6', 'h6'],
    ] as const)
      it(`begin at ${level ?? 'the first level'}`, () => {
        const names = [...finish(parse('<h2>a</h2><h3>b</h3><h5>c</h5>'), { headingLevel: level }).children].map(({ localName }) => localName);
        expect([names[0], names[2]]).to.deep.equal([first, last]);
      });
  });
});
