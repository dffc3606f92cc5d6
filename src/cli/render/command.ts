import { join } from 'node:path';
import { liveItems, pickItem } from '../../feed/order.js';
import { columnOf } from '../../feed/plain.js';
import { newestFirst } from '../../feed/sort.js';
import { writeAll, writeIfChanged } from '../files.js';
import { count, readOptions, only, siteUrl, wholeNumber } from '../options.js';
import { Stop } from '../stop.js';
import { wholeFeed } from '../whole-feed.js';
import { columnHtml } from './column.js';
import { sitePaths } from './paths.js';
import { learnLanguages, settingOf } from './setting.js';
import { siteFiles } from './site.js';

export const help = `Writes columns as plain HTML: for search engines, for readers without script, for e-mail.

  advice-column render FEED [--item ID] [--out FILE]    one column, for inside <advice-column>
  advice-column render FEED --page --out DIR [options]  a whole static site

FEED is a file, an address, or - for the standard input. With --page, DIR gets a page for each column with its canonical
address and Article data, an archive and a sitemap.

  --item ID            the column. Default: the newest
  --heading-level N    the level of the first heading. Default: 2
  --out FILE|DIR       where to write. Default: the standard output
  --page               whole pages, of all columns or of the one named
  --site URL           where DIR will be on the web. Default: the feed's home page
  --css URL            the pages' style sheet. Default: column.css, written beside them
  --template FILE      the page around each: HTML with {{title}}, {{head}} and {{main}}; {{lang}} and {{root}} if needed
`;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions('render', args, {
    item: { type: 'string' },
    'heading-level': { type: 'string' },
    out: { type: 'string', short: 'o' },
    page: { type: 'boolean', default: false },
    site: { type: 'string' },
    css: { type: 'string' },
    template: { type: 'string' },
  });
  const { item: id, out, page, css, template } = values;
  const level = wholeNumber(values['heading-level'], 'heading-level', 1) ?? 2;
  if (level > 6) throw new Stop('--heading-level takes a number from 1 to 6.');
  if (page && !out) throw new Stop('Say where the pages go: --out DIR.');
  const name = only(positionals, 'the feed: a file or an address');
  const feed = await wholeFeed(name);
  await learnLanguages(feed);
  const found = pickItem(feed, id);
  if (!found) throw new Stop(id ? `${name} has no column "${id}" that may be shown now.` : `${name} has no column that may be shown now.`);
  if (page && out) {
    const site = siteUrl(values.site, 'site') ?? (feed.homePageUrl === undefined ? undefined : siteUrl(feed.homePageUrl, 'site'));
    const files = await siteFiles(feed, { site, css, template });
    if (id) {
      const path = sitePaths(newestFirst(liveItems(feed)), site).get(id) ?? '';
      for (const file of [path, 'column.css']) if (files.has(file)) await writeIfChanged(join(out, file), files.get(file) ?? '');
      process.stdout.write(`${join(out, path)}\n`);
      return 0;
    }
    const { changed, same, removed } = await writeAll(out, 'render', files);
    process.stdout.write(`${out}: ${count(liveItems(feed).length, 'column')}; ${count(changed, 'file')} written, ${same} unchanged${removed ? `, ${removed} removed` : ''}.\n`);
    return 0;
  }
  const html = `${columnHtml(columnOf(found), settingOf(feed, found, level))}\n`;
  if (out) await writeIfChanged(out, html);
  else process.stdout.write(html);
  return 0;
}
