import { FeedError } from '../../feed/errors.js';
import { load } from '../load.js';
import { only, readOptions } from '../options.js';
import type { ReadPage } from '../pages.js';
import { Stop } from '../stop.js';
import { pagesOf } from '../whole-feed.js';
import { readFirst, SOMEWHERE, verdictOn, type Verdict } from './check.js';
import type { Finding } from './finding.js';
import { report } from './report.js';
import { schemaFindings } from './schema.js';

export const help = `Says what a feed's readers would miss, and why.

  advice-column check FEED|URL [options]

Looks at a feed, and at the pages after it, as the elements do, and against the schema. Of an address it also checks how
it is served: whether other sites may read it, and as what it comes.

  --json         the verdict for programs
  --strict       warnings count as errors
  --first-page   leaves the other pages alone
  --verbose      names every place, not just the first three

Exits with 0 when every column can be shown, with 1 when readers miss one, or all.
`;

/** Pages up to one that can't be read, and what was wrong with that one. */
async function readAll(first: ReadPage, onlyFirst: boolean): Promise<{ pages: readonly ReadPage[]; broken?: Finding }> {
  const pages: ReadPage[] = [];
  try {
    for await (const page of pagesOf(first, SOMEWHERE)) {
      pages.push(page);
      if (onlyFirst) break;
    }
  } catch (error) {
    if (!(error instanceof Stop || error instanceof FeedError)) throw error;
    const page = pages.at(-1)?.loaded.name ?? '';
    // A file may have been taken out of its folder; a server's next page is what readers will ask for.
    if (error instanceof Stop && !first.loaded.url)
      return { pages, broken: { level: 'note', code: 'next-page', path: 'next_url', message: 'The next page is not beside this file, so it was not looked at.', reader: 'Older columns, if that page is where it should be.' } };
    return { pages, broken: { level: 'error', code: 'next-page', path: 'next_url', ...(pages.length > 1 && { page }), message: error.message, reader: 'Older columns can’t be reached from here.' } };
  }
  return { pages };
}

async function check(name: string, onlyFirst: boolean): Promise<Verdict> {
  const loaded = await load(name);
  const first = readFirst(loaded);
  if ('findings' in first) return first;
  const { pages, broken } = await readAll(first, onlyFirst);
  const verdict = verdictOn(loaded.name, pages, schemaFindings);
  return broken ? { ...verdict, ok: verdict.ok && broken.level !== 'error', findings: [broken, ...verdict.findings] } : verdict;
}

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions('check', args, {
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    'first-page': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  });
  const verdict = await check(only(positionals, 'the feed: a file or an address'), values['first-page']);
  const ok = verdict.ok && !(values.strict && verdict.findings.some(({ level }) => level === 'warning'));
  process.stdout.write(values.json ? `${JSON.stringify({ ...verdict, ok }, null, 2)}\n` : report(verdict, values.verbose));
  return ok ? 0 : 1;
}
