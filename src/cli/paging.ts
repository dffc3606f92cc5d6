/** Most of a page; a reader on a slow line waits for each byte of the first one. */
export interface Limits {
  readonly count: number;
  readonly bytes: number;
}

export const LIMITS: Limits = { count: 20, bytes: 250_000 };

/** As many from the start as go on one page; always one, however large it is. */
function fitting<T>(items: readonly T[], { count, bytes }: Limits, sizeOf: (item: T) => number): number {
  let size = 0;
  let taken = 0;
  while (taken < Math.min(count, items.length)) {
    size += sizeOf(items[taken]!);
    if (taken && size >= bytes) break;
    taken += 1;
  }
  return taken;
}

/**
 * Items, newest first, as pages. The first page has the newest; the others are filled from the oldest on, and the second
 * has what is left, so that a new item changes two pages at most and the rest can be kept for ever.
 */
export function paginate<T>(items: readonly T[], limits: Limits, sizeOf: (item: T) => number = () => 0): readonly (readonly T[])[] {
  const first = fitting(items, limits, sizeOf);
  const older: T[][] = [];
  for (let rest = items.slice(first).reverse(); rest.length; ) {
    const taken = fitting(rest, limits, sizeOf);
    older.unshift(rest.slice(0, taken).reverse());
    rest = rest.slice(taken);
  }
  return [items.slice(0, first), ...older];
}

/** The names of the pages: the first has its own, the others count from the oldest. */
export const pageName = (nth: number, total: number, first: string, other: (number: number) => string): string => (nth === 0 ? first : other(total - nth));
