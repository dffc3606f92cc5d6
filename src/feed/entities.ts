/** Names and what they stand for. */
export type Names = (name: string) => string | undefined;

const BASIC = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 lsquo‘ rsquo’ ldquo“ rdquo” ndash– mdash— hellip…'.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

const ACCENTS = ['grave\u0300', 'acute\u0301', 'circ\u0302', 'tilde\u0303', 'uml\u0308', 'ring\u030a', 'cedil\u0327'];

/** What publishers leave in titles: the marks of type, and letters with accents. */
export const commonNames: Names = (name) => {
  const accent = ACCENTS.find((entry) => entry.slice(0, -1) === name.slice(1));
  const letter = ((name[0] ?? '') + (accent?.slice(-1) ?? '')).normalize('NFC');
  return BASIC.get(name) ?? (accent && letter.length === 1 ? letter : undefined);
};

/** Reads character references once, so that `&amp;lt;` stays the text `&lt;`; unknown names stay as written. */
export function decodeEntities(text: string, names: Names = commonNames): string {
  return text.replace(/&(?:#(?:x([\da-f]+)|(\d+));?|([a-z]+\d*);)/gi, (whole: string, hex?: string, decimal?: string, name = '') => {
    if (name) return names(name) ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return names(`#${code}`) ?? (code > 0 && code < 0x110000 && (code & ~0x7ff) !== 0xd800 ? String.fromCodePoint(code) : '\ufffd');
  });
}
