import { until, untilCalmly } from '../support/mount.js';
import { ORIGIN, servedFeed, openPage } from '../support/served-page.js';
import { RICH_FEED } from '../support/rich-feed.js';
import { markupOf, subjectIn, SUBJECTS, UNCLAMPED } from '../support/subjects.js';
import { hostsSuite, pageOf, type Host } from './hosts-suite.js';

/** Chromium has no modules in XML (https://crbug.com/717643), and does not tell elements that it parses there of their attributes: the script comes last. */
const XHTML = {
  type: 'application/xhtml+xml',
  root: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
  doctype: '<!DOCTYPE html>',
  script: '',
  body: (subjects: string) => `${subjects}<script src="${ORIGIN}/dist/advice-column.classic.js"></script>`,
};

const shadowOf = (page: Document): ShadowRoot | null | undefined => page.querySelector('#widget')?.shadowRoot;

/** The list of other columns looks for those that the page shows in the page alone. */
const UNLISTED = SUBJECTS.filter(({ name }) => name !== 'more');

const HOSTS: readonly Host[] = [
  { name: 'quirks mode', doctype: '', body: (subjects) => `<font size="5" color="green"><b><i>${subjects}</i></b></font>` },
  { name: 'an old transitional page', doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">', body: (subjects) => `<table width="90%"><tr><td nowrap>${subjects}</td></tr></table>` },
  { name: 'XHTML', ...XHTML },
  { name: 'XHTML 1.0 Strict', ...XHTML, doctype: '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">' },
  { name: 'the classic script', script: `<script async src="${ORIGIN}/dist/advice-column.classic.js"></script>` },
  { name: 'the classic script, before anything else', script: `<script src="${ORIGIN}/dist/advice-column.classic.js"></script>` },
  { name: 'a base elsewhere', head: '<base href="https://elsewhere.example/a/b/" target="_top">' },
  { name: 'a huge root', head: '<style>html { font-size: 60px } body { font-size: 16px }</style>' },
  { name: 'a huge root, and all that follows from it', head: '<style>html { font-size: 300% }</style>', subjects: UNCLAMPED },
  { name: 'a tiny root', head: '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>' },
  { name: 'right to left', root: 'dir="rtl" lang="en"' },
  { name: 'right to left by CSS', head: '<style>body { direction: rtl; unicode-bidi: embed }</style>' },
  { name: 'zoomed in', head: '<style>body > * { zoom: 1.5 }</style>', also: 'zoom: 1.5' },
  { name: 'a dialog', body: (subjects) => `<dialog style="width: 600px">${subjects}</dialog>`, act: (page) => page.querySelector('dialog')?.showModal() },
  { name: 'a popover', body: (subjects) => `<div popover style="width: 600px">${subjects}</div>`, act: (page) => page.querySelector<HTMLElement>('[popover]')?.showPopover() },
  { name: 'details', body: (subjects) => `<details><summary>Advice</summary>${subjects}</details>`, act: (page) => page.querySelector('details')?.toggleAttribute('open', true) },
  { name: 'nowhere at first', body: (subjects) => `<div id="tab" style="display: none">${subjects}</div>`, act: async (page) => {
    await until(() => page.querySelector('advice-column')?.shadowRoot?.querySelector('[part=credit]'));
    (page.querySelector('#tab') as HTMLElement).style.display = '';
  } },
  { name: 'hidden until found', body: (subjects) => `<div id="tab" hidden="until-found">${subjects}</div>`, act: async (page) => {
    await until(() => page.querySelector('advice-column')?.shadowRoot?.querySelector('[part=credit]'));
    page.querySelector('#tab')?.removeAttribute('hidden');
  } },
  { name: 'another shadow root', body: (subjects) => `<div id="widget"><template shadowrootmode="open"><style>* { color: navy; margin: 3px }</style>${subjects}</template></div>`, place: shadowOf, subjects: UNLISTED },
  { name: 'a shadow root in a shadow root', body: (subjects) => `<div id="widget"><template shadowrootmode="open"><p><template shadowrootmode="open">${subjects}</template></p></template></div>`, place: (page) => shadowOf(page)?.querySelector('p')?.shadowRoot, subjects: UNLISTED },
  { name: 'the slot of a shadow root', body: (subjects) => `<div><template shadowrootmode="open"><style>::slotted(*) { font: italic 20px serif }</style><slot></slot></template>${subjects}</div>` },
  { name: 'a grid', head: '<style>body { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem } body > * { min-width: 0 }</style>', subjects: UNCLAMPED },
  { name: 'a flex row', head: '<style>body { display: flex } body > * { flex: 0 0 300px; min-width: 0 }</style>' },
  { name: 'columns', head: '<style>body { columns: 2; column-fill: auto } body > div { break-inside: avoid }</style>', subjects: UNCLAMPED },
  { name: 'a container', head: '<style>body > div { container-type: inline-size; width: 320px }</style>' },
  { name: 'a list item, a button’s neighbour, a heading', body: (subjects) => `<ol><li><h4>${subjects}</h4></li></ol>` },
];

describe('hosts of every kind, and every place in them', () => {
  hostsSuite(HOSTS);

  it('a frame in a frame', async () => {
    const feed = await servedFeed(RICH_FEED);
    const inner = pageOf({ name: 'inner' }, SUBJECTS.map((subject) => markupOf(subject, feed)).join('')).body;
    const outer = await openPage({ body: '<!doctype html><iframe style="width: 500px; height: 300px"></iframe>' });
    const frame = outer.querySelector('iframe')!;
    frame.srcdoc = inner;
    await Promise.all(SUBJECTS.map((subject) => untilCalmly(() => subjectIn(frame.contentDocument!, subject))));
  });
});
