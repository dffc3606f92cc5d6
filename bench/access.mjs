/**
 * `npm run access`: barriers on every page of states, in every look, light and dark, both directions, in every engine.
 *
 *   npm run access                                          all of it, some ten minutes
 *   npm run access -- --pages column --engines chromium     less
 *
 * axe-core with its rules for WCAG 2.2 A and AA everywhere, and IBM's checker in Chromium. Fails if either finds any.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { ENGINES, parseEngines } from '../test/browsers/find.mjs';
import { serve } from './static-server.mjs';
import { HEIGHT, openWindow, settle } from './windows.mjs';

const require = createRequire(import.meta.url);
/** As an expression: WebDriver takes no statements. */
const AXE = `(() => { ${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')}\n })()`;
const IBM = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

const PAGES = ['column', 'letter-card', 'reply-view', 'archive-list', 'submit', 'more-from', 'ad-slot'];
const LOOKS = ['plain', 'paper', 'newsprint'];
const SCHEMES = /** @type {import('./windows.mjs').Scheme[]} */ (['light', 'dark']);
const DIRECTIONS = ['ltr', 'rtl'];

/** What each finds, a line per place. */
const AXE_FINDINGS = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.flat().join(' ') + ' | ' + failureSummary.split('\\n').slice(1).join(' ').trim())))`;
/** IBM takes boxes of one name for one group, also where each stands in a form of its own, as on a page of states. */
const IBM_FINDINGS = `new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) => results.filter(({ value, ruleId }) => value[0] === 'VIOLATION' && value[1] === 'FAIL' && ruleId !== 'input_checkboxes_grouped')
  .map(({ ruleId, path, message }) => ruleId + ': ' + path.dom + ' | ' + message))`;

/** Has looks and states come on: a look's styles are a part of their own. @param {string} look @param {string} direction */
const dress = (look, direction) => `(async () => {
  document.documentElement.dir = '${direction}';
  // What is folded away is looked at, too.
  for (const element of document.querySelectorAll('*')) for (const folded of element.shadowRoot?.querySelectorAll('details') ?? []) folded.open = ${direction === 'rtl'};
  for (const element of document.querySelectorAll('*')) if ('look' in element) element.look = '${look}';
  const dressed = () => [...document.querySelectorAll('*')].every((element) => !element.look || element.look === 'plain' || getComputedStyle(element).containerType === 'inline-size');
  for (const end = Date.now() + 10_000; !dressed(); await new Promise((resolve) => setTimeout(resolve, 50))) if (Date.now() > end) throw new Error('no look ${look}');
  scrollTo(0, 0);
})()`;

/** @param {string | undefined} list @param {readonly string[]} all */
const chosen = (list, all) => list?.split(',') ?? all;

const { values } = parseArgs({ options: { pages: { type: 'string' }, engines: { type: 'string' }, looks: { type: 'string' }, schemes: { type: 'string' } } });
const server = await serve();
let states = 0;
let found = 0;

/** @param {string} where @param {string} who @param {readonly string[]} findings */
function report(where, who, findings) {
  found += findings.length;
  for (const finding of new Set(findings)) console.error(`${where}, ${who}: ${finding}`);
}

for (const engine of parseEngines(values.engines ?? ENGINES.join(','))) {
  for (const scheme of SCHEMES.filter((each) => chosen(values.schemes, SCHEMES).includes(each))) {
    const window = await openWindow[engine](scheme);
    try {
      for (const page of chosen(values.pages, PAGES)) {
        const began = Date.now();
        await window.resize(1280, HEIGHT);
        await window.open(`${server.origin}/demo/${page}.html`);
        await settle(window);
        await window.evaluate(AXE);
        if (engine === 'chromium') await window.evaluate(IBM);
        for (const look of chosen(values.looks, LOOKS)) {
          for (const direction of DIRECTIONS) {
            await window.evaluate(dress(look, direction));
            await settle(window);
            const where = [page, engine, look, scheme, direction].join(' ');
            report(where, 'axe', await window.evaluate(AXE_FINDINGS));
            if (engine === 'chromium') report(where, 'IBM', await window.evaluate(IBM_FINDINGS));
            states += 1;
          }
        }
        console.log(`${page} ${engine} ${scheme}: ${Math.round((Date.now() - began) / 1000)} s`);
      }
    } finally {
      await window.close();
    }
  }
}
server.close();
console.log(`${states} pages of states, ${found} barriers`);
process.exitCode = found ? 1 : 0;
