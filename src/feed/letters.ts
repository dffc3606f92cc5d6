import type { Item, Letter, Prose } from './types.js';

/** A column ready to be laid out: its letters in order, and whatever stands around them. */
export interface Column {
  /** What the publisher printed above the first letter; the whole text where no letter could be told apart. */
  readonly before?: Prose;
  readonly letters: readonly Letter[];
  /** What the publisher printed below the last answer. */
  readonly after?: Prose;
  /** The text may hold no letter at all: it stands in `before`, and is shown as it is. */
  readonly whole?: boolean;
}

/** Finds the letters in an item that doesn't give them. */
export type Splitter = (item: Item) => Column;

/** Only a feed that doesn't give its letters needs the splitter, so only then is it downloaded. */
export async function splitterFor(items: readonly Item[]): Promise<Splitter> {
  if (items.every(({ content, letters }) => letters.length || !content)) return ({ letters }) => ({ letters });
  return (await import('./plain.js')).columnOf;
}
