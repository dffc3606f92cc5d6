import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';

const STATES = ['aria-level', 'aria-expanded', 'aria-invalid', 'aria-required', 'aria-disabled', 'aria-busy', 'aria-live', 'aria-current'];
const SILENT = ['generic', 'none', 'presentation'];

/** What stands below a node as it is shown: shadow roots in place of their hosts, slots in place of what is slotted. */
function shownBelow(node: Node): readonly Node[] {
  const { shadowRoot, localName } = node as Element;
  const slotted = localName === 'slot' ? (node as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return slotted.length ? slotted : [...(shadowRoot ?? node).childNodes];
}

function sentenceOf(element: Element): readonly string[] {
  const role = getRole(element);
  if (!role || SILENT.includes(role)) return [];
  const states = STATES.filter((name) => element.hasAttribute(name)).map((name) => `[${name}=${element.getAttribute(name)}]`);
  return [`${role}${states.join('')} "${computeAccessibleName(element)}" (${computeAccessibleDescription(element)})`];
}

/**
 * What a screen reader says of an element, in order: the role, name, description and states of everything in its
 * composed tree, and the words between.
 */
export function spokenBy(node: Node): readonly string[] {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.trim() ? [node.nodeValue.replace(/\s+/g, ' ').trim()] : [];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const element = node as HTMLElement;
  const { display, visibility } = element.ownerDocument.defaultView!.getComputedStyle(element);
  if (display === 'none' || element.hidden || element.getAttribute('aria-hidden') === 'true') return [];
  return [...(visibility === 'visible' ? sentenceOf(element) : []), ...shownBelow(element).flatMap(spokenBy)];
}

/** The first thing that is said otherwise. */
export function misheard(said: readonly string[], model: readonly string[]): readonly string[] {
  const at = said.findIndex((sentence, index) => sentence !== model[index]);
  if (at < 0) return said.length === model.length ? [] : [`ends before ${model[said.length]}`];
  return [`says ${said[at]} in place of ${model[at] ?? 'nothing'}`];
}
