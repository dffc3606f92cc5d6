import { until } from './mount.js';

/** The pages of the demo that show every state of an element. */
export const STATE_PAGES = ['column', 'letter-card', 'reply-view', 'archive-list', 'submit', 'more-from', 'ad-slot'] as const;

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

interface Ours extends Element {
  readonly status?: string;
  readonly feed?: unknown;
  readonly data?: unknown;
  readonly partners?: unknown;
}

const ours = (page: Document): readonly Ours[] => [...page.querySelectorAll<Ours>('*')].filter(({ localName }) => localName.startsWith('advice-'));

/** What has no feed to wait for stays on its way for good; forms are brought into their states by the page. */
function isThere(element: Ours): boolean {
  if (!element.matches(':defined') || (element.status === 'loading' && (element.feed ?? element.data ?? element.partners))) return false;
  return !element.matches('[data-state]') || element.shadowRoot?.querySelector('[part~=summary], .review') != null;
}

/** Does it have the styles of what stands below the letters? */
const isComplete = ({ adoptedStyleSheets }: ShadowRoot): boolean => adoptedStyleSheets.some(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes('.share')));

/** Adds styles to a page and to all that is inside its elements. */
export function styleAll(root: Document | ShadowRoot, css: string): void {
  const page = root instanceof Document || 'defaultView' in root ? (root as Document) : root.ownerDocument;
  const sheet = new page.defaultView!.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) styleAll(shadowRoot, css);
}

/** A page of states in a frame of that width, once all is there; everything is laid out, also what is out of sight. */
export async function statePage(name: (typeof STATE_PAGES)[number], { width }: { readonly width: number }): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 900px; border: 0`;
  frame.src = `/demo/${name}.html`;
  document.body.append(frame);
  frames.push(frame);
  await until(() => frame.contentDocument?.readyState === 'complete' && frame.contentDocument.querySelector('main'));
  const page = frame.contentDocument!;
  await until(() => ours(page).length > 0 && ours(page).every(isThere));
  // What stands below the letters comes later, with its styles.
  await until(() => [...page.querySelectorAll('advice-column, advice-letter-card, advice-reply-view')].every((one) => !one.matches(':state(ready)') || isComplete(one.shadowRoot!)));
  styleAll(page, '[part=row] { content-visibility: visible !important; }');
  return page;
}

/** All elements inside ours that can be seen, through shadow roots. */
export function piecesOfPage(page: Document): readonly HTMLElement[] {
  const within = (root: ParentNode): readonly Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  const found = ours(page).flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : []));
  return (found as HTMLElement[]).filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.trap, .unseen, .closed'));
}

/** Where an element is, for a message. */
export function nameOfPiece(element: Element): string {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot || 'host' in root ? (root as ShadowRoot).host : undefined;
  const { width, height } = element.getBoundingClientRect();
  return `${host?.closest('section')?.querySelector('h2')?.textContent ?? host?.localName}: ${element.localName} ${element.getAttribute('part') ?? element.className} ${Math.round(width)}x${Math.round(height)} ${element.textContent?.trim().slice(0, 30)}`;
}
