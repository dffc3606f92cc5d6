import type { Feed, Submit, SubmitField } from './types.js';
import { isObject, resolveUrl } from './vocabulary.js';

const FIELDS: readonly SubmitField[] = ['letter', 'signedAs', 'email', 'place', 'consent', 'updateOf'];

const textOf = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined);

/** How a feed's publisher takes letters; only who shows a form needs it. */
export function submitOf({ submit, base }: Feed): Submit | undefined {
  if (!isObject(submit)) return undefined;
  const text = (key: string): string | undefined => textOf(submit[key]);
  const url = (key: string): string | undefined => resolveUrl(text(key) ?? '//', base);
  const number = (key: string): number | undefined => (Number(text(key)) >= 0 ? Number(text(key)) : undefined);
  const names = isObject(submit['fields']) ? submit['fields'] : {};
  const hidden = isObject(submit['hidden']) ? submit['hidden'] : {};
  return {
    url: url('url'),
    preset: text('preset'),
    fields: Object.fromEntries(FIELDS.map((field) => [field, textOf(names[field])])),
    hidden: Object.keys(hidden).flatMap((name) => {
      const value = textOf(hidden[name]);
      return value === undefined ? [] : [[name, value] as const];
    }),
    honeypot: text('honeypot'),
    minWords: number('minWords'),
    maxWords: number('maxWords'),
    minAge: number('minAge'),
    open: submit['open'] !== false,
    closedNote: text('closedNote'),
    termsUrl: url('termsUrl'),
    privacyUrl: url('privacyUrl'),
    consentText: text('consentText'),
    anonymity: text('anonymity'),
  };
}
