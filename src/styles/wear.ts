import { adopt } from './adopt.js';
import { looks } from './looks.js';

const worn = new WeakSet<Element>();

/** Gives an element the styles of all looks, once. */
export function wear(element: Element): void {
  if (worn.has(element)) return;
  worn.add(element);
  adopt(element, looks);
}
