import { expect } from '@open-wc/testing';
import { isTooDeep } from '../../src/html/depth.js';

const PROSE = '<h2>a</h2><p>b <b>c</b> <a href="d">e</a><br>f</p><ul><li>g<li>h</ul><blockquote><p>i</p></blockquote>';

describe('isTooDeep', () => {
  for (const [what, html] of [
    ['nothing', ''],
    ['a very long column', PROSE.repeat(20_000)],
    ['a long column in many boxes', `${'<div>'.repeat(30)}${PROSE.repeat(1000)}${'</div>'.repeat(30)}`],
    ['old pages, where paragraphs, items and breaks have no end', '<p>a<br>b<ul><li>c<li>d<hr><img src=e>'.repeat(1000)],
    ['capitals', '<P>a <B>b</B></P>'.repeat(20_000)],
    ['a hundred elements within each other', '<div>'.repeat(100)],
    ['a few tags across each other', '<b><i>a</b></i>'.repeat(300)],
    ['brackets that are no tags', '1 < 2 <3 '.repeat(100_000)],
  ] as const)
    it(`is not ${what}`, () => {
      expect(isTooDeep(html)).to.equal(false);
    });

  for (const [what, html] of [
    ['elements within each other', '<div>'.repeat(100_000)],
    ['the same with end tags', `${'<x-y>'.repeat(50_000)}${'</x-y>'.repeat(50_000)}`],
    ['the same with end tags that end something else', '<x-y><div></x-y></div>'.repeat(50_000)],
    ['emphasis that never ends before many paragraphs', `${'<b title=a>'.repeat(1000)}${'<p>a'.repeat(50_000)}`],
  ] as const)
    it(`is ${what}`, () => {
      expect(isTooDeep(html)).to.equal(true);
    });
});
