import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isObject } from '../feed/vocabulary.js';
import { Stop } from './stop.js';

/** What a folder that we write to holds of ours, by command, so that the next run knows what to take away. */
const LIST = '.advice-column.json';

/** What a run did to a folder. */
export interface Written {
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
}

export type Content = string | Uint8Array;
export type Files = ReadonlyMap<string, Content>;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'that is not allowed',
  EPERM: 'that is not allowed',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of that path is a file, not a folder',
  EEXIST: 'there is a file of that name, not a folder',
  EISDIR: 'there is a folder of that name',
  ENOENT: 'there is no such file or folder',
};

/** Why a file could not be read or written. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/** `mkdir` with `recursive` never comes back where the system says of a new folder that its parent isn't there, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || (await stat(dirname(path)).catch(() => undefined))) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path);
  }
}

/** Writes beside and renames, so that nobody ever finds half a file. */
async function replace(path: string, content: Content): Promise<void> {
  const beside = join(dirname(path), `.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
  try {
    await makeFolder(dirname(path));
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Stop(`Can't write ${path}: ${reasonOf(error)}.`);
  }
}

/** Writes a file if it isn't so already; tells whether it had to. */
export async function writeIfChanged(path: string, content: Content): Promise<boolean> {
  const found = await readFile(path).catch(() => undefined);
  if (found?.equals(typeof content === 'string' ? Buffer.from(content) : content)) return false;
  await replace(path, content);
  return true;
}

/** The files in a folder that earlier runs wrote; a list that can't be read is as good as none. */
async function listed(folder: string): Promise<Readonly<Record<string, readonly string[]>>> {
  try {
    const lists: unknown = JSON.parse(await readFile(join(folder, LIST), 'utf8'));
    if (!isObject(lists)) return {};
    const texts = (list: unknown): readonly string[] => (Array.isArray(list) ? list.filter((file) => typeof file === 'string') : []);
    return Object.fromEntries(Object.entries(lists).map(([command, list]) => [command, texts(list)]));
  } catch {
    return {};
  }
}

/** Whether a path stays in the folder, whatever is written in it. */
function isInside(folder: string, file: string): boolean {
  const way = relative(folder, resolve(folder, file));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Makes a folder hold these files, by their paths in it: what is the same already is left alone, what an earlier run of
 * the same command wrote and this one didn't is taken away, and what is not ours is never touched.
 */
export async function writeAll(folder: string, command: string, files: Files): Promise<Written> {
  const { [command]: before = [], ...others } = await listed(folder);
  const gone = before.filter((file) => !files.has(file) && isInside(folder, file));
  const lists = { ...Object.fromEntries(Object.entries(others).map(([name, list]) => [name, list.filter((file) => !files.has(file))])), [command]: [...files.keys()].sort() };
  let changed = 0;
  for (const [file, content] of files) if (await writeIfChanged(join(folder, file), content)) changed += 1;
  for (const file of gone) await rm(join(folder, file), { force: true });
  await writeIfChanged(join(folder, LIST), `${JSON.stringify(lists, null, 1)}\n`);
  return { changed, same: files.size - changed, removed: gone.length };
}
