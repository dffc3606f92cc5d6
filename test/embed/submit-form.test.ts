import { expect } from '@open-wc/testing';
import { box, button, field, inBox, LETTER, reached, type, write } from '../support/letters.js';
import { hostPage } from '../support/host-page.js';
import { until } from '../support/mount.js';

/** The whole way with the built script. */
async function sendFrom(host: Document): Promise<string> {
  const form = host.querySelector('advice-submit-form')!;
  await until(() => form.shadowRoot && field(form, 'letter'));
  write(form);
  button(form, /read it over/i)!.click();
  await reached(form, 'review');
  button(form, /^send letter/i)!.click();
  await reached(form, 'sent', 'failed', 'unsure');
  return form.status;
}

describe('<advice-submit-form> in the built script', () => {
  it('sends a letter', async () => {
    const action = box('fine', {}, location.origin);
    expect(await sendFrom(await hostPage(`<advice-submit-form action="${action}"></advice-submit-form>`))).to.equal('sent');
    expect((await inBox(action)).kept.map(({ letter }) => letter)).to.deep.equal([LETTER]);
  });

  it('sends it from a page that allows next to nothing', async () => {
    const action = box('fine', {}, location.origin);
    const policy = `default-src 'none'; script-src ${location.origin}; connect-src ${location.origin}; style-src 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
    const host = await hostPage(`<advice-submit-form action="${action}"></advice-submit-form>`, { head: `<meta http-equiv="content-security-policy" content="${policy}">` });
    const refused: string[] = [];
    host.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective));
    expect(await sendFrom(host)).to.equal('sent');
    expect(refused).to.deep.equal([]);
    const { borderTopStyle } = getComputedStyle(host.querySelector('advice-submit-form')!.shadowRoot!.querySelector('[part=input]')!);
    expect(borderTopStyle).to.equal('solid');
  });

  it('sends it from a frame that allows no forms', async () => {
    const action = box('fine', {}, location.origin);
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.srcdoc = `<!doctype html><script type="module" src="/dist/advice-column.js"></script><advice-submit-form action="${action}"></advice-submit-form>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const status = await sendFrom(frame.contentDocument!);
    frame.remove();
    expect(status).to.equal('sent');
  });

  it('downloads what comes later only when somebody writes', async () => {
    const host = await hostPage('<advice-submit-form action="/x"></advice-submit-form>');
    const form = host.querySelector('advice-submit-form')!;
    await until(() => form.shadowRoot && field(form, 'letter'));
    const parts = (): readonly string[] => host.defaultView!.performance.getEntriesByType('resource').map(({ name }) => /parts\/([a-z-]+)-/.exec(name)?.[1] ?? '').filter(Boolean);
    expect(parts()).to.contain('submit-form').and.not.to.contain('desk');
    type(form, 'letter', 'Dear');
    await until(() => parts().includes('desk'));
    expect(parts()).not.to.contain('services');
  });
});
