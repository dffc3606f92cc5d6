import type { Translation } from './sentences.js';

const RTL = /^(ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i;

/** What is said in other languages, by BCP 47 tag in lower case. The English sentences are not here: each part brings its own. */
export const tables = new Map<string, Partial<Translation>>();

export function directionOf(language: string): 'rtl' | 'ltr' {
  return RTL.test(language) ? 'rtl' : 'ltr';
}

/** The language of the nearest element that names one, through shadow roots; else the reader's. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; ) {
    const named: Element | null = at.closest('[lang]:not([lang=""])');
    if (named) return named.getAttribute('lang') ?? '';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return navigator.language;
}

/** The language for dates and numbers: the page's, and where it names no region, in the reader's habit if they speak it. */
export function localeOf(language: string, spoken = navigator.languages): string {
  const locale = spoken.find((tag) => tag.split('-')[0] === language) ?? language;
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * A page's first formatter takes a browser some 20 ms, because it looks through all languages that it knows. Better while
 * a feed is on its way than when its date is wanted.
 */
export function readyFormats(): void {
  // Not when the browser is idle: that comes too late, or just when the feed does.
  setTimeout(() => new Intl.DateTimeFormat());
}

/** The language that will be spoken to a page in that language: its own, or English. */
export function spokenIn(language: string): string {
  return tables.has(language.toLowerCase()) ? language : 'en';
}

/** What a part says, in that language where it has been translated; the English sentences come with the part. */
export function inLanguage<Part extends object>(language: string, english: Part): Part {
  return { ...english, ...tables.get(language.toLowerCase()) };
}
