import { basename, resolve } from 'node:path';
import { parseFeed } from '../../feed/parse.js';
import { writeAll } from '../files.js';
import { titleFrom } from '../letters/text.js';
import type { Remark } from '../letters/source.js';
import { count, languageTag, readOptions, siteUrl } from '../options.js';
import { pagePaths } from '../render/paths.js';
import { learnLanguages } from '../render/setting.js';
import { siteFiles } from '../render/site.js';
import { forTerminal, Stop } from '../stop.js';
import { feedFiles } from './feed-files.js';
import { gather, letterFiles, settingsFile } from './gather.js';
import { searchFiles } from './search.js';
import { settingsFrom } from './settings.js';

export const help = `Makes a feed of letters in text files.

  advice-column build LETTERS… --out DIR [options]

LETTERS are .txt or .md files, or folders of them. Each is one column: the letter, and its answer. Above it there may be
front matter (title, date, topics, …). Beside the letters, feed.yaml may say what the feed says of itself.
See docs/publishing.md.

  --out DIR          where feed.json goes, and feed-N.json with the older columns
  --site URL         where DIR will be on the web. Each column's address is below it: a page that --html makes,
                     or the line "url: …" of its front matter
  --permalink PATH   below the site, the address of a column whose id is {id}. Default: {id}.html
  --title TEXT       the column's name
  --columnist NAME   who answers
  --language TAG     the language of the column, such as en-GB
  --feed FILE        what the feed says of itself. Default: feed.yaml beside the letters
  --whole            publish texts that can't be told apart as they are
  --html             also a page for each column, an archive and a sitemap (see render --page)
  --css URL          of those pages, the style sheet. Default: one of ours
  --template FILE    of those pages, the page around them
  --search           also an index for searching the archive (needs Pagefind)
  --strict           exit with 1 when there is anything to say of a letter

Files that would not change are left alone. Exits with 1 when a letter had to be left out; the rest is built.
`;

function tell(remarks: readonly Remark[]): void {
  for (const { file, line, message, fatal } of remarks) process.stderr.write(`${forTerminal(`${file}:${line}: ${fatal ? 'left out: ' : ''}${message}`)}\n`);
}

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions('build', args, {
    out: { type: 'string', short: 'o' },
    site: { type: 'string' },
    title: { type: 'string' },
    columnist: { type: 'string' },
    language: { type: 'string' },
    feed: { type: 'string' },
    permalink: { type: 'string' },
    css: { type: 'string' },
    template: { type: 'string' },
    whole: { type: 'boolean', default: false },
    html: { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  });
  const { out, title, columnist, whole, html, search, strict, css, template, permalink } = values;
  if (!positionals.length) throw new Stop('Name the letters: files, or a folder of them.');
  if (!out) throw new Stop('Say where the feed goes: --out DIR.');
  const site = siteUrl(values.site, 'site');
  const language = languageTag(values.language, 'language');
  if (permalink !== undefined && !(site && permalink.includes('{id}'))) throw new Stop('--permalink is a path with {id} in it, such as "columns/{id}/", below the --site.');
  const files = await letterFiles(positionals, out);
  const [first = '.'] = positionals;
  const settings = await settingsFrom({ file: values.feed ?? (await settingsFile(positionals)), site, title, columnist, language, otherwise: titleFrom(basename(resolve(first)).replace(/\.\w+$/, '')) });
  const { items, remarks, drafts } = await gather(files, settings, whole);
  tell(remarks);
  if (!items.length) throw new Stop('No letter could be used, so nothing was written.');

  const paths = pagePaths(items.map((item) => String(item['id'])));
  const pageOf = (id: string): string | undefined => {
    const path = paths.get(id) ?? '';
    if (!site) return html ? encodeURI(path) : undefined;
    return new URL(encodeURI(permalink?.replaceAll('{id}', path.replace(/\.html$/, '')) ?? path), site).href;
  };
  await learnLanguages(parseFeed({ ...settings, items }));
  const built = feedFiles(items, settings, site, pageOf);
  for (const id of built.large) process.stderr.write(`advice-column: "${id}" alone is more than 250 KB.\n`);
  const all = new Map<string, string | Uint8Array>([
    ...(search ? await searchFiles(built.feed, built.placeOf) : []),
    ...(html ? await siteFiles(built.feed, { site, css, template }) : []),
    ...built.files,
  ]);
  const { changed, same, removed } = await writeAll(out, 'build', all);
  const lost = remarks.filter(({ fatal }) => fatal).length;
  const parts = [
    `${count(items.length, 'column')} in ${count(built.files.size, 'page')}`,
    lost && `${count(lost, 'letter')} left out`,
    drafts && count(drafts, 'draft'),
    `${count(changed, 'file')} written, ${same} unchanged${removed ? `, ${removed} removed` : ''}`,
  ];
  process.stdout.write(`${out}: ${parts.filter(Boolean).join('; ')}.\n`);
  return lost || (strict && remarks.length) ? 1 : 0;
}
