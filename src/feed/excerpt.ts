import { decodeEntities } from './entities.js';
import type { Item, Letter, Prose } from './types.js';

/** How fast people read silently, in words a minute: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047 */
const PACE = 238;

/** Tags, comments and what is no prose. Whatever has no end goes on to the end, so that no text is looked through twice. */
const CODE = /<(script|style)\b[^]*?(?:<\/\1[^>]*>?|$)|<!--[^]*?(?:-->|$)|<[/!?a-z][^>]*>?/gi;

/** Tags that part no words. */
const INLINE = /^<(?:!--|\/?(?:a|abbr|b|bd[io]|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|su[bp]|time|u|var|wbr)\b)/i;

/** The words of prose, without its markup. For showing as text: this is no sanitiser. */
export function plainText({ html, text }: Prose): string {
  const words = html ? decodeEntities(html.replace(CODE, (tag) => (INLINE.test(tag) ? '' : ' '))) : text;
  // As in `hasProse`.
  return (typeof words === 'string' ? words : '').replace(/\s+/g, ' ').trim();
}

/** Cuts text into words; a language that is none, as feeds may name, is as good as not named. */
function segmenter(locale?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** The beginning, cut between words; in scripts without spaces, between what their readers take for words. */
export function excerptOf(prose: Prose, most: number, locale?: string): string {
  const whole = plainText(prose);
  if (whole.length <= most) return whole;
  let end = 0;
  for (const { index, segment } of segmenter(locale).segment(whole.slice(0, most * 2))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return `${whole.slice(0, end || most).replace(/[\s\p{P}]+$/u, '')}…`;
}

function wordsIn(prose: Prose | undefined, locale?: string): number {
  if (!prose) return 0;
  return [...segmenter(locale).segment(plainText(prose))].filter(({ isWordLike }) => isWordLike).length;
}

/** Minutes that letters and answers take to read, at least one. */
export function readingMinutes({ language, content }: Item, letters: readonly Letter[]): number {
  const prose = letters.flatMap(({ question, answers, updates = [] }) => [question, ...answers, ...updates]);
  const words = (letters.length ? prose : [content]).reduce<number>((sum, one) => sum + wordsIn(one, language), 0);
  return Math.max(1, Math.round(words / PACE));
}
