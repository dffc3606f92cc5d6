/** What of an element a reader meets: its words, what they are, where they stand and how they look. */
export interface Piece {
  /** Tag, role, label and part. */
  readonly what: string;
  readonly text: string;
  /** Start, top, width and height, from the first piece. */
  readonly box: readonly number[];
  readonly looks: Readonly<Record<string, string>>;
}

/** What a page's letters are made of; everything else is ours. */
export const INHERITED =
  'color font-family font-size font-style font-weight font-stretch font-variant-caps letter-spacing direction color-scheme hyphens line-break tab-size quotes caption-side border-collapse border-spacing cursor visibility pointer-events user-select'.split(' ');

const LOOKS = (
  'display position float clear visibility opacity color background-color background-image font-size font-weight font-style font-family line-height letter-spacing word-spacing text-align text-transform text-indent text-shadow text-decoration-line white-space-collapse text-wrap-mode ' +
  'hyphens word-break overflow-wrap user-select pointer-events cursor list-style-type border-collapse vertical-align transform filter box-shadow z-index border-top-width border-right-width border-bottom-width border-left-width border-top-color margin-top margin-right margin-bottom margin-left padding-top ' +
  'padding-right padding-bottom padding-left max-width min-height direction').split(' ');
/** What of it is handed down to what the page has put into an element. */
const HANDED = /^(?:line-height|letter-spacing|word-spacing|text-(?!decoration)|white-space|word-break|overflow-wrap|hyphens|font|color$|list-style|visibility|user-select|pointer-events|cursor|border-collapse|direction)/;
const ATTRIBUTES = ['role', 'aria-label', 'aria-labelledby', 'part', 'href', 'lang', 'dir', 'id'];

/** Lengths that follow from the room differ by a fraction where that does. */
const rounded = (value: string): string => value.replace(/-?\d+\.\d+px/g, (length) => `${Math.round(parseFloat(length))}px`);

function pieceOf(element: Element, left: number, top: number, style: CSSStyleDeclaration, theirs: string | undefined): Piece {
  // Where a page that centres what it holds puts the outermost is its own affair.
  const outermost = element.parentNode?.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
  const looks = LOOKS.filter((name) => !(outermost && name.startsWith('margin')) && !(theirs && element.matches(theirs) && HANDED.test(name)));
  const { x, y, width, height } = element.getBoundingClientRect();
  const attributes = ATTRIBUTES.filter((name) => element.hasAttribute(name)).map((name) => `[${name}=${element.getAttribute(name)}]`);
  const own = [...element.childNodes].filter(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
  return {
    what: element.localName + attributes.join(''),
    text: own.length ? (element as HTMLElement).innerText.replace(/\s+/g, ' ') : '',
    box: [x - left, y - top, width, height].map((length) => Math.round(length * 2) / 2),
    looks: Object.fromEntries(looks.map((name) => [name, rounded(style.getPropertyValue(name))])),
  };
}

/** Every piece of an element that takes a box, in order. */
export function piecesOf(element: Element, theirs?: string): readonly Piece[] {
  const shown = [...(element.shadowRoot?.querySelectorAll('*:not(slot)') ?? [])].filter((one) => one.getClientRects().length);
  const origin = shown[0]?.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  return shown.map((one) => pieceOf(one, origin?.x ?? 0, origin?.y ?? 0, view!.getComputedStyle(one), theirs));
}

/** How wide an element lets what is in it be, in the page's own pixels. */
export function roomIn(element: Element): number {
  const probe = element.ownerDocument.createElement('div');
  element.shadowRoot?.append(probe);
  const { width } = element.ownerDocument.defaultView!.getComputedStyle(probe);
  probe.remove();
  return parseFloat(width);
}

const namesOf = (pieces: readonly Piece[]): string => pieces.map(({ what }) => what).join(' ');

/** In what the pieces of one element differ from those of another, in words; boxes may by a pixel or so, which is rounding. */
export function differences(pieces: readonly Piece[], model: readonly Piece[]): readonly string[] {
  if (pieces.length !== model.length) return [`${pieces.length} pieces in place of ${model.length}: ${namesOf(pieces)} in place of ${namesOf(model)}`];
  return pieces.flatMap(({ what, text, box, looks }, index) => {
    const like = model[index]!;
    // A line without words has no height in pages of the nineties.
    const off = !(looks['display'] === 'inline' && !text) && box.some((length, side) => Math.abs(length - like.box[side]!) > 1.5);
    return [
      ...(what === like.what ? [] : [`${what} in place of ${like.what}`]),
      ...(text === like.text ? [] : [`${what}: "${text}" in place of "${like.text}"`]),
      ...(off ? [`${what}: ${box.join()} in place of ${like.box.join()}`] : []),
      ...Object.keys(looks).flatMap((name) => (looks[name] === like.looks[name] ? [] : [`${what}: ${name} ${looks[name]} in place of ${like.looks[name]}`])),
    ];
  });
}
