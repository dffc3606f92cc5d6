import { expect } from '@open-wc/testing';
import { finish, type FinishOptions } from '../../src/html/finish.js';
import { sanitise, sanitiserReady } from '../../src/html/sanitise.js';
import { engines } from '../support/engines.js';

const OPTIONS: FinishOptions = { base: 'https://example.org/columns/one.html', feed: 'https://example.org/feed.json', headingLevel: 3 };

/** What a publisher wrote, and what a reader's browser gets. */
const PROSE: readonly (readonly [what: string, source: string, shown: string])[] = [
  ['nothing', '', ''],
  ['bare words', 'Dear Vera, hello', 'Dear Vera, hello'],
  ['character references', '&amp;lt; &ldquo;a&rdquo;&nbsp;&#8212;&#x2014; &bogus; 1 < 2 & 3', '&amp;lt; “a”&nbsp;—— &amp;bogus; 1 &lt; 2 &amp; 3'],
  ['characters of every plane', '<p>שלום 你好 👩🏽‍🚒 a\u0301</p>', '<p>שלום 你好 👩🏽‍🚒 a\u0301</p>'],
  ['paragraphs', '<p>one</p>\n<p>two</p>', '<p>one</p>\n<p>two</p>'],
  ['paragraphs without ends', '<p>one<p>two', '<p>one</p><p>two</p>'],
  ['emphasis', '<p><b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <u>e</u> <s>f</s></p>', '<p><b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <u>e</u> <s>f</s></p>'],
  ['edits', '<p><del datetime="2026-01-01">a</del> <ins cite="https://example.org">b</ins></p>', '<p><del>a</del> <ins>b</ins></p>'],
  ['small print', '<p><small>a</small> H<sub>2</sub>O x<sup>2</sup> <mark>b</mark></p>', '<p><small>a</small> H<sub>2</sub>O x<sup>2</sup> <mark>b</mark></p>'],
  ['words of a trade', '<p><abbr title="As soon as">ASAP</abbr> <cite>b</cite> <q>c</q> <dfn>d</dfn></p>', '<p><abbr title="As soon as">ASAP</abbr> <cite>b</cite> <q>c</q> <dfn>d</dfn></p>'],
  ['code', '<p><code>a</code><kbd>b</kbd><samp>c</samp><var>d</var></p>', '<p><code>a</code><kbd>b</kbd><samp>c</samp><var>d</var></p>'],
  ['directions', '<p dir="rtl"><bdi>a</bdi><bdo dir="ltr">b</bdo></p>', '<p dir="rtl"><bdi>a</bdi><bdo dir="ltr">b</bdo></p>'],
  ['languages', '<p lang="fr">bonjour <span lang="de">hallo</span></p>', '<p lang="fr">bonjour <span lang="de">hallo</span></p>'],
  ['ruby', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>'],
  ['a time', '<time datetime="2026-11-03T10:00">today</time>', '<time datetime="2026-11-03T10:00">today</time>'],
  ['a place to break a word', 'super<wbr>cali', 'super<wbr>cali'],
  ['a rule', '<p>a</p><hr class="x"><p>b</p>', '<p>a</p><hr><p>b</p>'],
  ['line breaks between words', '<p>a<br>b<br/>c</p>', '<p>a<br>b<br>c</p>'],
  ['line breaks at the edges', '<p><br> <br>a<br><br>b<br> <br></p>', '<p>a<br><br>b</p>'],
  ['line breaks around everything', '<br><br> a<br>b <br><br>', ' a<br>b '],
  ['line breaks at the edge of emphasis', '<p><b>a<br></b>b</p>', '<p><b>a<br></b>b</p>'],
  ['empty paragraphs', '<p></p><p> </p><p>&nbsp;</p><p><br></p><p><b>&nbsp;</b></p><p>a</p>', '<p>a</p>'],
  ['empty blocks', '<div><div><p></p></div></div><blockquote> </blockquote><h2></h2><figure></figure>a', 'a'],
  ['a paragraph with a picture only', '<p><img src="a.png"></p>', '<p>ALONE(a.png)</p>'],
  ['lists', '<ul><li>a<li>b<ul><li>c</ul></ul>', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'],
  ['numbered lists', '<ol start="3" type="a" reversed><li value="9">a</li></ol>', '<ol start="3" reversed="" type="a"><li value="9">a</li></ol>'],
  ['an item without a list', '<li>a</li>', '<li>a</li>'],
  ['definitions', '<dl><dt>a<dd>b</dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['a quotation', '<blockquote cite="javascript:1"><p>a</p></blockquote>', '<blockquote><p>a</p></blockquote>'],
  ['preformatted text', '<pre>\n  a\n\n    b  </pre>', '<pre>  a\n\n    b  </pre>'],
  ['code in preformatted text', '<pre><code class="language-js">if (a &lt; b)\n</code></pre>', '<pre><code>if (a &lt; b)\n</code></pre>'],
  ['a figure', '<figure class="x"><img src="/a.png" alt="a"><figcaption>b</figcaption></figure>', '<figure>ALONE(/a.png,a)<figcaption>b</figcaption></figure>'],
  ['a table', '<table border=1><caption>c</caption><thead><tr><th scope="col" colspan=2>a</th></tr></thead><tr><td rowspan="2">b</td><td></td></tr></table>', '<table><caption>c</caption><thead><tr><th colspan="2" scope="col">a</th></tr></thead><tbody><tr><td rowspan="2">b</td><td></td></tr></tbody></table>'],
  ['columns of a table', '<table><colgroup span="2"><col span="1" width="9"></colgroup><tr><td>a</table>', '<table><colgroup span="2"><col span="1"></colgroup><tbody><tr><td>a</td></tr></tbody></table>'],
  ['a table in a paragraph', '<p>a<table><tr><td>b</table>c</p>', '<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>c'],
  ['text in a table’s frame', '<table>a<tr><td>b</table>', 'a<table><tbody><tr><td>b</td></tr></tbody></table>'],
  ['cells without a table', '<td>a</td><tr>b</tr>', 'ab'],
  ['details', '<details open class=x><summary>a</summary>b</details>', '<details open=""><summary>a</summary>b</details>'],
  ['one heading', '<h1>a</h1>', '<h3>a</h3>'],
  ['headings in order', '<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>', '<h3>a</h3><h4>b</h4><h5>c</h5><h3>d</h3>'],
  ['headings with a gap', '<h1>a</h1><h3>b</h3><h6>c</h6><h3>d</h3>', '<h3>a</h3><h4>b</h4><h5>c</h5><h4>d</h4>'],
  ['headings that begin low', '<h4>a</h4><h2>b</h2><h3>c</h3>', '<h3>a</h3><h3>b</h3><h4>c</h4>'],
  ['headings below the last level', '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5>', '<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6><h6>e</h6>'],
  ['a heading in something dropped', '<svg><foreignObject><h1>a</h1></foreignObject></svg><button><h2>b</h2></button><h4>c</h4>', '<h3>c</h3>'],
  ['sections of a page', '<main><header>a</header><nav>b</nav><article><section lang=fr>c</section></article><aside>d</aside><footer>e</footer><address>f</address><center>g</center></main>', '<div><div>a</div><div>b</div><div><div lang="fr">c</div></div><div>d</div><div>e</div><div>f</div><div>g</div></div>'],
  ['unknown elements', '<p>a <blink>b</blink> <font color=red>c</font> <tt>d</tt> <big>e</big></p>', '<p>a b c d e</p>'],
  ['custom elements', '<x-quote author=a><p>b</p></x-quote><video-player>c</video-player> <button-group>d</button-group>', '<p>b</p>c d'],
  ['our own elements', '<advice-column feed="x">a</advice-column>', 'a'],
  ['unknown elements within each other', '<x-a><x-b><x-c>a<p>b</p></x-c>c</x-b></x-a>', 'a<p>b</p>c'],
  ['more unknown names than anyone counts', Array.from({ length: 300 }, (_, index) => `<x-${index}>${index}</x-${index}>`).join(' '), Array.from({ length: 300 }, (_, index) => index).join(' ')],
  ['customised elements', '<p is="x-p">a</p>', '<p>a</p>'],
  ['scripts', 'a<script>b</script><script src="c"></script>d', 'ad'],
  ['styles', '<style>p { }</style>a<p style="color:red">b</p>', 'a<p>b</p>'],
  ['frames', 'a<iframe src="b">c</iframe><object data="d">e</object><embed src="f">g', 'ag'],
  ['media', 'a<video src="b">c</video><audio>d</audio><canvas>e</canvas>', 'a'],
  ['drawings and formulas', 'a<svg><title>b</title><text>c</text></svg><math><mi>d</mi></math>e', 'ae'],
  ['forms', '<p>a</p><form action="b"><input name="nodeName" value="c"><p>d</p></form><select><option>e</select><textarea>f</textarea><button>g</button>', '<p>a</p>'],
  ['labels and fields outside a form', '<label>a</label><fieldset><legend>b</legend>c</fieldset><input value="d">', 'abc'],
  ['what is for pages without scripts', '<noscript><img src="a.png"></noscript>b', 'b'],
  ['templates', '<template><p>a</p></template><slot name="x">b</slot>', 'b'],
  ['shadow roots', '<div><template shadowrootmode="open">a</template>b</div>', '<div>b</div>'],
  ['comments', 'a<!-- b -->c<!-->d<!--[if IE]>e<![endif]-->f', 'acdf'],
  ['a whole page', '<!doctype html><html lang="en"><head><title>a</title><meta charset="utf-8"><style>b</style></head><body class="x"><p>c</p></body></html>', '<p>c</p>'],
  ['a frame set', '<frameset><frame src="a"></frameset><p>b</p>', '<p>b</p>'],
  ['a head', '<title>a</title><link rel="stylesheet" href="b"><base href="c"><p>d</p>', '<p>d</p>'],
  ['white space before', ' \n a', ' \n a'],
  ['the end tags of somebody else', 'a</strong> b</p></div></body></html>c', 'a bc'],
  ['a tag that never ends', '<p>a</p><p class="b', '<p>a</p>'],
  ['tags across each other', '<b>a<i>b</b>c</i>', '<b>a<i>b</i></b><i>c</i>'],
  ['a link that swallows blocks', '<a href="x"><p>a</p><div>b</div></a>', '<a href="https://example.org/columns/x" rel="noopener"><p>a</p><div>b</div></a>'],
  ['an absolute link', '<a href="https://example.net/?a=b&amp;c#d" target="_blank" rel="opener" onclick="e">f</a>', '<a href="https://example.net/?a=b&amp;c#d" rel="noopener">f</a>'],
  ['a relative link', '<a href="two.html">a</a>', '<a href="https://example.org/columns/two.html" rel="noopener">a</a>'],
  ['a link from the root', '<a href="/two">a</a>', '<a href="https://example.org/two" rel="noopener">a</a>'],
  ['a link without a scheme', '<a href="//example.net/a">a</a>', '<a href="https://example.net/a" rel="noopener">a</a>'],
  ['a link to a footnote', '<a href="#fn1">1</a> <p id="fn1">a</p>', '<a href="https://example.org/columns/one.html#fn1" rel="noopener">1</a> <p>a</p>'],
  ['links to mail and telephone', '<a href="mailto:a@example.org">a</a><a href="tel:+1">b</a><a href="sms:1">c</a>', '<a href="mailto:a@example.org" rel="noopener">a</a><a href="tel:+1" rel="noopener">b</a><a href="sms:1" rel="noopener">c</a>'],
  ['a link to a script', '<a href=" java&#10;script:alert(1)">a</a>', '<a rel="noopener">a</a>'],
  ['a link without an address', '<a href="http://[">a</a><a>b</a>', '<a rel="noopener">a</a><a rel="noopener">b</a>'],
  ['an anchor', 'a<a name="x"></a>b', 'ab'],
  ['a picture', '<img src="a.png" alt="b" title="c" width="300" height="200" srcset="d 2x" sizes="e" class="f" onerror="g">', '<img src="https://example.org/columns/a.png" alt="b" width="300" height="200" title="c" loading="lazy" decoding="async" referrerpolicy="no-referrer">'],
  ['a picture in several forms', '<picture><source srcset="a.webp"><img src="a.png"></picture>', 'ALONE(a.png)'],
  ['a picture under its old name', '<image src="a.png">', 'ALONE(a.png)'],
  ['a picture without an address', '<p>a<img alt="b"><img srcset="c 1x"></p>', '<p>ab</p>'],
  ['a picture of a pixel', '<p><img src="a.gif" width="1" height="1" alt=""></p><img src="b" width="0px"><img src="c" height="1"><img src="d" width="2" height="2">', ''],
  ['a picture that is small', '<img src="a.png" width="16" height="16">', '<img src="https://example.org/columns/a.png" width="16" height="16" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">'],
  ['values of a markup kind', '<p title="-->">a</p><img src="a.png" alt="</style> ]]> <b>">', '<p title="-->">a</p>ALONE(a.png,</style> ]]> <b>)'],
  ['values like addresses', '<time datetime="foo:bar">a</time><p lang="javascript:1" title="data:text/html,b">c</p>', '<time datetime="foo:bar">a</time><p lang="javascript:1" title="data:text/html,b">c</p>'],
  ['values with space around', '<p title=" a  b ">c</p>', '<p title="a  b">c</p>'],
  ['ids, names, slots, parts, classes and data', '<p id=a name=b slot=c part=d exportparts=e class=f data-g=h aria-label=i role=j tabindex=1 hidden inert popover contenteditable draggable=true accesskey=k itemprop=l>m</p>', '<p>m</p>'],
  ['capitals', '<P TITLE="a">B<BR>C</P>', '<p title="a">B<br>C</p>'],
];

/** A picture as every one comes out, by its address and its words; `ALONE` is one that is no part of a line. */
const picture = (_: string, kind: string, address: string, words = ''): string =>
  `<img${kind === 'ALONE' ? ' class="unsized"' : ''} src="${new URL(address, OPTIONS.base).href}" alt="${words}" loading="lazy" decoding="async" referrerpolicy="no-referrer">`;

/** Markup with attributes in the order of their names, and `<` and `>` in them as they are: browsers differ there. */
function serialised(fragment: DocumentFragment | Element): string {
  for (const element of fragment.querySelectorAll('*')) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) element.setAttribute(name, value);
  }
  const place = document.createElement('div');
  place.append(fragment);
  return place.innerHTML.replace(/="[^"]*"/g, (value) => value.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

function expected(shown: string): string {
  const template = document.createElement('template');
  template.innerHTML = shown.replace(/(IMG|ALONE)\(([^,)]*)(?:,([^)]*))?\)/g, picture);
  return serialised(template.content);
}

describe('sanitise', () => {
  it('has the sanitisers that this browser is known to have', () => {
    const own = /Chrome|Firefox/.test(navigator.userAgent) ? ['native'] : [];
    expect(engines.map(({ name }) => name)).to.deep.equal([...own, 'purify']);
  });

  for (const { name, sanitise: engine } of engines)
    describe(`with ${name}`, () => {
      for (const [what, source, shown] of PROSE)
        it(what, () => {
          expect(serialised(finish(engine(source), OPTIONS))).to.equal(expected(shown));
        });
    });

  it('knows at least 80 cases of prose', () => {
    expect(PROSE.length).to.be.at.least(80);
  });

  it('shows the elements without their attributes until the sanitiser is there, and loads none of it', async () => {
    // A copy of the module that has found no sanitiser.
    const native = Object.getOwnPropertyDescriptor(Document, 'parseHTML');
    Reflect.deleteProperty(Document, 'parseHTML');
    const module = '/src/html/sanitise.ts?without';
    const without = await (import(module) as Promise<typeof import('../../src/html/sanitise.js')>).finally(() => {
      if (native) Object.defineProperty(Document, 'parseHTML', native);
    });

    const early = without.sanitise('<p title=a onclick=b>one <a href="https://example.org">two</a> <img src="/canary/early" alt="c"></p><script>three</script>', OPTIONS);
    expect(serialised(early)).to.equal('<p>one <a rel="noopener">two</a></p>');
    await without.sanitiserReady();
    expect(serialised(without.sanitise('<p title=a onclick=b>one</p>', OPTIONS))).to.equal('<p title="a">one</p>');
  });

  it('shows the text alone where markup can’t be read', async () => {
    await sanitiserReady();
    const { createHTMLDocument } = DOMImplementation.prototype;
    const { parseFromString } = DOMParser.prototype;
    DOMImplementation.prototype.createHTMLDocument = DOMParser.prototype.parseFromString = () => {
      throw new TypeError('forbidden');
    };
    try {
      expect(serialised(sanitise('<p>one <b onclick=a>two</b></p>'))).to.match(/^<p>\s*one\s+two\s*<\/p>$/);
    } finally {
      Object.assign(DOMImplementation.prototype, { createHTMLDocument });
      Object.assign(DOMParser.prototype, { parseFromString });
    }
  });

  describe('is not held up', () => {
    const cases: readonly (readonly [what: string, source: string])[] = [
      ['elements within each other, 100,000 deep', '<div>'.repeat(100_000)],
      ['unknown elements within each other, 100,000 deep', `${'<x-y>'.repeat(100_000)}words${'</x-y>'.repeat(100_000)}`],
      ['emphasis that never ends before many paragraphs', Array.from({ length: 2000 }, (_, index) => `<b title=${index}>`).join('') + '<p>a'.repeat(20_000)],
      ['end tags that end nothing', '<x-y></b>'.repeat(100_000)],
      ['30,000 paragraphs', '<p>a</p>'.repeat(30_000)],
      // More than a call takes arguments.
      ['130,000 nodes side by side', '<i></i>'.repeat(130_000)],
      ['a word of 2 MB', 'a'.repeat(2_000_000)],
      ['200,000 opening brackets', '<'.repeat(200_000)],
      ['100,000 comments that never end', '<!--'.repeat(100_000)],
      ['an attribute of 2 MB', `<p title="${'a'.repeat(2_000_000)}">b</p>`],
      ['10,000 attributes', `<p ${Array.from({ length: 10_000 }, (_, index) => `a${index}`).join(' ')}>b</p>`],
    ];
    for (const [what, source] of cases)
      it(`by ${what}`, async () => {
        await sanitiserReady();
        expect(sanitise(source, OPTIONS)).to.be.instanceOf(DocumentFragment);
      });
  });
});
