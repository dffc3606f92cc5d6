import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { answer } from '../../bench/static-server.mjs';
import { ensureBrowser } from '../browsers/install.mjs';
import { folder, letter, run } from '../support/author-tools.mjs';

const DAY = 86_400_000;
/** More than one part of an index holds. */
const MANY = 10_004;

/** @param {number} nth @param {string} front */
const dated = (nth, front) => `---\ntitle: Number ${nth}\ndate: ${new Date(Date.UTC(2026, 0, 1) - nth * DAY).toISOString()}\n${front}---\n`;

/**
 * A page with a list of a feed and an index, both in this folder.
 *
 * @param {import('node:test').TestContext} t @param {string} out
 */
async function listIn(t, out) {
  const body = `<!doctype html><html lang="en"><title>Archive</title><script type="module" src="/dist/advice-column.js"></script>
    <advice-archive-list opens="inline" page-size="5" feed="/out/feed.json" search-index="/out/pagefind/parts.json"></advice-archive-list>`;
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(body);
    else if (url.startsWith('/out/')) void answer(Object.assign(request, { url: url.slice(4) }), response, out);
    else void answer(request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const browser = await launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`);
  /** Asks, and waits for the status. @param {Record<string, unknown>} members @param {string} status */
  const ask = async (members, status) => {
    await page.evaluate((set) => void Object.assign(document.querySelector('advice-archive-list') ?? {}, set), members);
    const said = () => page.evaluate(() => document.querySelector('advice-archive-list')?.shadowRoot?.querySelector('[part=status]')?.textContent?.trim());
    await page
      .waitForFunction((wanted) => document.querySelector('advice-archive-list')?.shadowRoot?.querySelector('[part=status]')?.textContent?.trim() === wanted, { timeout: 15_000 }, status)
      .catch(async () => assert.equal(await said(), status));
    return page.evaluate(() => [...(document.querySelector('advice-archive-list')?.shadowRoot?.querySelectorAll('[part=row] [part=headline]') ?? [])].map((one) => one.textContent?.trim()));
  };
  return { page, ask };
}

describe('build --search, in <advice-archive-list>', () => {
  it('finds, filters and opens what is far down in the feed, without addresses of its own', async (t) => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, nth) => [`l/c${nth}.md`, dated(nth, `topics: [${nth % 2 ? 'garden' : 'kitchen'}]\n${nth % 20 ? '' : 'updates: [{ by: writer, text: It stopped. }]\n'}`) + letter(`Awake in Ayr`, nth === 57 ? 'trombone' : 'clock')]),
    );
    const dir = folder(t, { ...files, 'l/undated.md': `---\ntopics: [garden]\n---\n${letter('Boiling in Bute', 'kettle')}` });
    assert.equal(run(['build', 'l', '--out', 'out', '--search'], { cwd: dir }).status, 0);
    const { page, ask } = await listIn(t, join(dir, 'out'));
    assert.deepEqual(await ask({ query: 'trombone' }, '1 letter'), ['Number 57']);
    await page.evaluate(() => document.querySelector('advice-archive-list')?.shadowRoot?.querySelector(/** @type {'a'} */ ('[part=row] .open'))?.click());
    await page.waitForFunction(() => document.querySelector('advice-archive-list')?.shadowRoot?.querySelector('advice-column')?.shadowRoot?.textContent?.includes('My trombone is loud'));
    await page.evaluate(() => Object.assign(document.querySelector('advice-archive-list') ?? {}, { item: undefined }));
    assert.deepEqual(await ask({ query: '', topic: 'garden' }, '5 of 31 letters'), [1, 3, 5, 7, 9].map((nth) => `Number ${nth}`));
    assert.equal((await ask({ pageSize: 40 }, '31 letters')).at(-1), 'Undated');
    assert.deepEqual(await ask({ updatesOnly: true, topic: '', pageSize: 5 }, '3 letters'), ['Number 0', 'Number 20', 'Number 40']);
    assert.deepEqual(await ask({ updatesOnly: false, query: 'kettle' }, '1 letter'), ['Undated']);
  });

  it('makes several indexes of very many columns, and the list of them', async (t) => {
    const files = Object.fromEntries(Array.from({ length: MANY }, (_, nth) => [`l/c${nth}.md`, dated(nth, `topics: [${nth < 3 || nth > MANY - 3 ? 'ends' : 'middle'}]\n`) + letter('Awake in Ayr', nth === MANY - 1 ? 'trombone' : 'clock')]));
    const dir = folder(t, files);
    const { status, stderr } = run(['build', 'l', '--out', 'out', '--search', '--site', 'https://nell.example'], { cwd: dir });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(JSON.parse(readFileSync(join(dir, 'out/pagefind/parts.json'), 'utf8')), {
      parts: [{ url: './', count: 10_000 }, { url: './1/', count: 4 }],
      topics: { ends: 5, middle: MANY - 5 },
      columnists: {},
      updates: 0,
    });
    assert.ok(existsSync(join(dir, 'out/pagefind/1/pagefind.js')));
    const { ask } = await listIn(t, join(dir, 'out'));
    assert.deepEqual(await ask({ query: 'trombone' }, '1 letter'), [`Number ${MANY - 1}`]);
    assert.deepEqual(await ask({ query: '', topic: 'ends' }, '5 letters'), [0, 1, 2, MANY - 2, MANY - 1].map((nth) => `Number ${nth}`));
  });
});
