/**
 * Text that was wrapped by hand, with its lines joined again. A break is one of wrapping when the next word would not
 * have fitted in the width that the whole text keeps; unless nearly all are, the breaks are the writer's own.
 */
export function unwrap(text: string): string {
  const lines = text.split('\n');
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (width < 50 || width > 100) return text;
  const isPlain = (line: string | undefined): line is string => line !== undefined && line.trim() !== '' && !/^\s*(?:[-–—*•~]|\d+[.)]\s)/.test(line);
  const wraps = (line: string, next: string): boolean => line.trimEnd().length + 1 + (/^\S+/.exec(next.trim())?.[0].length ?? 0) > width;
  const breaks = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (!isPlain(line) || !isPlain(next)) return [];
    const wrapped = wraps(line, next);
    // A greeting ends its line in any text.
    return wrapped || !/[:,]\s*$/.test(line) ? [wrapped] : [];
  });
  const wrapped = breaks.filter(Boolean).length;
  if (wrapped < 2 || wrapped < breaks.length * 0.8) return text;
  return lines.reduce((all, line, at) => {
    const above = lines[at - 1];
    const joins = isPlain(above) && isPlain(line) && wraps(above, line);
    return at ? `${all}${joins ? ' ' : '\n'}${joins ? line.trimStart() : line}` : line;
  }, '');
}

/** A file's name in words: "2026-11-03-a-loud-clock" is "A loud clock". */
export function titleFrom(name: string): string {
  const stem = name.split('/').at(-1) ?? name;
  const words = stem.replace(/^\d{4}-\d\d-\d\d[-_ ]?/, '').replace(/[-_\s]+/g, ' ').trim() || stem;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The day that a file's name begins with. */
export const dayFrom = (name: string): string | undefined => /^(\d{4}-\d\d-\d\d)(?!\d)/.exec(name.split('/').at(-1) ?? '')?.[1];

/** A file's name as an id that can stand in an address, the same on every machine. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, '-')
    .replace(/(^|\/)-+|-+(?=\/|$)/g, '$1')
    .normalize('NFC');
