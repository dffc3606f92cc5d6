import { expect } from '@open-wc/testing';
import '../../../src/define/submit-form.js';
import { box, ELSEWHERE, field, inBox, LETTER, open, send, summary } from '../../support/letters.js';

describe('<advice-submit-form> on a page whose policy lets nothing out', () => {
  // A policy can't be taken back, so this page is for nothing else.
  before(() => {
    const policy = Object.assign(document.createElement('meta'), { httpEquiv: 'content-security-policy', content: `connect-src ${location.origin} ws://${location.host}` });
    document.head.append(policy);
  });

  it('says so, and keeps the letter', async () => {
    const action = box('fine', {}, ELSEWHERE);
    const form = await open({ action });
    const told = new Promise((resolve) => form.addEventListener('advice-letter-failed', (event: Event & { kind?: string }) => resolve(event.kind)));
    await send(form);
    expect(form.status).to.equal('failed');
    expect(await told).to.equal('blocked');
    expect(summary(form)).to.contain('settings of this website');
    expect(field(form, 'letter').value).to.equal(LETTER);
    expect((await inBox(action)).asked).to.deep.equal([]);
  });
});
