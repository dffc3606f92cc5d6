import { en } from './en.js';
import type { Sentences } from './sentences.js';

const RTL = /^(ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i;

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

/** The language for dates and numbers: the page's, in the reader's regional habit when they speak it. */
export function localeOf(language: string, spoken = navigator.languages): string {
  const [primary] = language.split('-');
  const locale = spoken.find((tag) => tag.split('-')[0] === primary) ?? language;
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export function sentencesFor(_language: string): Sentences {
  return en;
}

/** What a part says, in that language where it has been translated; the English sentences come with the part. */
export function inLanguage<Part extends object>(_language: string, english: Part): Part {
  return english;
}
