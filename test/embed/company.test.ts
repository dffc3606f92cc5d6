import { expect } from '@open-wc/testing';
import { feedOf, GIVEN, PLAIN } from '../support/columns.js';
import { documentOf, framed, ORIGIN, served, servedFeed } from '../support/served-page.js';
import { testimony, witnessOf, type Testimony } from '../support/witness.js';

const MODULE = (copy: string): string => `<script type="module" src="${ORIGIN}/versions/${copy}/advice-column.js"></script>`;
const CLASSIC = (copy: string): string => `<script src="${ORIGIN}/versions/${copy}/advice-column.classic.js"></script>`;

/** Each of our elements once, all with the same feed. */
const ALL = (feed: string): string =>
  `<advice-column feed="${feed}"></advice-column><advice-letter-card feed="${feed}"></advice-letter-card><advice-reply-view feed="${feed}"></advice-reply-view>` +
  `<advice-feed feed="${feed}"><advice-letter-card></advice-letter-card><advice-reply-view></advice-reply-view></advice-feed>` +
  `<advice-archive-list feed="${feed}"></advice-archive-list><advice-more-from feed="${feed}"></advice-more-from>` +
  `<advice-submit-form feed="${feed}" action="https://letters.example/"></advice-submit-form><div><section><advice-ad-slot sizes="300x100"></advice-ad-slot></section></div>`;

/** What each of them shows once it is there; the page's own element shows nothing of the kind. */
const SIGNS = { 'advice-column': 'credit:', 'advice-letter-card': 'letter:', 'advice-reply-view': 'reply:', 'advice-archive-list': 'search:', 'advice-more-from': 'more:', 'advice-submit-form': 'field:', 'advice-ad-slot': 'ad-close:' };
const TAGS = [...Object.keys(SIGNS), 'advice-feed'];

interface Company {
  readonly head: string;
  readonly body?: (feed: string) => string;
  readonly enough?: (seen: Testimony) => boolean;
}

/** Everybody shows what is theirs: all but the feed, which shows nothing of its own, and who is another's. */
const complete = (but?: string) => ({ words }: Testimony): boolean => Object.entries(SIGNS).every(([tag, sign]) => tag === but || words.some((one) => one.includes(sign)));

async function meet({ head, body = ALL, enough = complete() }: Company): Promise<Testimony & { readonly page: Document; readonly feed: string }> {
  const feed = await servedFeed(feedOf([GIVEN, PLAIN]));
  const frame = await framed(await served({ body: `<!doctype html><html lang="en"><title>Company</title><script src="${witnessOf(ORIGIN)}"></script>${head}<body>${body(feed)}` }));
  return { ...(await testimony(frame, enough)), page: documentOf(frame), feed };
}

function expectPeace({ errors, notes, requests, feed }: Testimony & { readonly feed: string }): void {
  expect(errors).to.deep.equal([]);
  expect(notes.filter((note) => !note.startsWith('Lit is in dev mode')).length).to.be.lessThan(2);
  expect(requests.filter((url) => url === feed).length, 'the feed is fetched once').to.equal(1);
}

describe('company', () => {
  const scripts = { 'a module': MODULE('one'), 'the same module': MODULE('one'), 'another copy': MODULE('two'), 'an earlier version': MODULE('earlier'), 'a classic script': CLASSIC('one'), 'an earlier classic script': CLASSIC('earlier') };
  const names = Object.keys(scripts) as (keyof typeof scripts)[];
  for (const one of names)
    for (const other of names)
      it(`${one}, then ${other}`, async () => {
        expectPeace(await meet({ head: scripts[one] + scripts[other] }));
      });

  it('the first of two versions is the one that shows', async () => {
    const { page } = await meet({ head: CLASSIC('earlier') + MODULE('one') });
    const replies = [...page.querySelectorAll('advice-column')].map(({ shadowRoot }) => shadowRoot?.querySelector('[part=reply]')?.getAttribute('aria-label'));
    expect(replies).to.deep.equal(['Answer by Nell Finch']);
  });

  it('five copies at once', async () => {
    expectPeace(await meet({ head: ['a', 'b', 'c', 'd', 'e'].map((name, index) => (index % 2 ? CLASSIC : MODULE)(name)).join('') }));
  });

  for (const tag of TAGS)
    it(`the page’s own <${tag}>`, async () => {
      const own = `<script>customElements.define('${tag}', class extends HTMLElement { connectedCallback() { this.title = 'the page’s own'; } });</script>`;
      const seen = await meet({ head: own + MODULE('one'), enough: complete(tag) });
      expectPeace(seen);
      expect([...seen.page.querySelectorAll<HTMLElement>(tag)].every(({ title, shadowRoot }) => title === 'the page’s own' && !shadowRoot)).to.equal(true);
    });

  it('Lit, loaded by the page too, with our elements in its templates', async () => {
    const body = (feed: string): string => `<page-app></page-app><script type="module">
      import { LitElement, html, css } from '${ORIGIN}/node_modules/lit/index.js';
      customElements.define('page-app', class extends LitElement {
        static styles = css\`:host { display: block }\`;
        static properties = { level: { type: Number } };
        constructor() {
          super();
          this.level = 3;
          this.opened = [];
        }
        render() {
          return html\`<advice-column .feed=\${'${feed}'} .headingLevel=\${this.level} ?without-date=\${true}></advice-column>
            <advice-letter-card excerpt feed=\${'${feed}'} @advice-letter-open=\${(event) => { event.preventDefault(); this.opened.push(event.itemId); }}></advice-letter-card>\`;
        }
      });
    </script><advice-letter-card hidden></advice-letter-card>`;
    const seen = await meet({ head: MODULE('one'), body, enough: () => true });
    const root = () => seen.page.querySelector('page-app')?.shadowRoot;
    const shadow = (tag: string) => root()?.querySelector(tag)?.shadowRoot;
    while (!shadow('advice-column')?.querySelector('h3[part=headline]') || !shadow('advice-letter-card')?.querySelector('a[aria-describedby]')) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(shadow('advice-column')?.querySelector('[part=meta] [part=date]')).to.equal(null);
    shadow('advice-letter-card')?.querySelector<HTMLElement>('a[aria-describedby]')?.click();
    expect((seen.page.querySelector('page-app') as HTMLElement & { opened: string[] }).opened).to.deep.equal(['bread']);
  });

  it('a tag named once in the page is defined for shadow roots that nobody can look into', async () => {
    const body = (feed: string): string => `<advice-letter-card hidden></advice-letter-card><div id="closed"></div><script>
      window.inside = document.querySelector('#closed').attachShadow({ mode: 'closed' });
      window.inside.append(Object.assign(document.createElement('advice-letter-card'), { feed: '${feed}' }));
    </script>`;
    const { page } = await meet({ head: MODULE('one'), body, enough: () => true });
    const card = (page.defaultView as unknown as { readonly inside: ShadowRoot }).inside.querySelector('advice-letter-card');
    while (!card?.shadowRoot?.querySelector('[part=body]')) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
});
