import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/submit-form.js';
import { box, button, field, LETTER, mend, open, readOver, reached, send, write } from '../../support/letters.js';

/** A word of the letter that is found nowhere else. */
const WORD = 'xylophone';

/** Everything that an object says of itself, three levels deep, without the nodes of the page. */
function saidBy(value: unknown, depth = 3): string {
  if (value === null || value === undefined || typeof value === 'function' || value instanceof Node || value instanceof Window) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return '';
  if (depth === 0) return '';
  const names = new Set<string>();
  for (let at: object | null = value; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names].map((name) => {
    try {
      return `${name}=${saidBy((value as Readonly<Record<string, unknown>>)[name], depth - 1)}`;
    } catch {
      return '';
    }
  }).join(' ');
}

/** Every attribute of an element and of all that is in it, shadows too. */
function attributesOf(root: ParentNode): string {
  return [...root.querySelectorAll('*')].map((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ') + (element.shadowRoot ? attributesOf(element.shadowRoot) : '')).join(' ');
}

/** Writes down all that can be heard outside of the form. */
function listen(): { readonly heard: () => string; readonly stop: () => void } {
  const heard: string[] = [];
  const types = Object.keys(HTMLElement.prototype).concat(Object.keys(Document.prototype)).filter((name) => name.startsWith('on')).map((name) => name.slice(2));
  const own = ['advice-letter-submit', 'advice-letter-sent', 'advice-letter-failed', 'advice-load', 'advice-error', 'focusin', 'focusout', 'compositionend'];
  const hear = (event: Event): void => void heard.push(event.type, saidBy(event));
  for (const type of new Set([...types, ...own])) document.body.addEventListener(type, hear);
  const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const;
  const originals = methods.map((method) => console[method]);
  for (const method of methods) console[method] = (...said: unknown[]) => void heard.push(...said.map((one) => saidBy(one)));
  const requests = new PerformanceObserver((list) => heard.push(...list.getEntries().map(({ name }) => name)));
  requests.observe({ type: 'resource', buffered: true });
  return {
    heard: () => [...heard, ...requests.takeRecords().map(({ name }) => name)].join('\n'),
    stop: () => {
      for (const type of new Set([...types, ...own])) document.body.removeEventListener(type, hear);
      methods.forEach((method, index) => (console[method] = originals[index]!));
      requests.disconnect();
    },
  };
}

const stored = (): string => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, location.href, history.state, document.title, window.name]);

describe('<advice-submit-form> and the letter’s privacy', () => {
  let ear: ReturnType<typeof listen>;
  beforeEach(() => {
    ear = listen();
  });
  afterEach(() => {
    ear.stop();
  });

  function expectNothing(): void {
    expect(stored()).not.to.contain(WORD);
    expect(attributesOf(document)).not.to.contain(WORD);
    expect(ear.heard()).not.to.contain(WORD);
  }

  it('what hears everything would hear it', () => {
    document.body.dispatchEvent(new CustomEvent('input', { detail: { letter: LETTER } }));
    console.warn(LETTER);
    expect(ear.heard().split(WORD).length - 1).to.be.at.least(2);
  });

  for (const preset of ['json', 'form', 'formspree', 'netlify', 'cf7', 'gravity'])
    it(`is in nothing that outlives or leaves the form, ${preset}`, async () => {
      const form = await open({ action: box('fine'), preset });
      write(form);
      expectNothing();
      await readOver(form);
      expectNothing();
      button(form, /^send letter/i)!.click();
      await reached(form, 'sent', 'failed', 'unsure');
      expectNothing();
    });

  it('is in nothing while it is typed', async () => {
    const form = await open({ action: box('fine') });
    field(form, 'letter').focus();
    await sendKeys({ type: WORD });
    expect(form.letter.letter).to.equal(WORD);
    const keys = ear.heard().split('\n').filter((line) => line === 'keydown' || line === 'input');
    expect(keys).to.deep.equal([]);
    expectNothing();
  });

  for (const first of ['reset-before', 'reset-after', 'busy'])
    it(`is in nothing after a failure, ${first}`, async () => {
      const form = await open({ action: box('unwell-at-first', { first }) });
      await send(form);
      expectNothing();
      await mend(form.action!);
      button(form, /send it again/i)!.click();
      await reached(form, 'sent');
      expectNothing();
    });

  it('a receiver that echoes it does not get it into an event', async () => {
    const form = await open({ action: box('echo') });
    await send(form, { letter: WORD });
    expect(form.status).to.equal('sent');
    expectNothing();
  });

  it('the event that announces it has no way to it', async () => {
    const form = await open({ action: box('fine') });
    const names = new Promise<string[]>((resolve) => form.addEventListener('advice-letter-submit', (event) => resolve(Object.keys(event).filter((name) => name !== 'isTrusted'))));
    await send(form);
    expect(await names).to.deep.equal([]);
  });
});
