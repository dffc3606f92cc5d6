import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { columnOf, parseFeed } from 'advice-column/feed';
import { folder, letter, run } from '../support/author-tools.mjs';

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** A folder's files with the moment each was written. @param {string} path */
const moments = (path) => Object.fromEntries(readdirSync(path, { recursive: true }).map((name) => [String(name), statSync(join(path, String(name))).mtimeMs]));

/** @param {number} count */
const letters = (count) => Object.fromEntries(Array.from({ length: count }, (_, nth) => [`letters/2024-01-${String(nth + 1).padStart(2, '0')}-no-${nth + 1}.txt`, letter(`Awake number ${nth + 1}`)]));

/** As a page of a portal is copied: one break in a paragraph, and what the portal puts below. */
const PORTAL = `Dear Uncle Ned,
My brother borrowed my ladder two winters ago. He says that it was his to begin with, and our mother won't hear of it.

Should I ask for it back before the gutters want doing?
--Grounded

Dear Grounded,
Ask for it in writing, and ask kindly.

A ladder is a small thing to lose a brother over.
Buy another if he won't answer.

--Uncle Ned
more from the valley post and our partners
Close Ad
`;

describe('build', () => {
  it('makes a feed of letters in plain text', (t) => {
    const dir = folder(t, { 'letters/2026-11-03-a-loud-clock.txt': letter() });
    const { status, stderr } = run(['build', 'letters', '--out', 'out', '--title', 'Dear Nell', '--columnist', 'Nell', '--site', 'https://nell.example/column'], { cwd: dir });
    assert.deepEqual([status, stderr], [0, '']);
    const feed = read(join(dir, 'out/feed.json'));
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(feed.feed_url, 'https://nell.example/column/feed.json');
    assert.equal(feed.home_page_url, 'https://nell.example/column/');
    const [item] = feed.items;
    assert.equal(item.id, '2026-11-03-a-loud-clock');
    assert.equal(item.url, 'https://nell.example/column/2026-11-03-a-loud-clock.html');
    assert.equal(item.title, 'A loud clock');
    assert.equal(item.date_published, '2026-11-03T12:00:00Z');
    const [{ question, answers }] = item._advice.letters;
    assert.deepEqual([question.greeting, question.signedAs], ['Dear Nell,', 'Awake in Ayr']);
    assert.deepEqual([answers[0].greeting, answers[0].signedAs], ['Dear Awake,', 'Nell']);
    assert.match(item.content_html, /^<p>Dear Nell,<\/p>\n<p>My clock[^]*<p>—Awake in Ayr<\/p>\n<p>Dear Awake,<\/p>[^]*<p>—Nell<\/p>$/);
  });

  it('reads a column as a portal prints it, without the portal', (t) => {
    const dir = folder(t, { 'ladder.txt': PORTAL });
    assert.equal(run(['build', 'ladder.txt', '-o', 'out'], { cwd: dir }).status, 0);
    const written = readFileSync(join(dir, 'out/feed.json'), 'utf8');
    const [item] = parseFeed(written).items;
    assert.ok(item);
    const [first] = columnOf(item).letters;
    assert.deepEqual(
      [first?.question?.greeting, first?.question?.signedAs, first?.answers[0]?.greeting, first?.answers[0]?.signedAs],
      ['Dear Uncle Ned,', 'Grounded', 'Dear Grounded,', 'Uncle Ned'],
    );
    assert.doesNotMatch(written, /Close Ad|our partners/);
  });

  it('reads Markdown with front matter', (t) => {
    const front = '---\ntitle: The loud clock\ndate: 2026-11-03T08:00:00+02:00\ntopics: [sleep, sisters]\nillustration: { url: "https://nell.example/clock.png", alt: A clock }\nads: none\nplace: Ayr\n---\n';
    const dir = folder(t, { 'a.md': front + letter().replace('loud', '**loud** <script>alert(1)</script>') });
    const { status, stderr } = run(['build', 'a.md', '--out', 'out'], { cwd: dir });
    assert.equal(status, 0);
    assert.match(stderr, /^a\.md:11: <script> was left out/);
    const [item] = read(join(dir, 'out/feed.json')).items;
    assert.equal(item.title, 'The loud clock');
    assert.equal(item.date_published, '2026-11-03T06:00:00Z');
    assert.deepEqual(item.tags, ['sleep', 'sisters']);
    assert.equal(item._advice.ads, 'none');
    assert.equal(item._advice.illustration.alt, 'A clock');
    assert.match(item._advice.letters[0].question.html, /<strong>loud<\/strong>/);
    assert.equal(item._advice.letters[0].question.place, 'Ayr');
    assert.doesNotMatch(JSON.stringify(item), /alert|<script/);
  });

  it('takes what the feed says of itself from feed.yaml', (t) => {
    const settings = 'title: Dear Nell\nlanguage: en-GB\nauthors:\n  - name: Nell Wright\n    addressedAs: Nell\nhelplines:\n  - { id: night, name: Night Line, phone: "555 0100" }\npublisher: { name: The Lantern }\n';
    const dir = folder(t, { 'letters/feed.yaml': settings, 'letters/a.txt': letter() });
    assert.equal(run(['build', 'letters', '--out', 'out'], { cwd: dir }).status, 0);
    const feed = read(join(dir, 'out/feed.json'));
    assert.equal(feed.authors[0]._advice.addressedAs, 'Nell');
    assert.equal(feed._advice.helplines[0].name, 'Night Line');
    assert.equal(feed._advice.publisher.name, 'The Lantern');
  });

  it('puts the newest 20 on the first page, and each column on one page', (t) => {
    const dir = folder(t, letters(31));
    assert.equal(run(['build', 'letters', '--out', 'out', '--site', 'https://nell.example'], { cwd: dir }).status, 0);
    const first = read(join(dir, 'out/feed.json'));
    assert.equal(first.items.length, 20);
    assert.equal(first.items[0].id, '2024-01-31-no-31');
    assert.equal(first.next_url, 'https://nell.example/feed-1.json');
    const second = read(join(dir, 'out/feed-1.json'));
    assert.equal(second.items.at(-1).id, '2024-01-01-no-1');
    assert.equal(second.next_url, undefined);
    assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 31);
  });

  it('keeps a page below 250 KB', (t) => {
    const long = (/** @type {number} */ nth) => letter(`Awake number ${nth}`).replace('May I', `${'The clock on the stair says so. '.repeat(1200)}May I`);
    const dir = folder(t, Object.fromEntries(Array.from({ length: 6 }, (_, nth) => [`l/2026-01-0${nth + 1}.txt`, long(nth)])));
    assert.equal(run(['build', 'l', '--out', 'out'], { cwd: dir }).status, 0);
    const pages = readdirSync(join(dir, 'out')).filter((name) => name.startsWith('feed'));
    assert.ok(pages.length > 1);
    for (const page of pages) assert.ok(statSync(join(dir, 'out', page)).size < 250_000);
  });

  it('leaves alone what would not change', (t) => {
    const dir = folder(t, letters(45 - 14));
    const build = () => run(['build', 'letters', '--out', 'out', '--html', '--site', 'https://nell.example'], { cwd: dir });
    build();
    const before = moments(join(dir, 'out'));
    assert.match(build().stdout, / 0 files written/);
    assert.deepEqual(moments(join(dir, 'out')), before);
    writeFileSync(join(dir, 'letters/2024-01-31-no-31.txt'), letter('Awake number 31', 'kettle'));
    build();
    const after = moments(join(dir, 'out'));
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    assert.deepEqual(changed.sort(), ['2024-01-31-no-31.html', 'feed.json', 'index.html']);
  });

  it('takes away what it made of a letter that is gone, and nothing else', (t) => {
    const dir = folder(t, { ...letters(2), 'out/own.html': 'mine' });
    const build = () => run(['build', 'letters', '--out', 'out', '--html'], { cwd: dir });
    build();
    rmSync(join(dir, 'letters/2024-01-02-no-2.txt'));
    assert.match(build().stdout, /1 removed/);
    assert.equal(existsSync(join(dir, 'out/2024-01-02-no-2.html')), false);
    assert.equal(existsSync(join(dir, 'out/own.html')), true);
  });

  it('names file and line of a letter it can’t tell apart, and builds the rest', (t) => {
    const dir = folder(t, {
      'l/good.txt': letter(),
      'l/none.txt': 'Some thoughts on clocks.\n\nThey tick.\n',
      'l/unanswered.md': '---\ntitle: Alone\n---\n\nDear Nell,\n\nIs anybody there?\n\n--Alone\n',
      'l/broken.md': '---\ntitle: "Never closed\n---\nDear Nell,\n',
      'l/empty.txt': '\n',
    });
    const { status, stderr, stdout } = run(['build', 'l', '--out', 'out'], { cwd: dir });
    assert.equal(status, 1);
    assert.match(stderr, /^l\/none\.txt:1: left out: No letter can be told apart/m);
    assert.match(stderr, /^l\/unanswered\.md:5: left out: No answer can be told apart from the letter “Dear Nell,”/m);
    assert.match(stderr, /^l\/broken\.md:2: left out: The front matter is no YAML/m);
    assert.match(stderr, /^l\/empty\.txt:\d: left out: There is no letter/m);
    assert.match(stdout, /1 column in 1 page; 4 letters left out/);
    assert.equal(read(join(dir, 'out/feed.json')).items.length, 1);
  });

  it('publishes a text as it is when asked to', (t) => {
    const dir = folder(t, { 'l/none.md': '---\nwhole: true\n---\n# A holiday\n\nNell is *away*.\n' });
    assert.equal(run(['build', 'l', '--out', 'out'], { cwd: dir }).status, 0);
    const [item] = read(join(dir, 'out/feed.json')).items;
    assert.equal(item.title, 'A holiday');
    assert.match(item.content_html, /<em>away<\/em>/);
    assert.equal(item._advice, undefined);
  });

  it('takes numbers for words where words belong, and Windows’ line ends for its own', (t) => {
    const dir = folder(t, { 'a.md': `---\ntitle: 1984\ntopics: [1984, clocks]\n---\n${letter()}`.replaceAll('\n', '\r\n') });
    const { status, stderr } = run(['build', 'a.md', '--out', 'out'], { cwd: dir });
    assert.deepEqual([status, stderr], [0, '']);
    const written = readFileSync(join(dir, 'out/feed.json'), 'utf8');
    const [item] = JSON.parse(written).items;
    assert.deepEqual([item.title, item.tags], ['1984', ['1984', 'clocks']]);
    assert.doesNotMatch(written, /\\r/);
  });

  it('leaves out the second of two letters with one id', (t) => {
    const dir = folder(t, { 'l/a.md': `---\nid: clock\n---\n${letter()}`, 'l/b.md': `---\ntitle: B\nid: clock\n---\n${letter()}` });
    const { status, stderr } = run(['build', 'l', '--out', 'out'], { cwd: dir });
    assert.equal(status, 1);
    assert.match(stderr, /^l\/b\.md:3: left out: Its id "clock" is that of l\/a\.md/m);
  });

  it('says of front matter what it can’t read, at its line', (t) => {
    const dir = folder(t, { 'a.md': `---\ntitle: A\ndate: the day before yesterday\nweather: fine\n---\n${letter()}` });
    const { status, stderr } = run(['build', 'a.md', '--out', 'out'], { cwd: dir });
    assert.equal(status, 0);
    assert.match(stderr, /^a\.md:3: "date" can't be read/m);
    assert.match(stderr, /^a\.md:4: "weather" means nothing here/m);
  });

  it('reads several letters in one text, with their titles', (t) => {
    const two = `---\nauthors: Nell\n---\n## The clock\n\n${letter()}\n## The kettle\n\n${letter('Boiling in Bute', 'kettle')}`;
    const dir = folder(t, { 'two.md': two });
    assert.equal(run(['build', 'two.md', '--out', 'out'], { cwd: dir }).status, 0);
    const [item] = read(join(dir, 'out/feed.json')).items;
    assert.deepEqual(item._advice.letters.map((/** @type {{ title: string }} */ { title }) => title), ['The clock', 'The kettle']);
    assert.match(item.content_html, /<h3>The clock<\/h3>[^]*<h3>The kettle<\/h3>/);
  });

  it('takes headlines at their word', (t) => {
    const labelled = `# The clock\n\n## Letter\n\n${letter().replace('Dear Awake,', '## Answer\n\nDear Awake,')}`;
    const dir = folder(t, { 'l/a.md': labelled, 'l/b.md': '## Question\n\nMy clock is loud. May I stop it?\n\n## Reply\n\nStop it *tonight*. Tell her.\n' });
    const { status, stderr } = run(['build', 'l', '--out', 'out'], { cwd: dir });
    assert.deepEqual([status, stderr], [0, '']);
    const [a, b] = read(join(dir, 'out/feed.json')).items;
    assert.equal(a.title, 'The clock');
    assert.deepEqual(Object.keys(a._advice.letters[0]), ['id', 'question', 'answers']);
    assert.deepEqual(a._advice.letters[0].question, { greeting: 'Dear Nell,', html: '<p>My clock is loud, and my sister gave it to me. May I stop it at night?</p>', signedAs: 'Awake in Ayr' });
    assert.deepEqual(b._advice.letters[0].question, { html: '<p>My clock is loud. May I stop it?</p>' });
    assert.deepEqual(b._advice.letters[0].answers, [{ html: '<p>Stop it <em>tonight</em>. Tell her.</p>' }]);
    assert.match(b.content_html, /^<blockquote>\n<p>My clock/);
  });

  it('joins lines that were wrapped by hand', (t) => {
    const wrapped = letter().replace(
      'My clock is loud, and my sister gave it to me. May I stop it at night?',
      'My clock is loud, and my sister gave it to me when I moved into this\nhouse, which was eleven years ago last spring. It strikes the hours,\nthe halves and the quarters, and at midnight it plays a hymn that\nneither of us can stand. May I stop it at night?',
    );
    const dir = folder(t, { 'a.txt': wrapped });
    run(['build', 'a.txt', '--out', 'out'], { cwd: dir });
    const [item] = read(join(dir, 'out/feed.json')).items;
    assert.equal(item._advice.letters[0].question.text.includes('\n'), false);
  });

  it('reads what old programs save', (t) => {
    const dir = folder(t, { 'a.txt': Buffer.from(letter('Caf\u00e9').replace('loud', '\u0093loud\u0094'), 'latin1') });
    run(['build', 'a.txt', '--out', 'out'], { cwd: dir });
    const [item] = read(join(dir, 'out/feed.json')).items;
    assert.equal(item._advice.letters[0].question.signedAs, 'Café');
    assert.match(item._advice.letters[0].question.text, /“loud”/);
  });

  it('follows a link to a letter, and takes a letter once that was named twice', (t) => {
    const dir = folder(t, { 'l/a.txt': letter(), 'elsewhere/b.txt': letter('Bored') });
    symlinkSync(join(dir, 'elsewhere/b.txt'), join(dir, 'l/b.txt'));
    symlinkSync('..', join(dir, 'l/round'));
    const { status, stderr } = run(['build', 'l', 'l/a.txt', '--out', 'out'], { cwd: dir });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(read(join(dir, 'out/feed.json')).items.map((/** @type {{ id: string }} */ { id }) => id), ['a', 'b']);
    symlinkSync('gone.txt', join(dir, 'l/c.txt'));
    assert.match(run(['build', 'l', '--out', 'out'], { cwd: dir }).stderr, /l.c\.txt:1: left out: Can't be read: there is no such file/);
  });

  it('gives a file with a picture for a name an id, too', (t) => {
    const dir = folder(t, { 'l/💌.txt': letter() });
    assert.equal(run(['build', 'l', '--out', 'out'], { cwd: dir }).status, 0);
    assert.equal(read(join(dir, 'out/feed.json')).items[0].id, '1f48c');
  });

  it('does not publish what its reader can’t read', (t) => {
    const dir = folder(t, { 'a.md': `---\ndate: 2025-02-30\nembargo: soon\ndek: Loud\n---\n${letter()}` });
    const { stderr } = run(['build', 'a.md', '--out', 'out'], { cwd: dir });
    assert.match(stderr, /a\.md:2: "date" can't be read/);
    const [item] = read(join(dir, 'out/feed.json')).items;
    assert.equal(item.date_published, undefined);
    assert.deepEqual([item._advice.embargo, item._advice.dek], [undefined, 'Loud']);
    assert.equal(run(['check', 'out/feed.json', '--strict'], { cwd: dir }).status, 0);
  });

  it('writes nothing when it can’t do what it was asked', (t) => {
    const dir = folder(t, { 'l/a.txt': letter(), 'l/feed.yaml': 'titel: Dear Nell\n', 'no.txt': 'No letter.\n', 'file': '' });
    for (const [args, sentence] of /** @type {const} */ ([
      [['build', 'nowhere', '--out', 'out'], /Can't read nowhere: there is no such file or folder\./],
      [['build', 'l', '--out', 'out'], /l.feed\.yaml has "titel", which a feed doesn't know\./],
      [['build', 'no.txt', '--out', 'out'], /No letter could be used, so nothing was written\./],
      [['build', '--out', 'out'], /Name the letters/],
      [['build', 'l'], /--out DIR/],
      [['build', 'no.txt', '--out', 'out', '--site', 'nell'], /--site takes an address/],
      [['build', 'no.txt', '--out', 'out', '--language', 'en_GB'], /--language takes a tag such as en-GB, not "en_GB"\./],
      [['build', 'no.txt', '--out', 'out', '--sight', 'x'], /'--sight'/],
    ])) {
      const { status, stderr, stdout } = run(args, { cwd: dir });
      assert.equal(status, 1, args.join(' '));
      assert.match(stderr, sentence);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /);
      assert.equal(existsSync(join(dir, 'out')), false);
    }
    rmSync(join(dir, 'l/feed.yaml'));
    const { status, stderr } = run(['build', 'l', '--out', 'file'], { cwd: dir });
    assert.equal(status, 1);
    assert.match(stderr, /Can't write/);
    // Of a new folder there, the system says that its parent is missing.
    assert.match(run(['build', 'l', '--out', '/proc/none/here'], { cwd: dir, timeout: 20_000 }).stderr, /Can't write/);
  });

  it('says nothing of its progress where nobody watches', (t) => {
    const dir = folder(t, letters(5));
    assert.equal(run(['build', 'letters', '--out', 'out'], { cwd: dir }).stderr, '');
  });
});
