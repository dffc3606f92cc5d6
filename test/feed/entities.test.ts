import { expect } from '@open-wc/testing';
import { decodeEntities } from '../../src/feed/entities.js';

describe('decodeEntities', () => {
  const decoded: readonly (readonly [source: string, text: string])[] = [
    ['plain', 'plain'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['&lt;i&gt; &quot;&apos;', '<i> "\''],
    ['&ldquo;no&rdquo;&mdash;&lsquo;yes&rsquo;&hellip;', '“no”—‘yes’…'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['&eacute;&Eacute;&ntilde;&uuml;&ccedil;&aring;&scaron;&igrave;&ocirc;&aogon;', 'éÉñüçåšìôą'],
    ['&aelig;&AElig;&oslash;&Oslash;&szlig;&thorn;&THORN;&eth;&ETH;&oelig;&OElig;', 'æÆøØßþÞðÐœŒ'],
    ['&AMP;&LT;', '&<'],
    ['&#233;&#xE9;&#Xe9;', 'ééé'],
    ['&#39;s &#39s', "'s 's"],
    ['&#128512;&#x1F600;', '😀😀'],
    ['&#147;hi&#148;&#151;&#x80;', '“hi”—€'],
    ['&#0;&#xD800;&#x110000;&#99999999999999999999;', '\ufffd\ufffd\ufffd\ufffd'],
    ['&amp;lt; &amp;amp; &amp;#39;', '&lt; &amp; &#39;'],
  ];
  for (const [source, text] of decoded)
    it(`reads ${source}`, () => {
      expect(decodeEntities(source)).to.equal(text);
    });

  for (const source of ['&', '&;', '&#;', '&#x;', '& amp;', '&amp', '&unheardof;', '&constructor;', '&__proto__;', '&toString;', '&qgrave;', '&acute ;', 'AT&T', 'a&b=c&d'])
    it(`leaves ${source} as written`, () => {
      expect(decodeEntities(source)).to.equal(source);
    });
});
