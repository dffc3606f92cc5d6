import { expect } from '@open-wc/testing';
import { feedOf, GIVEN, PLAIN } from '../support/columns.js';
import { framed, ORIGIN, served, servedFeed, type FrameOptions } from '../support/served-page.js';
import { box, inBox } from '../support/letters.js';
import { testimony, witnessOf, type Testimony } from '../support/witness.js';

const CDN = `http://cdn.localhost:${location.port}`;
const FEEDS = `http://feeds.localhost:${location.port}`;
const DIST = `${CDN}/versions/cdn/`;

const hashes = (await (await fetch('/versions/cdn/integrity.json')).json()) as Readonly<Record<string, string>>;
const hashOf = (start: string): string => Object.entries(hashes).find(([name]) => name.startsWith(start))![1];
const nameOf = (start: string): string => Object.keys(hashes).find((name) => name.startsWith(start))!;

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCodePoint(...bytes));
}

interface Setup {
  /** Header lines. */
  readonly http: string;
  readonly html: string;
  readonly frame?: FrameOptions;
  readonly feed?: unknown;
  readonly integrity?: Readonly<Record<string, string>>;
}

/** A page as docs/csp.md has it, with real hosts for those of the examples, in a frame. */
async function page({ http, html, frame, feed = feedOf([GIVEN]), integrity = hashes }: Setup): Promise<HTMLIFrameElement> {
  const address = (await servedFeed(feed)).replace(ORIGIN, FEEDS);
  const listed = Object.entries(integrity).map(([name, hash]) => `${JSON.stringify(DIST + name)}: "${hash}"`).join();
  const body = html
    .replaceAll('https://publisher.example/feed.json', address)
    .replaceAll('https://publisher.example/', `${FEEDS}/`)
    .replaceAll('"INTEGRITY": ""', listed)
    .replaceAll('https://cdn.example/', DIST)
    .replaceAll('afterwards-HASH.js', nameOf('parts/afterwards').slice('parts/'.length))
    .replaceAll('sha384-PART', integrity[nameOf('parts/afterwards')]!)
    .replaceAll('sha384-SCRIPT', integrity['advice-column.js']!)
    .replaceAll('sha384-CLASSIC', integrity['advice-column.classic.js']!);
  const map = /<script type="importmap">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
  const mapHash = await sha256(map);
  const lines = http.split('\n').map((line) => line.replaceAll('https://cdn.example', CDN).replaceAll('https://publisher.example', FEEDS).replaceAll('sha256-MAP', `sha256-${mapHash}`).split(/:\s(.*)/s) as [string, string]);
  const nonce = /nonce="\w+"/.exec(body)?.[0] ?? '';
  const document = `<!doctype html><html lang="en"><title>Page</title><script ${nonce} crossorigin src="${witnessOf(CDN)}"></script>${body}`;
  const headers = Object.fromEntries(lines.map(([name, value]) => [name, value]));
  return framed(await served({ body: document, headers: { ...headers, 'Cross-Origin-Resource-Policy': 'cross-origin' } }), frame);
}

const everything = ({ words }: Testimony): boolean => words.every((one) => /reply: .*Wait an hour longer/s.test(one) && one.includes('credit:'));

function expectCalm({ violations, errors, notes, styled }: Testimony): void {
  expect(violations).to.deep.equal([]);
  expect(errors).to.deep.equal([]);
  expect(notes).to.deep.equal([]);
  expect(styled).to.equal(true);
}

const STRICT = "default-src 'none'; script-src https://cdn.example; connect-src https://publisher.example; img-src https: data:; style-src 'none'";
const MODULE = '<script type="module" src="https://cdn.example/advice-column.js"></script>';
const COLUMN = '<advice-column feed="https://publisher.example/feed.json"><p>At home.</p></advice-column>';
const csp = (policy: string): string => `Content-Security-Policy: ${policy}`;

const STRICTEST = csp(`${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html dompurify 'allow-duplicates'`);
const BOTH = feedOf([GIVEN, PLAIN]);
const FEED = 'feed="https://publisher.example/feed.json"';

/** Each element as pages use it, and what is there once all of it is. */
const EACH: Readonly<Record<string, readonly [markup: string, sign: string]>> = {
  'a column': [`<advice-column ${FEED}></advice-column>`, 'credit:'],
  'a column in another look and language': [`<div lang="de"><advice-column ${FEED} look="newsprint"></advice-column></div>`, 'März'],
  'a column with partners’ below': [`<advice-column ${FEED} partners="https://publisher.example/feed.json"></advice-column>`, 'credit:'],
  'a letter': [`<advice-letter-card ${FEED}></advice-letter-card>`, 'letter:'],
  'an answer': [`<advice-reply-view ${FEED}></advice-reply-view>`, 'reply:'],
  'a feed': [`<advice-feed ${FEED}><advice-letter-card></advice-letter-card><advice-reply-view></advice-reply-view></advice-feed>`, 'body:'],
  'an archive': [`<advice-archive-list ${FEED} hash></advice-archive-list>`, 'search:'],
  'an archive that is searched': [`<advice-archive-list ${FEED} query="clock"></advice-archive-list>`, 'The loud clock'],
  'an archive with a column open': [`<advice-archive-list ${FEED} opens="inline" item="bread"></advice-archive-list>`, 'button: Back'],
  'other columns': [`<advice-more-from ${FEED} partners="https://publisher.example/feed.json" layout="grid"></advice-more-from>`, 'more:'],
  'a form': [`<advice-submit-form ${FEED} action="https://publisher.example/letters" draft="session" quick-exit="https://publisher.example/"></advice-submit-form>`, 'field:'],
  'a place for an ad': ['<advice-ad-slot sizes="300x100" remember="session"></advice-ad-slot>', 'ad-close:'],
};

/** The policies under which all of them stand side by side. */
const EVERYWHERE: Readonly<Record<string, Pick<Setup, 'http' | 'frame'> & { readonly html?: string }>> = {
  'the strictest': { http: STRICTEST },
  'the classic script': { http: csp(STRICT), html: '<script async src="https://cdn.example/advice-column.classic.js"></script>' },
  'a nonce': { http: csp(STRICT.replace('script-src https://cdn.example', "script-src 'nonce-R4nd0m' 'strict-dynamic'")), html: MODULE.replace('<script', '<script nonce="R4nd0m"') },
  'integrity of every part': { http: csp(STRICT.replace('https://cdn.example;', "https://cdn.example 'sha256-MAP';")), html: `<script type="importmap">{ "integrity": { "INTEGRITY": "" } }</script>${MODULE.replace('<script', '<script crossorigin integrity="sha384-SCRIPT"')}` },
  'cross-origin isolation': { http: `Cross-Origin-Embedder-Policy: require-corp\nCross-Origin-Opener-Policy: same-origin\n${csp(STRICT)}` },
  'a sandbox without an origin': { http: csp(STRICT), frame: { sandbox: 'allow-scripts' } },
};

const documented = [...(await (await fetch('/docs/csp.md')).text()).matchAll(/^## ([^\n]*)$|```http\n(.*?)\n```\s+(?:[^`#]*?)```html\n(.*?)\n```/gms)].reduce<{ readonly found: readonly (readonly [string, string, string])[]; readonly title: string }>(
  ({ found, title }, [, heading, http, html]) => (heading ? { found, title: heading } : { title, found: [...found, [title, http!, html!] as const] }),
  { found: [], title: '' },
).found;

describe('policies', () => {
  it('are documented, each with a header and a snippet', () => expect(documented.length).to.equal(12));

  for (const [index, [title, http, html]] of documented.entries())
    it(`as documented: ${title}, ${index + 1}`, async () => {
      const seen = await testimony(await page({ http, html }), html.includes('advice-submit-form') ? ({ words }) => words.every((one) => one.includes('field:')) : html.includes('application/feed+json') ? ({ words }) => words.every((one) => one.includes('credit:') && one.includes('one line')) : everything);
      expectCalm(seen);
    });

  for (const [what, [markup, sign]] of Object.entries(EACH))
    it(`under the strictest: ${what}`, async () => {
      const seen = await testimony(await page({ http: STRICTEST, html: MODULE + markup, feed: BOTH }), ({ words }) => words.filter((one) => one.includes(sign)).length >= (markup.match(/advice-letter-card|advice-reply-view/g)?.length === 4 ? 2 : 1));
      expectCalm(seen);
    });

  for (const [where, { http, html = MODULE, frame }] of Object.entries(EVERYWHERE))
    it(`all of them together: ${where}`, async () => {
      const markup = Object.values(EACH).map(([one]) => `<div><section>${one}</section></div>`).join('');
      const seen = await testimony(await page({ http, html: html + markup, feed: BOTH, ...(frame && { frame }) }), ({ words }) => Object.values(EACH).every(([, sign]) => words.some((one) => one.includes(sign))));
      expectCalm(seen);
    });

  it('a letter that is written, read over and sent', async () => {
    const action = box('fine', {}, 'https://publisher.example');
    const frame = await page({ http: STRICTEST, html: `${MODULE}<advice-submit-form email="none" action="${action}"></advice-submit-form>` });
    const says = async (sign: string): Promise<Testimony> => testimony(frame, ({ words }) => words.some((one) => one.includes(sign)));
    const tell = (deed: string): void => frame.contentWindow?.postMessage(deed, '*');
    await says('field:');
    tell('write');
    tell('press');
    await says('letter: ');
    tell('press');
    const seen = await says('summary: ');
    expectCalm(seen);
    expect((await inBox(action)).kept.length).to.equal(1);
  });

  it('a column that is clamped, lazy, given in plain text, and one that fails', async () => {
    const http = csp(`${STRICT}; require-trusted-types-for 'script'`);
    const html = `${MODULE}<advice-column layout="clamp" loading="lazy" feed="https://publisher.example/feed.json"></advice-column><advice-column feed="http://["></advice-column>`;
    const seen = await testimony(await page({ http, html }), ({ words }) => /Wait an hour/.test(words[0] ?? '') && /status:.*Try again/s.test(words[1] ?? ''));
    expectCalm(seen);
  });

  it('a violation is seen where there is one', async () => {
    const html = `${MODULE}${COLUMN}<p style="color: red">Inline</p>`;
    const seen = await testimony(await page({ http: csp(STRICT), html }), (now) => everything(now) && now.violations.length > 0);
    expect(seen.violations.join()).to.contain('style-src');
  });

  describe('names what is missing', () => {
    it('where lit-html may not make its policy: the fallback stays, and one message says what to add', async () => {
      const seen = await testimony(await page({ http: csp(`${STRICT}; require-trusted-types-for 'script'; trusted-types their-own`), html: MODULE + COLUMN }), ({ notes }) => notes.length > 0);
      expect(seen.words).to.deep.equal(['At home.']);
      expect(seen.notes.length).to.equal(1);
      expect(seen.notes[0]).to.contain("trusted-types lit-html dompurify 'allow-duplicates'");
    });

    it('the same in the classic script', async () => {
      const html = `<script async src="https://cdn.example/advice-column.classic.js"></script>${COLUMN}`;
      const seen = await testimony(await page({ http: csp(`${STRICT}; trusted-types 'none'`), html }), ({ notes }) => notes.length > 0);
      expect(seen.notes.length).to.equal(1);
      expect(seen.notes[0]).to.contain('trusted-types lit-html');
    });

    it('where DOMPurify may not make its policy: the words stay, and one message says what to add where it is needed', async () => {
      const seen = await testimony(await page({ http: csp(`${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`), html: MODULE + COLUMN }), everything);
      // DOMPurify has a word of its own to say.
      const ours = seen.notes.filter((note) => note.startsWith('advice-column:'));
      const needed = !('parseHTML' in Document);
      expect(ours.length).to.equal(needed ? 1 : 0);
      if (needed) expect(ours[0]).to.contain("trusted-types dompurify 'allow-duplicates'");
    });

    it('where the feed may not be fetched: the fallback stays', async () => {
      const seen = await testimony(await page({ http: csp(STRICT.replace('connect-src https://publisher.example', "connect-src 'none'")), html: MODULE + COLUMN }), ({ words }) => words[0]!.includes('Try again'));
      expect(seen.violations.join()).to.contain('connect-src');
      expect(seen.errors).to.deep.equal([]);
    });
  });

  describe('pictures', () => {
    const picture = `${FEEDS}/pages/nowhere.png`;
    const feed = feedOf([{ ...GIVEN, image: picture, authors: [{ name: 'Nell', avatar: picture }], _advice: { letters: [{ question: { html: `<p>Dear Nell,<img src="${picture}"></p>` }, answers: [{ text: 'Wait an hour longer.' }] }], illustration: { url: picture } } }]);
    it('are not tried where the element has none', async () => {
      const html = `${MODULE}<advice-column images="none" feed="https://publisher.example/feed.json"></advice-column>`;
      const seen = await testimony(await page({ http: csp(STRICT.replace('img-src https: data:', "img-src 'none'")), html, feed }), everything);
      expectCalm(seen);
      expect(seen.requests.filter((url) => url === picture)).to.deep.equal([]);
    });

    it('are refused by the page’s policy otherwise', async () => {
      const seen = await testimony(await page({ http: csp(STRICT.replace('img-src https: data:', "img-src 'none'")), html: MODULE + COLUMN, feed }), (now) => everything(now) && now.violations.length > 0);
      expect(seen.violations.join()).to.contain('img-src');
    });
  });

  describe('what does not hash to what was promised is not run', () => {
    const forged = Object.fromEntries(Object.entries(hashes).map(([name, hash]) => [name, name.startsWith('parts/') ? hashes['advice-column.js']! : hash]));
    const fetchesAgain = !('parseHTML' in Document);
    const [, mapped, preloaded] = ['', ...documented.filter(([title]) => title === 'Subresource Integrity')];

    it('the script', async () => {
      const [, http, html] = mapped as readonly string[];
      const seen = await testimony(await page({ http: http!, html: html!.replace('"></advice-column>', '">At home.</advice-column>'), integrity: { ...hashes, 'advice-column.js': hashOf('parts/afterwards') } }), ({ requests }) => requests.some((url) => url.endsWith('/advice-column.js')));
      expect(seen.words).to.deep.equal(['At home.']);
    });

    it('its parts, by an import map: letter and answer stand without them', async () => {
      const [, http, html] = mapped as readonly string[];
      const seen = await testimony(await page({ http: http!, html: html!, integrity: forged }), ({ words, requests }) => words.every((one) => one.includes('Wait an hour longer')) && requests.some((url) => url.includes('/parts/afterwards')));
      expect(seen.words[0]).not.to.contain('credit:');
    });

    it('its parts, when they are named beforehand: WebKit alone fetches them again, unchecked', async () => {
      const [, http, html] = preloaded as readonly string[];
      const seen = await testimony(await page({ http: http!, html: html!, integrity: forged }), (now) => (fetchesAgain ? everything(now) : now.words.every((one) => one.includes('Wait an hour longer')) && now.requests.some((url) => url.includes('/parts/afterwards'))));
      expect(seen.words[0]?.includes('credit:')).to.equal(fetchesAgain);
    });
  });

  it('a frame whose sandbox gives it no origin', async () => {
    const seen = await testimony(await page({ http: csp(STRICT), html: MODULE + COLUMN, frame: { sandbox: 'allow-scripts' } }), everything);
    expectCalm(seen);
  });
});
