import { expect } from '@open-wc/testing';
import '../../../src/define/submit-form.js';
import { box, ELSEWHERE, errorAt, inBox, LETTER, open, send, summary } from '../../support/letters.js';

const CF7 = '/wp-json/contact-form-7/v1/contact-forms/7/feedback';
const GRAVITY = '/wp-json/gf/v2/forms/3/submissions';
const EMAIL = { email: 'me@attic.example' };

describe('<advice-submit-form> with a form service', () => {
  describe('json', () => {
    it('of the page’s own origin gets JSON', async () => {
      const action = box('fine');
      await send(await open({ action }), { signedAs: 'Sleepless', place: 'Leith', email: 'me@attic.example' });
      const { headers, fields } = (await inBox(action)).asked[0]!;
      expect(headers['content-type']).to.equal('application/json');
      const { idempotencyKey, seconds, ...rest } = fields;
      expect(rest).to.deep.equal({ letter: LETTER, signedAs: 'Sleepless', place: 'Leith', email: 'me@attic.example', consent: true });
      expect(idempotencyKey).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(seconds).to.be.a('number');
    });

    it('of another gets it without being asked first', async () => {
      const action = box('preflight', {}, ELSEWHERE);
      const form = await open({ action });
      await send(form);
      expect(form.status).to.equal('sent');
      expect((await inBox(action)).asked.map(({ method }) => method)).to.deep.equal(['POST']);
    });

    it('with its key in a header is asked first', async () => {
      const action = box('preflight', {}, ELSEWHERE);
      const form = await open({ action, idempotency: 'header' });
      await send(form);
      expect(form.status).to.equal('sent');
      const { asked, kept } = await inBox(action);
      expect(asked.map(({ method }) => method)).to.deep.equal(['OPTIONS', 'POST']);
      expect(asked[1]?.headers['idempotency-key']).to.match(/^"[\da-f-]{36}"$/);
      expect(kept).to.have.length(1);
    });
  });

  describe('form', () => {
    it('gets what a plain form would send', async () => {
      const action = box('fine', {}, ELSEWHERE);
      const form = await open({ action, preset: 'form', fields: '{"letter":"story","consent":"ok","idempotencyKey":"","seconds":""}', 'hidden-fields': '{"list":"nell"}' });
      await send(form);
      const { asked } = await inBox(action);
      expect(asked.map(({ method }) => method)).to.deep.equal(['POST']);
      expect(asked[0]?.headers['content-type']).to.contain('application/x-www-form-urlencoded');
      expect(asked[0]?.fields).to.deep.equal({ list: 'nell', story: LETTER, ok: 'yes' });
    });
  });

  describe('Contact Form 7', () => {
    it('is known by its address, and gets its tag', async () => {
      const action = box(CF7, {}, ELSEWHERE);
      const form = await open({ action });
      await send(form, EMAIL);
      expect(form.status).to.equal('sent');
      const { kept, asked } = await inBox(action);
      expect(asked.map(({ method }) => method)).to.deep.equal(['POST']);
      expect(kept[0]).to.include({ 'your-message': LETTER, 'your-email': 'me@attic.example', _wpcf7_unit_tag: 'wpcf7-f7-o1' });
    });

    it('says 200 and means that a field is missing', async () => {
      const form = await open({ action: box(CF7), preset: 'cf7' });
      await send(form);
      expect(form.status).to.equal('failed');
      expect(errorAt(form, 'email')).to.equal('Please fill out this field.');
    });

    for (const [word, kind] of [['SPAM', 'refused'], ['ABORT', 'refused'], ['UNMAILED', 'server']] as const)
      it(`says 200 and means ${kind} (${word})`, async () => {
        const form = await open({ action: box(CF7), preset: 'cf7' });
        const told = new Promise((resolve) => form.addEventListener('advice-letter-failed', (event: Event & { kind?: string }) => resolve(event.kind)));
        await send(form, { ...EMAIL, letter: `${LETTER} ${word}` });
        expect([form.status, await told]).to.deep.equal(['failed', kind]);
      });

    it('wants the consent under its own name', async () => {
      const form = await open({ action: box(CF7), preset: 'cf7', fields: '{"consent":"other"}' });
      await send(form, EMAIL);
      expect(errorAt(form, 'consent')).to.equal('You must accept the terms.');
    });

    it('leaves it open when it says something new', async () => {
      const form = await open({ action: box(CF7), preset: 'cf7' });
      await send(form, { ...EMAIL, letter: `${LETTER} UNHEARD` });
      expect(form.status).to.equal('unsure');
    });

    it('has no such form', async () => {
      const form = await open({ action: box('/wp-json/contact-form-7/v1/contact-forms/8/feedback') });
      await send(form, EMAIL);
      expect(summary(form)).to.contain('could not be found');
    });
  });

  describe('Formspree', () => {
    const open_ = (): ReturnType<typeof open> => open({ action: box('formspree/abc', {}, ELSEWHERE), preset: 'formspree' });

    it('gets a message, and answers with what is next', async () => {
      const form = await open_();
      await send(form, EMAIL);
      expect(form.status).to.equal('sent');
      const { kept, asked } = await inBox(form.action!);
      expect(asked.map(({ method }) => method)).to.deep.equal(['POST']);
      expect(kept[0]).to.include({ message: LETTER, email: 'me@attic.example' });
      expect(kept[0]).not.to.have.property('seconds');
    });

    it('names the field', async () => {
      const form = await open_();
      await send(form, { email: 'me@wrong.org' });
      expect(errorAt(form, 'email')).to.equal('should be an email');
    });

    for (const [word, said] of [['BLOCKED', 'This form is blocked.'], ['OLD', 'Something is wrong with the form.']] as const)
      it(`refuses (${word})`, async () => {
        const form = await open_();
        await send(form, { ...EMAIL, letter: `${LETTER} ${word}` });
        expect(form.status).to.equal('failed');
        expect(summary(form)).to.contain(said);
      });

    it('is gone', async () => {
      const form = await open({ action: box('formspree/gone'), preset: 'formspree' });
      await send(form, EMAIL);
      expect(summary(form)).to.contain('could not be found').and.to.contain('Form not found');
    });

    it('asks for a captcha with a page: nobody can tell', async () => {
      const form = await open_();
      await send(form, { ...EMAIL, letter: `${LETTER} CAPTCHA` });
      expect(form.status).to.equal('unsure');
    });
  });

  describe('Gravity Forms', () => {
    it('is known by its address', async () => {
      const form = await open({ action: box(GRAVITY, {}, ELSEWHERE) });
      await send(form, EMAIL);
      expect(form.status).to.equal('sent');
      expect(summary(form)).to.contain('41');
      const { asked, kept } = await inBox(form.action!);
      expect(asked.map(({ method }) => method)).to.deep.equal(['POST']);
      expect(kept[0]).to.include({ input_1: LETTER, input_3: 'me@attic.example', 'input_5.1': '1' });
    });

    it('speaks of its fields by number', async () => {
      const form = await open({ action: box(GRAVITY), fields: '{"consent":"input_9"}' });
      await send(form);
      expect(errorAt(form, 'email')).to.equal('This field is required.');
      expect(summary(form)).to.contain('Please agree.');
    });

    it('has no such form', async () => {
      const form = await open({ action: box('/wp-json/gf/v2/forms/4/submissions') });
      await send(form);
      expect(summary(form)).to.contain('could not be found').and.to.contain('Form not found.');
    });
  });

  describe('Netlify', () => {
    it('gets the name of the form, and answers with a page', async () => {
      const form = await open({ action: box('netlify'), preset: 'netlify', 'hidden-fields': '{"form-name":"letters"}' });
      await send(form);
      expect(form.status).to.equal('sent');
      expect((await inBox(form.action!)).kept[0]).to.include({ 'form-name': 'letters', letter: LETTER });
    });

    it('does not know the form', async () => {
      const form = await open({ action: box('netlify'), preset: 'netlify' });
      await send(form);
      expect(form.status).to.equal('failed');
      expect(summary(form)).to.contain('could not be found');
    });
  });

  describe('a body that breaks off', () => {
    for (const preset of ['formspree', 'cf7', 'gravity'])
      it(`leaves it open with ${preset}`, async () => {
        const form = await open({ action: box('cut-off'), preset });
        await send(form, EMAIL);
        expect(form.status).to.equal('unsure');
      });

    it('does not with json: the status has said it', async () => {
      const form = await open({ action: box('cut-off') });
      await send(form);
      expect(form.status).to.equal('sent');
    });
  });

  describe('a function of the page’s own', () => {
    it('gets the fields in place of fetch', async () => {
      const seen: string[][] = [];
      const form = await open({}, { send: (data: FormData) => (seen.push(...([...data] as string[][])), Promise.resolve(Response.json({ id: 5 }))) });
      await send(form);
      expect(form.status).to.equal('sent');
      expect(Object.fromEntries(seen)).to.include({ letter: LETTER, consent: 'yes' }).and.to.have.property('idempotencyKey');
    });

    for (const [name, act] of [
      ['rejects', () => Promise.reject(new Error('no'))],
      ['throws', () => { throw new Error('no'); }],
      ['resolves to nothing', () => Promise.resolve()],
      ['hands back an opaque answer', () => Promise.resolve(Response.error())],
    ] as const)
      it(`${name}: nobody can tell`, async () => {
        const form = await open({}, { send: act });
        await send(form);
        expect(form.status).to.equal('unsure');
      });

    it('is read as its preset is', async () => {
      const form = await open({ preset: 'cf7' }, { send: () => Promise.resolve(Response.json({ status: 'spam', message: 'Looks like spam.' })) });
      await send(form);
      expect(summary(form)).to.contain('Looks like spam.');
    });
  });
});
