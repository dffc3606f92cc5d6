import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { plainVerdict } from '../../../src/feed/send/outcome.js';
import { namesFor } from '../../../src/feed/send/preset.js';
import { messageOf, problemsOf } from '../../../src/feed/send/problems.js';
import { verdictOf } from '../../../src/feed/send/services.js';

const NAMES = namesFor('json');

describe('problemsOf', () => {
  it('finds a field under any of its names', () => {
    const names = namesFor('json', { letter: 'your-message', signedAs: 'pen_name' });
    const errors = [{ pointer: '#/your-message', detail: 'a' }, { field: 'penName', message: 'b' }, { path: 'body.email', msg: 'c' }, { name: 'Place', reason: 'd' }];
    expect(problemsOf({ errors }, names).map(({ field }) => field)).to.deep.equal(['letter', 'signedAs', 'email', 'place']);
  });

  it('knows the numbers of Gravity Forms', () => {
    expect(problemsOf({ validation_messages: { 1: 'a', 5: 'b', 9: 'c' } }, namesFor('gravity'))).to.deep.equal([
      { field: 'letter', message: 'a' },
      { field: 'consent', message: 'b' },
      { field: undefined, message: 'c' },
    ]);
  });

  it('names each field once', () => {
    expect(problemsOf({ errors: [{ field: 'letter', message: 'a' }, { field: 'letter', message: 'b' }] }, NAMES)).to.have.length(1);
  });

  it('a code without words is a problem of that field', () => {
    expect(problemsOf({ errors: [{ code: 'EMPTY', field: 'letter' }] }, NAMES)).to.deep.equal([{ field: 'letter', message: undefined }]);
  });

  it('cuts what would be a page, and takes markup out', () => {
    const [problem] = problemsOf({ errors: { letter: `<p>${'no '.repeat(400)}</p>` } }, NAMES);
    expect(problem?.message).to.have.length.at.most(300).and.not.to.contain('<');
  });

  for (const body of [null, undefined, 5, 'no', [], {}, { errors: null }, { errors: 5 }, { errors: [null, 5, []] }, { detail: null }])
    it(`${JSON.stringify(body)} names none`, () => {
      expect(problemsOf(body, NAMES)).to.deep.equal([]);
    });

  const SHAPES: Readonly<Record<string, object>> = {
    'Zod, flattened': { error: { formErrors: [], fieldErrors: { letter: ['Too long'] } } },
    'Zod, in full': { success: false, error: { name: 'ZodError', issues: [{ path: ['letter'], message: 'Too long' }] } },
    'OData': { error: { code: 'Bad', message: 'No.', details: [{ target: 'letter', message: 'Too long' }] } },
    'Spring': { error: 'Bad Request', errors: [{ field: 'letter', defaultMessage: 'Too long' }] },
    'JSend': { status: 'fail', data: { letter: 'Too long' } },
  };
  for (const [shape, body] of Object.entries(SHAPES))
    it(`finds a field as ${shape} names it`, () => {
      expect(problemsOf(body, NAMES)).to.deep.equal([{ field: 'letter', message: 'Too long' }]);
    });

  it('what is sent back is no problem', () => {
    expect(problemsOf({ error: 'Closed', data: { letter: 'What I wrote' } }, NAMES)).to.deep.equal([]);
  });

  it('a detail in words is about the whole', () => {
    expect(messageOf({ title: 'Not now', detail: 'We are at lunch.' })).to.equal('We are at lunch.');
    expect(problemsOf({ title: 'Not now', detail: 'We are at lunch.' }, NAMES)).to.deep.equal([]);
  });
});

describe('an answer of 200', () => {
  const verdict = (json: unknown, more: object = {}): string => plainVerdict({ status: 200, ok: true, json, whole: true, ...more }, NAMES, false).status;

  for (const body of [false, { ok: false }, { success: 'false' }, { success: 0 }, { accepted: false }, { status: 'error' }, { status: 'fail', data: {} }, { status: 422, title: 'No' }, { statusCode: 500 }, { code: '429' }, { result: 'failure' }, { status: 'validation_failed' }, { errors: ['no'] }, { error: 'no' }])
    it(`that says ${JSON.stringify(body)} is no success`, () => {
      expect(verdict(body)).to.equal('failed');
    });

  for (const body of [undefined, null, true, 'OK', [], {}, { status: 'ok' }, { status: 'queued' }, { status: 200 }, { code: 0, message: 'ok' }, { error: null, errors: [] }, { id: 500 }])
    it(`that says ${JSON.stringify(body)} is one`, () => {
      expect(verdict(body)).to.equal('sent');
    });

  it('from a page that takes no letters leaves it open', () => {
    expect(verdict(undefined, { elsewhere: true })).to.equal('unsure');
  });
});

describe('an answer of 400', () => {
  const said = (json: unknown): string | undefined => (plainVerdict({ status: 400, ok: false, json, whole: true }, NAMES, false) as { message?: string }).message;
  for (const body of ['Closed.', ['Closed.'], { errors: ['Closed.'] }, { errors: { base: ['Closed.'] } }, { non_field_errors: ['Closed.'] }, { error: { message: 'Closed.' } }])
    it(`passes on what ${JSON.stringify(body)} says`, () => {
      expect(said(body)).to.equal('Closed.');
    });

  it('asks for no wait of years', () => {
    expect(plainVerdict({ status: 429, ok: false, whole: true, retryAfter: '99999999999' }, NAMES, false)).to.include({ kind: 'busy', wait: undefined });
  });
});

describe('any answer', () => {
  for (const preset of ['json', 'form', 'formspree', 'netlify', 'cf7', 'gravity'] as const)
    it(`comes to something with ${preset}, and no failure counts as sent`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 200, max: 599 }), fc.jsonValue(), fc.boolean(), (status, json, tried) => {
          const outcome = verdictOf(preset)({ status, ok: status < 300, json, whole: true }, NAMES, tried);
          expect(outcome.status).to.be.oneOf(['sent', 'failed', 'unsure']);
          if (status >= 400) expect(outcome.status).not.to.equal('sent');
        }),
      );
    });

  for (const [status, tried, expected] of [[409, false, 'failed'], [409, true, 'unsure'], [422, true, 'unsure'], [422, false, 'failed'], [502, false, 'unsure'], [500, true, 'failed']] as const)
    it(`${status}, ${tried ? 'after an attempt that was left open' : 'the first time'}: ${expected}`, () => {
      expect(plainVerdict({ status, ok: false, whole: true }, NAMES, tried).status).to.equal(expected);
    });

  for (const [id, receipt] of [['L-17', 'L-17'], [41, '41'], ['Dear Nell, I', undefined], ['x'.repeat(65), undefined], [null, undefined]] as const)
    it(`the receipt of ${JSON.stringify(id)} is ${receipt}`, () => {
      expect(plainVerdict({ status: 200, ok: true, json: { id }, whole: true }, NAMES, false)).to.deep.equal({ status: 'sent', receipt });
    });

  for (const body of [{ ok: false }, { success: false }, { error: 'no' }, { errors: ['no'] }, { errors: { letter: 'no' } }])
    it(`a 200 with ${JSON.stringify(body)} is none`, () => {
      expect(plainVerdict({ status: 200, ok: true, json: body, whole: true }, NAMES, false).status).to.equal('failed');
    });
});
