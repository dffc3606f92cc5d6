export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Media condition, then sizes with spaces between them. */
const ENTRY = /^(.*?)\s*((?:\d+\s*x\s*\d+[\s|]*)+)$/i;

interface Entry {
  readonly media: string;
  readonly sizes: readonly Size[];
}

function entriesOf(written: string): readonly Entry[] {
  return written.split(',').flatMap((part) => {
    const [, media = '', sizes] = ENTRY.exec(part.trim()) ?? [];
    const found = [...(sizes ?? '').matchAll(/(\d+)\s*x\s*(\d+)/gi)].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
    return found.length ? [{ media, sizes: found }] : [];
  });
}

/**
 * The sizes that may come, of a list like an image's: `(min-width: 728px) 970x250 728x90, 300x250, 320x50`. The first
 * condition that holds counts, and of its sizes those that fit; where none of them does, the next, and at last the
 * narrowest. Entries with the same condition, or with none, are one.
 */
export function sizesFor(written: string | undefined, available: Size, holds = (media: string): boolean => matchMedia(media).matches): readonly Size[] {
  const entries = entriesOf(written ?? '').filter(({ media }) => !media || holds(media));
  const conditions = [...new Set(entries.map(({ media }) => media))];
  const sizesOf = (condition: string): readonly Size[] => entries.filter(({ media }) => media === condition).flatMap(({ sizes }) => sizes);
  const fits = ({ width, height }: Size): boolean => width <= available.width && height <= available.height;
  const fitting = conditions.map((condition) => sizesOf(condition).filter(fits)).find(({ length }) => length);
  const narrowest = entries.flatMap(({ sizes }) => sizes).sort((a, b) => a.width - b.width || a.height - b.height);
  return fitting ?? narrowest.filter(({ height }) => height <= available.height).slice(0, 1);
}

/** The place that holds whichever of these comes. */
export function largest(sizes: readonly Size[]): Size {
  return { width: Math.max(0, ...sizes.map(({ width }) => width)), height: Math.max(0, ...sizes.map(({ height }) => height)) };
}
