import { expect } from '@open-wc/testing';
import { finish } from '../../src/html/finish.js';
import { paragraphs } from '../../src/html/text.js';
import { words } from '../../src/html/words.js';
import { payloads, payloadsByKind } from '../fixtures/payloads.js';
import { engines } from '../support/engines.js';
import { executions, hadItsChance, leftovers, requestsFor } from '../support/harm.js';

/** Names that markup could take over, and what the page says of itself. */
const page = (): unknown => [document.title, document.baseURI, location.href, document.styleSheets.length, window.length, document.activeElement?.localName, Object.keys(globalThis).length];

const inert = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').documentElement;

describe('untrusted markup', () => {
  let root: ShadowRoot;

  beforeEach(() => {
    root = document.createElement('div').attachShadow({ mode: 'open' });
    document.body.append(root.host);
    executions();
  });

  afterEach(() => {
    root.host.remove();
  });

  it('comes in at least 500 shapes, each of its own', () => {
    expect(payloads.length).to.be.at.least(500);
    expect(new Set(payloads.map(({ markup }) => markup)).size).to.equal(payloads.length);
    expect([...payloadsByKind.keys()]).to.have.lengthOf(14);
  });

  describe('would do harm, so that the tests would notice', () => {
    it('when it runs', async () => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'xss()');
      image.src = '/broken/control';
      root.append(image);
      await hadItsChance(root);
      expect(executions()).to.equal(1);
    });

    it('when it asks for something', async () => {
      const image = document.createElement('img');
      image.srcset = '/canary-control/x';
      root.append(image);
      await hadItsChance(root);
      expect(requestsFor('/canary-control/')).to.have.lengthOf(1);
    });

    it('when it leaves something behind', () => {
      const parsed = inert('<p onclick=1 style=2><a href=javascript:3><script></script><svg></svg><x-y>');
      expect(leftovers(parsed)).to.include.members(['p[onclick]', 'p[style]', 'a[href=javascript:3]', '<script>', '<svg>', '<x-y>']);
    });
  });

  /** The last pass with no sanitiser before it; as in `sanitise`, what throws is shown as text. */
  const unaided = (bare: boolean) => (html: string) => {
    try {
      return finish(inert(html), { base: location.href }, bare);
    } catch {
      return paragraphs(html);
    }
  };
  const doors = [
    ...engines.map(({ name, sanitise }) => [name, (html: string) => finish(sanitise(html), { base: location.href })] as const),
    ['the last pass alone', unaided(false)],
    ['the last pass alone, without attributes', unaided(true)],
    ['words alone', words],
  ] as const;

  for (const [name, door] of doors)
    describe(`through ${name}`, () => {
      for (const [kind, markups] of payloadsByKind)
        it(`does nothing: ${kind}`, async () => {
          const before = page();
          for (const markup of markups) {
            const safe = door(markup);
            expect(leftovers(safe), markup).to.deep.equal([]);
            const place = document.createElement('section');
            place.append(safe);
            root.append(place);
          }
          await hadItsChance(root);
          expect(executions()).to.equal(0);
          expect(requestsFor('/canary/')).to.deep.equal([]);
          expect(page()).to.deep.equal(before);
        });
    });
});
