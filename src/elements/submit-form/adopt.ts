import type { FieldNames } from '../../feed/send/types.js';

type Line = 'letter' | 'signedAs' | 'place' | 'email';

const LINES: readonly Line[] = ['letter', 'signedAs', 'place', 'email'];

/** What a reader wrote into the page's own plain form before ours was there. */
export function adoptFrom(form: HTMLFormElement | null, names: FieldNames): Partial<Record<Line, string>> {
  const written: Partial<Record<Line, string>> = {};
  for (const control of form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input') ?? []) {
    if (!control.value || control.value === control.defaultValue || /hidden|submit|checkbox|radio/.test(control.type)) continue;
    const named = LINES.find((field) => control.name === names[field] || control.name === field);
    const field: Line | undefined = named ?? (control.localName === 'textarea' ? 'letter' : control.type === 'email' ? 'email' : undefined);
    if (field) written[field] ??= control.value;
  }
  return written;
}
