/** Our elements as strangers' pages use them. A new element is one more line. */
export interface Subject {
  readonly name: string;
  /** The element with `FEED` for the address of the rich feed, and what the page has around it. */
  readonly markup: string;
  /** The element to look at. */
  readonly tag: string;
  /** What is in its shadow once all of it is there. */
  readonly last: string;
  /** What in its shadow isn't made for the page's own. Default: all of it. */
  readonly ours?: string;
}

export const SUBJECTS: readonly Subject[] = [
  { name: 'column', tag: 'advice-column', last: '[part=credit]', markup: '<advice-column feed="FEED"><p>At home.</p></advice-column>' },
  { name: 'clamped', tag: 'advice-column', last: '.folded [part=credit]', markup: '<advice-column feed="FEED" layout="clamp"></advice-column>' },
  { name: 'card', tag: 'advice-letter-card', last: '[part=letter]', markup: '<advice-letter-card feed="FEED"></advice-letter-card>' },
  { name: 'excerpt', tag: 'advice-letter-card', last: 'a[aria-describedby]', markup: '<advice-letter-card feed="FEED" excerpt="" heading-level="3"></advice-letter-card>' },
  { name: 'reply', tag: 'advice-reply-view', last: '[part=disclaimer]', markup: '<advice-reply-view feed="FEED"></advice-reply-view>' },
  { name: 'provided', tag: 'advice-letter-card', last: '[part=letter]', markup: '<advice-feed feed="FEED"><advice-letter-card></advice-letter-card></advice-feed>' },
  { name: 'more', tag: 'advice-more-from', last: '[part=row]', markup: '<advice-more-from feed="FEED"></advice-more-from>' },
  { name: 'archive', tag: 'advice-archive-list', last: 'option + option', markup: '<advice-archive-list feed="FEED"></advice-archive-list>' },
  { name: 'form', tag: 'advice-submit-form', last: 'textarea', markup: '<advice-submit-form feed="FEED" action="https://letters.example/"></advice-submit-form>' },
  { name: 'failed', tag: 'advice-column', last: '[part=status] button', markup: '<advice-column feed="http://[" style="display: block"></advice-column>' },
];

/** An ad has no place on a page with a form for letters, so it stands alone. */
export const AD: Subject = { name: 'ad', tag: 'advice-ad-slot', last: '[part=ad-close]', ours: '.bar, .bar *', markup: '<advice-ad-slot sizes="300x50"><span>An ad</span></advice-ad-slot>' };

export const markupOf = ({ name, markup }: Subject, feed: string): string => `<div class="subject-${name}">${markup.replace('FEED', feed)}</div>`;

/** Without what needs a height that the page takes away. */
export const UNCLAMPED = SUBJECTS.filter(({ name }) => name !== 'clamped');

/** The element to look at, once all of it is there. */
export function subjectIn(place: ParentNode, { name, tag, last }: Subject): HTMLElement | undefined {
  const element = place.querySelector<HTMLElement>(`.subject-${name} ${tag}`);
  // Styles of what stands below the letters come later.
  if (element?.matches(':is(advice-column, advice-letter-card, advice-reply-view):state(ready)') && element.shadowRoot!.adoptedStyleSheets.length < 2) return undefined;
  return element?.shadowRoot?.querySelector(last) ? element : undefined;
}
