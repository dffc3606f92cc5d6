import { expect } from '@open-wc/testing';
import { words } from '../../src/html/words.js';

const shown = (html: string): readonly string[] => [...words(html).children].map(({ textContent }) => textContent.replace(/^ | $/g, ''));

describe('words', () => {
  const cases: readonly (readonly [what: string, html: string, paragraphs: readonly string[]])[] = [
    ['nothing', '', []],
    ['paragraphs', '<p class="a">one <b>two</b></p>\n<p>three</p>', ['one two', 'three']],
    ['line breaks', 'one<br>two<BR/>three', ['one', 'two', 'three']],
    ['lists and headings', '<h2>one</h2><ul><li>two</li><li>three</li></ul>', ['one', 'two', 'three']],
    ['white space', '<p>one\n  two</p>', ['one two']],
    ['character references', '<p>&#8220;a&#8221; &amp;lt; &lt;b&gt; &quot;c&quot;&nbsp;d &bogus; &#0; &#99999999;</p>', ['“a” &lt; <b> "c"\u00a0d &bogus; \u0000 &#99999999;']],
    ['scripts and styles', 'a<script>b < c</script><STYLE media=d>e</STYLE >f', ['af']],
    ['a script that never ends', 'a<script>b', ['a']],
    ['everything else that is dropped', '<svg><text>a</text></svg><select><option>b</select>c', ['c']],
    ['elements with names like them', '<video-player>a</video-player><maps>b</maps>', ['ab']],
    ['comments', 'a<!-- <p>b</p> -->c<!-- d', ['ac']],
    ['a < that is no tag', '1 < 2 <3', ['1 < 2 <3']],
    ['a tag that never ends', 'a<p class="b', ['a']],
  ];
  for (const [what, html, paragraphs] of cases)
    it(what, () => {
      expect(shown(html)).to.deep.equal(paragraphs);
    });

  for (const piece of ['<', '<script', '<script>', '<!--', '&', '&#', '</', '<a ', '<script></scrip'])
    it(`is not held up by ${piece}`, () => {
      expect(words(piece.repeat(200_000))).to.be.instanceOf(DocumentFragment);
    });
});
