import { expect } from '@open-wc/testing';
import { until } from '../support/mount.js';
import { RICH_FEED } from '../support/rich-feed.js';
import { openPage, servedFeed } from '../support/served-page.js';
import { pageOf } from './hosts-suite.js';

describe('hosts with fallback content of any kind', () => {
  const FALLBACKS = {
    nothing: '',
    words: 'Only words',
    'a comment': '<!-- nothing -->',
    'a form': '<form action="/nowhere"><input name="status" value="x"><button>Send</button></form>',
    'a frame': '<iframe srcdoc="&lt;p&gt;Frame"></iframe>',
    'a table': '<table><tbody><tr><td>1</td></tr></tbody></table>',
    'a picture and a film': '<img alt="x"><video></video><svg><title>t</title></svg>',
    'a template': '<template><p>Not shown</p></template>',
    'a script': '<script>window.ran = (window.ran ?? 0) + 1</script>',
    'a script of another kind': '<script type="application/json">{"version":1}</script>',
    'no script': '<noscript><a href="/">Home</a></noscript>',
    'an element of its own': '<page-card><p>Card</p></page-card>',
    'what other slots are named like': '<div slot="nowhere">Nowhere</div><p id="headline">id</p><h2 part="headline">part</h2>',
    'things for our slots': '<p slot="header">Header</p><aside slot="ad">Ad</aside><p slot="footer">Footer</p>',
    'names that are properties': '<form><input name="feed" id="feed"><input name="status"><a id="item" name="item">x</a></form>',
  };
  for (const [name, fallback] of Object.entries(FALLBACKS))
    it(`fallback: ${name}`, async () => {
      const feed = await servedFeed(RICH_FEED);
      const tags = ['advice-column', 'advice-letter-card', 'advice-reply-view'];
      const page = await openPage(pageOf({ name }, tags.map((tag) => `<${tag} feed="${feed}">${fallback}</${tag}>`).join('')));
      for (const tag of tags) {
        const element = await until(() => page.querySelector(tag)?.shadowRoot?.querySelector('[part=body]') && page.querySelector<HTMLElement>(tag));
        expect(element?.innerHTML).to.equal(fallback);
        expect(element?.shadowRoot?.querySelector<HTMLSlotElement>('slot:not([name])')?.hidden, 'the fallback is out of sight').to.equal(true);
      }
      for (const slot of ['header', 'ad', 'footer']) {
        const shown = page.querySelector<HTMLElement>(`advice-column > [slot=${slot}]`);
        if (shown) expect(shown.offsetHeight).to.be.greaterThan(0);
      }
      if (fallback.includes('window.ran')) expect((page.defaultView as Window & { ran?: number }).ran).to.equal(tags.length);
    });
});
