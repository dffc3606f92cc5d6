import { expect } from '@open-wc/testing';
import { feedOf, GIVEN, PLAIN } from '../support/columns.js';
import { hostPage } from '../support/host-page.js';
import { until } from '../support/mount.js';

const COLUMN = `<advice-column><script type="application/feed+json">${JSON.stringify(feedOf([GIVEN]))}</script><p>Read it at home.</p></advice-column>`;

/** The frame's own classes differ from ours, so its text is read by what every engine has. */
const textOf = (page: Document, selector = 'advice-column'): string => {
  const root = page.querySelector(selector)?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>('[part=greeting], [part=body]') ?? [])].map(({ innerText }) => innerText.trim()).join(' / ');
};

const LETTER = 'Dear Nell, / My bread is always flat. / Dear Optimist, / Wait an hour longer.';

describe('the script that people embed', () => {
  it('shows letter and answer from one tag', async () => {
    const page = await hostPage(COLUMN);
    await until(() => textOf(page) === LETTER);
  });

  it('does the same as one classic file', async () => {
    const page = await hostPage(COLUMN, { scripts: ['classic'] });
    await until(() => textOf(page) === LETTER);
  });

  for (const script of ['module', 'classic'] as const)
    it(`speaks the language of the page: ${script}`, async () => {
      const page = await hostPage(`<section lang="es">${COLUMN}</section>`, { scripts: [script] });
      await until(() => page.querySelector('advice-column')?.shadowRoot?.textContent?.includes('Copiar'));
    });

  for (const scripts of [['module', 'module'], ['classic', 'module'], ['module', 'classic'], ['classic', 'classic']] as const) {
    it(`is harmless twice: ${scripts.join(' and ')}`, async () => {
      const page = await hostPage(COLUMN, { scripts });
      const errors: unknown[] = [];
      page.defaultView?.addEventListener('error', ({ error }) => errors.push(error));
      await until(() => textOf(page) === LETTER);
      expect(errors).to.deep.equal([]);
    });
  }

  it('defines the list that a column writes into its own shadow', async () => {
    const page = await hostPage(COLUMN.replace('<advice-column>', '<advice-column partners="/demo/feeds/partner-books.json">'));
    const list = (): ShadowRoot | null | undefined => page.querySelector('advice-column')?.shadowRoot?.querySelector('advice-more-from')?.shadowRoot;
    await until(() => list()?.querySelector('[part=row] a'));
    expect(list()?.textContent).to.contain('From our partner');
  });

  it('defines the other tags when the page uses them, also later', async () => {
    const page = await hostPage('');
    const card = page.createElement('advice-letter-card');
    card.innerHTML = `<script type="application/feed+json">${JSON.stringify(feedOf([PLAIN]))}</script>`;
    page.body.append(card);
    await until(() => textOf(page, 'advice-letter-card').includes('May I stop it?'));
  });

  it('downloads nothing for tags that the page does not use', async () => {
    const page = await hostPage(COLUMN);
    await until(() => page.querySelector('advice-column')?.shadowRoot?.querySelector('[part=credit]'));
    const downloaded = page.defaultView?.performance.getEntriesByType('resource').map(({ name }) => name) ?? [];
    expect(downloaded.filter((name) => /parts\/(feed|letter-card|reply-view)-[\w-]{6}\.js/.test(name))).to.deep.equal([]);
  });

  it('leaves the fallback where the script does not come', async () => {
    const page = await hostPage(COLUMN, { scripts: [] });
    expect(page.body.innerText).to.contain('Read it at home.');
  });

  it('lets cards share the feed of a provider, whichever comes first', async () => {
    const page = await hostPage(
      `<advice-feed><script type="application/feed+json">${JSON.stringify(feedOf([GIVEN, PLAIN]))}</script><advice-letter-card item="plain"></advice-letter-card><advice-reply-view item="bread"></advice-reply-view></advice-feed>`,
    );
    await until(() => textOf(page, 'advice-letter-card').includes('May I stop it?'));
    await until(() => textOf(page, 'advice-reply-view').includes('Wait an hour longer.'));
  });

  it('keeps its looks and its words under a page’s strongest CSS', async () => {
    const head = '<style>* { display: inline !important; color: rgb(255, 0, 0) !important; margin: 40px !important; float: left !important } p { font-size: 40px !important }</style>';
    const page = await hostPage(COLUMN, { head });
    await until(() => textOf(page) === LETTER);
    const body = page.querySelector('advice-column')?.shadowRoot?.querySelector('[part=body] p');
    const style = body && page.defaultView?.getComputedStyle(body);
    expect(style?.float).to.equal('none');
    expect(style?.fontSize).not.to.equal('40px');
  });

  it('works under a strict policy, without a single violation', async () => {
    const { origin } = location;
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src 'none'; style-src 'none'; require-trusted-types-for 'script'`;
    const page = await hostPage(COLUMN, { head: `<meta http-equiv="content-security-policy" content="${policy}">` });
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      if (violatedDirective !== 'img-src') violations.push(`${violatedDirective} ${blockedURI}`);
    });
    await until(() => textOf(page) === LETTER);
    await until(() => page.querySelector('advice-column')?.shadowRoot?.querySelector('[part=credit]'));
    expect(violations).to.deep.equal([]);
  });
});
