import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../files.js';
import { itemFrom } from '../letters/item.js';
import { LetterError, readSource, type Json, type Remark } from '../letters/source.js';
import { progress } from '../progress.js';
import { Stop } from '../stop.js';

/** A text file, and its path in the folder that was named, without its ending. */
export interface LetterFile {
  readonly path: string;
  readonly name: string;
}

const ENDINGS = new Set(['.txt', '.text', '.md', '.markdown']);
const isLetter = (path: string): boolean => ENDINGS.has(extname(path).toLowerCase()) && !/^(?:\.|_|readme\b)/i.test(basename(path));

/** No letter is a megabyte long. */
const LARGEST = 1_000_000;

const withoutEnding = (path: string): string => path.slice(0, path.length - extname(path).length).split(sep).join('/');

/** The text files among what was named, folders with all that is in them; what `out` holds was written by us. */
export async function letterFiles(named: readonly string[], out: string): Promise<readonly LetterFile[]> {
  const found: LetterFile[] = [];
  for (const path of named) {
    const is = await stat(path).catch((error: unknown) => {
      throw new Stop(`Can't read ${path}: ${reasonOf(error)}.`);
    });
    if (!is.isDirectory()) {
      if (!ENDINGS.has(extname(path).toLowerCase())) throw new Stop(`${path} is no letter: letters are .txt or .md files.`);
      found.push({ path, name: withoutEnding(basename(path)) });
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const linked = async (file: string): Promise<boolean> => Boolean(await stat(file).then((target) => target.isFile(), () => true));
    const files: string[] = [];
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name);
      // A link to a folder may lead round in a circle; one to a file that has gone is told of when the file is read.
      if (entry.isFile() || (entry.isSymbolicLink() && (await linked(file)))) files.push(file);
    }
    const inOut = (file: string): boolean => resolve(file).startsWith(resolve(out) + sep) && resolve(out) !== resolve(path);
    const hidden = (file: string): boolean => relative(path, file).split(sep).some((part) => part.startsWith('.') || part === 'node_modules');
    const letters = files.filter((file) => isLetter(file) && !hidden(file) && !inOut(file)).sort();
    found.push(...letters.map((file) => ({ path: file, name: withoutEnding(relative(path, file)) })));
  }
  if (!found.length) throw new Stop(`There are no letters (.txt or .md files) in ${named.join(', ')}.`);
  // Whoever names a folder and a file in it means the file once.
  return [...new Map(found.map((file) => [resolve(file.path), file])).values()];
}

/** The file with the feed's own members beside the letters, if there is one. */
export async function settingsFile(named: readonly string[]): Promise<string | undefined> {
  for (const path of named) {
    const folder = (await stat(path)).isDirectory() ? path : dirname(path);
    for (const name of ['feed.yaml', 'feed.yml']) {
      const file = join(folder, name);
      if (await stat(file).catch(() => undefined)) return file;
    }
  }
  return undefined;
}

export interface Gathered {
  readonly items: readonly Json[];
  readonly remarks: readonly Remark[];
  readonly drafts: number;
}

/** Reads the letters one by one; one that can't be used costs only itself. */
export async function gather(files: readonly LetterFile[], settings: Json, whole: boolean): Promise<Gathered> {
  const items = new Map<string, { item: Json; file: string }>();
  const remarks: Remark[] = [];
  let drafts = 0;
  const bar = progress('Reading letters:', files.length);
  for (const [at, { path, name }] of files.entries()) {
    bar.at(at);
    try {
      const bytes = await readFile(path);
      if (bytes.length > LARGEST) throw new LetterError(1, 'This is too long for a letter.');
      const source = readSource(path, name, bytes);
      if (source.front['draft'] === true) {
        drafts += 1;
        continue;
      }
      const { item, notes } = itemFrom(source, { settings, whole });
      remarks.push(...notes.map((note) => ({ ...note, file: path, fatal: false })));
      const id = String(item['id']);
      const taken = items.get(id);
      if (taken) throw new LetterError(source.lineOf('id'), `Its id "${id}" is that of ${taken.file}; give it one of its own with a line "id: …" in its front matter.`);
      items.set(id, { item, file: path });
    } catch (error) {
      const line = error instanceof LetterError ? error.line : 1;
      const message = error instanceof LetterError ? error.message : `Can't be read: ${reasonOf(error)}.`;
      remarks.push({ file: path, line, message, fatal: true });
    }
  }
  bar.end();
  return { items: [...items.values()].map(({ item }) => item), remarks, drafts };
}
