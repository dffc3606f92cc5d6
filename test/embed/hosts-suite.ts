import { expect } from '@open-wc/testing';
import { differences, INHERITED, piecesOf, roomIn } from '../support/likeness.js';
import { untilCalmly } from '../support/mount.js';
import { RICH_FEED } from '../support/rich-feed.js';
import { misheard, spokenBy } from '../support/spoken.js';
import { openPage, ORIGIN, servedFeed, type ServedPage } from '../support/served-page.js';
import { markupOf, SUBJECTS, subjectIn, type Subject } from '../support/subjects.js';

/** A page of somebody else's around our elements. */
export interface Host {
  readonly name: string;
  readonly doctype?: string;
  /** Attributes of the root. */
  readonly root?: string;
  readonly head?: string;
  readonly body?: (subjects: string) => string;
  readonly type?: string;
  /** How it loads us. Default: the module. */
  readonly script?: string;
  /** What the page does to its elements by itself that the clean page has to do too, as CSS. */
  readonly also?: string;
  /** What a visitor, or the page, does before anything is to be seen. */
  readonly act?: (page: Document) => unknown;
  /** Where the elements are, if not in the page itself. */
  readonly place?: (page: Document) => ParentNode | null | undefined;
  readonly subjects?: readonly Subject[];
}

const SCRIPT = `<script type="module" src="${ORIGIN}/dist/advice-column.js"></script>`;

export function pageOf({ doctype = '<!doctype html>', root = 'lang="en"', head = '', body = (subjects) => subjects, type = 'text/html', script = SCRIPT }: Host, subjects: string): ServedPage {
  return { type: `${type}; charset=utf-8`, body: `${doctype}<html ${root}><head><title>Host</title>${head}${script}</head><body>${body(subjects)}</body></html>` };
}

/** All the elements, once each is whole. */
function whole(subjects: readonly Subject[], place: () => ParentNode | null | undefined): Promise<readonly HTMLElement[]> {
  return untilCalmly(() => {
    const found = subjects.map((subject) => subjectIn(place() ?? document.createDocumentFragment(), subject));
    return found.every((element) => element !== undefined) && found;
  });
}

/** WebKit lets frames that are out of sight wait for their animation frames. */
const inSight = ({ style }: HTMLElement): void => {
  style.position = 'fixed';
  style.inset = '0 auto auto 0';
};

/** What is out of sight is measured too. */
function unroll(element: HTMLElement): void {
  for (const row of element.shadowRoot?.querySelectorAll<HTMLElement>('[part=row]') ?? []) row.style.setProperty('content-visibility', 'visible');
}

/** Gives an element on a clean page the letters and the room that its like has on another. */
function alike(element: HTMLElement, other: HTMLElement, also: string): void {
  const { style } = element;
  const own = element.ownerDocument.defaultView!.getComputedStyle(element);
  const inherited = other.ownerDocument.defaultView!.getComputedStyle(other);
  style.cssText = also;
  for (const name of INHERITED) if (own.getPropertyValue(name) !== inherited.getPropertyValue(name)) style.setProperty(name, inherited.getPropertyValue(name));
  // A size that somebody has said is not the browser's own any more, which is smaller for code.
  for (const one of [other, element]) one.style.setProperty('font-size', inherited.fontSize, 'important');
  // What is as wide as its words wraps them when a length is rounded.
  style.width = `${roomIn(other) + 0.02}px`;
  // WebKit keeps some places of before the direction changed, unless it begins anew.
  style.display = 'none';
  element.getBoundingClientRect();
  style.removeProperty('display');

}

/** One test for each host: the elements on it, and on a clean page beside it, are the same. */
export function hostsSuite(hosts: readonly Host[]): void {
  for (const host of hosts)
    it(host.name, async () => {
      const { subjects = SUBJECTS, also = '', act, place = (page: Document) => page } = host;
      const feed = await servedFeed(RICH_FEED);
      const markup = subjects.map((subject) => markupOf(subject, feed)).join('');
      const [page, clean] = await Promise.all([openPage(pageOf(host, markup)), openPage(pageOf({ name: 'clean', head: '<style>body { margin: 0 }</style>' }, markup), { width: 1600 })]);
      for (const { defaultView } of [page, clean]) inSight(defaultView?.frameElement as HTMLElement);
      await act?.(page);
      const [elements, models] = await Promise.all([whole(subjects, () => place(page)), whole(subjects, () => clean)]);
      for (const element of [...elements, ...models]) unroll(element);
      for (const [index, element] of models.entries()) alike(element, elements[index]!, also);
      await untilCalmly(() => models.every((one, index) => Math.abs(roomIn(one) - roomIn(elements[index]!)) < 0.1));
      const found = subjects.flatMap(({ name, theirs }, index) => {
        const pieces = piecesOf(elements[index]!, theirs);
        expect(pieces.length, name).to.be.greaterThan(1);
        const said = misheard(spokenBy(elements[index]!), spokenBy(models[index]!));
        return [...differences(pieces, piecesOf(models[index]!, theirs)), ...said].map((difference) => `${name}: ${difference}`);
      });
      expect(found.slice(0, 12), `${found.length} differences`).to.deep.equal([]);
    });
}
