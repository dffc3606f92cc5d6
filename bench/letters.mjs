/**
 * Archives of any size for the benchmarks, the same each time: letters with answers, topics, columnists and news. Their
 * sentences are put together from parts, so that they read a little like letters and their words are spread as in prose.
 */

/** @typedef {Record<string, unknown>} Json */

/** The same numbers each time. @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WHO = 'sister neighbour landlord daughter flatmate uncle colleague cousin mother-in-law choir bowling-club grandson stepson manager godmother piano-teacher brother barber'.split(' ');
const DOES = 'borrows hides paints rearranges forgets counts mends sells praises ignores photographs inherits corrects waters auctions alphabetises returns lends'.split(' ');
const WHAT = 'ladder teapot hedge recipe bicycle curtain trombone greenhouse jigsaw raincoat freezer allotment typewriter bookshelf wheelbarrow tablecloth kettle canoe'.split(' ');
const WHEN = 'on Thursdays|whenever it rains|before breakfast|since the wedding|every other weekend|at the worst moment|during supper|without a word'.split('|');
const SHOULD = 'Ask once, plainly, and then wait|Write it down and sleep on it|Say what you would like instead|Lend the thing gladly or not at all|Thank them first, and mean it|Let somebody else hold the keys'.split('|');
const TOPICS = 'family,neighbours,work,money,friendship,kitchen,garden,holidays,pets,school,moving,music,letters,weddings,grief,manners,siblings,sharing,noise,time'.split(',');
const COLUMNISTS = ['Wren Mulcahy', 'Tobias Hale', 'Edda Lund'];
const SYLLABLES = 'bar tel min dro sal ven kor ash pel tam wick ring hol den mar lis fen tor bel gan'.split(' ');

/** @param {() => number} random */
function vocabulary(random) {
  const name = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return Array.from({ length: 6000 }, name);
}

const random = randomFrom(1926);
const NAMES = vocabulary(random);

/** One of a list; the first ones more often, as with words. @param {readonly string[]} list @param {() => number} at */
const one = (list, at) => list[Math.floor(list.length * at() ** 2)] ?? '';

/** @param {() => number} at */
function sentence(at) {
  const name = one(NAMES, at);
  return `My ${one(WHO, at)} from ${name.charAt(0).toUpperCase()}${name.slice(1)} ${one(DOES, at)} the ${one(WHAT, at)} ${one(WHEN, at)}, and the ${one(WHAT, at)} of ${one(NAMES, at)} as well.`;
}

/** A column of the archive, number 0 the newest. @param {number} nth @returns {Json} */
export function letter(nth) {
  const at = randomFrom(nth * 7919 + 1);
  const prose = (/** @type {number} */ count) => Array.from({ length: count }, () => sentence(at)).join(' ');
  const who = one(WHO, at);
  const what = one(WHAT, at);
  return {
    id: `letter-${nth}`,
    url: `https://letters.example/${nth}`,
    title: `The ${what}, the ${who} and ${one(NAMES, at)}`,
    date_published: new Date(Date.UTC(2026, 9, 1) - nth * 3 * 3_600_000).toISOString(),
    authors: [{ name: one(COLUMNISTS, at) }],
    _advice: {
      letters: [
        {
          topics: [...new Set([one(TOPICS, at), one(TOPICS, at)])],
          question: { greeting: 'Dear Wren,', html: `<p>${prose(2)}</p><p>${prose(2)}</p>`, signedAs: `Puzzled by a ${what}` },
          answers: [{ greeting: 'Dear Puzzled,', html: `<p>${one(SHOULD, at)}. ${prose(2)}</p>`, signedAs: 'Wren' }],
          ...(nth % 12 ? {} : { updates: [{ by: 'writer', text: `It went well. ${prose(1)}` }] }),
        },
      ],
    },
  };
}

/** A feed with some of them. @param {number} count @param {{ from?: number, next?: string }} [page] @returns {Json} */
export function archive(count, { from = 0, next } = {}) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Letters to nobody in particular',
    home_page_url: 'https://letters.example/',
    language: 'en',
    ...(next ? { next_url: next } : {}),
    items: Array.from({ length: count }, (_, index) => letter(from + index)),
  };
}
