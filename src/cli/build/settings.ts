import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { CORE, isObject } from '../../feed/vocabulary.js';
import { arrange, arrangeAuthors } from '../letters/arrange.js';
import { decodeText, type Json } from '../letters/source.js';
import { Stop } from '../stop.js';

export interface SettingsOptions {
  /** A YAML or JSON file with the feed's own members. */
  readonly file?: string;
  readonly site?: string;
  readonly title?: string;
  readonly columnist?: string;
  readonly language?: string;
  /** What to call the column when nothing does. */
  readonly otherwise: string;
}

async function readMembers(file: string): Promise<Json> {
  const bytes = await readFile(file).catch(() => {
    throw new Stop(`Can't read ${file}.`);
  });
  let members: unknown;
  try {
    members = parse(decodeText(bytes)) ?? {};
  } catch (error) {
    throw new Stop(`${file} is no YAML: ${(error as Error).message.split('\n', 1)[0]?.replace(/:$/, '')}.`);
  }
  if (!isObject(members)) throw new Stop(`${file} should have lines such as "title: Dear Nell".`);
  const unknown: string[] = [];
  const arranged = arrange(members, (key) => unknown.push(key));
  if (unknown.length) throw new Stop(`${file} has ${unknown.map((key) => `"${key}"`).join(', ')}, which a feed doesn't know.`);
  return arranged;
}

/** The feed's own members, from its file and from the command line, which has the last word. */
export async function settingsFrom({ file, site, title, columnist, language, otherwise }: SettingsOptions): Promise<Json> {
  const { items: _, version: _version, next_url: _next, ...members } = file ? await readMembers(file) : ({} as Json);
  const home = site ?? members['home_page_url'];
  const authors = columnist ? [{ name: columnist }] : arrangeAuthors(members['authors'] ?? members['author']);
  const own = isObject(members['_advice']) ? members['_advice'] : {};
  const named = title ?? members['title'] ?? own['column'] ?? otherwise;
  const first = Object.keys(members).filter((key) => CORE.has(key) && !['title', 'authors', 'author', 'home_page_url', 'language'].includes(key));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: named,
    ...(home !== undefined && { home_page_url: home }),
    ...(site && { feed_url: new URL('feed.json', site).href }),
    ...((language ?? members['language']) !== undefined && { language: language ?? members['language'] }),
    ...Object.fromEntries(first.map((key) => [key, members[key]])),
    ...(members['favicon'] !== undefined && { favicon: members['favicon'] }),
    ...(authors && { authors }),
    _advice: { version: 1, ...own },
  };
}
