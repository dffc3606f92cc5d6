import { expect } from '@open-wc/testing';
import { linesOf, placeIn, standsIn } from '../../src/feed/lines.js';

const html = (source: string): readonly string[] => linesOf({ html: source }).map(({ text }) => text);
const text = (source: string): readonly string[] => linesOf({ text: source }).map((line) => line.text);

describe('linesOf', () => {
  describe('reads HTML', () => {
    const cases: readonly (readonly [what: string, source: string, lines: readonly string[]])[] = [
      ['nothing', '', []],
      ['bare words', 'one  two\n three', ['one two three']],
      ['blocks', '<p>one</p><p>two</p><div>three<p>four</div>five', ['one', 'two', 'three', 'four', 'five']],
      ['line breaks', 'one<br>two<br/>three<BR clear="all">four', ['one', 'two', 'three', 'four']],
      ['inline elements', '<p>o<b>n</b>e <i>two</i></p>', ['one two']],
      ['spaces at the edge of elements', '<p>one<b> two</b> <i> three</i></p>', ['one two three']],
      ['character references', '<p>&ldquo;one&rdquo; &amp;lt;&nbsp;two&#33;</p>', ['“one” &lt; two!']],
      ['no comments', 'one<!-- <p>no</p> --> two<!---->!<!-->?', ['one two!?']],
      ['no declarations', '<!DOCTYPE html><?xml version="1.0"?>one', ['one']],
      ['no scripts and styles', 'one<script>if (a < b) "</p>"</script><style>p > a {}</style> two', ['one two']],
      ['a > in a quoted value', '<p title="a > b" data-x=\'>\'>one</p>', ['one']],
      ['a quote that is no value', '<p title=a"b>one</p>', ['one']],
      ['a < that is no tag', '1 < 2 <3 a<b', ['1 < 2 <3 a']],
      ['an end tag too many', '</p></b>one</div>', ['one']],
      ['empty paragraphs', '<p>&nbsp;</p><p> </p><p>one</p>', ['one']],
      ['a tag that never ends', 'one<p class="x', ['one']],
      ['a comment that never ends', 'one<!-- two', ['one']],
      ['a script that never ends', 'one<script>two', ['one']],
      ['a picture', '<p>one</p><p><img src="a"></p>', ['one', '']],
      ['a video with its fallback', '<video><source src="a">No video.</video>one', ['one']],
    ];
    for (const [what, source, lines] of cases)
      it(what, () => {
        expect(html(source)).to.deep.equal(lines);
      });
  });

  it('reads plain text as it is', () => {
    expect(text('one  two\nthree\r\nfour\rfive\n\n<b>six</b> &amp;')).to.deep.equal(['one two', 'three', 'four', 'five', '<b>six</b> &amp;']);
  });

  it('tells where a block begins', () => {
    const first = (source: string): readonly boolean[] => linesOf({ html: source }).map((line) => line.first);
    expect(first('one<br>two<br><br>three<br>&nbsp;<br>four<p>five</p>six')).to.deep.equal([true, false, true, true, true, true]);
    expect(linesOf({ text: 'one\ntwo\n \nthree' }).map((line) => line.first)).to.deep.equal([true, false, true]);
  });

  it('tells the block a line stands in', () => {
    const tags = linesOf({ html: 'a<h2>b</h2><blockquote>c<p>d<b>e</b></p></blockquote><ul><li><em>f</em></ul>' }).map(({ tag }) => tag);
    expect(tags).to.deep.equal(['', 'h2', 'blockquote', 'p', 'li']);
  });

  it('tells what all of a line stands in', () => {
    const [bold, mixed, quoted] = linesOf({ html: '<p><b>a <i>b</i></b></p><p><b>a</b> c</p><blockquote><p>d</p></blockquote>' });
    expect([bold, mixed].map((line) => line && standsIn(line, /^b$/))).to.deep.equal([true, false]);
    expect(quoted && standsIn(quoted, /^blockquote$/)).to.equal(true);
  });

  it('keeps the place of every line in the source', () => {
    const source = '<p> <b>one &amp; two</b> </p>\n<p>three</p>';
    const [one, three] = linesOf({ html: source });
    expect(source.slice(one?.start, one?.end).trim()).to.match(/^one &amp; two/);
    expect(source.slice(three?.start, three?.end)).to.equal('three');
    expect(three?.above.at).to.equal(one?.end);
  });

  it('finds the place of a character behind tags, references and spaces', () => {
    const source = '<p><b>A&eacute;  b</b> &amp; cd</p>';
    const [line] = linesOf({ html: source });
    expect(line?.text).to.equal('Aé b & cd');
    const rest = (nth: number): string => source.slice(line && placeIn({ html: source }, line, nth).at);
    expect(rest(1)).to.equal('&eacute;  b</b> &amp; cd</p>');
    expect(rest(3)).to.equal('b</b> &amp; cd</p>');
    expect(rest(5)).to.equal('&amp; cd</p>');
    expect(rest(8)).to.equal('d</p>');
  });

  it('reads no character of hostile markup twice', () => {
    for (const scrap of ['<', '<a "', '<p', '<!--', '<b>', '</b>', '<div><p>', '&', '<script>', '<svg>', '<i></b>', '&#', '"', '<a href="x>'])
      for (const source of [scrap.repeat(3000), `<b>${scrap.repeat(3000)}x</b>`]) {
        let past = 0;
        for (const { runs } of linesOf({ html: source }))
          for (const { start, end } of runs) {
            expect(start).to.be.at.least(past);
            expect(end).to.be.above(start);
            past = end;
          }
        expect(past).to.be.at.most(source.length);
      }
  });
});
