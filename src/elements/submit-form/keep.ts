import type { LetterFields } from '../../feed/send/types.js';

/** A letter as its writer would keep it. */
const wholeOf = ({ letter, signedAs, place }: LetterFields): string => [letter.trim(), [signedAs.trim(), place.trim()].filter(Boolean).join(', ')].filter(Boolean).join('\n\n');

/** Copies a letter. Resolves to false where the browser doesn't let us. */
export async function copyLetter(fields: LetterFields): Promise<boolean> {
  try {
    await (navigator as Partial<Navigator>).clipboard!.writeText(wholeOf(fields));
    return true;
  } catch {
    return false;
  }
}

/** Hands a letter over as a file. Its address is a number that only this page knows, for as long as it takes. */
export function downloadLetter(fields: LetterFields, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([wholeOf(fields)], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
