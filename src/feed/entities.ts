const entries = (list: string): ReadonlyMap<string, string> => new Map(list.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(-1)]));

/** Name and character, written together: the last character is the value. */
const NAMED = entries(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f shy\u00ad ' +
    'ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» lsaquo‹ rsaquo› hellip… bull• middot· iexcl¡ iquest¿ ' +
    'sect§ para¶ copy© reg® trade™ deg° times× frac12½ frac14¼ frac34¾ ordf\u00aa ordm\u00ba cent¢ pound£ euro€ dagger† Dagger‡ ' +
    'szligß aeligæ oeligœ oslashø OslashØ thornþ ethð lstrokł LstrokŁ',
);

const ACCENTS = entries('grave\u0300 acute\u0301 circ\u0302 tilde\u0303 macr\u0304 uml\u0308 ring\u030a caron\u030c cedil\u0327 ogon\u0328');

// What browsers read 128–159 as: https://html.spec.whatwg.org/#numeric-character-reference-end-state
// `new TextDecoder('windows-1252')` would know, but Node 20.20 leaves them control characters.
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function numbered(code: number): string {
  if (code > 127 && code < 160) return WINDOWS.charAt(code - 128);
  return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

function accented(name: string): string | undefined {
  const letter = (name[0] ?? '') + (ACCENTS.get(name.slice(1)) ?? '');
  const composed = letter.normalize('NFC');
  return letter.length > 1 && composed.length === 1 ? composed : undefined;
}

/** Reads character references once, so that `&amp;lt;` stays the text `&lt;`; unknown names stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(?:x([\da-f]+)|(\d+));?|([a-z]+\d*);)/gi, (whole: string, hex?: string, decimal?: string, name = '') => {
    if (!name) return numbered(hex ? parseInt(hex, 16) : Number(decimal));
    // AElig, ETH, AMP: what has two capitals is the capital of a name we know.
    const capital = /^[A-Z]{2}/.test(name) ? NAMED.get(name.toLowerCase())?.toUpperCase() : undefined;
    return NAMED.get(name) ?? accented(name) ?? capital ?? whole;
  });
}
