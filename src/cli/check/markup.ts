import { isObject } from '../../feed/vocabulary.js';
import { sanitise, type Loss } from '../markup/sanitise.js';
import type { Finding, Level } from './finding.js';

/** What of a feed's markup is not shown. */

const MEANING: Readonly<Record<Loss['how'], readonly [level: Level, code: string, message: (name: string) => string, reader: string]>> = {
  dropped: ['warning', 'markup-removed', (name) => `<${name}> is removed, with what is in it.`, 'Nothing of it.'],
  unwrapped: ['note', 'markup-unwrapped', (name) => `<${name}> is taken off what it holds.`, 'What it holds, without what it does.'],
  address: ['warning', 'address', (name) => `The address of <${name}> is none that may be followed here.`, 'The words, and no link or picture.'],
  pixel: ['note', 'pixel', () => 'A picture of a pixel or two is removed.', 'Nothing, and nobody is counted.'],
  alt: ['warning', 'alt', () => 'This picture has no alt text.', 'Who can’t see it is told nothing; if it is decoration, write alt="".'],
  nesting: ['warning', 'nesting', () => 'Its elements are nested too deeply to be read.', 'The words alone.'],
};

function lossesIn(html: string, path: string, item: string | undefined): readonly Finding[] {
  const counts = new Map<string, { loss: Loss; times: number }>();
  sanitise(html, {
    onLoss(loss) {
      const key = `${loss.how} ${loss.name}`;
      counts.set(key, { loss, times: (counts.get(key)?.times ?? 0) + 1 });
    },
  });
  return [...counts.values()].map(({ loss: { name, how }, times }) => {
    const [level, code, message, reader] = MEANING[how];
    return { level, code, path, ...(item !== undefined && { item }), message: `${message(name)}${times > 1 ? ` (${times} times)` : ''}`, reader };
  });
}

/** Every key that holds markup, wherever it stands. */
const MARKUP = new Set(['html', 'content_html']);
const DEEPEST = 12;

export function markupFindings(value: unknown, path: string, item?: string, depth = 0): readonly Finding[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((member, nth) => markupFindings(member, `${path}[${nth}]`, item, depth + 1));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = path ? `${path}.${key}` : key;
    if (MARKUP.has(key)) return typeof member === 'string' ? lossesIn(member, at, item) : [];
    // Each item is looked at on its own; other extensions are none of ours.
    return (path === '' && key === 'items') || (key.startsWith('_') && key !== '_advice') ? [] : markupFindings(member, at, item, depth + 1);
  });
}
