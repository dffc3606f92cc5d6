import { expect } from '@open-wc/testing';
import '../../../src/define/submit-form.js';
import { box, errorAt, field, LETTER, open, send, summary } from '../../support/letters.js';
import { part } from '../../support/mount.js';

/** The same two errors, as receivers of all kinds write them. */
const SHAPES: Readonly<Record<string, object>> = {
  'RFC 9457 with pointers': { type: 'about:blank', title: 'Not valid', errors: [{ detail: 'Too sad', pointer: '#/letter' }, { detail: 'It bounces', pointer: '#/email' }] },
  'RFC 7807, invalid-params': { title: 'Not valid', 'invalid-params': [{ name: 'letter', reason: 'Too sad' }, { name: 'email', reason: 'It bounces' }] },
  'RFC 7807, invalid_params': { title: 'Not valid', invalid_params: [{ name: 'letter', reason: 'Too sad' }, { name: 'email', reason: 'It bounces' }] },
  'Laravel and Rails': { message: 'The given data was invalid.', errors: { letter: ['Too sad'], email: ['It bounces'] } },
  'plain strings by field': { errors: { letter: 'Too sad', email: 'It bounces' } },
  'JSON:API': { errors: [{ status: '422', source: { pointer: '/data/attributes/letter' }, detail: 'Too sad' }, { source: { pointer: '/data/attributes/email' }, detail: 'It bounces' }] },
  FastAPI: { detail: [{ loc: ['body', 'letter'], msg: 'Too sad', type: 'value_error' }, { loc: ['body', 'email'], msg: 'It bounces', type: 'value_error' }] },
  Symfony: { title: 'Validation failed', violations: [{ propertyPath: 'letter', message: 'Too sad' }, { propertyPath: 'email', message: 'It bounces' }] },
  'express-validator': { errors: [{ type: 'field', msg: 'Too sad', path: 'letter', location: 'body' }, { type: 'field', msg: 'It bounces', path: 'email', location: 'body' }] },
  Django: { letter: ['Too sad'], email: ['It bounces'] },
  Zod: { issues: [{ code: 'custom', path: ['letter'], message: 'Too sad' }, { code: 'custom', path: ['email'], message: 'It bounces' }] },
  'field and message': { errors: [{ field: 'letter', message: 'Too sad' }, { field: 'email', message: 'It bounces' }] },
};

describe('<advice-submit-form> and what a receiver finds wrong', () => {
  for (const code of [400, 422])
    for (const [name, body] of Object.entries(SHAPES))
      it(`${code}, ${name}`, async () => {
        const form = await open({ action: box('answer', { code, body: JSON.stringify(body), type: name.startsWith('RFC') ? 'application/problem+json' : 'application/json' }) });
        await send(form, { email: 'nell@attic.example' });
        expect(form.status).to.equal('failed');
        expect(summary(form)).to.equal('There is a problem Too sad It bounces');
        expect([errorAt(form, 'letter'), errorAt(form, 'email')]).to.deep.equal(['Too sad', 'It bounces']);
        expect(field(form, 'letter').value).to.equal(LETTER);
      });

  it('under the names of the page', async () => {
    const action = box('answer', { code: 422, body: JSON.stringify({ errors: { 'your-words': ['Too sad'] } }) });
    const form = await open({ action, fields: '{"letter":"your-words"}' });
    await send(form);
    expect(errorAt(form, 'letter')).to.equal('Too sad');
  });

  it('what is about no field of ours stands in the summary', async () => {
    const form = await open({ action: box('answer', { code: 422, body: JSON.stringify({ errors: { letter: ['Too sad'], phase_of_moon: ['Full'] } }) }) });
    await send(form);
    expect(summary(form)).to.equal('There is a problem Too sad Full');
    expect(part(form, 'summary')!.querySelectorAll('a')).to.have.length(1);
  });

  it('its words are text', async () => {
    const form = await open({ action: box('answer', { code: 422, body: JSON.stringify({ errors: { letter: ['<img src=x onerror=alert(1)>Too <b>sad</b>'] } }) }) });
    await send(form);
    expect(errorAt(form, 'letter')).to.equal('Too sad');
    expect(form.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('an edited letter has a key of its own', async () => {
    const form = await open({ action: box('answer', { code: 422 }) });
    await send(form);
    await send(form, { letter: `${LETTER} It is out of tune.` });
    const { inBox } = await import('../../support/letters.js');
    const keys = (await inBox(form.action!)).asked.map(({ fields }) => fields['idempotencyKey']);
    expect(new Set(keys).size).to.equal(2);
  });
});
