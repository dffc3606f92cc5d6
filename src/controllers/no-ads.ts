const FORM = 'advice-submit-form';
/** What keeps a form and its surroundings together. */
const SECTION = /^(?:section|article|aside|main|nav|header|footer|dialog|body)$/;

/** The next element outwards, also out of a shadow root. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Is this the form, or a box right around it? */
const hasForm = (element: Element): boolean => element.localName === FORM || [...element.children].some(({ localName }) => localName === FORM);

/**
 * Is this place inside or beside a form that letters are written with? Nobody who writes about their trouble is to be
 * sold something: not within the form, nor next to it in the same section of the page, nor in the column beside it.
 */
export function isBesideForm(element: Element): boolean {
  let isNear = true;
  for (let at: Element | null = element; at; at = around(at)) {
    if (at.localName === FORM) return true;
    if (isNear && at.parentElement && [...at.parentElement.children].some((sibling) => sibling !== at && hasForm(sibling))) return true;
    if (SECTION.test(at.localName)) isNear = false;
  }
  return false;
}
