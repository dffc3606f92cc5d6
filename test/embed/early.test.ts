import { expect } from '@open-wc/testing';
import { askedFor, fault, OTHER_ORIGIN } from '../support/faults.js';
import { hostPage } from '../support/host-page.js';
import { until } from '../support/mount.js';

const inside = (page: Document, part: string): Element | null | undefined => page.querySelector('.ours')?.shadowRoot?.querySelector(`[part~=${part}]`);

/** Notes at every request of a page's own script which of the tags are there by then. */
const watch = (tag: string): string => `<script>
  const { fetch: ask } = globalThis;
  globalThis.early = [];
  globalThis.fetch = (...request) => {
    globalThis.early.push(customElements.get('${tag}') === undefined);
    return ask(...request);
  };
</script>`;

describe('the feed of a tag', () => {
  for (const [tag, part] of Object.entries({ 'advice-letter-card': 'letter', 'advice-reply-view': 'reply', 'advice-archive-list': 'row' })) {
    it(`is asked for once, and before the part that shows it: ${tag}`, async () => {
      const page = await hostPage(`<${tag} class="ours" feed="/demo/feeds/lantern.json"></${tag}>`, { head: watch(tag) });
      await until(() => inside(page, part));
      expect((page.defaultView as unknown as { early: boolean[] }).early).to.deep.equal([true]);
    });
  }

  it('is not asked for by a lazy tag out of sight', async () => {
    const address = fault('fine', {}, OTHER_ORIGIN);
    const page = await hostPage(`<advice-column class="ours" feed="/demo/feeds/lantern.json"></advice-column><p style="height: 9000px"></p><advice-column loading="lazy" feed="${address}"></advice-column>`);
    await until(() => inside(page, 'credit'));
    expect((await askedFor(address)).urls).to.deep.equal([]);
  });

  it('is taken from what the page has preloaded, without a second request', async () => {
    const address = fault('fine', {}, OTHER_ORIGIN);
    const page = await hostPage(`<advice-column class="ours" feed="${address}"></advice-column>`, { head: `<link rel="preload" as="fetch" href="${address}" crossorigin="anonymous">` });
    await until(() => inside(page, 'body'));
    const { urls, headers } = await askedFor(address);
    expect(urls).to.have.length(1);
    expect(headers[0]).not.to.have.property('cookie');
  });
});
