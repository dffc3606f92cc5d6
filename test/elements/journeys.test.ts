import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import { parseFeed } from '../../src/feed/parse.js';
import { feedOf, GIVEN, THREE } from '../support/columns.js';
import { html, mount, part, settled, until, visibleText } from '../support/mount.js';

const NOTED = { ...GIVEN, _advice: { ...(GIVEN['_advice'] as object), contentNote: { text: 'Speaks of flour.', collapse: true } } };
const PAST = Array.from({ length: 12 }, (_, nth) => ({
  id: `past ${nth}`,
  url: `https://nell.example/past/${nth}`,
  title: `Past letter ${nth}`,
  date_published: `2026-03-${String(28 - nth)}`,
  _advice: { letters: [{ question: { text: `What of ${nth}?` }, answers: [{ text: `That is ${nth}.` }] }] },
}));

const feed = (...items: Parameters<typeof feedOf>[0]): ReturnType<typeof parseFeed> => parseFeed(feedOf(items), { url: 'https://nell.example/feed.json' });

/** What has the focus, into shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Goes on with Tab until something with these words has the focus. */
async function tabTo(words: string | RegExp): Promise<Element> {
  const seen: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await sendKeys({ press: 'Tab' });
    const at = focused();
    const name = at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
    if (typeof words === 'string' ? name.includes(words) : words.test(name)) return at!;
    seen.push(name);
  }
  throw new Error(`Tab never came to ${words}, but to ${seen.join(' / ')}`);
}

const press = (key: string): Promise<void> => sendKeys({ press: key });

describe('by keyboard alone', function () {
  // A press of a key takes Firefox's driver a tenth of a second.
  this.timeout(30_000);

  beforeEach(() => (document.activeElement as HTMLElement | null)?.blur());

  it('a reader unfolds a letter that warns of itself, reads, and passes it on', async () => {
    const main = mount(html`<main><button>Before</button><advice-column .data=${feed(NOTED)}></advice-column></main>`);
    const column = main.querySelector('advice-column')!;
    await until(() => part(column, 'credit'));
    main.querySelector('button')!.focus();
    await tabTo('The bread that never was');
    const note = await tabTo('Speaks of flour');
    await press('Enter');
    await until(() => note.parentElement?.hasAttribute('open'));
    expect(visibleText(column)).to.contain('My bread is always flat.');
    const share = await tabTo(/Copy link|Share/);
    expect(share.matches(':focus-visible')).to.equal(true);
    const shared: ShareData[] = [];
    // What the system would ask in a window of its own.
    if ('share' in navigator) Object.defineProperty(navigator, 'share', { configurable: true, value: (data: ShareData) => Promise.resolve(shared.push(data)) });
    await press('Enter');
    await until(() => shared.length > 0 || share.nextElementSibling?.textContent);
    Reflect.deleteProperty(navigator, 'share');
    await tabTo('From Dear Nell');
  });

  it('a reader comes into a column that keeps its height, and it opens', async () => {
    const main = mount(html`<main><button>Before</button><advice-column layout="clamp" .data=${feed(THREE)}></advice-column><button>After</button></main>`);
    const column = main.querySelector('advice-column')!;
    column.style.setProperty('--advice-height', '200px');
    await until(() => visibleText(column).includes('Read on') && part(column, 'credit'));
    main.querySelector('button')!.focus();
    await tabTo('Next letter');
    await until(() => !visibleText(column).includes('Read on'));
    await tabTo('From Dear Nell');
    await tabTo('After');
  });

  it('a reader pages the archive, searches it, opens a letter and comes back', async () => {
    const main = mount(html`<main><button>Before</button><advice-archive-list page-size="5" opens="inline" .data=${feed(...PAST)}></advice-archive-list></main>`);
    const list = main.querySelector('advice-archive-list')!;
    await settled(list, 'ready');
    main.querySelector('button')!.focus();
    await tabTo(/Show .*more|Show more/);
    await press('Enter');
    await until(() => visibleText(list).includes('Past letter 7'));
    main.querySelector('button')!.focus();
    while (!(focused() instanceof HTMLInputElement)) await press('Tab');
    await sendKeys({ type: 'letter 7' });
    await until(() => visibleText(list).includes('Past letter 7') && !visibleText(list).includes('Past letter 3'));
    await tabTo('Past letter 7');
    await press('Enter');
    const column = await until(() => list.shadowRoot!.querySelector('advice-column'));
    await settled(column, 'ready');
    expect(visibleText(column)).to.contain('That is 7.');
    await tabTo('Back to the list');
    await press('Enter');
    await until(() => !list.shadowRoot!.querySelector('advice-column'));
    await until(() => focused()?.textContent?.includes('Past letter 7'));
  });

  it('a reader closes an ad and goes on', async () => {
    const main = mount(html`<main><button>Before</button><advice-ad-slot sizes="300x100"><a href="https://ad.example/">An ad</a></advice-ad-slot><button>After</button></main>`);
    const slot = main.querySelector('advice-ad-slot')!;
    await until(() => slot.status === 'ready');
    main.querySelector('button')!.focus();
    await tabTo('Close ad');
    await press('Enter');
    await until(() => slot.status === 'closed');
    await tabTo('After');
  });

  it('a writer corrects what is wrong, looks a letter over and sends it', async () => {
    const sent: FormData[] = [];
    const send = (data: FormData): Promise<Response> => {
      sent.push(data);
      return Promise.resolve(Response.json({ ok: true }, { status: 201 }));
    };
    const main = mount(html`<main><button>Before</button><advice-submit-form .send=${send} min-words="3" email="none"></advice-submit-form></main>`);
    const form = main.querySelector('advice-submit-form')!;
    await until(() => form.status === 'editing' && form.shadowRoot!.querySelector('textarea'));
    main.querySelector('button')!.focus();
    while (!(focused() instanceof HTMLTextAreaElement)) await press('Tab');
    await sendKeys({ type: 'Help' });
    await tabTo(/Read it over|Read .* over|Continue/i);
    await press('Enter');
    const summary = await until(() => form.shadowRoot!.querySelector('[part~=summary]'));
    await until(() => form.shadowRoot!.activeElement && summary.contains(form.shadowRoot!.activeElement));
    await press('Tab');
    await press('Enter');
    await until(() => focused() instanceof HTMLTextAreaElement);
    await press('End');
    await sendKeys({ type: ' me with my bread' });
    while (!(focused() instanceof HTMLInputElement && (focused() as HTMLInputElement).type === 'checkbox')) await press('Tab');
    await sendKeys({ type: ' ' });
    await tabTo(/Read it over|Read .* over|Continue/i);
    await press('Enter');
    await until(() => form.status === 'review');
    await tabTo(/Send/);
    await press('Enter');
    await until(() => form.status === 'sent');
    expect(sent).to.have.length(1);
    expect([...sent[0]!.values()]).to.include('Help me with my bread');
  });
});
