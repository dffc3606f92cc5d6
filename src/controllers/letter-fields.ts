import type { FieldName, LetterFields } from '../feed/send/types.js';

type Control = HTMLInputElement | HTMLTextAreaElement;

export function controlOf(root: ParentNode | null, name: FieldName | 'trap'): Control | null {
  return root?.querySelector<Control>(`[name="${name}"]`) ?? null;
}

/** What stands in the form. It is kept nowhere else. */
export function readFields(root: ParentNode | null): LetterFields {
  const written = (name: FieldName): string => controlOf(root, name)?.value ?? '';
  const ticked = (name: FieldName): boolean => (controlOf(root, name) as HTMLInputElement | null)?.checked ?? false;
  return { letter: written('letter'), signedAs: written('signedAs'), place: written('place'), email: written('email'), consent: ticked('consent'), age: ticked('age') };
}

/** Writes fields into the form; what isn't given stays. */
export function fillFields(root: ParentNode | null, fields: Partial<LetterFields>): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = controlOf(root, name as FieldName);
    if (!control) continue;
    if (typeof value === 'string') control.value = value;
    else (control as HTMLInputElement).checked = value;
  }
}

export const EMPTY: LetterFields = { letter: '', signedAs: '', place: '', email: '', consent: false, age: false };
