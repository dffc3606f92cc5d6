import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { submitOf } from '../../feed/submit.js';
import type { Feed } from '../../feed/types.js';
import { load } from '../load.js';
import { oneOf, readOptions, siteUrl, wholeNumber } from '../options.js';
import { feedUrlOf, isAddress, jsonOf } from '../pages.js';
import { Stop } from '../stop.js';
import { VERSION } from '../version.js';
import { wholeFeed } from '../whole-feed.js';
import { ADS, ELEMENTS, IMAGES, LAYOUTS, LOADING, LOOKS, type Choice, type Release } from './choice.js';
import { imageHosts } from './csp.js';
import { blocksFor, PLATFORMS, PLATFORM_NAMES, policyFor, type Platform } from './platforms.js';
import { defaultBase } from './release.js';

export const help = `Says what to paste into a page to show a column.

  advice-column snippet FEED [options]

FEED is the feed's address, or a file that build made for one. It is read for the column's name, and for where its
pictures come from.

  --for NAME            ${PLATFORMS.join(', ')}, or all. Default: html
  --element NAME        ${ELEMENTS.join(', ')}. Default: column
  --item ID             this column, and not the newest
  --letter ID           this letter of it alone
  --look NAME           ${LOOKS.join(', ')}
  --layout NAME         ${LAYOUTS.join(', ')}
  --ads none|slot       slot: a place for your ad between letter and answer
  --ad-sizes SIZES      of that place, such as "(min-width: 728px) 728x90, 300x250"
  --partners URLS       feeds of partners, separated by spaces
  --lang TAG            the language, such as en-GB
  --heading-level N     the level of its first heading
  --images NAME         ${IMAGES.join(', ')}
  --loading NAME        ${LOADING.join(', ')}
  --base URL            the folder where you keep the script yourself
  --classic             the script in one file, for pages that can't use modules
  --offline             leaves the feed unread
`;

/** The built script, from wherever in the build this runs. */
async function integrityOf(classic: boolean): Promise<string> {
  for (const folder of ['../', '../../'])
    try {
      const script = await readFile(new URL(`${folder}advice-column${classic ? '.classic' : ''}.js`, import.meta.url));
      return `sha384-${createHash('sha384').update(script).digest('base64')}`;
    } catch {
      // Not in this folder.
    }
  throw new Stop('The script is not beside these tools, so its digest can’t be told.');
}

/** An address as it is to stand in the page. */
function address(written: string, what: string): string {
  if (!isAddress(written) || !URL.canParse(written)) throw new Stop(`${what} is an address that begins with https://, not "${written}".`);
  return new URL(written).href;
}

/** The feed's address; a file's is in it, if it has been built for one. */
async function addressOf(named: string): Promise<string> {
  if (isAddress(named) || !existsSync(named)) return address(named, 'A feed to embed');
  const url = feedUrlOf(jsonOf(await load(named)));
  if (!url) throw new Stop(`${named} has no feed_url, so it doesn’t tell where readers will find it. Name its address.`);
  return url;
}

async function readIfThere(feed: string): Promise<Feed | undefined> {
  try {
    return await wholeFeed(feed);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`advice-column: ${error.message} The snippet is made without it.\n`);
    return undefined;
  }
}

function* section(platform: Platform, choice: Choice, release: Release, feed: Feed | undefined): Generator<string> {
  yield `# ${PLATFORM_NAMES[platform]}\n`;
  for (const { where, code } of blocksFor(platform, choice, release)) yield `## ${where}\n\n${code}\n`;
  const hosts = feed && { images: imageHosts(feed), submit: submitOf(feed)?.url };
  yield '## If your site sends a Content-Security-Policy, add to it';
  yield `(the last line only where it has require-trusted-types-for)\n\n${policyFor(platform, choice, release, hosts ?? {}).join(';\n')}\n`;
}

export async function run(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readOptions('snippet', args, {
    feed: text, for: text, platform: text, element: text, item: text, letter: text, look: text, layout: text, ads: text, 'ad-sizes': text,
    partners: { type: 'string', multiple: true }, lang: text, 'heading-level': text, images: text, loading: text, base: text,
    classic: { type: 'boolean', default: false }, offline: { type: 'boolean', default: false },
  });
  const [named = values.feed, second] = positionals;
  if (!named) throw new Stop('Name the feed: the address that readers’ browsers will fetch.');
  if (second) throw new Stop(`One feed at a time: "${named}" or "${second}"? Partners' feeds come after --partners.`);
  const wanted = (values.for ?? values.platform ?? 'html').split(/[\s,]+/).filter(Boolean);
  const platforms = wanted.includes('all') ? PLATFORMS : wanted.map((name) => oneOf(name, 'for', PLATFORMS)!);
  const url = await addressOf(named);
  const level = wholeNumber(values['heading-level'], 'heading-level', 1);
  if (level !== undefined && level > 6) throw new Stop('--heading-level takes a number from 1 to 6.');
  const feed = values.offline ? undefined : await readIfThere(isAddress(named) ? url : named);
  if (feed && values.item && !feed.items.some(({ id }) => id === values.item)) process.stderr.write(`advice-column: The feed has no column "${values.item}" at the moment.\n`);
  const element = oneOf(values.element?.replace(/^<?advice-|>$/g, ''), 'element', ELEMENTS) ?? 'column';
  const choice: Choice = {
    element,
    feed: url,
    item: values.item,
    letter: values.letter,
    look: oneOf(values.look, 'look', LOOKS),
    layout: oneOf(values.layout, 'layout', LAYOUTS),
    ads: oneOf(values.ads, 'ads', ADS),
    adSizes: values['ad-sizes'],
    partners: values.partners?.flatMap((list) => list.split(/\s+/).filter(Boolean)).map((partner) => address(partner, 'A partner’s feed')),
    language: values.lang,
    headingLevel: level,
    images: oneOf(values.images, 'images', IMAGES),
    loading: oneOf(values.loading, 'loading', LOADING),
    name: feed?.column ?? feed?.title,
    home: feed?.homePageUrl,
  };
  const release: Release = { version: VERSION, base: siteUrl(values.base, 'base') ?? defaultBase(VERSION), integrity: await integrityOf(values.classic), classic: values.classic };
  process.stdout.write(platforms.flatMap((platform) => [...section(platform, choice, release, feed)]).join('\n'));
  return 0;
}
