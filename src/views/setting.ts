import { nothing } from 'lit';
import type { Feed, Item, Prose } from '../feed/types.js';
import type { ImagePolicy } from '../html/url.js';
import { directionOf } from '../text/language.js';
import type { Sentences } from '../text/sentences.js';

/** How a page wants an item shown: what every view needs to know beside its own piece of the item. */
export interface Setting {
  readonly feed: Feed;
  readonly item: Item;
  readonly text: Sentences;
  /** BCP 47: the language of what isn't the item's own text. */
  readonly language: string;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly images: ImagePolicy;
  /** 1–6: the level of the element's first heading. */
  readonly headingLevel: number;
  /** The prose that the element has rendered already. */
  readonly made: WeakMap<Prose, HTMLElement>;
  /** The part that shows what stands below the letters, once it is there. */
  readonly around?: typeof import('./around.js') & {
    /** On a server, which has no document to make prose of. */
    readonly plainProse?: typeof import('./plain-prose.js').plainProse;
  };
  /** Set when an older copy is shown, because the newest could not be fetched. */
  readonly stale?: { readonly since?: Date };
}

/** The language and direction of the item's own text; where it names none, the first strong letter decides. */
export function languageOf({ feed, item }: Setting): { readonly lang: string | typeof nothing; readonly dir: string } {
  const lang = item.language ?? feed.language;
  return lang ? { lang, dir: directionOf(lang) } : { lang: nothing, dir: 'auto' };
}
