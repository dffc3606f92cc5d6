import { expect } from '@open-wc/testing';
import '../../../src/define/submit-form.js';
import { box, button, ELSEWHERE, field, inBox, LETTER, mend, open, reached, send, sendDefaults, summary } from '../../support/letters.js';

/** What a writer sees of everything that a receiver may answer; and letters kept are letters meant. */

describe('<advice-submit-form> and its receiver', () => {
  describe('has arrived', () => {
    const ANSWERS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
      '200 with JSON': { code: 200, body: '{"ok":true,"id":"L-17"}', kept: 'yes' },
      '200 with text': { code: 200, body: 'OK', type: 'text/plain', kept: 'yes' },
      '200 with a page': { code: 200, body: '<!doctype html><p>Thanks', type: 'text/html', kept: 'yes' },
      '201': { code: 201, body: '{"receipt":"L-17"}', kept: 'yes' },
      '202': { code: 202, body: '{}', kept: 'yes' },
      '204': { code: 204, kept: 'yes' },
    };
    for (const [name, query] of Object.entries(ANSWERS))
      it(name, async () => {
        const action = box('answer', query);
        const form = await open({ action });
        await send(form);
        expect(form.status).to.equal('sent');
        expect(summary(form)).to.contain('Your letter has been sent');
        expect((await inBox(action)).kept.map(({ letter }) => letter)).to.deep.equal([LETTER]);
        expect(form.letter.letter).to.equal('');
      });

    it('302 to a page of thanks', async () => {
      const action = box('redirect');
      const form = await open({ action });
      await send(form);
      expect(form.status).to.equal('sent');
      expect((await inBox(action)).kept).to.have.length(1);
    });

    it('tells the receipt, to the writer and the page', async () => {
      const form = await open({ action: box('fine') });
      const told = new Promise((resolve) => form.addEventListener('advice-letter-sent', ({ receipt }: Event & { receipt?: string }) => resolve(receipt)));
      await send(form);
      expect(await told).to.equal('L-17');
      expect(summary(form)).to.contain('L-17');
    });
  });

  describe('was not sent', () => {
    const ANSWERS: Readonly<Record<string, readonly [query: Readonly<Record<string, string | number>>, kind: string, words: RegExp]>> = {
      '400': [{ code: 400 }, 'invalid', /could not accept/],
      '403': [{ code: 403 }, 'refused', /refused/],
      '404': [{ code: 404 }, 'missing', /could not be found/],
      '409': [{ code: 409, body: '{"title":"Conflict","detail":"You have written this week."}' }, 'refused', /They say: You have written this week\./],
      '413': [{ code: 413 }, 'too-large', /too long/],
      '429': [{ code: 429, 'retry-after': '150' }, 'busy', /wait 3 minutes/],
      '500': [{ code: 500, body: '<h1>Oops' }, 'server', /went wrong/],
      '503': [{ code: 503, 'retry-after': '30' }, 'busy', /wait a minute/],
      '200 that denies itself': [{ code: 200, body: '{"success":false,"message":"The form is archived."}' }, 'invalid', /The form is archived/],
    };
    for (const [name, [query, kind, words]] of Object.entries(ANSWERS))
      it(name, async () => {
        const action = box('answer', query);
        const form = await open({ action });
        const told = new Promise((resolve) => form.addEventListener('advice-letter-failed', (event: Event & { kind?: string }) => resolve(event.kind)));
        await send(form);
        expect(form.status).to.equal('failed');
        expect(await told).to.equal(kind);
        expect(summary(form)).to.match(/^Your letter was not sent/).and.match(words);
        expect(field(form, 'letter').value).to.equal(LETTER);
        expect((await inBox(action)).kept).to.deep.equal([]);
        for (const way of [/send it again/i, /copy/i, /download/i]) expect(button(form, way)).to.exist;
      });
  });

  describe('could not be told', () => {
    for (const [name, mode, kept] of [
      ['reset before it was kept', 'reset-before', 0],
      ['reset after it was kept', 'reset-after', 1],
      ['no answer', 'never', 1],
    ] as const)
      it(name, async () => {
        sendDefaults.timeout = 1500;
        const action = box(mode);
        const form = await open({ action });
        await send(form);
        expect(form.status).to.equal('unsure');
        expect(summary(form)).to.match(/^We could not tell whether your letter arrived/);
        expect(field(form, 'letter').value).to.equal(LETTER);
        expect((await inBox(action)).kept).to.have.length(kept);
      });

    const PAGES: Readonly<Record<string, string>> = {
      'a page to log in': '<!doctype html><title>Nell</title><form><input name="u"><input class="p" type="password"></form>',
      'a page that is not there, with 200': '<!doctype html><html><head><title>Page not found – Nell</title>',
      'a page to prove that one is human': '<!doctype html><title>Just a moment...</title>',
    };
    for (const [name, body] of Object.entries(PAGES))
      it(`${name}, in place of an answer`, async () => {
        const action = box('answer', { code: 200, body, type: 'text/html' });
        const form = await open({ action });
        await send(form);
        expect(form.status).to.equal('unsure');
        expect(field(form, 'letter').value).to.equal(LETTER);
        expect((await inBox(action)).kept).to.deep.equal([]);
      });

    it('a gateway that heard nothing', async () => {
      const form = await open({ action: box('answer', { code: 504 }) });
      await send(form);
      expect(form.status).to.equal('unsure');
    });

    it('a preflight that is refused', async () => {
      const action = box('no-preflight', {}, ELSEWHERE);
      const form = await open({ action, idempotency: 'header' });
      await send(form);
      expect(form.status).to.equal('unsure');
      expect((await inBox(action)).kept).to.deep.equal([]);
    });
  });

  describe('again', () => {
    for (const first of ['reset-before', 'reset-after', 'busy'])
      it(`after ${first}, one letter is kept`, async () => {
        const action = box('unwell-at-first', { first });
        const form = await open({ action });
        await send(form);
        expect(form.status).to.be.oneOf(['unsure', 'failed']);
        await mend(action);
        button(form, /send it again/i)!.click();
        await reached(form, 'sent');
        const { asked, kept } = await inBox(action);
        expect(kept.map(({ letter }) => letter)).to.deep.equal([LETTER]);
        const letters = asked.filter(({ method }) => method === 'POST');
        expect(new Set(letters.map(({ fields }) => fields['idempotencyKey'])).size).to.equal(1);
        expect(letters.length).to.be.at.least(2);
      });

    it('a receiver that is still at it leaves it open', async () => {
      const action = box('unwell-at-first', { first: 'reset-after', later: 'still-at-it' });
      const form = await open({ action });
      await send(form);
      expect(form.status).to.equal('unsure');
      await mend(action);
      button(form, /send it again/i)!.click();
      await reached(form, 'sending');
      await reached(form, 'unsure');
      expect(summary(form)).to.contain('still at work on it');
    });
  });
});
