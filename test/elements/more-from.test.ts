import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { listDefaults } from '../../src/controllers/feed-list.js';
import '../../src/define/index.js';
import type { AdviceColumn } from '../../src/elements/column/column.js';
import type { AdviceFeed } from '../../src/elements/feed/feed.js';
import type { AdviceMoreFrom } from '../../src/elements/more-from/more-from.js';
import type { FeedErrorEvent } from '../../src/events/feed-error.js';
import type { MoreOpenEvent } from '../../src/events/more-open.js';
import { askedFor, fault, OTHER_ORIGIN } from '../support/faults.js';
import { html, mount, part, parts, settled, until, visibleText } from '../support/mount.js';
import { heldFeeds } from '../support/timing.js';

type Json = Readonly<Record<string, unknown>>;

/** A feed on our server. Partners' are of another origin, as they are in life. */
function feed(items: readonly Json[], members: Json = {}, origin = ''): string {
  return fault('items', { items: JSON.stringify(items), members: JSON.stringify(members) }, origin);
}

const item = (id: string, day: string, members: Json = {}): Json => ({ id, url: `https://nell.example/${id}`, title: `Headline ${id}`, content_text: 'A text.', date_published: `2026-03-${day}`, ...members });
const theirs = (id: string, day: string, members: Json = {}): Json => item(id, day, { url: `https://shelf.example/${id}`, ...members });

const OWN = [item('a', '09'), item('b', '08'), item('c', '07')];
const THEIRS = [theirs('p', '06'), theirs('q', '05')];
const SHELF = { title: 'The Third Shelf', home_page_url: 'https://shelf.example/' };
const partnerFeed = (items: readonly Json[] = THEIRS, members: Json = {}): string => feed(items, { ...SHELF, ...members }, OTHER_ORIGIN);

async function list(template: ReturnType<typeof html>): Promise<AdviceMoreFrom> {
  const element = mount<AdviceMoreFrom>(template);
  await settled(element);
  return element;
}

const headlines = (element: Element): readonly string[] => parts(element, 'headline').map(visibleText);
const links = (element: Element): readonly HTMLAnchorElement[] => parts(element, 'row').map((row) => row.querySelector('a')!);
const linkOf = (element: Element, headline: string): HTMLAnchorElement => links(element).find((link) => link.textContent?.includes(headline))!;

const { patience } = listDefaults;
afterEach(() => {
  listDefaults.patience = patience;
});

describe('<advice-more-from>', () => {
  describe('renders', () => {
    it('own and partners’ columns by turns, each with headline, source and date', async () => {
      const element = await list(html`<advice-more-from feed=${feed(OWN)} partners=${partnerFeed()} mix="2:1"></advice-more-from>`);
      expect(headlines(element)).to.deep.equal(['Headline a', 'Headline b', 'Headline p', 'Headline c', 'Headline q']);
      expect(visibleText(parts(element, 'row')[0]!)).to.equal('Headline a Dear Nell March 9, 2026');
      expect(visibleText(parts(element, 'row')[2]!)).to.equal('From our partner The Third Shelf Headline p The Third Shelf March 6, 2026');
    });

    it('several feeds of either kind', async () => {
      const more = feed([item('d', '10')], { home_page_url: 'https://d.example/' });
      const element = await list(html`<advice-more-from feed="${feed(OWN)} ${more}" partners="${partnerFeed()}  ${partnerFeed([theirs('r', '01')], { title: 'R' })}" limit="20"></advice-more-from>`);
      expect(headlines(element)).to.deep.equal(['d', 'a', 'b', 'p', 'c', 'q', 'r'].map((id) => `Headline ${id}`));
    });

    it('nothing but what waits for it in the page where there is nothing to list', async () => {
      const element = await list(html`<advice-more-from feed=${feed([])}>Nothing else today.</advice-more-from>`);
      expect([element.status, visibleText(element)]).to.deep.equal(['empty', 'Nothing else today.']);
      element.textContent = '';
      await element.updateComplete;
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('a plain feed, and items without a title', async () => {
      const element = await list(html`<advice-more-from feed=${feed([item('a', '01', { title: undefined, content_html: '<p>Some <b>words</b> &amp; more.</p>', content_text: undefined })])}></advice-more-from>`);
      expect(headlines(element)).to.deep.equal(['Some words & more.']);
    });

    it('pictures late, in a place of their own, and none that the page forbids', async () => {
      const url = feed([item('a', '01', { image: '/demo/images/books.svg' })]);
      const element = await list(html`<advice-more-from feed=${url}></advice-more-from>`);
      const picture = part(element, 'illustration') as HTMLImageElement;
      expect([picture.loading, picture.alt, picture.referrerPolicy]).to.deep.equal(['lazy', '', 'no-referrer']);
      expect(picture.parentElement!.getBoundingClientRect().height).to.be.above(20);
      element.images = 'none';
      await element.updateComplete;
      expect(part(element, 'illustration')).to.equal(null);
    });
  });

  describe('properties and attributes', () => {
    it('limit: so many at most, six where nothing else is said', async () => {
      const many = feed('abcdefghij'.split('').map((id, index) => item(id, String(20 - index))));
      const element = await list(html`<advice-more-from feed=${many}></advice-more-from>`);
      expect(headlines(element)).to.have.length(6);
      for (const [limit, shown] of [['3', 3], ['0', 6], ['none', 6], ['2.9', 2]] as const) {
        element.setAttribute('limit', limit);
        await element.updateComplete;
        expect(headlines(element)).to.have.length(shown);
      }
    });

    it('item, or the page’s own columns: what is open is left out', async () => {
      const url = feed(OWN);
      const element = await list(html`<advice-more-from feed=${url} item="b"></advice-more-from>`);
      expect(headlines(element)).to.deep.equal(['Headline a', 'Headline c']);
      const column = mount(html`<advice-column feed=${url}></advice-column>`);
      element.item = undefined;
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal(['Headline b', 'Headline c']);
      column.remove();
      element.limit = 9;
      await element.updateComplete;
      expect(headlines(element)).to.have.length(3);
    });

    it('utm: on links that lead to partners, and on no other', async () => {
      const own = feed([item('a', '09'), item('z', '03', { url: 'https://shelf.example/z?x=1', _advice: { partner: { name: 'Shelf' } } })]);
      const element = await list(html`<advice-more-from feed=${own} partners=${partnerFeed([theirs('p', '06', { url: 'https://shelf.example/p?q=1#end' })])} utm="utm_source=nell&amp;utm_medium=more"></advice-more-from>`);
      expect(linkOf(element, 'Headline a').href).to.equal('https://nell.example/a');
      expect(linkOf(element, 'Headline p').href).to.equal('https://shelf.example/p?q=1&utm_source=nell&utm_medium=more#end');
      expect(linkOf(element, 'Headline z').href).to.equal('https://shelf.example/z?x=1&utm_source=nell&utm_medium=more');
    });

    it('feeds may be named anew, and each is fetched once', async () => {
      const [first, second] = [feed(OWN), feed([item('x', '01')])];
      const element = await list(html`<advice-more-from feed=${first}></advice-more-from>`);
      element.feed = `${second} ${first}`;
      await until(() => headlines(element).length === 4);
      element.feed = second;
      await until(() => headlines(element).join() === 'Headline x');
      expect((await askedFor(first)).urls).to.have.length(1);
      expect(heldFeeds().filter((url) => url.includes('/faults/items'))).to.have.length(1);
    });

    it('data, a feed inside, and a provider around stand for feed', async () => {
      const around = mount<AdviceFeed>(html`<advice-feed feed=${feed(OWN)}><advice-more-from partners=${partnerFeed()}></advice-more-from></advice-feed>`);
      const element = around.querySelector('advice-more-from')!;
      await settled(element);
      await until(() => headlines(element).length === 5);
      const inside = mount<AdviceMoreFrom>(html`<advice-more-from></advice-more-from>`);
      inside.innerHTML = `<script type="application/feed+json">${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: OWN })}</script>`;
      await settled(inside, 'ready');
      expect(headlines(inside)).to.have.length(3);
      const given = await list(html`<advice-more-from .data=${around.data}></advice-more-from>`);
      expect(headlines(given)).to.have.length(3);
    });

    it('loading="lazy": asks for nothing until near', async () => {
      const url = feed(OWN);
      const page = mount(html`<main><p style="height: 9000px">Above.</p><advice-more-from loading="lazy" feed=${url}></advice-more-from></main>`);
      const element = page.querySelector('advice-more-from')!;
      await import('../../src/controllers/other-sources.js');
      await new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
      expect((await askedFor(url)).urls).to.have.length(0);
      element.scrollIntoView();
      await settled(element);
      expect(headlines(element)).to.have.length(3);
    });
  });

  describe('what is paid for', () => {
    const paid = (kind: string | undefined, members: Json = {}): Json => ({ _advice: { sponsor: { kind, name: 'Hollin Joinery', ...members } } });

    for (const [kind, words] of [
      ['sponsored', 'Sponsored by Hollin Joinery'],
      ['advertisement', 'Advertisement by Hollin Joinery'],
      ['affiliate', 'Contains affiliate links'],
      ['anything', 'Sponsored by Hollin Joinery'],
      [undefined, 'Sponsored by Hollin Joinery'],
    ] as const) {
      it(`says so in its link, before the headline: ${kind}`, async () => {
        const element = await list(html`<advice-more-from feed=${feed([item('a', '01', paid(kind))])}></advice-more-from>`);
        const [link] = links(element);
        expect(visibleText(link!)).to.equal(`${words} Headline a`);
        expect(link!.rel).to.equal('sponsored noopener');
      });
    }

    it('uses our own feed’s label, and links that nobody paid for are followed', async () => {
      const element = await list(html`<advice-more-from feed=${feed([item('a', '02', paid('sponsored', { label: 'Paid post' })), item('b', '01', paid('partner'))])}></advice-more-from>`);
      expect(links(element).map((link) => [visibleText(link), link.rel])).to.deep.equal([
        ['Paid post Headline a', 'sponsored noopener'],
        ['In partnership with Hollin Joinery Headline b', 'noopener'],
      ]);
    });

    it('a link of the page’s own that is paid for is labelled too', async () => {
      const element = await list(html`<advice-more-from><a href="https://x.example/" rel="noopener sponsored">A bench</a></advice-more-from>`);
      expect(visibleText(element)).to.contain('Sponsored A bench');
    });
  });

  describe('untrusted input', () => {
    const OURS = { title: 'Dear Nell', home_page_url: 'https://nell.example/' };

    it('a partner’s feed can’t pass for our own', async () => {
      for (const title of ['Dear Nell', ' DEAR  NELL!', 'Ｄear Nell', '\u200b', undefined]) {
        const sly = partnerFeed([theirs('p', '06', { _advice: { partner: null } })], { ...OURS, title, _advice: { publisher: { name: title } } });
        const element = await list(html`<advice-more-from feed=${feed(OWN)} partners=${sly}></advice-more-from>`);
        expect(visibleText(linkOf(element, 'Headline p'))).to.equal(`From our partner other.localhost:${location.port} Headline p`);
        element.remove();
      }
    });

    it('what we call a partner ourselves counts', async () => {
      const own = feed(OWN, { _advice: { partners: [{ name: 'Our friends', url: `${OTHER_ORIGIN}/` }] } });
      const element = await list(html`<advice-more-from feed=${own} partners=${partnerFeed()}></advice-more-from>`);
      expect(visibleText(linkOf(element, 'Headline p'))).to.contain('From our partner Our friends');
    });

    for (const label of ['', ' ', '\u200b', 'From our editors']) {
      it(`a partner can’t take the paid label away: ${JSON.stringify(label)}`, async () => {
        const sly = partnerFeed([theirs('p', '06', { _advice: { sponsor: { kind: 'sponsored', name: 'Dear Nell', label } } })]);
        const element = await list(html`<advice-more-from feed=${feed(OWN)} partners=${sly}></advice-more-from>`);
        expect(visibleText(linkOf(element, 'Headline p'))).to.match(/^Sponsored( · From our editors)? Headline p$/);
        expect(linkOf(element, 'Headline p').rel).to.equal('sponsored noopener');
        expect(visibleText(parts(element, 'row').at(-1)!)).to.contain('The Third Shelf');
      });
    }

    it('kind "partner" in a partner’s feed gets our words for partners', async () => {
      const sly = partnerFeed([theirs('p', '06', { _advice: { sponsor: { kind: 'partner', label: 'Our pick' } } })]);
      const element = await list(html`<advice-more-from feed=${feed(OWN)} partners=${sly}></advice-more-from>`);
      expect(visibleText(linkOf(element, 'Headline p'))).to.equal('From our partner The Third Shelf Headline p');
    });

    it('links lead to web pages only, and markup stays text', async () => {
      const items = ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', 'https://nell.example/ok'].map((url, index) => item(`${index}`, '01', { url, title: '<img src=x onerror=alert(1)>' }));
      const element = await list(html`<advice-more-from feed=${feed(items)}></advice-more-from>`);
      expect(links(element).map(({ href }) => href)).to.deep.equal(['https://nell.example/ok']);
      expect(headlines(element)).to.deep.equal(['<img src=x onerror=alert(1)>']);
    });
  });

  describe('when feeds fail', () => {
    it('the others show all the same, and the page hears of it', async () => {
      const element = mount<AdviceMoreFrom>(html`<advice-more-from feed=${feed(OWN)} partners="${fault('status', { code: 404 })} ${partnerFeed()}"></advice-more-from>`);
      const told = (await oneEvent(element, 'advice-error')) as FeedErrorEvent;
      await settled(element);
      expect(told.status).to.equal(404);
      expect(headlines(element)).to.have.length(5);
      expect(part(element, 'status')).to.equal(null);
    });

    it('all of them: the fallback stays, with a button to try again', async () => {
      const element = await list(html`<advice-more-from feed=${fault('status', { code: 404 })}>At home.</advice-more-from>`);
      expect(element.status).to.equal('failed');
      expect(visibleText(element)).to.equal('At home. More columns can’t be shown right now. Try again');
    });

    it('trying again brings what comes then', async () => {
      const element = await list(html`<advice-more-from feed=${fault('unwell-for-long')}></advice-more-from>`);
      expect(element.status).to.equal('failed');
      part(element, 'button')!.click();
      await settled(element, 'ready');
      expect(headlines(element)).to.deep.equal(['Column one']);
    });

    it('a partner that doesn’t answer holds the others up for a moment only', async () => {
      listDefaults.patience = 1;
      const element = mount<AdviceMoreFrom>(html`<advice-more-from feed=${feed(OWN)} partners=${fault('never')}></advice-more-from>`);
      await until(() => headlines(element).length === 3);
    });

    it('waits two seconds', () => {
      expect(patience).to.equal(2000);
    });
  });

  describe('events', () => {
    it('advice-more-open: where it leads and whose it is, and no word of a letter', async () => {
      const element = await list(html`<advice-more-from feed=${feed([item('a', '09')])} partners=${partnerFeed([theirs('p', '01', { _advice: { sponsor: {} } })])}></advice-more-from>`);
      element.addEventListener('advice-more-open', (event) => event.preventDefault());
      for (const [headline, expected] of [
        ['Headline a', { url: 'https://nell.example/a', partner: undefined, sponsored: false }],
        ['Headline p', { url: 'https://shelf.example/p', partner: 'The Third Shelf', sponsored: true }],
      ] as const) {
        const asked = oneEvent(element, 'advice-more-open') as Promise<MoreOpenEvent>;
        const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
        linkOf(element, headline).dispatchEvent(click);
        const event = await asked;
        const { url, partner, sponsored } = event;
        expect({ url, partner, sponsored }).to.deep.equal(expected);
        expect([event.bubbles, event.composed, click.defaultPrevented]).to.deep.equal([true, true, true]);
        expect(JSON.stringify(event)).not.to.contain('Headline');
      }
    });
  });

  describe('slots and parts', () => {
    it('the page’s own links come first, take part in what is the same, and count', async () => {
      const element = await list(html`<advice-more-from feed=${feed(OWN)} limit="3"><a href="https://nell.example/b?utm_source=x">Our pick</a> or <b>this</b></advice-more-from>`);
      expect(parts(element, 'row').map(visibleText)).to.deep.equal(['Our pick', 'Headline a Dear Nell March 9, 2026', 'Headline c Dear Nell March 7, 2026']);
      expect(visibleText(element)).not.to.contain('this');
      element.querySelector('a')!.addEventListener('click', (event) => event.preventDefault());
      const asked = oneEvent(element, 'advice-more-open') as Promise<MoreOpenEvent>;
      element.querySelector('a')!.click();
      expect((await asked).url).to.equal('https://nell.example/b?utm_source=x');
    });

    it('links alone are enough, and may come later', async () => {
      const element = await list(html`<advice-more-from><a href="/one">One</a></advice-more-from>`);
      expect([element.status, parts(element, 'row').length]).to.deep.equal(['ready', 1]);
      element.append(Object.assign(document.createElement('a'), { href: '/two', textContent: 'Two' }));
      await until(() => parts(element, 'row').length === 2);
      expect(visibleText(element)).to.contain('One').and.to.contain('Two');
    });

    it('the fallback shows until the list is there', async () => {
      const element = mount<AdviceMoreFrom>(html`<advice-more-from feed=${feed(OWN)}><p>Read more at home.</p></advice-more-from>`);
      await element.updateComplete;
      expect(visibleText(element)).to.equal('Read more at home.');
      await settled(element);
      expect(visibleText(element)).not.to.contain('at home');
    });
  });

  describe('accessibility', () => {
    it('one heading, one landmark with its name, a list', async () => {
      const element = await list(html`<advice-more-from heading-level="3" feed=${feed(OWN)} partners=${partnerFeed()}></advice-more-from>`);
      const headings = element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6');
      expect([...headings].map((one) => [one.localName, one.textContent])).to.deep.equal([['h3', 'More from Dear Nell and our partners']]);
      expect(element.shadowRoot!.querySelectorAll('section[aria-labelledby=heading], nav')).to.have.length(1);
    });

    it('says “and our partners” only when there are some', async () => {
      const alone = await list(html`<advice-more-from feed=${feed(OWN)} partners=${partnerFeed([])}></advice-more-from>`);
      expect(visibleText(part(alone, 'heading')!)).to.equal('More from Dear Nell');
      const theirs = await list(html`<advice-more-from partners=${partnerFeed()}></advice-more-from>`);
      expect(visibleText(part(theirs, 'heading')!)).to.equal('From our partners');
    });

    for (const layout of ['list', 'grid', 'strip'] as const) {
      it(`has no faults that axe can find, and stays within 280 pixels: ${layout}`, async () => {
        const paid = theirs('p', '06', { _advice: { sponsor: {} }, image: '/demo/images/books.svg', title: 'W'.repeat(200) });
        const element = await list(html`<advice-more-from layout=${layout} style="width: 280px" feed=${feed(OWN)} partners=${partnerFeed([paid])}><a href="/x">Ours</a></advice-more-from>`);
        await expect(element).to.be.accessible();
        expect(element.scrollWidth).to.be.at.most(280);
      });
    }

    it('speaks the page’s language', async () => {
      const element = await list(html`<advice-more-from lang="de" feed=${feed(OWN)} partners=${partnerFeed()}></advice-more-from>`);
      await until(() => visibleText(part(element, 'heading')!).startsWith('Mehr aus: Dear Nell'));
      expect(visibleText(linkOf(element, 'Headline p'))).to.equal('Von unserem Partner The Third Shelf Headline p');
    });

    it('every row is one stop of the keyboard', async () => {
      const element = await list(html`<advice-more-from feed=${feed(OWN)}></advice-more-from>`);
      links(element)[0]!.focus();
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement).to.equal(links(element)[1]);
    });
  });

  describe('coming and going', () => {
    it('lets go of its feeds, and comes back', async () => {
      const element = await list(html`<advice-more-from feed=${feed(OWN)} partners=${partnerFeed()}></advice-more-from>`);
      const place = element.parentElement!;
      element.remove();
      await until(() => heldFeeds().length === 0);
      place.append(element);
      await until(() => headlines(element).length === 5);
    });
  });
});

describe('<advice-column partners>', () => {
  const column = async (template: ReturnType<typeof html>): Promise<AdviceColumn> => {
    const element = mount<AdviceColumn>(template);
    await settled(element);
    await until(() => part(element, 'credit'));
    return element;
  };
  const listIn = (element: Element): AdviceMoreFrom | null | undefined => element.shadowRoot?.querySelector('advice-more-from');

  it('lists other columns below it, the open one left out', async () => {
    const element = await column(html`<advice-column feed=${feed(OWN)} partners=${partnerFeed()} heading-level="3"></advice-column>`);
    const list = listIn(element)!;
    await settled(list);
    expect(headlines(list)).to.deep.equal(['Headline b', 'Headline c', 'Headline p', 'Headline q']);
    expect(part(list, 'heading')!.localName).to.equal('h4');
    element.item = 'b';
    await until(() => headlines(list)[0] === 'Headline a');
    expect(list.compareDocumentPosition(part(element, 'credit')!)).to.equal(Node.DOCUMENT_POSITION_PRECEDING);
    await expect(element).to.be.accessible();
  });

  it('lists nothing where no partners are named, or the page doesn’t want it', async () => {
    expect(listIn(await column(html`<advice-column feed=${feed(OWN)}></advice-column>`))).to.equal(null);
    expect(listIn(await column(html`<advice-column without-more feed=${feed(OWN)} partners=${partnerFeed()}></advice-column>`))).to.equal(null);
  });
});
