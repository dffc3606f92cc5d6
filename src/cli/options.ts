import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Stop } from './stop.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>>;

/** Reads a command's arguments; what it doesn't know is said in one sentence. */
export function readOptions<T extends Options>(command: string, args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\. (?=To specify)/);
    throw new Stop(`${sentence.replace(/\.?$/, '.')} See "advice-column ${command} --help".`);
  }
}

/** The one thing that a command works on. */
export function only(positionals: readonly string[], what: string): string {
  const [first, second] = positionals;
  if (!first) throw new Stop(`Name ${what}.`);
  if (second) throw new Stop(`One at a time: "${first}" or "${second}"?`);
  return first;
}

/** A whole number from `least` on. */
export function wholeNumber(written: string | undefined, option: string, least: number): number | undefined {
  if (written === undefined) return undefined;
  const number = Number(written);
  if (!Number.isInteger(number) || number < least) throw new Stop(`--${option} takes a whole number from ${least} on, not "${written}".`);
  return number;
}

/** One of a few words. */
export function oneOf<T extends string>(written: string | undefined, option: string, words: readonly T[]): T | undefined {
  if (written === undefined) return undefined;
  const found = words.find((word) => word === written);
  if (!found) throw new Stop(`--${option} is one of ${words.join(', ')}; not "${written}".`);
  return found;
}

/** The address of a folder on the web, with its slash at the end. */
export function siteUrl(written: string | undefined, option: string): string | undefined {
  if (written === undefined) return undefined;
  let url: URL;
  try {
    url = new URL(written);
  } catch {
    throw new Stop(`--${option} takes an address such as https://publisher.example/column/, not "${written}".`);
  }
  if (!/^https?:$/.test(url.protocol)) throw new Stop(`--${option} takes an address that begins with https://, not "${written}".`);
  url.search = url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** A language as BCP 47 writes it: https://www.rfc-editor.org/rfc/rfc5646 */
export function languageTag(written: string | undefined, option: string): string | undefined {
  if (written === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    throw new Stop(`--${option} takes a tag such as en-GB, not "${written}".`);
  }
}

/** "1 column", "2 columns". */
export const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
