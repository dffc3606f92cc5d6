import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/index.js';
import type { AdviceAdSlot } from '../../src/elements/ad-slot/ad-slot.js';
import type { AdReadyEvent } from '../../src/events/ad-ready.js';
import type { AdRefusedEvent } from '../../src/events/ad-refused.js';
import { viewedDefaults } from '../../src/controllers/viewed.js';
import { feedOf, GIVEN } from '../support/columns.js';
import { parseFeed } from '../../src/feed/parse.js';
import { gppPlatform, gppStub, tcfPlatform, tcfStub } from '../support/consent.js';
import { html, mount, part, settled, until, visibleText } from '../support/mount.js';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="250"/>')}`;
const CREATIVE = html`<a href="#ad"><img alt="A bench" width="300" height="250" src=${PICTURE} /></a>`;

type Slot = AdviceAdSlot;

/** What a slot has said so far, in order. */
function heard(target: EventTarget): readonly string[] {
  const names: string[] = [];
  for (const name of ['advice-ad-ready', 'advice-ad-refused', 'advice-ad-viewable', 'advice-ad-close']) target.addEventListener(name, () => names.push(name.slice('advice-ad-'.length)));
  return names;
}

const is = (slot: Slot, status: Slot['status']): Promise<unknown> => until(() => slot.status === status && slot.updateComplete);

/** After this, whatever an observer or a frame would have brought is there. */
async function painted(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => new IntersectionObserver(resolve).observe(document.body));
}

const height = (element: Element): number => element.getBoundingClientRect().height;
const place = (slot: Slot): HTMLElement => slot.shadowRoot!.querySelector<HTMLElement>('.place')!;
const closeButton = (slot: Slot): HTMLElement => part(slot, 'ad-close')!;

async function ready(template = html`<advice-ad-slot sizes="300x250">${CREATIVE}</advice-ad-slot>`): Promise<Slot> {
  const slot = mount<Slot>(template);
  await is(slot, 'ready');
  return slot;
}

const { milliseconds } = viewedDefaults;
afterEach(() => {
  viewedDefaults.milliseconds = milliseconds;
  sessionStorage.clear();
  scrollTo(0, 0);
});

describe('<advice-ad-slot>', () => {
  describe('renders', () => {
    it('the page’s ad in a place that is kept for it, with a label and a button', async () => {
      const slot = await ready();
      expect(visibleText(part(slot, 'ad-label')!)).to.equal('Advertisement');
      expect(visibleText(closeButton(slot))).to.contain('Close ad');
      expect(slot.querySelector('img')!.checkVisibility()).to.equal(true);
      expect(slot.querySelector('a')!.parentElement).to.equal(slot);
    });

    it('label and button from the first paint, before any answer', async () => {
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="tcf">${CREATIVE}</advice-ad-slot>`);
      await slot.updateComplete;
      expect([slot.status, visibleText(closeButton(slot))]).to.deep.equal(['waiting', '✕ Close ad']);
      expect(slot.querySelector('img')!.checkVisibility()).to.equal(false);
    });

    it('nothing where there is no ad and none to be expected', async () => {
      const slot = mount<Slot>(html`<advice-ad-slot></advice-ad-slot>`);
      await painted();
      expect(height(slot)).to.equal(0);
      slot.append(document.createElement('ins'));
      await until(() => part(slot, 'ad-label'));
    });

    it('nothing when hidden', async () => {
      const slot = await ready();
      slot.hidden = true;
      expect(getComputedStyle(slot).display).to.equal('none');
    });
  });

  describe('properties and attributes', () => {
    it('sizes: the place is kept from the first, and a smaller ad stands in its middle', async () => {
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250 320x50" style="width: 400px"><div id="creative" style="width: 320px; height: 50px"></div></advice-ad-slot>`);
      await slot.updateComplete;
      expect(height(place(slot))).to.equal(250);
      const before = height(slot);
      await is(slot, 'ready');
      expect(height(slot)).to.equal(before);
      const [outer, inner] = [place(slot).getBoundingClientRect(), slot.querySelector('#creative')!.getBoundingClientRect()];
      expect(inner.left - outer.left).to.be.closeTo(outer.right - inner.right, 1);
      expect(inner.top - outer.top).to.be.closeTo(outer.bottom - inner.bottom, 10);
    });

    it('sizes: what doesn’t fit isn’t expected, and the page hears what does', async () => {
      const slot = mount<Slot>(html`<advice-ad-slot sizes="(min-width: 1px) 970x250 728x90, 300x250 320x50" style="width: 310px">${CREATIVE}</advice-ad-slot>`);
      const { sizes } = (await oneEvent(slot, 'advice-ad-ready')) as AdReadyEvent;
      expect(sizes).to.deep.equal([[300, 250]]);
      expect(height(place(slot))).to.equal(250);
    });

    it('sizes: never shrinks in view', async () => {
      const slot = await ready(html`<advice-ad-slot sizes="300x250 120x60" style="width: 400px">${CREATIVE}</advice-ad-slot>`);
      await until(() => height(place(slot)) === 250);
      await painted();
      slot.style.width = '200px';
      await painted();
      expect(height(place(slot))).to.equal(250);
    });

    it('a picture fills its place without making it larger', async () => {
      for (const creative of [CREATIVE, html`<img alt="" width="300" height="250" src="data:," />`, html`<div><iframe title="Ad" width="300" height="250" style="border: 0"></iframe></div>`]) {
        const slot = await ready(html`<advice-ad-slot sizes="300x250">${creative}</advice-ad-slot>`);
        expect(height(place(slot))).to.equal(250);
        slot.remove();
      }
    });

    it('label', async () => {
      const slot = await ready(html`<advice-ad-slot label="Sponsored links">${CREATIVE}</advice-ad-slot>`);
      expect(visibleText(part(slot, 'ad-label')!)).to.equal('Sponsored links');
    });

    it('without-close', async () => {
      const slot = await ready(html`<advice-ad-slot without-close>${CREATIVE}</advice-ad-slot>`);
      expect(closeButton(slot)).to.equal(null);
    });

    it('loading="lazy": not before it is near', async () => {
      const page = mount(html`<main><p style="height: 9000px">Above.</p><advice-ad-slot loading="lazy" sizes="300x250">${CREATIVE}</advice-ad-slot></main>`);
      const slot = page.querySelector('advice-ad-slot')!;
      const events = heard(slot);
      await painted();
      expect([slot.status, ...events]).to.deep.equal(['waiting']);
      slot.scrollIntoView();
      await is(slot, 'ready');
      expect(events).to.deep.equal(['ready']);
    });

    it('status is a custom state too', async () => {
      expect((await ready()).matches(':state(ready)')).to.equal(true);
    });
  });

  describe('closing', () => {
    it('collapses, says so, and comes back', async () => {
      const slot = await ready();
      const events = heard(slot);
      closeButton(slot).click();
      await is(slot, 'closed');
      expect(height(slot)).to.equal(0);
      slot.reopen();
      await is(slot, 'ready');
      expect(height(place(slot))).to.equal(250);
      expect(events).to.deep.equal(['close']);
    });

    it('the page may keep it open', async () => {
      const slot = await ready();
      slot.addEventListener('advice-ad-close', (event) => event.preventDefault());
      slot.close();
      await slot.updateComplete;
      expect(slot.status).to.equal('ready');
    });

    for (const key of ['Enter', ' ']) {
      it(`by keyboard, and the reader stays at this place of the page: ${key.trim() || 'Space'}`, async () => {
        const page = mount(html`<main><a href="#before">Before</a><advice-ad-slot sizes="300x250">${CREATIVE}</advice-ad-slot><a href="#after">After</a></main>`);
        const slot = page.querySelector('advice-ad-slot')!;
        await is(slot, 'ready');
        page.querySelector('a')!.focus();
        await sendKeys({ press: 'Tab' });
        expect(slot.shadowRoot!.activeElement).to.equal(closeButton(slot));
        await sendKeys({ press: key });
        await is(slot, 'closed');
        expect(visibleText(slot.shadowRoot!.activeElement!)).to.equal('Ad closed.');
        expect(slot.shadowRoot!.activeElement!.matches(':focus-visible')).to.equal(true);
        await sendKeys({ press: 'Tab' });
        expect(document.activeElement?.textContent).to.equal('After');
      });
    }

    it('leaves the focus alone when the reader is elsewhere', async () => {
      const page = mount(html`<main><button>Elsewhere</button><advice-ad-slot sizes="300x250">${CREATIVE}</advice-ad-slot></main>`);
      const slot = page.querySelector('advice-ad-slot')!;
      await is(slot, 'ready');
      page.querySelector('button')!.focus();
      slot.close();
      await is(slot, 'closed');
      expect(document.activeElement?.textContent).to.equal('Elsewhere');
    });

    it('remember="session": stays closed for as long as the tab is open', async () => {
      const again = (): Slot => mount<Slot>(html`<advice-ad-slot id="top" remember="session" sizes="300x250">${CREATIVE}</advice-ad-slot>`);
      const slot = again();
      await is(slot, 'ready');
      slot.close();
      slot.remove();
      const next = again();
      const events = heard(next);
      await painted();
      expect([next.status, height(next), ...events]).to.deep.equal(['closed', 0]);
      next.reopen();
      await is(next, 'ready');
      expect(events).to.deep.equal(['ready']);
      next.remove();
      await is(again(), 'ready');
    });

    it('forgets where the browser keeps nothing', async () => {
      const { getItem, setItem } = Storage.prototype;
      Storage.prototype.getItem = Storage.prototype.setItem = () => {
        throw new DOMException('No.', 'SecurityError');
      };
      try {
        const slot = await ready(html`<advice-ad-slot id="top" remember="session" sizes="300x250">${CREATIVE}</advice-ad-slot>`);
        closeButton(slot).click();
        await is(slot, 'closed');
      } finally {
        Object.assign(Storage.prototype, { getItem, setItem });
      }
    });
  });

  describe('no fill', () => {
    it('keeps its place while in view, and gives it up out of view', async () => {
      const page = mount(html`<main><advice-ad-slot sizes="300x250">${CREATIVE}</advice-ad-slot><p style="height: 9000px">Below.</p></main>`);
      const slot = page.querySelector('advice-ad-slot')!;
      await is(slot, 'ready');
      await painted();
      const before = height(slot);
      slot.noFill();
      await is(slot, 'unfilled');
      await painted();
      expect(height(slot)).to.equal(before);
      expect(part(slot, 'ad')!.checkVisibility({ visibilityProperty: true })).to.equal(false);
      expect(closeButton(slot).checkVisibility({ visibilityProperty: true })).to.equal(false);
      if (!CSS.supports('overflow-anchor', 'auto')) return;
      scrollTo(0, 5000);
      await until(() => height(slot) === 0);
    });

    it('out of view, nothing is left', async () => {
      const page = mount(html`<main><p style="height: 9000px">Above.</p><advice-ad-slot sizes="300x250">${CREATIVE}</advice-ad-slot></main>`);
      const slot = page.querySelector('advice-ad-slot')!;
      await is(slot, 'ready');
      slot.noFill();
      await until(() => height(slot) === 0);
      slot.reopen();
      await until(() => height(slot) > 250);
    });

    it('shows the house’s own instead', async () => {
      const slot = await ready(html`<advice-ad-slot sizes="300x250">${CREATIVE}<p slot="house">Read our notebook.</p></advice-ad-slot>`);
      expect(visibleText(slot)).not.to.contain('notebook');
      slot.noFill();
      await is(slot, 'unfilled');
      expect(visibleText(slot)).to.contain('Read our notebook.');
      expect(slot.querySelector('img')!.checkVisibility()).to.equal(false);
    });

    it('hears it from AdSense’s own tag', async () => {
      const slot = await ready(html`<advice-ad-slot sizes="300x250"><ins class="adsbygoogle" style="display: block"></ins></advice-ad-slot>`);
      // A responsive unit asks how wide it may be.
      expect(slot.querySelector('ins')!.getBoundingClientRect().width).to.equal(slot.getBoundingClientRect().width);
      slot.querySelector('ins')!.dataset['adStatus'] = 'unfilled';
      await is(slot, 'unfilled');
      slot.querySelector('ins')!.dataset['adStatus'] = 'filled';
      await is(slot, 'ready');
    });
  });

  describe('consent', () => {
    it('tcf: nothing before an answer, ready after yes, and a change of mind is followed', async () => {
      await tcfStub();
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="tcf" consent-timeout="60000">${CREATIVE}</advice-ad-slot>`);
      const events = heard(slot);
      const platform = tcfPlatform();
      await platform.ask();
      await painted();
      expect([slot.status, ...events]).to.deep.equal(['waiting']);
      await platform.answer(1, 2, 7);
      await is(slot, 'ready');
      await platform.ask();
      await platform.answer();
      await is(slot, 'refused');
      expect(slot.querySelector('img')!.checkVisibility()).to.equal(false);
      await platform.answer(1, 2);
      await is(slot, 'ready');
      expect(events).to.deep.equal(['ready', 'refused', 'ready']);
    });

    it('tcf: refused means no ready event', async () => {
      await tcfStub();
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="auto">${CREATIVE}<p slot="house">Ours.</p></advice-ad-slot>`);
      const events = heard(slot);
      const asked = oneEvent(slot, 'advice-ad-refused') as Promise<AdRefusedEvent>;
      await tcfPlatform().answer();
      expect((await asked).reason).to.equal('consent');
      await painted();
      expect(events).to.deep.equal(['refused']);
      expect(visibleText(slot)).to.contain('Ours.');
    });

    it('tcf: where the law doesn’t apply, no consent is needed', async () => {
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="tcf">${CREATIVE}</advice-ad-slot>`);
      tcfPlatform().exempt();
      await is(slot, 'ready');
    });

    it('tcf: a stub that never answers is a refusal after a while, and a later yes counts', async () => {
      await tcfStub();
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="tcf" consent-timeout="1">${CREATIVE}</advice-ad-slot>`);
      const events = heard(slot);
      const { reason } = (await oneEvent(slot, 'advice-ad-refused')) as AdRefusedEvent;
      expect(reason).to.equal('timeout');
      await tcfPlatform().answer(1, 2);
      await is(slot, 'ready');
      expect(events).to.deep.equal(['refused', 'ready']);
    });

    it('tcf: lets go of the platform, whose first listener has the id 0', async () => {
      await tcfStub();
      const platform = tcfPlatform();
      await platform.answer(1, 2);
      const slot = await ready(html`<advice-ad-slot sizes="300x250" consent="tcf">${CREATIVE}</advice-ad-slot>`);
      const holder = window as unknown as Record<string, (...all: readonly unknown[]) => unknown>;
      const asked: unknown[][] = [];
      const real = holder['__tcfapi']!;
      holder['__tcfapi'] = (...all) => {
        asked.push(all.filter((one) => typeof one !== 'function'));
        return real(...all);
      };
      slot.remove();
      expect(asked).to.deep.equal([['removeEventListener', 2, 0]]);
    });

    it('gpp: the TCF’s section, and a change of mind', async () => {
      gppStub();
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="auto" consent-timeout="60000">${CREATIVE}</advice-ad-slot>`);
      const events = heard(slot);
      const platform = gppPlatform();
      platform.setApplicableSections([2]);
      platform.setFieldValue('tcfeuv2', 'PurposeConsents', [true, true]);
      await painted();
      expect(slot.status).to.equal('waiting');
      platform.setSignalStatus('ready' as never);
      await is(slot, 'ready');
      platform.setFieldValue('tcfeuv2', 'PurposeConsents', [false, false]);
      platform.setSignalStatus('ready' as never);
      await is(slot, 'refused');
      expect(events).to.deep.equal(['ready', 'refused']);
    });

    for (const [optOut, status] of [[0, 'ready'], [2, 'ready'], [1, 'refused']] as const) {
      it(`gpp: in the United States ads need no consent, but an opt-out counts: ${optOut}`, async () => {
        gppStub();
        const platform = gppPlatform();
        platform.setApplicableSections([7]);
        platform.setFieldValue('usnat', 'SaleOptOut', optOut);
        platform.setSignalStatus('ready' as never);
        await is(mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="gpp">${CREATIVE}</advice-ad-slot>`), status);
      });
    }

    it('no platform at all is a refusal after a while', async () => {
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="auto" consent-timeout="1">${CREATIVE}</advice-ad-slot>`);
      const events = heard(slot);
      await is(slot, 'refused');
      expect(events).to.deep.equal(['refused']);
    });

    it('policy: the page’s own function decides, with or without a platform', async () => {
      const asked: unknown[] = [];
      const free = mount<Slot>(html`<advice-ad-slot sizes="300x250" .policy=${() => Promise.resolve(false)}>${CREATIVE}</advice-ad-slot>`);
      await is(free, 'refused');
      await tcfStub();
      const slot = mount<Slot>(
        html`<advice-ad-slot sizes="300x250" consent="tcf" .policy=${(signals: { tcf?: { eventStatus?: string } }) => {
          asked.push(signals.tcf?.eventStatus);
          return signals.tcf && signals.tcf.eventStatus === 'useractioncomplete';
        }}>${CREATIVE}</advice-ad-slot>`,
      );
      const platform = tcfPlatform();
      await platform.ask();
      await platform.answer();
      await is(slot, 'ready');
      expect(asked[0]).to.equal(undefined);
      expect(asked.at(-1)).to.equal('useractioncomplete');
    });

    const BROKEN: Readonly<Record<string, (command: string, version: number, answer: (said: unknown, success: boolean) => void) => void>> = {
      'throws': () => {
        throw new Error('broken');
      },
      'says that there is nothing': (_command, _version, answer) => answer(null, false),
      'says what nobody can read': (_command, _version, answer) => answer({ listenerId: 0, gdprApplies: true, eventStatus: 'tcloaded', purpose: null }, true),
    };
    for (const [what, platform] of Object.entries(BROKEN))
      it(`a platform that ${what} is a refusal after a while`, async () => {
        const told: unknown[] = [];
        const page = window as unknown as { __tcfapi?: unknown; reportError: (error: unknown) => void };
        const { reportError } = page;
        page.reportError = (error) => told.push(error);
        page.__tcfapi = platform;
        try {
          await is(mount<Slot>(html`<advice-ad-slot sizes="300x250" consent="auto" consent-timeout="1">${CREATIVE}</advice-ad-slot>`), 'refused');
          expect(told.length > 0).to.equal(what !== 'says that there is nothing');
        } finally {
          page.reportError = reportError;
          delete page.__tcfapi;
        }
      });

    it('policy: one that fails, or never says, is a refusal after a while', async () => {
      for (const policy of [() => Promise.reject(new Error('no')), () => new Promise<boolean>(() => undefined), () => undefined]) {
        await is(mount<Slot>(html`<advice-ad-slot sizes="300x250" consent-timeout="1" .policy=${policy}>${CREATIVE}</advice-ad-slot>`), 'refused');
      }
    });
  });

  describe('seen', () => {
    it('advice-ad-viewable: once, after half of it was in view for a second', async () => {
      expect(milliseconds).to.equal(1000);
      viewedDefaults.milliseconds = 1;
      const page = mount(html`<main><p style="height: 9000px">Above.</p><advice-ad-slot sizes="300x250">${CREATIVE}</advice-ad-slot></main>`);
      const slot = page.querySelector('advice-ad-slot')!;
      const events = heard(slot);
      await is(slot, 'ready');
      await painted();
      expect(events).to.deep.equal(['ready']);
      slot.scrollIntoView();
      await until(() => events.includes('viewable'));
      scrollTo(0, 0);
      await painted();
      slot.scrollIntoView();
      await painted();
      expect(events).to.deep.equal(['ready', 'viewable']);
    });

    it('not while the tab is hidden, and not before there is an ad', async () => {
      viewedDefaults.milliseconds = 1;
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      const slot = mount<Slot>(html`<advice-ad-slot sizes="300x250"><div></div></advice-ad-slot>`);
      const events = heard(slot);
      await is(slot, 'ready');
      await painted();
      delete (document as { visibilityState?: unknown }).visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
      await painted();
      expect(events).to.deep.equal(['ready']);
      slot.querySelector('div')!.style.height = '250px';
      await until(() => events.includes('viewable'));
    });
  });

  describe('sticky', () => {
    it('stays at the lower edge once the reader has scrolled, within its limits, one on a page', async () => {
      const page = mount(
        html`<main><p style="height: 9000px">Above.</p><advice-ad-slot placement="sticky" sizes="728x90 320x50 300x250"><div style="width: 320px; height: 50px"></div></advice-ad-slot><advice-ad-slot placement="sticky" sizes="320x50"><div></div></advice-ad-slot></main>`,
      );
      const [slot, second] = page.querySelectorAll('advice-ad-slot') as unknown as [Slot, Slot];
      await is(slot, 'ready');
      await is(second, 'none');
      const frame = part(slot, 'ad')!;
      expect(frame.checkVisibility({ visibilityProperty: true })).to.equal(false);
      scrollTo(0, 100);
      await until(() => frame.checkVisibility({ visibilityProperty: true }));
      const { bottom, height: high } = frame.getBoundingClientRect();
      expect(bottom).to.be.closeTo(innerHeight, 1);
      expect(high).to.be.at.most(Math.min(100, innerHeight * 0.3) + 1);
      closeButton(slot).click();
      await is(slot, 'closed');
      expect(part(slot, 'ad')).to.equal(null);
    });
  });

  describe('where no ad belongs', () => {
    const column = (ads: string): ReturnType<typeof html> =>
      html`<advice-column .data=${parseFeed(feedOf([{ ...GIVEN, _advice: { ...(GIVEN['_advice'] as object), ads } }]))}><advice-ad-slot slot="ad" sizes="300x250">${CREATIVE}</advice-ad-slot></advice-column>`;

    it('in a column that allows ads, it stands between letter and answer', async () => {
      const element = mount<HTMLElementTagNameMap['advice-column']>(column('allow'));
      await settled(element);
      await is(element.querySelector('advice-ad-slot')!, 'ready');
    });

    it('in a column whose item forbids them: nothing, and no event', async () => {
      const element = mount<HTMLElementTagNameMap['advice-column']>(column('none'));
      const slot = element.querySelector('advice-ad-slot')!;
      const events = heard(slot);
      await settled(element);
      await painted();
      expect([slot.status, height(slot), ...events]).to.deep.equal(['waiting', 0]);
    });

    const AD = html`<advice-ad-slot sizes="300x250">${CREATIVE}</advice-ad-slot>`;
    for (const [where, template] of [
      ['inside the form', html`<advice-submit-form>${AD}</advice-submit-form>`],
      ['inside something in the form', html`<advice-submit-form><div slot="success"><p>${AD}</p></div></advice-submit-form>`],
      ['next to it', html`<section><advice-submit-form></advice-submit-form><p>Words</p>${AD}</section>`],
      ['in a box next to it', html`<section><advice-submit-form></advice-submit-form><div><div>${AD}</div></div></section>`],
      ['in the column beside it', html`<main><section><advice-submit-form></advice-submit-form></section><aside>${AD}</aside></main>`],
    ] as const) {
      it(`${where}: nothing, and no event`, async () => {
        const page = mount(template);
        const slot = page.querySelector('advice-ad-slot')!;
        const events = heard(slot);
        await painted();
        expect([slot.status, visibleText(slot), ...events]).to.deep.equal(['none', '']);
      });
    }

    it('elsewhere on the page that has the form, there may be one', async () => {
      const page = mount(html`<main><aside>${AD}</aside><div><section><advice-submit-form></advice-submit-form></section></div></main>`);
      await is(page.querySelector('advice-ad-slot')!, 'ready');
    });
  });

  describe('accessibility', () => {
    it('has no faults that axe can find', async () => {
      const slot = await ready();
      await expect(slot).to.be.accessible();
      slot.noFill();
      await is(slot, 'unfilled');
      await expect(slot).to.be.accessible();
      slot.reopen();
      await is(slot, 'ready');
      closeButton(slot).click();
      await is(slot, 'closed');
      await expect(slot).to.be.accessible();
    });

    it('the button is easy to hit, and apart from the ad', async () => {
      const slot = await ready();
      const { width, height: high, bottom } = closeButton(slot).getBoundingClientRect();
      expect(Math.min(width, high)).to.be.at.least(44);
      expect(bottom).to.be.at.most(slot.querySelector('img')!.getBoundingClientRect().top);
    });

    it('speaks the page’s language', async () => {
      const slot = await ready(html`<advice-ad-slot lang="de" sizes="300x250">${CREATIVE}</advice-ad-slot>`);
      await until(() => visibleText(part(slot, 'ad-label')!) === 'Anzeige');
      expect(visibleText(closeButton(slot))).to.equal('✕ Anzeige schließen');
    });

    it('stays within 280 pixels, whatever the ad', async () => {
      const slot = await ready(html`<advice-ad-slot sizes="728x90" style="width: 280px"><div style="width: 728px; height: 90px"></div></advice-ad-slot>`);
      expect(slot.scrollWidth).to.be.at.most(280);
    });
  });

  describe('coming and going', () => {
    it('moved, it keeps what it has and says nothing anew', async () => {
      const slot = await ready();
      const events = heard(slot);
      const main = document.createElement('main');
      slot.parentElement!.append(main);
      main.append(slot);
      await painted();
      expect([slot.status, ...events]).to.deep.equal(['ready']);
    });

    it('makes no request and leaves the page’s own nodes alone', async () => {
      const before = performance.getEntriesByType('resource').length;
      const slot = await ready(html`<advice-ad-slot sizes="300x250"><div id="gpt"></div></advice-ad-slot>`);
      expect(document.getElementById('gpt')).to.equal(slot.firstElementChild);
      expect(performance.getEntriesByType('resource')).to.have.length(before);
    });
  });
});
