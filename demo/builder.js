/** The snippet builder: what is chosen is written by the same code that `npx advice-column snippet` uses. */
import { blocksFor, defaultBase, imageHosts, LANGUAGES, markupOf, PLATFORMS, PLATFORM_NAMES, policyFor, readFirst, submitOf, verdictOn, VERSION } from '../dist/cli/builder.js';

const find = (id) => document.getElementById(id);
const form = find('choice');
const MOST_BYTES = 16 * 2 ** 20;

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/* What is chosen */

const addressIn = (written) => {
  try {
    return new URL(written.trim(), document.baseURI).href;
  } catch {
    return '';
  }
};

/** What the feed says of itself, once it has been read. */
let read;

function choice() {
  const { element, feed, item, look, layout, arrangement, ads, language, images, partners } = Object.fromEntries(new FormData(form));
  return {
    element,
    feed: addressIn(feed),
    item,
    look,
    layout: element === 'more-from' ? arrangement : layout,
    ads,
    language,
    images,
    partners: partners.split(/\s+/).filter(Boolean).map(addressIn),
    name: read?.column ?? read?.title,
    home: read?.homePageUrl,
  };
}

/* The snippet */

let release = { version: VERSION, base: defaultBase(VERSION) };

async function digest() {
  const answer = await fetch('../dist/advice-column.js');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', await answer.arrayBuffer()));
  release = { ...release, integrity: `sha384-${btoa(String.fromCharCode(...hash))}` };
}

async function copy(button, code) {
  const shown = button.textContent;
  try {
    await navigator.clipboard.writeText(code);
    button.textContent = 'Copied';
  } catch {
    // Without the right to write there, what is selected can still be copied by hand.
    getSelection().selectAllChildren(button.closest('.block').querySelector('pre'));
    button.textContent = 'Selected: copy it';
  }
  button.addEventListener('blur', () => { button.textContent = shown; }, { once: true });
}

function block({ where, code }) {
  const button = make('button', { type: 'button', 'aria-label': `Copy: ${where}` }, 'Copy');
  button.addEventListener('click', () => void copy(button, code));
  return make('div', { class: 'block' }, make('header', {}, make('h3', {}, where), button), make('pre', { tabindex: '0' }, make('code', {}, code)));
}

function showSnippet(chosen) {
  const platform = find('platform').value;
  const hosts = read ? { images: imageHosts(read), submit: submitOf(read)?.url } : {};
  const policy = { where: 'If your site sends a Content-Security-Policy (the last line only with require-trusted-types-for)', code: policyFor(platform, chosen, release, hosts).join(';\n') };
  find('blocks').replaceChildren(...[...blocksFor(platform, chosen, release), policy].map(block));
}

/* The preview */

const asNodes = ({ tag, attributes, children }) => make(tag, Object.fromEntries(attributes), ...children.map((child) => (typeof child === 'string' ? child : asNodes(child))));

let previewed = '';

function showPreview(chosen) {
  const markup = markupOf(chosen);
  const key = JSON.stringify(markup);
  // What is the same needn't be drawn again: a reader may have scrolled in it.
  if (key === previewed) return;
  previewed = key;
  find('preview').replaceChildren(asNodes(markup));
}

function show() {
  const { element } = choice();
  for (const field of form.querySelectorAll('[data-for]')) field.hidden = !field.dataset.for.split(' ').includes(element);
  const chosen = choice();
  if (!chosen.feed) return;
  showSnippet(chosen);
  showPreview(chosen);
}

/* The check */

/** Across origins a browser shows no header that tells of them: that it was read at all says that others may, too. */
function delivery(answer, url) {
  const headers = new Headers(answer.headers);
  headers.set('access-control-allow-origin', '*');
  if (!headers.has('cache-control')) headers.set('cache-control', 'unknown');
  return { url, headers, redirected: answer.redirected, status: answer.status };
}

async function verdictOf(url, signal) {
  let answer;
  try {
    answer = await fetch(url, { credentials: 'omit', signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return { ok: false, refused: 'It can’t be read from here: it is out of reach, or its server does not send “Access-Control-Allow-Origin: *”.', findings: [] };
  }
  const body = await answer.arrayBuffer();
  if (body.byteLength > MOST_BYTES) return { ok: false, refused: 'It is larger than 16 MB, and no element reads that.', findings: [] };
  const address = answer.url || url;
  const page = readFirst({ name: url, url: address, text: new TextDecoder().decode(body), bytes: body.byteLength, response: delivery(answer, address) });
  return 'findings' in page ? page : { ...verdictOn(url, [page]), read: page.feed };
}

/** The same thing in many places is said once. */
function grouped(findings) {
  const groups = new Map();
  for (const finding of findings) {
    const key = `${finding.level} ${finding.message}`;
    groups.set(key, { ...finding, times: (groups.get(key)?.times ?? 0) + 1, path: groups.get(key)?.path ?? finding.path });
  }
  return [...groups.values()];
}

function showVerdict({ ok, refused, findings, shown, items }) {
  const line = find('verdict');
  line.dataset.level = ok ? 'ok' : 'error';
  line.textContent = refused ?? (shown === items ? `It can be shown: ${shown} ${shown === 1 ? 'column' : 'columns'} on its first page.` : `${shown} of ${items} items can be shown.`);
  find('findings').replaceChildren(
    ...grouped(findings).map(({ level, path, message, reader, times }) =>
      make('li', { 'data-level': level }, make('b', {}, level), ` ${path ? `${path}${times > 1 ? ` and ${times - 1} more` : ''}: ` : ''}${message}`, make('small', {}, `Readers see: ${reader}`)),
    ),
  );
}

/** Which column to show is chosen among those that the feed has. */
function offerItems(feed) {
  const chosen = find('item').value;
  const options = (feed?.items ?? []).map(({ id, title }) => make('option', { value: id }, title ?? id));
  find('item').replaceChildren(make('option', { value: '' }, 'always the newest'), ...options);
  if (options.some(({ value }) => value === chosen)) find('item').value = chosen;
}

let reading;

async function check() {
  reading?.abort();
  reading = new AbortController();
  const { signal } = reading;
  const url = addressIn(find('feed').value);
  find('verdict').textContent = 'Reading …';
  delete find('verdict').dataset.level;
  find('findings').replaceChildren();
  try {
    const verdict = await verdictOf(url, signal);
    if (signal.aborted) return;
    read = verdict.read;
    offerItems(read);
    showVerdict(verdict);
    find('checked').textContent = url;
    find('schema-hint').hidden = false;
  } catch (error) {
    if (signal.aborted) return;
    find('verdict').textContent = `It can’t be read: ${error.message}`;
  }
  show();
}

/* To begin with */

const names = new Intl.DisplayNames(['en'], { type: 'language' });
find('language').append(make('option', { value: '' }, 'your page’s own'), ...['en', ...LANGUAGES.keys()].map((tag) => make('option', { value: tag }, names.of(tag) ?? tag)));
find('platform').append(...PLATFORMS.map((name) => make('option', { value: name }, PLATFORM_NAMES[name])));
find('feed').value = new URLSearchParams(location.search).get('feed') ?? new URL('feeds/lantern.json', document.baseURI).href;

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => void (target.id === 'feed' ? check() : show()));
find('feed').addEventListener('paste', () => setTimeout(() => void check()));
find('platform').addEventListener('change', show);
find('width').addEventListener('change', ({ target }) => { find('preview').style.width = target.value; });

// Only pages with https:// (and this machine's own) may compute a digest.
await digest().catch(() => { find('integrity-hint').hidden = false; });
await check();
