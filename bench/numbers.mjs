/**
 * `npm run numbers`: the table of README.md, from what the benchmarks have last measured. With `--check`, as in CI: fails
 * when a figure that doesn't depend on the machine (bytes, requests, shifts) is another than the table says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saved } from './results.mjs';
import { root } from './static-server.mjs';

const START = '<!-- numbers: written by npm run numbers -->';
const END = '<!-- end of numbers -->';
const check = process.argv.includes('--check');

const [size, shift, page, widgets, leaks] = ['size', 'shift', 'page', 'widgets', 'leaks'].map(saved);
if (!size || !shift) throw new Error('Run "npm run size" and "npm run shift" first.');

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const times = (/** @type {number} */ ratio) => `${ratio.toFixed(2)} ×`;
/** @param {string} name @returns {{ bytes: number, requests?: number }} */
const sized = (name) => size.rows.find((/** @type {{ name: string }} */ one) => one.name === name);
const moved = (/** @type {string} */ name) => Math.max(...shift.rows.filter((/** @type {{ name: string }} */ one) => one.name.split(',')[0] === name && !one.name.includes('nothing reserved')).map((/** @type {{ shift: number }} */ one) => one.shift)).toFixed(3);
const elements = size.rows.filter((/** @type {{ name: string }} */ { name }) => /^advice-[a-z-]+$/.test(name));
const largest = elements.reduce((/** @type {any} */ most, /** @type {any} */ one) => (one.bytes > most.bytes ? one : most));

/** Whatever the machine. @type {readonly (readonly [string, string, string])[]} */
const fixed = [
  ['script to first content (brotli)', kilobytes(sized('letters given, platform sanitiser').bytes), '12.5 KB'],
  ['the same with DOMPurify', kilobytes(sized('letters given, DOMPurify').bytes), '22.5 KB'],
  ['requests to first content', String(sized('letters given, platform sanitiser').requests), '2'],
  [`the largest further element (\`<${largest.name}>\`)`, kilobytes(largest.bytes), '6 KB'],
  ['the archive, with search', kilobytes(sized('advice-archive-list, with search').bytes), '12 KB'],
  ['`advice-column.lazy.js`', kilobytes(sized('advice-column.lazy.js').bytes), '2 KB'],
  ['layout shift, `clamp`', moved('clamp'), '0'],
  ['layout shift, `flow`', moved('flow'), '0.02'],
];

/** @returns {readonly (readonly [string, string, string])[]} */
function measured() {
  if (!page) throw new Error('Run "npm run bench" first.');
  const row = (/** @type {string} */ name) => page.rows[name];
  const each = /** @type {const} */ ([['bare, with its date', '–'], ['one column', '1.05 ×'], ['one column, preloaded', '1.05 ×'], ['20 columns', '1.10 ×']]);
  return [
    ...each.map(([name, most]) => /** @type {const} */ ([`first content, ${name}`, times(row(name).content), most])),
    ...each.map(([name]) => /** @type {const} */ ([`work of the main thread, ${name}`, times(row(name).work), name.startsWith('bare') ? '–' : '1.15 ×'])),
    ['our longest script, one column', `${row('one column').ours.toFixed(0)} ms`, '50 ms'],
    ...(widgets ? [/** @type {const} */ (['work of each of 100 columns of a feed, to that of one', times(widgets.ratio.work), '1 ×'])] : []),
    ...(leaks ? [/** @type {const} */ (['elements, feeds or listeners left after 1,000 comings and goings', leaks.leaks ? 'some' : 'none', 'none'])] : []),
  ];
}

const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
const file = join(root, 'README.md');
const readme = readFileSync(file, 'utf8');
const [before, rest] = readme.split(START);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`README.md lacks "${START}" or "${END}".`);

if (check) {
  const stale = fixed.map(line).filter((one) => !readme.includes(one));
  if (stale.length) {
    console.error(`README.md says otherwise; measure anew and run "npm run numbers":\n${stale.join('\n')}`);
    process.exitCode = 1;
  } else console.log('The numbers in README.md are current.');
} else {
  const { cores, processor, browser } = page?.machine ?? {};
  const table = ['| what | measured | aim |', '| --- | --- | --- |', ...[...fixed, ...measured()].map(line)];
  const said = `Measured on ${page?.date}, ${cores} cores (${processor}), ${browser?.replace('/', ' ')}, ${page?.rounds} rounds.`;
  writeFileSync(file, `${before}${START}\n\n${table.join('\n')}\n\n${said}\n\n${END}${after}`);
}
