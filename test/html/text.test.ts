import { expect } from '@open-wc/testing';
import { paragraphs } from '../../src/html/text.js';

function shown(text: string): string {
  const place = document.createElement('div');
  place.append(paragraphs(text));
  return place.innerHTML;
}

describe('paragraphs', () => {
  const cases: readonly (readonly [what: string, text: string, shown: string])[] = [
    ['nothing', '', ''],
    ['blank lines only', ' \n\n \t\n', ''],
    ['one line', 'one', '<p>one</p>'],
    ['a line break', 'one\ntwo', '<p>one<br>two</p>'],
    ['a blank line', 'one\n\ntwo', '<p>one</p><p>two</p>'],
    ['a blank line with space in it', 'one\n \t\ntwo', '<p>one</p><p>two</p>'],
    ['many blank lines', '\n\none\n\n\n\n\ntwo\n\n', '<p>one</p><p>two</p>'],
    ['line ends of Windows', 'one\r\ntwo\r\n\r\nthree', '<p>one<br>two</p><p>three</p>'],
    ['line ends of the first Macs', 'one\rtwo\r\rthree', '<p>one<br>two</p><p>three</p>'],
    ['markup and character references', '<b onclick=a>one</b> &amp; two', '<p>&lt;b onclick=a&gt;one&lt;/b&gt; &amp;amp; two</p>'],
  ];
  for (const [what, text, expected] of cases)
    it(what, () => {
      expect(shown(text)).to.equal(expected);
    });

  for (const [what, text] of [
    ['a million line breaks', '\n'.repeat(1_000_000)],
    ['a million spaces between them', `a\n${' '.repeat(1_000_000)}b`],
    ['200,000 lines', 'a\n'.repeat(200_000)],
    ['carriage returns and spaces', '\r '.repeat(300_000)],
  ] as const)
    it(`is not held up by ${what}`, () => {
      expect(paragraphs(text)).to.be.instanceOf(DocumentFragment);
    });
});
