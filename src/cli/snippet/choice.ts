/** What somebody wants to show, and what the page around it asks for. Runs in browsers too: the snippet builder's own. */

export const ELEMENTS = ['column', 'letter-card', 'reply-view', 'archive-list', 'more-from', 'submit-form'] as const;
export type ElementName = (typeof ELEMENTS)[number];

export const LOOKS = ['plain', 'paper', 'newsprint'] as const;
export const IMAGES = ['all', 'same-origin', 'none'] as const;
export const LOADING = ['eager', 'lazy'] as const;
/** `clamp` is the column's; the others are the partners' list's. */
export const LAYOUTS = ['flow', 'clamp', 'list', 'grid', 'strip'] as const;
export const ADS = ['none', 'slot'] as const;

export interface Choice {
  readonly element: ElementName;
  readonly feed: string;
  readonly item?: string;
  readonly letter?: string;
  readonly look?: (typeof LOOKS)[number];
  readonly layout?: (typeof LAYOUTS)[number];
  /** `slot`: a place for the page's own ad between letter and answer. */
  readonly ads?: (typeof ADS)[number];
  /** As `sizes` of `<advice-ad-slot>`. Default: 300x250. */
  readonly adSizes?: string;
  /** Feeds of partners, whose columns are listed too. */
  readonly partners?: readonly string[];
  /** A BCP 47 tag. */
  readonly language?: string;
  readonly headingLevel?: number;
  readonly images?: (typeof IMAGES)[number];
  readonly loading?: (typeof LOADING)[number];
  /** What the fallback names, with the way to it. */
  readonly name?: string;
  readonly home?: string;
}

/** The script to embed: where it is, and what is in it. */
export interface Release {
  readonly version: string;
  /** The address of the folder with the script and its parts, with its slash at the end. */
  readonly base: string;
  /** As in `integrity`; none when the file isn't at hand. */
  readonly integrity?: string;
  /** One file for pages that can't use modules. */
  readonly classic?: boolean;
}

export interface Markup {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Markup | string)[];
}

const LAYOUTS_OF: Readonly<Partial<Record<ElementName, readonly string[]>>> = { column: ['clamp'], 'more-from': ['list', 'grid', 'strip'] };
const NAMES_PARTNERS = new Set<ElementName>(['column', 'more-from']);
const NAMES_ITEM = new Set<ElementName>(['column', 'letter-card', 'reply-view']);

function isPlace(url: string | undefined): url is string {
  return url !== undefined && /^https?:/.test(url) && URL.canParse(url);
}

/** What readers have until the column is there, and keep if it never comes. */
function fallback({ feed, name, home, language }: Choice): Markup | string {
  const href = isPlace(home) ? home : isPlace(feed) ? new URL('/', feed).href : undefined;
  const title = name ?? 'the column';
  const words = /^en\b/i.test(language || 'en') ? `Read ${title}` : (name ?? href ?? '');
  return href ? { tag: 'a', attributes: [['href', href]], children: [words] } : words;
}

/** Only for who asked for them, and only where they mean something. */
function adSlot({ element, ads, adSizes = '300x250' }: Choice): readonly Markup[] {
  if (element !== 'column' || ads !== 'slot') return [];
  return [{ tag: 'advice-ad-slot', attributes: [['slot', 'ad'], ['sizes', adSizes]], children: ['Your ad’s own tag goes here.'] }];
}

/** The element with its attributes; what is the default is not written. */
export function markupOf(choice: Choice): Markup {
  const { element, feed, item, letter, look, layout, partners = [], language, headingLevel, images, loading } = choice;
  const attributes: readonly (readonly [string, string | false | undefined])[] = [
    ['feed', feed],
    ['item', NAMES_ITEM.has(element) && item],
    ['letter', NAMES_ITEM.has(element) && letter],
    ['look', look !== 'plain' && look],
    ['layout', layout && LAYOUTS_OF[element]?.includes(layout) && layout],
    ['partners', NAMES_PARTNERS.has(element) && partners.join(' ')],
    ['heading-level', headingLevel !== undefined && headingLevel !== 2 && String(headingLevel)],
    ['images', images !== 'all' && images],
    ['loading', loading !== 'eager' && loading],
    ['lang', language],
  ];
  return {
    tag: `advice-${element}`,
    attributes: attributes.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    children: [...adSlot(choice), fallback(choice)],
  };
}

export const scriptUrl = ({ base, classic }: Release): string => `${base}advice-column${classic ? '.classic' : ''}.js`;
