import { tables } from './language.js';
import type { Translation } from './sentences.js';

/** A language that isn't asked for is not downloaded. */
export const LANGUAGES: ReadonlyMap<string, () => Promise<{ readonly translation: Translation }>> = new Map([
  ['ar', () => import('./ar.js')],
  ['de', () => import('./de.js')],
  ['es', () => import('./es.js')],
  ['fa', () => import('./fa.js')],
  ['fr', () => import('./fr.js')],
  ['he', () => import('./he.js')],
  ['hi', () => import('./hi.js')],
  ['it', () => import('./it.js')],
  ['ja', () => import('./ja.js')],
  ['ko', () => import('./ko.js')],
  ['nl', () => import('./nl.js')],
  ['pl', () => import('./pl.js')],
  ['pt', () => import('./pt.js')],
  ['ru', () => import('./ru.js')],
  ['sv', () => import('./sv.js')],
  ['tr', () => import('./tr.js')],
  ['uk', () => import('./uk.js')],
  ['zh-hans', () => import('./zh-hans.js')],
  ['zh-hant', () => import('./zh-hant.js')],
]);

/** What pages say in their own words. */
const registered = new Map<string, Partial<Translation>>();

const learning = new Map<string, Promise<boolean>>();
const listeners = new Set<() => void>();

/** From the general to the particular: `zh-TW` is Chinese, written traditionally, in Taiwan. */
function tagsOf(tag: string): readonly string[] {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return [language, `${language}-${script}`.toLowerCase(), tag];
  } catch {
    return [];
  }
}

async function learnAnew(tag: string): Promise<boolean> {
  const tags = tagsOf(tag);
  const load = tags.map((known) => LANGUAGES.get(known)).findLast((found) => found);
  const built = await load?.();
  const sentences = Object.assign({}, built?.translation, ...tags.map((known) => registered.get(known))) as Partial<Translation>;
  const known = Object.keys(sentences).length > 0;
  if (known) tables.set(tag, sentences);
  return known;
}

/** Fetches what can be said in a language. Resolves to whether that is anything; a part that can't be fetched is asked for again the next time. */
export function learn(tag: string): Promise<boolean> {
  let learnt = learning.get(tag);
  if (!learnt) {
    learnt = learnAnew(tag).catch(() => {
      learning.delete(tag);
      return false;
    });
    learning.set(tag, learnt);
  }
  return learnt;
}

/** Calls back whenever a page has changed what is said. Returns how to stop. */
export function onTranslation(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Says it in a page's own words: some sentences of a language that is there, or all of one that isn't. A sentence that
 * is missing is said in English.
 *
 * @param language BCP 47. `pt` holds for `pt-BR` too, unless that has words of its own.
 */
export function registerTranslation(language: string, sentences: Partial<Translation>): void {
  const tag = language.toLowerCase();
  registered.set(tag, { ...registered.get(tag), ...sentences });
  // At once where the page names just this language; where it names a variety, as soon as that has been put together.
  tables.set(tag, { ...tables.get(tag), ...sentences });
  learning.clear();
  for (const listener of listeners) listener();
}
