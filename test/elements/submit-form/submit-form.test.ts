import { expect } from '@open-wc/testing';
import '../../../src/define/feed.js';
import '../../../src/define/submit-form.js';
import type { AdviceSubmitForm } from '../../../src/elements/submit-form/submit-form.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { feedOf, GIVEN } from '../../support/columns.js';
import { box, button, ELSEWHERE, errorAt, field, inBox, isFocused, LETTER, mend, open, readOver, reached, send, summary, type, write } from '../../support/letters.js';
import { html, mount, part, parts, until, visibleText } from '../../support/mount.js';
import { sourcePage } from '../../support/source-page.js';

const HELPLINES = [{ id: 'lamp', name: 'Lamp Line', phone: '+1 202 555 0142' }];

const feedWith = (submit: object, url = `${location.origin}/feed.json`, advice: object = {}): object => ({ data: parseFeed(feedOf([GIVEN], { _advice: { submit, helplines: HELPLINES, ...advice } }), { url }) });

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('<advice-submit-form>', () => {
  describe('renders', () => {
    it('real labels, each with its field', async () => {
      const form = await open({ action: '/x', 'min-age': '16' });
      const labels = [...form.shadowRoot!.querySelectorAll('form label')].filter((label) => !label.closest('[aria-hidden]')).map((label) => [(label as HTMLLabelElement).control?.getAttribute('name'), visibleText(label)]);
      expect(labels).to.deep.equal([
        ['letter', 'Your letter'],
        ['signedAs', 'Signed as (optional)'],
        ['place', 'Where you write from (optional)'],
        ['email', 'E-mail address (optional)'],
        ['consent', 'You may edit my letter and publish it without my real name.'],
        ['age', 'I am 16 or older.'],
      ]);
    });

    it('lets the browser fill in the address, and nothing else', async () => {
      const form = await open({ action: '/x' });
      const asked = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('form :is(input, textarea)')].map((control) => [control.name, control.getAttribute('autocomplete')]);
      expect(asked.filter(([, value]) => value !== 'off')).to.deep.equal([['email', 'email']]);
    });

    it('without any feed', async () => {
      const form = await open({ action: box('fine') });
      expect(form.status).to.equal('editing');
      await send(form);
      expect(form.status).to.equal('sent');
    });

    for (const status of ['editing', 'review', 'sent', 'failed', 'unsure', 'closed'])
      it(`the helplines, and that nobody is watching, when ${status}`, async () => {
        const answers: Readonly<Record<string, () => Promise<Response>>> = { failed: () => Promise.resolve(new Response('', { status: 403 })), unsure: () => Promise.reject(new Error('no')), sent: () => Promise.resolve(new Response('')) };
        const form = await open({}, { ...feedWith({}), send: answers[status] ?? answers['sent'], closed: status === 'closed' });
        if (status === 'review') {
          write(form);
          await readOver(form);
        } else if (answers[status]) await send(form);
        expect(form.status).to.equal(status);
        await until(() => part(form, 'helplines'));
        expect(visibleText(form)).to.contain('Lamp Line').and.to.contain('Nobody reads this form in real time').and.to.contain('emergency number');
      });

    it('an update in place of a letter', async () => {
      const form = await open({ 'update-of': 'bread' }, { ...feedWith({}), action: box('fine') });
      expect(part(form, 'headline')?.textContent).to.equal('Send an update on “The bread that never was”');
      await send(form);
      expect((await inBox(form.action!)).kept[0]).to.include({ updateOf: 'bread' });
      expect(summary(form)).to.contain('Your update has been sent');
    });
  });

  describe('where letters go', () => {
    it('to the feed’s address of the feed’s own origin, with all that it says', async () => {
      const url = box('fine', {}, location.origin);
      const form = await open({}, feedWith({ url, preset: 'form', fields: { letter: 'words' }, hidden: { list: 'nell' }, honeypot: 'website', maxWords: 400 }));
      await send(form);
      expect(form.status).to.equal('sent');
      expect((await inBox(url)).kept[0]).to.include({ words: LETTER, list: 'nell' });
    });

    it('not to an address of another origin, and it says so before anybody writes', async () => {
      const form = await open({}, feedWith({ url: box('fine', {}, ELSEWHERE) }));
      expect(form.status).to.equal('closed');
      expect(visibleText(form)).to.contain('can’t be sent from this page');
      expect(field(form, 'letter')).to.equal(null);
    });

    it('to another origin that the page allows', async () => {
      const url = box('fine', {}, ELSEWHERE);
      const form = await open({ 'allow-origins': `https://nell.example ${ELSEWHERE}` }, feedWith({ url }));
      await send(form);
      expect((await inBox(url)).kept).to.have.length(1);
    });

    it('where the page says rather than where the feed does, and nothing along that the feed wants for its own', async () => {
      const [own, other] = [box('fine', {}, ELSEWHERE), box('fine', {}, location.origin)];
      const form = await open({ action: own }, feedWith({ url: other, hidden: { _cc: 'thief@evil.example' } }));
      await send(form);
      expect((await inBox(other)).asked).to.deep.equal([]);
      const [kept] = (await inBox(own)).kept;
      expect(kept).to.include({ letter: LETTER }).and.not.to.have.property('_cc');
    });

    for (const action of ['http://letters.example/', 'javascript:alert(1)', 'data:text/plain,x', 'ftp://letters.example/', 'http://localhost.evil.example/'])
      it(`never to ${action}`, async () => {
        const form = await open({ action });
        expect(form.status).to.equal('closed');
      });

    it('where the page’s plain form goes, with what it sends along', async () => {
      const action = box('fine');
      const form = document.createElement('advice-submit-form');
      form.innerHTML = `<form method="post" action="${action}"><input type="hidden" name="list" value="nell"><textarea name="letter"></textarea></form>`;
      mount(html`<div></div>`).append(form);
      await reached(form, 'editing');
      await send(form);
      expect((await inBox(action)).kept[0]).to.include({ list: 'nell', letter: LETTER });
    });

    it('nowhere: the page’s plain form stays', async () => {
      const form = mount<AdviceSubmitForm>(html`<advice-submit-form action="http://letters.example/"><form method="post" action="/plain"><textarea name="letter"></textarea></form></advice-submit-form>`);
      await form.updateComplete;
      expect(form.querySelector('textarea')!.checkVisibility()).to.equal(true);
    });
  });

  describe('closed', () => {
    it('by the page, in its own words', async () => {
      const form = mount<AdviceSubmitForm>(html`<advice-submit-form closed action="/x"><p slot="closed">Back in May.</p></advice-submit-form>`);
      await reached(form, 'closed');
      expect(visibleText(form)).to.contain('Back in May.');
      expect(form.matches(':state(closed)')).to.equal(true);
    });

    it('by the feed, in its words', async () => {
      const form = await open({ action: '/x' }, feedWith({ open: false, closedNote: 'The tray is full.' }));
      expect(form.status).to.equal('closed');
      expect(visibleText(form)).to.contain('The tray is full.');
    });

    it('never takes away what somebody has begun', async () => {
      const form = await open({ action: '/x' });
      write(form);
      form.closed = true;
      await form.updateComplete;
      expect([form.status, field(form, 'letter').value]).to.deep.equal(['editing', LETTER]);
    });
  });

  describe('what must be mended', () => {
    it('is said when it is sent, not before', async () => {
      const form = await open({ action: '/x', email: 'required', 'min-age': '16' });
      type(form, 'email', 'me at home');
      expect(parts(form, 'error')).to.have.length(0);
      button(form, /read it over/i)!.click();
      await until(() => part(form, 'summary'));
      const said = ['Write your letter', 'Enter an e-mail address in the form name@example.org', 'Tick the box if we may edit and publish your letter', 'Tick the box if you are 16 or older'];
      expect([...part(form, 'summary')!.querySelectorAll('li')].map(visibleText)).to.deep.equal(said);
      expect(['letter', 'email', 'consent', 'age'].map((name) => errorAt(form, name))).to.deep.equal(said);
      expect(form.status).to.equal('editing');
    });

    it('has the focus, and leads to the field', async () => {
      const form = await open({ action: '/x' });
      button(form, /read it over/i)!.click();
      await until(() => isFocused(part(form, 'summary')));
      part(form, 'summary')!.querySelector('a')!.click();
      expect(form.shadowRoot!.activeElement).to.equal(field(form, 'letter'));
      expect(location.hash).to.equal('');
    });

    it('words are counted, and never cut off', async () => {
      const form = await open({ action: '/x', 'min-words': '5', 'max-words': '20' });
      const count = (): string => form.shadowRoot!.querySelector('.count')!.textContent;
      type(form, 'letter', words(3));
      await form.updateComplete;
      expect(count()).to.equal('3 words so far, 5 or more are needed.');
      type(form, 'letter', words(19));
      await form.updateComplete;
      expect(count()).to.equal('You have 1 word left.');
      type(form, 'letter', words(25));
      await form.updateComplete;
      expect([count(), field(form, 'letter').value]).to.deep.equal(['You have 5 words too many.', words(25)]);
      button(form, /read it over/i)!.click();
      await until(() => part(form, 'summary'));
      expect(errorAt(form, 'letter')).to.equal('Your letter must be 20 words or less; it has 25');
    });

    it('the count is read out once typing stops', async () => {
      const form = await open({ action: '/x', 'max-words': '20' });
      const status = form.shadowRoot!.querySelector('.count + [role=status]')!;
      type(form, 'letter', words(3));
      await form.updateComplete;
      expect(status.textContent?.trim()).to.equal('');
      await until(() => status.textContent?.includes('You have 17 words left.'));
    });
  });

  describe('never twice', () => {
    it('by a double click, on either button', async () => {
      const form = await open({ action: box('fine') });
      write(form);
      const press = (words: RegExp): void => {
        for (const detail of [1, 2]) button(form, words)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail }));
      };
      press(/read it over/i);
      await reached(form, 'review');
      press(/^send letter/i);
      await reached(form, 'sent');
      expect((await inBox(form.action!)).asked).to.have.length(1);
    });

    it('by presses in a row', async () => {
      const form = await open({ action: box('fine') });
      write(form);
      await readOver(form);
      const send = button(form, /^send letter/i)!;
      for (let press = 0; press < 5; press += 1) send.click();
      await reached(form, 'sent');
      expect((await inBox(form.action!)).asked).to.have.length(1);
    });

    it('by a listener that presses again', async () => {
      const form = await open({ action: box('fine') });
      form.addEventListener('advice-letter-submit', () => button(form, /^send letter/i)?.click());
      await send(form);
      expect((await inBox(form.action!)).asked).to.have.length(1);
    });

    it('by the way back: what has been sent is gone from the form', async () => {
      const form = await open({ action: box('fine') });
      await send(form);
      expect(form.shadowRoot!.querySelector('form')!.checkVisibility()).to.equal(false);
      button(form, /another/i)!.click();
      await reached(form, 'editing');
      expect(form.letter).to.deep.equal({ letter: '', signedAs: '', place: '', email: '', consent: false, age: false });
    });

    it('by being moved on its way', async () => {
      const form = await open({ action: box('fine') });
      write(form);
      await readOver(form);
      button(form, /^send letter/i)!.click();
      mount(html`<div></div>`).append(form);
      await reached(form, 'sent');
      expect((await inBox(form.action!)).kept).to.have.length(1);
    });

    it('nor at all, when the page cancels', async () => {
      const form = await open({ action: box('fine') });
      form.addEventListener('advice-letter-submit', (event) => event.preventDefault());
      write(form);
      await readOver(form);
      button(form, /^send letter/i)!.click();
      await form.updateComplete;
      expect([form.status, (await inBox(form.action!)).asked.length]).to.deep.equal(['review', 0]);
    });
  });

  describe('nothing lost', () => {
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'onLine');
      Reflect.deleteProperty(navigator, 'clipboard');
      sessionStorage.clear();
    });

    it('offline waits for the reader’s word', async () => {
      const form = await open({ action: box('fine') });
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      await send(form);
      expect(form.status).to.equal('failed');
      expect(summary(form)).to.contain('You are offline');
      Reflect.deleteProperty(navigator, 'onLine');
      dispatchEvent(new Event('online'));
      await form.updateComplete;
      expect(summary(form)).to.contain('You are online again');
      expect((await inBox(form.action!)).asked).to.have.length(0);
      button(form, /send it again/i)!.click();
      await reached(form, 'sent');
      expect((await inBox(form.action!)).kept).to.have.length(1);
    });

    it('a browser that is wrong about it is not believed twice', async () => {
      const form = await open({ action: box('fine') });
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      await send(form);
      expect(form.status).to.equal('failed');
      button(form, /send it again/i)!.click();
      await reached(form, 'sent');
      expect((await inBox(form.action!)).kept).to.have.length(1);
    });

    it('offline for good stays offline', async () => {
      const form = await open({ action: box('reset-before') });
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      await send(form);
      button(form, /send it again/i)!.click();
      await reached(form, 'sending');
      await reached(form, 'failed');
      expect(summary(form)).to.contain('You are offline');
    });

    it('a letter that has been changed is read over again', async () => {
      const form = await open({ action: box('unwell-at-first', { first: 'busy' }) });
      await send(form);
      await mend(form.action!);
      type(form, 'letter', `${LETTER} Still.`);
      button(form, /send it again/i)!.click();
      await reached(form, 'review');
      expect(visibleText(form)).to.contain(`${LETTER} Still.`);
    });

    it('can be copied', async () => {
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => ((copied = text), Promise.resolve()) } });
      const form = await open({ action: box('busy') });
      await send(form, { signedAs: 'Sleepless', place: 'Leith' });
      button(form, /copy/i)!.click();
      await until(() => summary(form).includes('copied'));
      expect(copied).to.equal(`${LETTER}\n\nSleepless, Leith`);
    });

    it('is selected where it can’t be copied', async () => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      const form = await open({ action: box('busy') });
      await send(form);
      button(form, /copy/i)!.click();
      await until(() => summary(form).includes('copy it yourself'));
      const letter = field<HTMLTextAreaElement>(form, 'letter');
      expect([letter.selectionStart, letter.selectionEnd]).to.deep.equal([0, LETTER.length]);
    });

    it('can be downloaded', async () => {
      const form = await open({ action: box('busy') });
      await send(form);
      const clicked = new Promise<HTMLAnchorElement>((resolve) => {
        const { click } = HTMLAnchorElement.prototype;
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
          HTMLAnchorElement.prototype.click = click;
          resolve(this);
        };
      });
      button(form, /download/i)!.click();
      const { href, download } = await clicked;
      expect(download).to.equal('my-letter.txt');
      expect(await (await fetch(href)).text()).to.equal(LETTER);
    });

    it('leaving with unsent words asks first, and only then', async () => {
      const form = await open({ action: box('fine') });
      const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      expect(asks()).to.equal(false);
      write(form);
      expect(asks()).to.equal(true);
      await send(form);
      expect(asks()).to.equal(false);
      button(form, /another/i)!.click();
      await reached(form, 'editing');
      write(form);
      form.remove();
      expect(asks()).to.equal(false);
    });

    it('what was typed into the page’s plain form is ours', async () => {
      const form = document.createElement('advice-submit-form');
      form.action = '/x';
      form.innerHTML = '<form method="post"><textarea name="story"></textarea><input type="email" name="mail"><input name="signedAs"></form>';
      const [story, mail, name] = form.querySelectorAll<HTMLInputElement>('textarea, input');
      story!.value = LETTER;
      mail!.value = 'me@attic.example';
      name!.value = 'Sleepless';
      mount(html`<div></div>`).append(form);
      await until(() => field(form, 'letter')?.value);
      expect(form.letter).to.include({ letter: LETTER, email: 'me@attic.example', signedAs: 'Sleepless' });
    });

    it('a part of the script that doesn’t come', async () => {
      const missing = '{"imports":{"/src/elements/submit-form/desk.js":"/nowhere.js","/src/elements/submit-form/desk.ts":"/nowhere.js"}}';
      const page = await sourcePage('<advice-submit-form action="/x"></advice-submit-form>', `<script type="importmap">${missing}</script>`);
      const form = await until(() => page.document.querySelector('advice-submit-form'));
      await until(() => form.shadowRoot && field(form, 'letter'));
      const told = new Promise((resolve) => form.addEventListener('advice-letter-failed', (event: Event & { kind?: string }) => resolve(event.kind)));
      write(form);
      button(form, /read it over/i)!.click();
      expect(await told).to.equal('part');
      expect(form.status).to.equal('failed');
      expect(summary(form)).to.contain('nothing has been sent');
      expect(field(form, 'letter').value).to.equal(LETTER);
    });
  });

  describe('a draft', () => {
    afterEach(() => sessionStorage.clear());

    it('is kept only where the page asks for it, and says so', async () => {
      const plain = await open({ action: box('fine') });
      write(plain);
      expect(sessionStorage.length).to.equal(0);
      const form = await open({ action: box('fine'), draft: 'session' });
      await until(() => button(form, /keep it/i));
      write(form);
      expect(visibleText(form)).to.contain('is kept in this tab');
      expect(JSON.stringify(Object.entries(sessionStorage))).to.contain(LETTER);
      expect(JSON.stringify(Object.entries(localStorage))).not.to.contain(LETTER);
    });

    it('comes back, and goes when it is sent', async () => {
      const action = box('fine');
      const first = await open({ action, draft: 'session' });
      await until(() => button(first, /keep it/i));
      write(first, { signedAs: 'Sleepless' });
      first.remove();
      const second = await open({ action, draft: 'session' });
      await until(() => field(second, 'letter').value);
      expect(second.letter).to.include({ letter: LETTER, signedAs: 'Sleepless' });
      await send(second);
      expect(sessionStorage.length).to.equal(0);
    });

    it('goes on request, and none is made after', async () => {
      const form = await open({ action: box('fine'), draft: 'session' });
      await until(() => button(form, /keep it/i));
      write(form);
      button(form, /keep it/i)!.click();
      await form.updateComplete;
      type(form, 'letter', `${LETTER} More.`);
      expect([sessionStorage.length, form.letter.letter]).to.deep.equal([0, `${LETTER} More.`]);
      expect(visibleText(form)).not.to.contain('kept in this tab');
    });

    it('a letter that was on its way when the page was left comes back as unsure, under its key', async () => {
      const action = box('unwell-at-first', { first: 'reset-after' });
      const first = await open({ action, draft: 'session' });
      await until(() => button(first, /keep it/i));
      await send(first);
      first.remove();
      await mend(action);
      const second = await open({ action, draft: 'session' });
      await reached(second, 'unsure');
      button(second, /send it again/i)!.click();
      await reached(second, 'sent');
      expect((await inBox(action)).kept).to.have.length(1);
    });

    it('a store that throws is survived', async () => {
      const original = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
      Object.defineProperty(window, 'sessionStorage', { configurable: true, get: () => { throw new DOMException('no', 'SecurityError'); } });
      const form = await open({ action: box('fine'), draft: 'session' });
      await send(form);
      Object.defineProperty(window, 'sessionStorage', original);
      expect(form.status).to.equal('sent');
    });
  });

  describe('read over', () => {
    it('shows the letter as it would appear, and what may name someone', async () => {
      const form = await open({ action: '/x' });
      write(form, { letter: 'Dear Nell,\n\nmy name is Ada Lovelace, and my number is 01632 960 018.', signedAs: 'Anon', place: 'Ayr' });
      await readOver(form);
      expect(visibleText(part(form, 'letter')!)).to.equal('Dear Nell, my name is Ada Lovelace, and my number is 01632 960 018. Anon from Ayr');
      expect([...part(form, 'note')!.querySelectorAll('q')].map(visibleText)).to.deep.equal(['my name is Ada Lovelace', '01632 960 018']);
      expect(button(form, /^send letter/i)).to.exist;
    });

    it('is no markup', async () => {
      const form = await open({ action: '/x' });
      write(form, { letter: '<img src=x onerror=alert(1)> & more' });
      await readOver(form);
      expect(part(form, 'body')!.querySelector('img')).to.equal(null);
      expect(visibleText(part(form, 'body')!)).to.equal('<img src=x onerror=alert(1)> & more');
    });

    it('goes back to all that was written', async () => {
      const form = await open({ action: '/x' });
      write(form);
      await readOver(form);
      button(form, /change/i)!.click();
      await reached(form, 'editing');
      expect(form.letter.letter).to.equal(LETTER);
    });
  });

  describe('against machines', () => {
    it('has a field that people leave empty, and sends what a machine put there', async () => {
      const form = await open({ action: box('fine'), honeypot: 'url' });
      const trap = field(form, 'trap');
      expect(trap.tabIndex).to.equal(-1);
      expect(trap.closest('[aria-hidden=true]')).to.exist;
      trap.value = 'https://casino.example';
      await send(form);
      expect((await inBox(form.action!)).kept[0]).to.include({ url: 'https://casino.example', letter: LETTER });
    });

    for (const name of ['cf-turnstile-response', 'h-captcha-response', 'g-recaptcha-response', 'frc-captcha-response'])
      it(`picks up ${name}, and asks for it when it is missing`, async () => {
        const form = await open({ action: box('fine') });
        const widget = document.createElement('div');
        widget.slot = 'captcha';
        widget.innerHTML = `<input type="hidden" name="${name}">`;
        form.append(widget);
        write(form);
        button(form, /read it over/i)!.click();
        await until(() => part(form, 'summary'));
        expect(summary(form)).to.contain('you are a person');
        widget.querySelector('input')!.value = 'token-1';
        await send(form);
        expect((await inBox(form.action!)).kept[0]).to.include({ [name]: 'token-1' });
      });
  });

  describe('the quick way out', () => {
    const page = (): Promise<Window & typeof globalThis> => sourcePage(`<advice-submit-form action="/x" draft="session" quick-exit="${location.origin}/bench/blank.html"></advice-submit-form>`);
    const left = (host: Window): Promise<unknown> => until(() => host.location.pathname === '/bench/blank.html');
    const shown = async (host: Window): Promise<AdviceSubmitForm> => {
      const form = host.document.querySelector('advice-submit-form')!;
      await until(() => form.shadowRoot && button(form, /leave/i));
      return form;
    };

    it('by its button, and takes the draft along', async () => {
      const host = await page();
      const form = await shown(host);
      await until(() => button(form, /keep it/i));
      write(form);
      expect(host.sessionStorage.length).to.equal(1);
      button(form, /leave/i)!.click();
      expect([host.sessionStorage.length, form.checkVisibility()]).to.deep.equal([0, false]);
      await left(host);
    });

    it('by three Shifts', async () => {
      const host = await page();
      const form = await shown(host);
      const shift = (key: string): boolean => host.document.body.dispatchEvent(new host.KeyboardEvent('keydown', { key, bubbles: true }));
      for (const key of ['Shift', 'Shift', 'A', 'Shift', 'Shift']) shift(key);
      await form.updateComplete;
      expect(form.shadowRoot!.querySelector('.exit + [part=hint] [role=status]')!.textContent).to.contain('Press Shift once more');
      shift('Shift');
      await left(host);
    });

    it('only to a web page', async () => {
      const form = await open({ action: '/x', 'quick-exit': 'javascript:alert(1)' });
      expect(button(form, /leave/i)).to.equal(undefined);
    });
  });

  describe('coming and going', () => {
    it('takes its feed from the provider around it', async () => {
      const place = mount(html`<advice-feed .data=${(feedWith({ maxWords: 7 }) as { data: unknown }).data}><advice-submit-form action="/x"></advice-submit-form></advice-feed>`);
      const form = place.querySelector('advice-submit-form')!;
      await until(() => form.shadowRoot?.textContent?.includes('Up to 7 words.'));
      expect(form.status).to.equal('editing');
    });

    it('a feed that fails leaves the page’s own address', async () => {
      const form = await open({ action: box('fine'), feed: '/nowhere.json' });
      await send(form);
      expect(form.status).to.equal('sent');
    });

    it('shows the plain form until its feed is there', async () => {
      const form = mount<AdviceSubmitForm>(html`<advice-submit-form feed="/demo/feeds/states.json" action="/x"><form method="post"><textarea name="letter"></textarea></form></advice-submit-form>`);
      await form.updateComplete;
      expect([form.status, form.querySelector('textarea')!.checkVisibility()]).to.deep.equal(['loading', true]);
      await reached(form, 'editing');
      expect(form.querySelector('textarea')!.checkVisibility()).to.equal(false);
    });

    it('keeps what is written when it is moved', async () => {
      const form = await open({ action: '/x' });
      write(form);
      mount(html`<div></div>`).append(form);
      await form.updateComplete;
      expect(form.letter.letter).to.equal(LETTER);
    });
  });
});
