import { expect } from '@open-wc/testing';
import { differences, INHERITED, piecesOf, roomIn } from '../support/likeness.js';
import { until } from '../support/mount.js';
import { RICH_FEED } from '../support/rich-feed.js';
import { documentOf, framed, openPage, ORIGIN, served, servedFeed, type ServedPage } from '../support/served-page.js';
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
  /** What the page does to its elements by itself that the clean page has to do too, as CSS. */
  readonly also?: string;
  /** What a visitor, or the page, does before anything is to be seen. */
  readonly act?: (page: Document) => unknown;
  /** Where the elements are, if not in the page itself. */
  readonly place?: (page: Document) => ParentNode | null | undefined;
  readonly subjects?: readonly Subject[];
}

const SCRIPT = `<script type="module" src="${ORIGIN}/dist/advice-column.js"></script>`;

export function pageOf({ doctype = '<!doctype html>', root = 'lang="en"', head = '', body = (subjects) => subjects, type = 'text/html' }: Host, subjects: string, script = SCRIPT): ServedPage {
  return { type: `${type}; charset=utf-8`, body: `${doctype}<html ${root}><head><title>Host</title>${head}${script}</head><body>${body(subjects)}</body></html>` };
}

/** The same elements on a page that does nothing to them, with the letters and the room that they have on the other. */
async function model(subjects: readonly Subject[], feed: string, others: readonly Element[], also: string): Promise<readonly Element[]> {
  const page = await openPage(pageOf({ name: 'clean', head: '<style>body { margin: 0 }</style>' }, subjects.map((subject) => markupOf(subject, feed)).join('')), { width: 1600 });
  return Promise.all(
    subjects.map(async (subject, index) => {
      const other = others[index]!;
      const element = await until(() => subjectIn(page, subject));
      const { style } = element as HTMLElement;
      const inherited = other.ownerDocument.defaultView!.getComputedStyle(other);
      style.cssText = also;
      const own = page.defaultView!.getComputedStyle(element);
      for (const name of INHERITED) if (own.getPropertyValue(name) !== inherited.getPropertyValue(name)) style.setProperty(name, inherited.getPropertyValue(name));
      // A size that somebody has said is not the browser's own any more, which is smaller for code.
      for (const one of [other, element]) (one as HTMLElement).style.setProperty('font-size', inherited.fontSize, 'important');
      style.width = `${roomIn(other)}px`;
      return element;
    }),
  );
}

/** One test for each host: the elements on it, and on a clean page beside it, are the same. */
export function hostsSuite(hosts: readonly Host[]): void {
  for (const host of hosts)
    it(host.name, async () => {
      const { subjects = SUBJECTS, also = '', act, place = (page: Document) => page } = host;
      const feed = await servedFeed(RICH_FEED);
      const url = await served(pageOf(host, subjects.map((subject) => markupOf(subject, feed)).join('')));
      const page = documentOf(await framed(url));
      await act?.(page);
      const elements = await Promise.all(subjects.map((subject) => until(() => subjectIn(place(page)!, subject))));
      const models = await model(subjects, feed, elements, also);
      await until(() => models.every((one, index) => Math.abs(roomIn(one) - roomIn(elements[index]!)) < 0.1));
      const found = subjects.flatMap(({ name }, index) => {
        const pieces = piecesOf(elements[index]!);
        expect(pieces.length, name).to.be.greaterThan(1);
        return differences(pieces, piecesOf(models[index]!)).map((difference) => `${name}: ${difference}`);
      });
      expect(found.slice(0, 12), `${found.length} differences`).to.deep.equal([]);
    });
}
