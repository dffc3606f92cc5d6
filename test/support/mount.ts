import { html, render, type TemplateResult } from 'lit';
import type { FeedElement } from '../../src/elements/feed-element.js';

const mounted: Element[] = [];

/** Puts a template on the page; `unmountAll` takes everything away again. Returns its first element. */
export function mount<T extends Element = HTMLElement>(template: TemplateResult): T {
  const place = document.createElement('div');
  document.body.append(place);
  mounted.push(place);
  render(template, place);
  const [element] = place.children;
  if (!element) throw new Error('The template has no element.');
  return element as T;
}

export function unmountAll(): void {
  for (const place of mounted.splice(0)) place.remove();
}

afterEach(unmountAll);

/** The runner copies what was compared. An element it would copy with all that hangs on it: for ever, into all of the memory. */
afterEach(function (this: Mocha.Context) {
  const failure: (Error & { actual?: unknown; expected?: unknown }) | undefined = this.currentTest?.err;
  if (failure?.actual instanceof Node) failure.actual = failure.actual.nodeName;
  if (failure?.expected instanceof Node) failure.expected = failure.expected.nodeName;
});

/** Resolves when an element says it has this status; fails through the runner's own time limit. */
export async function settled(element: Pick<FeedElement, 'status' | 'updateComplete'>, ...wanted: readonly string[]): Promise<void> {
  const statuses = wanted.length ? wanted : ['ready', 'empty', 'failed'];
  await until(() => statuses.includes(element.status));
  await element.updateComplete;
}

let ended = 0;

afterEach(() => {
  ended += 1;
});

/** Resolves when something holds; looked at in every turn of the event loop, until the test is over. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  const test = ended;
  for (;;) {
    const found = look();
    if (found) return found;
    await turn();
    if (test !== ended) throw new Error(`The test was over before this came true: ${String(look)}`);
  }
}

/** As `until`, but leaves the page time in which it is idle, for what waits for that. */
export async function untilCalmly<T>(look: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => ('requestIdleCallback' in globalThis ? requestAnimationFrame(resolve) : setTimeout(resolve)));
  }
}

/** A turn of the event loop that also comes in windows that aren't painted. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The text a reader sees: shadow roots in place of their hosts, slots in place of what is slotted; nothing hidden. */
export function visibleText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLElement && !node.checkVisibility() && getComputedStyle(node).display !== 'contents') return '';
  const children = node instanceof HTMLSlotElement && node.assignedNodes().length ? node.assignedNodes() : ((node as Element).shadowRoot ?? node).childNodes;
  return [...children].map(visibleText).join(' ').replace(/\s+/g, ' ').trim();
}

/** The first element with this part in an element's shadow. */
export function part(host: Element, name: string): HTMLElement | null {
  return host.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
}

export function parts(host: Element, name: string): readonly HTMLElement[] {
  return [...(host.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];
}

export { html };
