import type { AdviceElements } from 'advice-column/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
import { parseFeed } from 'advice-column/feed';

// What svelte-check holds the attributes in a template against.
export const column: SvelteHTMLElements['advice-column'] = {
  class: 'column',
  look: 'paper',
  'without-date': true,
  data: parseFeed('{}'),
  'onadvice-load': (event) => void event.warnings.length,
  'on:advice-load': (event) => void event.warnings.length,
};

export const loud: SvelteHTMLElements['advice-column'] = {
  // @ts-expect-error -- no such look
  look: 'loud',
  // @ts-expect-error -- no such member of the event
  'onadvice-error': (event) => void event.warnings,
};

export type Tags = keyof AdviceElements;
