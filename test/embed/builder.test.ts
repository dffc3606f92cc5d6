import { expect } from '@open-wc/testing';
import { feedOf, GIVEN } from '../support/columns.js';
import { hostPage } from '../support/host-page.js';
import { until } from '../support/mount.js';

/** The snippet builder as a static host serves it: the built script and the author tools' own code. */

interface Choice {
  readonly element: string;
  readonly feed: string;
  readonly images?: string;
}
interface Tools {
  policyFor(platform: string, choice: Choice, release: { version: string; base: string }, hosts: object): readonly string[];
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

async function builder(query = ''): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px';
  frame.src = `/demo/builder.html${query}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentDocument!;
}

const textOf = (page: Document, id: string): string => page.getElementById(id)?.textContent ?? '';

function choose(page: Document, id: string, value: string): void {
  const field = page.getElementById(id) as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the snippet builder', () => {
  it('checks the feed, shows the column and writes the snippet', async () => {
    const page = await builder();
    await until(() => textOf(page, 'verdict').startsWith('It can be shown: '));
    await until(() => page.querySelector('#preview advice-column')?.shadowRoot?.querySelector('[part=letter]'));
    expect(textOf(page, 'blocks')).to.match(/<script type="module" src="[^"]+" integrity="sha384-[^"]+" crossorigin="anonymous"><\/script>/);
    expect(textOf(page, 'blocks')).to.include(`<advice-column feed="${location.origin}/demo/feeds/lantern.json">`);
  });

  it('follows what is chosen, in the snippet and in the preview', async () => {
    const page = await builder();
    await until(() => textOf(page, 'verdict').startsWith('It can be shown: '));
    choose(page, 'look', 'paper');
    choose(page, 'layout', 'clamp');
    choose(page, 'language', 'de');
    expect(textOf(page, 'blocks')).to.include('look="paper" layout="clamp" lang="de"');
    const shown = page.querySelector('#preview advice-column');
    expect(shown?.getAttribute('look')).to.equal('paper');
    choose(page, 'platform', 'react');
    expect(textOf(page, 'blocks')).to.include("import 'advice-column/define/column';");
    choose(page, 'element', 'letter-card');
    expect(page.querySelector('#preview advice-letter-card')).to.exist;
    expect(page.getElementById('layout')?.closest<HTMLElement>('p')?.hidden).to.equal(true);
  });

  it('says what is wrong with a feed', async () => {
    const page = await builder('?feed=/nowhere.json');
    await until(() => textOf(page, 'verdict').includes('answered 404'));
    expect(textOf(page, 'blocks')).to.include('/nowhere.json');
  });

  it('names a policy that is enough, and no more', async () => {
    const tools = '/dist/cli/builder.js';
    const { policyFor } = (await import(tools)) as Tools;
    const { origin } = location;
    const address = `${origin}/demo/feeds/lantern.json`;
    const policy = policyFor('html', { element: 'column', feed: address }, { version: '1', base: `${origin}/dist/` }, {});
    const head = `<meta http-equiv="content-security-policy" content="default-src 'none'; ${policy.join('; ').replaceAll('"', '&quot;')}; require-trusted-types-for 'script'">`;
    const page = await hostPage(`<advice-column feed="${address}"></advice-column><advice-letter-card><script type="application/feed+json">${JSON.stringify(feedOf([GIVEN]))}</script></advice-letter-card>`, { head });
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(`${violatedDirective} ${blockedURI}`));
    await until(() => page.querySelector('advice-column')?.shadowRoot?.querySelector('[part=credit]'));
    await until(() => page.querySelector('advice-letter-card')?.shadowRoot?.querySelector('[part=letter]'));
    expect(violations).to.deep.equal([]);
  });
});
