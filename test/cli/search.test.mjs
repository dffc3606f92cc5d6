import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { folder, letter, run } from '../support/author-tools.mjs';

/** Pagefind's own envelope: https://github.com/Pagefind/pagefind */
const MARK = 'pagefind_dcd';

describe('build --search', () => {
  it('makes an index with what an archive needs to know of each column', (t) => {
    const dir = folder(t, { 'l/2026-11-03-a.md': `---\ntitle: The clock\ntopics: [sleep]\nauthors: Nell Wright\nlanguage: en-GB\nupdates: [{ by: writer, text: It stopped. }]\n---\n${letter()}`, 'l/2026-11-10-b.txt': letter('Boiling in Bute', 'kettle') });
    const { status, stderr } = run(['build', 'l', '--out', 'out', '--site', 'https://nell.example', '--search'], { cwd: dir });
    assert.deepEqual([status, stderr], [0, '']);
    const fragments = readdirSync(join(dir, 'out/pagefind/fragment')).map((name) => {
      const text = gunzipSync(readFileSync(join(dir, 'out/pagefind/fragment', name))).toString();
      return JSON.parse(text.slice(text.indexOf(MARK) + MARK.length));
    });
    const clock = fragments.find(({ meta }) => meta.id === '2026-11-03-a');
    assert.equal(clock.url, 'https://nell.example/2026-11-03-a.html');
    assert.deepEqual(clock.meta, { id: '2026-11-03-a', title: 'The clock', date: '2026-11-03T12:00:00.000Z', excerpt: 'My clock is loud, and my sister gave it to me. May I stop it at night?', signedAs: 'Awake in Ayr', columnist: 'Nell Wright', feed: 'https://nell.example/feed.json' });
    assert.deepEqual(clock.filters, { topic: ['sleep'], columnist: ['Nell Wright'], updated: ['yes'] });
    assert.match(clock.content, /Stop it tonight/);
    assert.doesNotMatch(clock.content, /</);
  });

  it('keeps columns apart that have no address, or share one', (t) => {
    const dir = folder(t, { 'l/a.txt': letter(), 'l/b.txt': letter('Boiling in Bute', 'kettle'), 'l/c.md': `---\nurl: https://nell.example/\n---\n${letter()}`, 'l/d.md': `---\nurl: https://nell.example/\n---\n${letter('Boiling in Bute', 'kettle')}` });
    run(['build', 'l', '--out', 'out', '--search'], { cwd: dir });
    const { languages } = JSON.parse(readFileSync(join(dir, 'out/pagefind/pagefind-entry.json'), 'utf8'));
    assert.equal(languages.en.page_count, 4);
    assert.equal(JSON.parse(readFileSync(join(dir, 'out/pagefind/parts.json'), 'utf8')).parts[0].count, 4);
  });

  it('leaves an index alone that would not change', (t) => {
    const dir = folder(t, { 'l/a.txt': letter() });
    const build = () => run(['build', 'l', '--out', 'out', '--search'], { cwd: dir });
    build();
    assert.match(build().stdout, / 0 files written/);
  });
});
