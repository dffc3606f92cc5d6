import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/archive-list.js';
import type { AdviceArchiveList } from '../../src/elements/archive-list/archive-list.js';
import type { LetterOpenEvent } from '../../src/events/letter-open.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { Feed } from '../../src/feed/types.js';
import { ESSAY, feedOf, GIVEN, PLAIN, THREE } from '../support/columns.js';
import { askedFor, fault } from '../support/faults.js';
import { html, mount, part, parts, settled, until, visibleText } from '../support/mount.js';

/** So many columns, a week apart, the newest first; every third about gardens, every fifth with news. */
function letters(count: number, from = 1): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: count }, (_, index) => {
    const nth = from + index;
    return {
      id: `letter ${nth}`,
      url: `https://nell.example/letters/${nth}`,
      title: `Letter number ${nth}`,
      date_published: new Date(Date.UTC(2026, 5, 1) - nth * 7 * 86_400_000).toISOString(),
      authors: [{ name: nth % 2 ? 'Nell Finch' : 'Tom Ash' }],
      _advice: {
        letters: [
          {
            topics: nth % 3 ? ['kitchen'] : ['garden', 'kitchen'],
            question: { greeting: 'Dear Nell,', html: `<p>My question is the <b>${nth}th</b>.</p>`, signedAs: `--Writer ${nth}` },
            answers: [{ text: `Answer ${nth}.` }],
            updates: nth % 5 ? [] : [{ text: 'It went well.' }],
          },
        ],
      },
    };
  });
}

const feedWith = (items: readonly Readonly<Record<string, unknown>>[], members = {}): Feed => parseFeed(feedOf(items, members), { url: 'https://nell.example/feed.json' });

async function list(feed: Feed, attributes: Partial<AdviceArchiveList> = {}): Promise<AdviceArchiveList> {
  const element = document.createElement('advice-archive-list');
  Object.assign(element, { data: feed }, attributes);
  mount(html`<main>${element}</main>`);
  await settled(element);
  return element;
}

const titles = (element: Element): readonly string[] => parts(element, 'row').map((row) => row.querySelector('[part=headline]')?.textContent?.trim() ?? '');
const status = (element: Element): string => visibleText(part(element, 'status')!);
const link = (element: Element, nth: number): HTMLElement => parts(element, 'row')[nth]!.querySelector<HTMLElement>('.open')!;
const search = (element: Element): HTMLInputElement => element.shadowRoot!.querySelector<HTMLInputElement>('[type=search]')!;
const more = (element: Element): HTMLButtonElement | null => element.shadowRoot!.querySelector('[part=pager] button');

/** Where something stands, once what is around it has been drawn. */
async function still(element: Element): Promise<number> {
  for (let frame = 0; frame < 5; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return element.getBoundingClientRect().top;
}

describe('<advice-archive-list>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('renders', () => {
    it('headline, excerpt, pseudonym, date, topics and columnist of each column', async () => {
      const element = await list(feedWith([GIVEN]));
      const row = visibleText(parts(element, 'row')[0]!);
      for (const words of ['The bread that never was', 'On patience, and yeast.', 'From Flat', 'March 4, 2026', 'kitchen', 'patience', 'By Nell Finch']) expect(row).to.contain(words);
    });

    it('a column that is written the other way begins at its own side', async () => {
      const element = await list(feedWith([{ ...GIVEN, title: 'הלחם', language: 'he' }]), { opens: 'event' });
      const row = parts(element, 'row')[0]!.firstElementChild!.getBoundingClientRect();
      expect(link(element, 0).getBoundingClientRect().right).to.be.closeTo(row.right, 1);
    });

    it('as many as a page holds, newest first, by year, and says how many of how many', async () => {
      const element = await list(feedWith(letters(70).toReversed()));
      expect(titles(element)).to.have.length(20);
      expect(titles(element)[0]).to.equal('Letter number 1');
      expect([...element.shadowRoot!.querySelectorAll('section > [part~=headline]')].map(({ textContent }) => textContent)).to.deep.equal(['2026']);
      expect(status(element)).to.equal('20 of 70 letters');
      expect(more(element)?.textContent).to.equal('Show more (20 of 70)');
    });

    it('a few without years', async () => {
      const element = await list(feedWith(letters(5)));
      expect(element.shadowRoot!.querySelector('section')).to.equal(null);
      expect(status(element)).to.equal('5 letters');
      expect(more(element)).to.equal(null);
    });

    it('a list, also to who hears it', async () => {
      const element = await list(feedWith(letters(3)));
      expect(part(element, 'list')?.getAttribute('role')).to.equal('list');
    });

    it('the oldest first where the page asks for it', async () => {
      const element = await list(feedWith(letters(30)), { sort: 'oldest' });
      expect(titles(element).slice(0, 2)).to.deep.equal(['Letter number 30', 'Letter number 29']);
    });

    it('a long feed in order, whatever the order it is written in', async () => {
      const mixed = letters(1000);
      const element = await list(feedWith([...mixed.slice(500), ...mixed.slice(0, 500)]), { pageSize: 3 });
      expect(titles(element)).to.deep.equal(['Letter number 1', 'Letter number 2', 'Letter number 3']);
      const ordered = await list(feedWith(letters(1000, 2)), { pageSize: 3 });
      expect(status(ordered)).to.equal('3 of 1,000 letters');
    });

    it('the fallback as long as there is nothing else, and a sentence when there is nothing', async () => {
      const element = mount<AdviceArchiveList>(html`<advice-archive-list .data=${feedWith([])}>At home</advice-archive-list>`);
      await settled(element, 'empty');
      expect(visibleText(element)).to.contain('At home').and.to.contain('no letters here');
    });

    it('paid for is said on the row', async () => {
      const element = await list(feedWith([{ ...GIVEN, _advice: { sponsor: { kind: 'advertisement', name: 'Flour & Co' } } }]));
      expect(visibleText(parts(element, 'row')[0]!)).to.contain('Advertisement by Flour & Co');
      expect(link(element, 0).getAttribute('rel')).to.contain('sponsored');
    });

    it('nothing that its note warns of', async () => {
      const element = await list(feedWith([{ ...GIVEN, _advice: { contentNote: 'About loss.', letters: [{ question: { text: 'It died in spring.' } }] } }]));
      expect(visibleText(element)).to.contain('About loss.').and.not.to.contain('It died');
    });
  });

  describe('pages', () => {
    it('show more: the focus stays on the button, and goes to the first new row where the button ends', async () => {
      const element = await list(feedWith(letters(25)), { pageSize: 10 });
      more(element)!.focus();
      more(element)!.click();
      await until(() => titles(element).length === 20);
      expect(element.shadowRoot!.activeElement).to.equal(more(element));
      expect(status(element)).to.equal('20 of 25 letters');
      more(element)!.click();
      await until(() => titles(element).length === 25);
      await element.updateComplete;
      expect(more(element)).to.equal(null);
      expect(element.shadowRoot!.activeElement).to.equal(link(element, 20));
    });

    it('the next page of the feed is fetched when the reader asks, and not before', async () => {
      const url = fault('pages');
      const element = mount<AdviceArchiveList>(html`<advice-archive-list feed=${url}></advice-archive-list>`);
      await settled(element);
      expect(status(element)).to.equal('1 letter so far');
      expect((await askedFor(url)).urls).to.have.length(1);
      more(element)!.click();
      await until(() => titles(element).length > 1);
      expect(titles(element)[0]).to.equal('Column page-1');
    });

    it('a page that fails in the middle leaves what is there, and can be asked for again', async () => {
      const element = mount<AdviceArchiveList>(html`<advice-archive-list feed=${fault('next-fails-once')} page-size="1"></advice-archive-list>`);
      await settled(element);
      const before = titles(element);
      more(element)!.focus();
      more(element)!.click();
      await until(() => visibleText(part(element, 'pager')!).includes('can’t be fetched'));
      expect(titles(element)).to.deep.equal(before);
      expect(element.status).to.equal('ready');
      expect(element.shadowRoot!.activeElement).to.equal(more(element));
      expect(more(element)!.textContent).to.equal('Try again');
      more(element)!.click();
      await until(() => titles(element).length > before.length);
      expect(titles(element).slice(0, before.length)).to.deep.equal(before);
    });
  });

  describe('search', () => {
    const SCRIPTS = [
      { ...GIVEN, id: 'latin', title: 'Crème brûlée for señor Łukasz', _advice: { letters: [{ question: { html: '<p>The <b>façade</b> of the Straße is naïve.</p>' } }] } },
      { ...GIVEN, id: 'hebrew', title: 'הלחם של סבתא', language: 'he', _advice: { letters: [{ question: { text: 'שָׁלוֹם, השכנה שלי לוקחת את העיתון בבוקר.' } }] } },
      { ...GIVEN, id: 'arabic', title: 'خبز جدتي', language: 'ar', _advice: { letters: [{ question: { text: 'جارتي تأخذ الجريدة كلّ صباح، وأنا لا أعرف ماذا أقول.' } }] } },
      { ...GIVEN, id: 'chinese', title: '祖母的面包', language: 'zh', _advice: { letters: [{ question: { text: '我的邻居每天早上拿走我的报纸。' } }] } },
      { ...GIVEN, id: 'japanese', title: '祖母の食パン', language: 'ja', _advice: { letters: [{ question: { text: '隣の人が毎朝わたしの新聞をもっていきます。ガレージも。' } }] } },
    ];

    async function found(element: AdviceArchiveList, query: string): Promise<readonly string[]> {
      search(element).focus();
      element.query = '';
      await until(() => !element.shadowRoot!.querySelector('mark'));
      search(element).value = query;
      search(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => /Searching|^\d/.test(status(element)) || status(element).includes(`“${query}”`));
      await until(() => parts(element, 'row').every((row) => row.querySelector('mark')) && !/Searching/.test(status(element)));
      await element.updateComplete;
      return parts(element, 'row').map((row) => row.querySelector('[part=headline]')!.id.replace('row-', ''));
    }

    for (const [query, id] of [
      ['creme brulee', 'latin'],
      ['CRÈME', 'latin'],
      ['lukasz', 'latin'],
      ['strasse', 'latin'],
      ['facade', 'latin'],
      ['sen', 'latin'],
      ['לחם', 'hebrew'],
      ['שלום', 'hebrew'],
      ['עיתון', 'hebrew'],
      ['جريدة', 'arabic'],
      ['كل صباح', 'arabic'],
      ['الخبز', 'arabic'],
      ['面包', 'chinese'],
      ['报纸', 'chinese'],
      ['新聞', 'japanese'],
      ['パン', 'japanese'],
      ['ｶﾞﾚｰｼﾞ', 'japanese'],
      ['毎朝わたし', 'japanese'],
      ['纸', 'chinese'],
    ] as const) {
      it(`finds ${query}`, async () => {
        const element = await list(feedWith(SCRIPTS));
        expect(await found(element, query)).to.deep.equal([id]);
        expect(element.shadowRoot!.querySelectorAll('mark').length).to.be.greaterThan(0);
      });
    }

    it('finds a word with a slip in it', async () => {
      expect(await found(await list(feedWith([...letters(5), GIVEN])), 'bred thta nevr')).to.deep.equal([]);
      expect(await found(await list(feedWith([...letters(5), GIVEN])), 'paitence')).to.deep.equal(['bread']);
    });

    it('a headline weighs more than a text', async () => {
      const inText = { ...GIVEN, id: 'text', title: 'Something else', _advice: { letters: [{ question: { text: 'Yeast, yeast and yeast.' } }] } };
      const inTitle = { ...GIVEN, id: 'title', title: 'On yeast', _advice: { letters: [{ question: { text: 'A long letter about many other things than that.' } }] } };
      expect(await found(await list(feedWith([inText, inTitle])), 'yeast')).to.deep.equal(['title', 'text']);
    });

    it('all words must be there, in plain texts too', async () => {
      const element = await list(feedWith([PLAIN, ESSAY, GIVEN]));
      expect(await found(element, 'clock hall')).to.deep.equal(['plain']);
      expect(await found(element, 'kettle opinions')).to.deep.equal(['essay']);
    });

    it('a word of a letter or two is a whole word, or begins one that says what a column is about', async () => {
      const letter = (id: string, title: string, text: string): Record<string, unknown> => ({ ...GIVEN, id, title, _advice: { letters: [{ question: { text } }] } });
      const element = await list(feedWith([letter('word', 'Old flames', 'My ex has kept the key.'), letter('begun', 'Excuses', 'He is late.'), letter('inside', 'Else', 'An extra plate, example enough.'), ...letters(5)]));
      expect(await found(element, 'ex')).to.have.members(['word', 'begun', 'inside']);
      expect((await found(element, 'ex')).at(-1)).to.equal('inside');
      expect(await found(element, 'number 3')).to.deep.equal(['letter 3']);
      expect(await found(element, 'extra p')).to.deep.equal(['inside']);
    });

    it('marks what was found as text, wherever it stands', async () => {
      const element = await list(feedWith([{ ...GIVEN, title: '<img src=x> & bread', _advice: { letters: [{ question: { text: `${'Nothing of note here. '.repeat(30)}Then came the <script>sourdough</script>. ${'And more of that. '.repeat(30)}` } }] } }]));
      expect(await found(element, 'sourdough')).to.have.length(1);
      expect([...element.shadowRoot!.querySelectorAll('mark')].map(({ textContent }) => textContent)).to.deep.equal(['sourdough']);
      expect(visibleText(part(element, 'body')!)).to.match(/^….*<script>.*…$/).and.to.have.length.below(260);
      expect(element.shadowRoot!.querySelector('[part=row] :is(img, script)')).to.equal(null);
    });

    it('nothing that matches: says so and what to do', async () => {
      const element = await list(feedWith(letters(5)));
      expect(await found(element, 'zyzzyva')).to.deep.equal([]);
      expect(status(element)).to.equal('No letters match “zyzzyva”. Try fewer or other words, or clear the search and its filters.');
    });

    it('nothing is read before the reader goes for the field', async () => {
      const element = await list(feedWith(letters(5)));
      expect(performance.getEntriesByType('resource').filter(({ name }) => /archive-finder/.test(name)).length).to.be.at.most(1);
      expect(status(element)).to.equal('5 letters');
    });

    it('looks through the next pages when asked', async () => {
      const element = mount<AdviceArchiveList>(html`<advice-archive-list feed=${fault('pages')} query="page-2"></advice-archive-list>`);
      await settled(element);
      await until(() => status(element).startsWith('No letters match'));
      more(element)!.click();
      await until(() => titles(element).includes('Column page-2'));
    });

    it('once all that was found is shown, offers to look further back', async () => {
      const element = mount<AdviceArchiveList>(html`<advice-archive-list feed=${fault('pages')} query="page-1"></advice-archive-list>`);
      await until(() => element.shadowRoot!.querySelector('mark'));
      expect(more(element)!.textContent).to.equal('Look further back');
    });

    it('half a syllable of an input method is not looked for', async () => {
      const element = await list(feedWith(SCRIPTS));
      search(element).value = 'x';
      search(element).dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      expect(element.query ?? '').to.equal('');
      search(element).value = '报纸';
      search(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      expect(element.query).to.equal('报纸');
    });
  });

  describe('filters', () => {
    const choice = (element: Element, id: string): HTMLSelectElement => element.shadowRoot!.querySelector<HTMLSelectElement>(`#${id}`)!;
    const options = (element: Element, id: string): readonly string[] => [...choice(element, id).options].map(({ textContent }) => textContent ?? '');

    async function choose(element: AdviceArchiveList, id: string, value: string): Promise<void> {
      choice(element, id).dispatchEvent(new FocusEvent('focus'));
      await element.updateComplete;
      choice(element, id).value = value;
      choice(element, id).dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    }

    it('topics and columnists with counts, that combine', async () => {
      const element = await list(feedWith(letters(30)));
      await choose(element, 'topic', 'garden');
      expect(status(element)).to.equal('10 letters');
      expect(options(element, 'columnist')).to.have.members(['All columnists', 'Nell Finch (5)', 'Tom Ash (5)']);
      await choose(element, 'columnist', 'Tom Ash');
      expect(status(element)).to.equal('5 letters');
      element.shadowRoot!.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
      await element.updateComplete;
      expect(titles(element)).to.deep.equal(['Letter number 30']);
      expect(options(element, 'topic')).to.include('kitchen (3)');
    });

    it('combine with words', async () => {
      const element = await list(feedWith(letters(30)), { topic: 'Garden', query: 'letter' });
      await until(() => status(element) === '10 letters');
    });

    it('clear clears, and the focus stays in the form', async () => {
      const element = await list(feedWith(letters(30)), { topic: 'garden', query: 'number', updatesOnly: true });
      const clear = element.shadowRoot!.querySelector<HTMLButtonElement>('.clear')!;
      clear.focus();
      clear.click();
      await until(() => status(element) === '20 of 30 letters');
      expect(search(element).value).to.equal('');
      expect(element.shadowRoot!.activeElement).to.equal(search(element));
    });

    it('a topic of the page stays its own when the choice is left out', async () => {
      const element = await list(feedWith(letters(30)), { topic: 'garden', withoutTopics: true, query: 'number' });
      expect(choice(element, 'topic')).to.equal(null);
      element.shadowRoot!.querySelector<HTMLButtonElement>('.clear')!.click();
      await until(() => status(element) === '10 letters');
    });

    it('nothing to choose, no choice', async () => {
      const element = await list(feedWith([ESSAY, PLAIN]), { withoutSearch: true });
      expect(part(element, 'filters')).to.equal(null);
    });
  });

  describe('events', () => {
    const ask = async (opens: AdviceArchiveList['opens'], cancel: boolean): Promise<{ readonly prevented: boolean; readonly itemId: string; readonly url: string | undefined }> => {
      const element = await list(feedWith(letters(3)), { opens });
      element.addEventListener('advice-letter-open', (event) => cancel && event.preventDefault());
      const told = oneEvent(element, 'advice-letter-open') as Promise<LetterOpenEvent>;
      let prevented = false;
      document.addEventListener('click', (event) => ((prevented = event.defaultPrevented), event.preventDefault()), { once: true });
      link(element, 1).click();
      const { itemId, url } = await told;
      return { prevented, itemId, url };
    };

    it('link: the publisher’s page opens, unless the page cancels that', async () => {
      expect(await ask('link', false)).to.deep.equal({ prevented: false, itemId: 'letter 2', url: 'https://nell.example/letters/2' });
      expect((await ask('link', true)).prevented).to.equal(true);
    });

    it('event: the page is told, and nothing else happens', async () => {
      expect((await ask('event', false)).prevented).to.equal(true);
    });

    it('another tab is between the reader and the browser', async () => {
      const element = await list(feedWith(letters(3)), { opens: 'event' });
      let told = false;
      element.addEventListener('advice-letter-open', () => (told = true));
      let prevented = true;
      document.addEventListener('click', (event) => ((prevented = event.defaultPrevented), event.preventDefault()), { once: true });
      link(element, 0).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
      expect([told, prevented]).to.deep.equal([false, false]);
    });
  });

  describe('opens="inline"', () => {
    const column = (element: Element): HTMLElementTagNameMap['advice-column'] | null => element.shadowRoot!.querySelector('advice-column');
    const back = (element: Element): HTMLButtonElement => element.shadowRoot!.querySelector<HTMLButtonElement>('.back button')!;

    it('the whole column in place, and back to the same row and scroll place', async () => {
      const element = await list(feedWith(letters(60)), { opens: 'inline', pageSize: 50 });
      link(element, 30).scrollIntoView({ block: 'center' });
      const top = await still(link(element, 30));
      link(element, 30).click();
      await until(() => column(element)?.status === 'ready');
      expect(visibleText(column(element)!)).to.contain('Answer 31.');
      expect(visibleText(element)).not.to.contain('Letter number 30');
      expect(element.shadowRoot!.activeElement?.className).to.equal('opened');
      back(element).click();
      await until(() => !column(element));
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(link(element, 30));
      expect(await still(link(element, 30))).to.be.closeTo(top, 2);
    });

    it('a column without an address opens too', async () => {
      const [one] = letters(1);
      const element = await list(feedWith([{ ...one, url: undefined }]), { opens: 'inline' });
      link(element, 0).click();
      await until(() => column(element)?.status === 'ready');
    });

    it('a cancelled event opens nothing', async () => {
      const element = await list(feedWith(letters(3)), { opens: 'inline' });
      element.addEventListener('advice-letter-open', (event) => event.preventDefault());
      link(element, 0).click();
      await element.updateComplete;
      expect(element.item).to.equal(undefined);
    });

    it('item opens it from the start', async () => {
      const element = await list(feedWith(letters(3)), { opens: 'inline', item: 'letter 2' });
      await until(() => column(element)?.status === 'ready');
      expect(visibleText(column(element)!)).to.contain('Answer 2.');
    });
  });

  describe('hash', () => {
    const inHash = (): string => decodeURIComponent(location.hash);

    it('query and column are in it, come back with it, and leave with the back button', async () => {
      const element = await list(feedWith(letters(30)), { opens: 'inline', hash: true, query: 'number' });
      await until(() => titles(element).length && status(element).includes('30'));
      const again = search(element);
      again.value = 'number 7';
      again.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => titles(element)[0] === 'Letter number 7');
      link(element, 0).click();
      await until(() => inHash().includes('item=letter 7'));
      expect(inHash()).to.equal('#advice-archive.query=number 7&advice-archive.item=letter 7');

      history.back();
      await until(() => !element.item);
      expect(element.query).to.equal('number 7');
      expect(inHash()).to.equal('#advice-archive.query=number 7');
    });

    it('is read when the page loads', async () => {
      history.replaceState(null, '', '#advice-blog.query=number%203&advice-blog.item=letter%203&advice-blog.topic=garden');
      const element = await list(feedWith(letters(30)), { opens: 'inline', hash: true, id: 'blog' });
      await until(() => element.item === 'letter 3');
      expect([element.query, element.topic]).to.deep.equal(['number 3', 'garden']);
    });

    it('what isn’t ours stays, and says nothing to us', async () => {
      history.replaceState({ theirs: 1 }, '', '#comments');
      const element = await list(feedWith(letters(30)), { opens: 'inline', hash: true, id: 'blog' });
      element.topic = 'garden';
      await until(() => location.hash.includes('garden'));
      expect(location.hash).to.equal('#comments&advice-blog.topic=garden');
      expect(history.state).to.deep.equal({ theirs: 1 });
      link(element, 0).click();
      await until(() => element.item);
      const moved = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = '#footnote';
      await moved;
      expect(element.item).to.equal('letter 3');
      expect(location.hash).to.equal('#footnote');
    });

    it('two lists live in one', async () => {
      const one = await list(feedWith(letters(30)), { hash: true, id: 'one' });
      const two = await list(feedWith(letters(30)), { hash: true, id: 'two' });
      one.topic = 'garden';
      await until(() => location.hash.includes('one'));
      two.updatesOnly = true;
      await until(() => location.hash.includes('two'));
      expect(location.hash).to.equal('#advice-one.topic=garden&advice-two.updates=yes');
      expect([status(one), status(two)]).to.deep.equal(['10 letters', '6 letters']);
    });

    it('closing goes back to where the column was opened', async () => {
      const element = await list(feedWith(letters(30)), { opens: 'inline', hash: true, id: 'back' });
      await until(() => element.shadowRoot && true);
      link(element, 2).click();
      await until(() => location.hash.includes('item'));
      element.shadowRoot!.querySelector<HTMLButtonElement>('.back button')!.click();
      await until(() => location.hash === '');
      expect(element.item ?? '').to.equal('');
    });

    it('without the attribute nothing is written', async () => {
      const element = await list(feedWith(letters(30)), { opens: 'inline' });
      link(element, 2).click();
      await until(() => element.item);
      await element.updateComplete;
      expect(location.hash).to.equal('');
    });
  });

  describe('search-index', () => {
    const INDEX = '/test/fixtures/search-index/parts.json';

    async function indexed(attributes: Partial<AdviceArchiveList>): Promise<AdviceArchiveList> {
      return list(feedWith(letters(3)), { searchIndex: INDEX, pageSize: 2, ...attributes });
    }

    it('is not touched before something is asked', async () => {
      performance.clearResourceTimings();
      await indexed({});
      expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('search-index'))).to.deep.equal([]);
    });

    it('finds columns that are not loaded, the newest part first, and the older ones when they are asked for', async () => {
      const element = await indexed({ query: 'bread' });
      await until(() => titles(element).length === 2 && status(element).startsWith('2 of'));
      expect(titles(element)).to.deep.equal(['New bread 1', 'New bread 2']);
      expect([...element.shadowRoot!.querySelectorAll('[part=body] mark')].map(({ textContent }) => textContent)).to.deep.equal(['bread', 'bread']);
      expect(visibleText(part(element, 'body')!)).to.contain('<b>');
      more(element)!.focus();
      more(element)!.click();
      await until(() => titles(element).length === 4);
      expect(titles(element).slice(2)).to.deep.equal(['New bread 3', 'Old bread 1']);
    });

    it('filters without words, and counts what there is', async () => {
      const element = await indexed({ topic: 'garden' });
      await until(() => titles(element)[0] === 'New bread 2');
      element.shadowRoot!.querySelector<HTMLSelectElement>('#topic')!.dispatchEvent(new FocusEvent('focus'));
      await until(() => [...element.shadowRoot!.querySelectorAll('#topic option')].some(({ textContent }) => textContent === 'kitchen (70,000)'));
    });

    it('an index that can’t be reached is said to be, and browsing goes on', async () => {
      const element = await indexed({ query: 'bread', searchIndex: '/nowhere/' });
      await until(() => status(element).includes('search can’t be reached'));
      expect(visibleText(part(element, 'pager')!)).to.equal('Try again');
      element.query = '';
      await until(() => status(element) === '2 of 3 letters');
    });
  });

  describe('coming and going', () => {
    it('a feed that changes under it', async () => {
      const element = await list(feedWith(letters(10)));
      link(element, 3).focus();
      element.data = feedWith([...letters(1, 0), ...letters(10).filter((_, nth) => nth !== 5)]);
      await element.updateComplete;
      await until(() => titles(element)[0] === 'Letter number 0');
      expect(titles(element)).to.have.length(10);
      expect(element.shadowRoot!.activeElement).to.equal(link(element, 4));
    });

    it('moved, it keeps its query', async () => {
      const element = await list(feedWith(letters(10)), { query: 'number 4' });
      await until(() => titles(element)[0] === 'Letter number 4');
      const place = document.createElement('section');
      element.before(place);
      place.append(element);
      await until(() => titles(element)[0] === 'Letter number 4' && status(element) === '1 letter');
    });

    it('several columns of one feed take one request', async () => {
      const url = fault('fine');
      const element = mount<AdviceArchiveList>(html`<advice-archive-list feed=${url} opens="inline" item="one"></advice-archive-list>`);
      await settled(element);
      await until(() => element.shadowRoot!.querySelector('advice-column')?.status === 'ready');
      expect((await askedFor(url)).urls).to.have.length(1);
    });
  });

  describe('accessibility', () => {
    const STATES: Readonly<Record<string, Partial<AdviceArchiveList>>> = {
      short: {},
      long: { pageSize: 5 },
      searched: { query: 'number' },
      'with nothing found': { query: 'zyzzyva' },
      filtered: { topic: 'garden', columnist: 'Tom Ash', updatesOnly: true },
      open: { opens: 'inline', item: 'letter 3' },
    };

    for (const [state, attributes] of Object.entries(STATES)) {
      it(`has no faults that axe can find: ${state}`, async () => {
        const element = await list(feedWith([...letters(30), THREE, PLAIN]), attributes);
        if (attributes.query) await until(() => !/Searching|of/.test(status(element)) || element.shadowRoot!.querySelector('mark'));
        if (attributes.item) await until(() => element.shadowRoot!.querySelector('advice-column')?.status === 'ready');
        await expect(element).to.be.accessible();
      });

      it(`stays within 320 and 280 pixels: ${state}`, async () => {
        const element = await list(feedWith([...letters(30), { ...GIVEN, title: 'W'.repeat(80) }]), attributes);
        for (const width of [320, 280]) {
          element.style.width = `${width}px`;
          await element.updateComplete;
          expect(element.scrollWidth).to.be.at.most(width);
        }
      });
    }

    it('what can be pressed is as high as a finger needs', async () => {
      const element = await list(feedWith(letters(30)), { query: 'number' });
      await until(() => element.shadowRoot!.querySelector('mark'));
      for (const target of element.shadowRoot!.querySelectorAll('button, input, select, .open')) expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(24);
    });
  });
});
