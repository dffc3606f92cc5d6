import { commonNames, type Names } from './entities.js';

/** Name and character, written together: the last character is the value. */
const NAMED = new Map(
  (
    'ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f shy\u00ad sbquo‚ bdquo„ laquo« raquo» lsaquo‹ rsaquo› bull• ' +
    'middot· iexcl¡ iquest¿ sect§ para¶ copy© reg® trade™ deg° times× frac12½ frac14¼ frac34¾ ordf\u00aa ordm\u00ba cent¢ pound£ euro€ dagger† ' +
    'Dagger‡ szligß aeligæ oeligœ oslashø OslashØ thornþ ethð lstrokł LstrokŁ'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

const RARE_ACCENTS = ['macr\u0304', 'caron\u030c', 'ogon\u0328'];

// What browsers read 128–159 as: https://html.spec.whatwg.org/#numeric-character-reference-end-state
// `new TextDecoder('windows-1252')` would know, but Node 20.20 leaves them control characters.
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What stands in whole texts: much more than in titles, so it comes with the part that reads them. */
export const allNames: Names = (name) => {
  if (name.startsWith('#')) return WINDOWS[Number(name.slice(1)) - 128];
  const accent = RARE_ACCENTS.find((entry) => entry.slice(0, -1) === name.slice(1))?.slice(-1);
  const letter = accent && ((name[0] ?? '') + accent).normalize('NFC');
  return (
    commonNames(name) ??
    NAMED.get(name) ??
    (letter?.length === 1 ? letter : undefined) ??
    // AElig, ETH, AMP: what has two capitals is the capital of a name we know.
    (/^[A-Z]{2}/.test(name) ? allNames(name.toLowerCase())?.toUpperCase() : undefined)
  );
};
