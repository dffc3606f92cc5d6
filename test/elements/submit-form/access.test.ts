import { expect } from '@open-wc/testing';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import '../../../src/define/submit-form.js';
import type { AdviceSubmitForm } from '../../../src/elements/submit-form/submit-form.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { feedOf, GIVEN } from '../../support/columns.js';
import { box, button, field, inBox, isFocused, LETTER, open, readOver, reached, send, type, write } from '../../support/letters.js';
import { part, until } from '../../support/mount.js';

declare const axe: { run(context: Element, options: object): Promise<AxeResults> };

async function faultsOf(element: Element): Promise<readonly string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(element, { runOnly, rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** A node of the accessibility tree. */
interface Heard {
  readonly role?: string;
  readonly name?: string;
  readonly children?: readonly Heard[];
}

const allOf = (node: Heard): readonly Heard[] => [node, ...(node.children ?? []).flatMap(allOf)];

const FEED = parseFeed(
  feedOf([GIVEN], {
    _advice: {
      helplines: [{ id: 'lamp', name: 'Lamp Line', phone: '+1 202 555 0142', sms: '+1 202 555 0143', chat: 'https://lamp.example/chat', url: 'https://lamp.example/', hours: 'Day and night' }],
      submit: { minWords: 3, maxWords: 400, minAge: 16, termsUrl: 'https://nell.example/terms', privacyUrl: 'https://nell.example/privacy', anonymity: 'Names are changed.', closedNote: 'Back in May.' },
    },
  }),
  { url: `${location.origin}/feed.json` },
);

const NAMING = `${LETTER} My name is Ada Lovelace; write to ada@attic.example.`;

const say =
  (status: number, body: object = {}) =>
  (): Promise<Response> =>
    Promise.resolve(Response.json(body, { status }));

/** Each state, and how a form comes into it. */
const STATES: Readonly<Record<string, (form: AdviceSubmitForm) => Promise<unknown>>> = {
  'nothing written yet': (form) => form.updateComplete,
  'errors at every field': async (form) => {
    type(form, 'email', 'nobody');
    button(form, /read it over/i)!.click();
    await until(() => part(form, 'summary'));
  },
  'too many words': async (form) => {
    form.maxWords = 4;
    type(form, 'letter', NAMING);
    await form.updateComplete;
  },
  'read over': async (form) => {
    write(form, { letter: NAMING, signedAs: 'Sleepless', place: 'Leith' });
    await readOver(form);
  },
  sending: async (form) => {
    form.send = () => new Promise(() => undefined);
    write(form);
    await readOver(form);
    button(form, /^send letter/i)!.click();
    await reached(form, 'sending');
  },
  sent: (form) => send(form),
  'refused field by field': (form) => {
    form.send = say(422, { errors: { letter: ['Too sad'], place: ['Where?'], other: ['What?'] } });
    return send(form);
  },
  failed: (form) => {
    form.send = say(503, { title: 'The tray is being emptied.' });
    return send(form);
  },
  unsure: (form) => {
    form.send = () => Promise.reject(new Error('broken'));
    return send(form);
  },
  closed: (form) => {
    form.closed = true;
    return form.updateComplete;
  },
  'a draft, and a quick way out': async (form) => {
    form.draft = 'session';
    form.quickExit = '/bench/blank.html';
    await until(() => button(form, /leave/i) && button(form, /keep it/i));
  },
  'an update': (form) => {
    form.updateOf = 'bread';
    return form.updateComplete;
  },
};

async function brought(state: string): Promise<AdviceSubmitForm> {
  const form = await open({}, { data: FEED, send: say(201, { receipt: 'L-17' }) });
  await STATES[state]!(form);
  await until(() => part(form, 'helplines'));
  await form.updateComplete;
  return form;
}

describe('<advice-submit-form> for everybody', () => {
  before(() => document.documentElement.setAttribute('lang', 'en'));
  afterEach(() => sessionStorage.clear());

  for (const state of Object.keys(STATES)) {
    it(`${state}: has no fault that axe can find`, async () => {
      expect(await faultsOf(await brought(state))).to.deep.equal([]);
    });

    for (const width of [280, 320])
      it(`${state}: stays within ${width} pixels`, async () => {
        const form = await brought(state);
        form.style.width = `${width}px`;
        await form.updateComplete;
        expect(form.scrollWidth).to.be.at.most(width);
      });

    it(`${state}: what is pressed is large enough`, async () => {
      const form = await brought(state);
      form.style.width = '320px';
      const small = [...form.shadowRoot!.querySelectorAll<HTMLElement>('button, input:not([tabindex]), textarea, label.tick, [part=summary] a, .links a')]
        .filter((target) => target.checkVisibility())
        .map((target) => [target.outerHTML, target.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width < 24 || height < 24);
      expect(small).to.deep.equal([]);
    });

    it(`${state}: nests its headings`, async () => {
      const form = await brought(state);
      const levels = [...form.shadowRoot!.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility()).map(({ localName }) => Number(localName[1]));
      expect(levels[0]).to.equal(2);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 2) + 1)).to.deep.equal([]);
    });
  }

  describe('the whole way by keyboard', () => {
    const focused = (form: Element): string => {
      const at = form.shadowRoot!.activeElement;
      return at?.getAttribute('name') ?? at?.getAttribute('part') ?? at?.className ?? '';
    };
    const press = (key: string): Promise<unknown> => sendKeys({ press: key });

    /** Presses Tab until the focus is there. */
    async function tabTo(form: Element, there: (at: Element | null) => boolean): Promise<void> {
      for (let presses = 0; presses < 20; presses += 1) {
        if (there(form.shadowRoot!.activeElement)) return;
        await press('Tab');
      }
      throw new Error(`The focus stayed at ${focused(form)}.`);
    }

    const isNamed = (name: string) => (at: Element | null): boolean => at?.getAttribute('name') === name;
    const says = (words: RegExp) => (at: Element | null): boolean => at?.localName === 'button' && words.test(at.textContent ?? '');

    it('with an error on it', async () => {
      const form = await open({ action: box('fine') });
      field(form, 'letter').focus();
      await sendKeys({ type: 'A xylophone plays.' });
      await tabTo(form, isNamed('signedAs'));
      await sendKeys({ type: 'Awake' });
      // Enter in a single line goes on, as everywhere.
      await press('Enter');
      await until(() => isFocused(part(form, 'summary')));
      await press('Tab');
      expect(form.shadowRoot!.activeElement?.textContent).to.equal('Tick the box if we may edit and publish your letter');
      await press('Enter');
      expect(focused(form)).to.equal('consent');
      await sendKeys({ type: ' ' });
      expect(field(form, 'consent').checked).to.equal(true);
      await tabTo(form, says(/read it over/i));
      await press('Enter');
      await reached(form, 'review');
      await until(() => form.shadowRoot!.activeElement?.className === 'review');
      // A second Enter of the same hand sends nothing.
      await press('Enter');
      expect(form.status).to.equal('review');
      await tabTo(form, says(/^\s*send letter/i));
      await press('Enter');
      await reached(form, 'sent');
      await until(() => isFocused(part(form, 'summary')));
      const { kept, asked } = await inBox(form.action!);
      expect(kept.map(({ letter, signedAs }) => [letter, signedAs])).to.deep.equal([['A xylophone plays.', 'Awake']]);
      expect(asked).to.have.length(1);
    });

    it('Enter in the letter is a new line', async () => {
      const form = await open({ action: box('fine') });
      field(form, 'letter').focus();
      await sendKeys({ type: 'One' });
      await press('Enter');
      await sendKeys({ type: 'Two' });
      expect([form.letter.letter, form.status]).to.deep.equal(['One\nTwo', 'editing']);
    });

    it('never comes to the trap', async () => {
      const form = await open({ action: box('fine') });
      field(form, 'letter').focus();
      const seen: string[] = [];
      for (let presses = 0; presses < 7; presses += 1) {
        await press('Tab');
        seen.push(focused(form));
      }
      expect(seen).to.contain('consent').and.not.to.contain('trap');
    });
  });

  describe('as it is heard', () => {
    it('a field has its label, its hint and its error', async () => {
      const form = await brought('errors at every field');
      const letter = field(form, 'letter');
      const described = letter.getAttribute('aria-describedby')!.split(' ').map((id) => form.shadowRoot!.getElementById(id)!.textContent);
      expect(described).to.deep.equal(['Between 3 and 400 words.', 'Write your letter']);
      expect([letter.getAttribute('aria-invalid'), letter.getAttribute('aria-required')]).to.deep.equal(['true', 'true']);
    });

    it('the summary is announced, named, and has the focus', async () => {
      const form = await brought('errors at every field');
      const summary = part(form, 'summary')!;
      expect(summary.querySelector('[role=alert]')).to.exist;
      expect(form.shadowRoot!.getElementById(summary.getAttribute('aria-labelledby')!)?.textContent).to.equal('There is a problem');
      await until(() => isFocused(summary));
    });

    it('what became of a letter has the focus under its name', async () => {
      for (const [state, name] of [['sent', 'Your letter has been sent'], ['failed', 'Your letter was not sent'], ['unsure', 'We could not tell whether your letter arrived']] as const) {
        const form = await brought(state);
        const at = part(form, 'summary')!;
        await until(() => isFocused(at));
        expect(form.shadowRoot!.getElementById(at.getAttribute('aria-labelledby')!)?.textContent).to.equal(name);
      }
    });

    it('that it is on its way is a status', async () => {
      const form = await open({}, { data: FEED, send: () => new Promise(() => undefined) });
      write(form);
      await readOver(form);
      const status = part(form, 'status')!;
      expect([status.role, status.textContent.trim()]).to.deep.equal(['status', '']);
      button(form, /^send letter/i)!.click();
      await until(() => status.textContent.includes('Sending your letter'));
      expect(button(form, /^send letter/i)?.getAttribute('aria-disabled')).to.equal('true');
    });

    it('who has gone elsewhere meanwhile is not called back', async () => {
      let answer: ((response: Response) => void) | undefined;
      const form = await open({}, { send: () => new Promise<Response>((resolve) => (answer = resolve)) });
      const elsewhere = document.createElement('input');
      form.after(elsewhere);
      write(form);
      await readOver(form);
      button(form, /^send letter/i)!.click();
      await reached(form, 'sending');
      elsewhere.focus();
      answer!(Response.json({}));
      await reached(form, 'sent');
      expect(document.activeElement).to.equal(elsewhere);
    });

    // Only Chromium can be asked for its accessibility tree.
    if (navigator.userAgent.includes('Chrome'))
      it('the tree has what a screen reader reads', async () => {
        const form = await brought('errors at every field');
        await until(() => isFocused(part(form, 'summary')));
        const snapshot = (await (a11ySnapshot as (options: object) => Promise<unknown>)({})) as Heard;
        const has = (role: string, name: string | RegExp): boolean => allOf(snapshot).some((node) => node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name ?? '')));
        expect(has('heading', 'There is a problem')).to.equal(true);
        expect(has('link', 'Write your letter')).to.equal(true);
        expect(has('textbox', 'Your letter')).to.equal(true);
        expect(has('checkbox', 'I am 16 or older.')).to.equal(true);
        expect(has('button', 'Read it over')).to.equal(true);
        expect(has('textbox', /Leave this empty/)).to.equal(false);
      });
  });
});
