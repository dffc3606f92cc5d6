import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nameOfPiece, piecesOfPage, STATE_PAGES, statePage, styleAll } from '../support/state-page.js';

/** What a reader may set without losing anything: https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
/** WCAG 2.2, target size, in CSS pixels. */
const TARGET = 24;
const NARROW = 320;

/** Stands in a sentence, whose lines have their own height. */
const isInline = (link: Element): boolean => link.closest('[part=body], [part=note], [part=hint], [part=disclaimer]') !== null && link.getRootNode() === link.closest('[part]')?.getRootNode();

/** Scrolls by itself, or is kept small on purpose. */
const scrolls = (piece: Element): boolean => piece.closest(':is(pre, table, .fold, [part=list])') !== null;

const bottom = (piece: Element): number => piece.getBoundingClientRect().bottom;

for (const name of STATE_PAGES)
  describe(`every state of ${name}`, function () {
    this.timeout(60_000);

    for (const dir of ['ltr', 'rtl'])
      it(`stays within 320 pixels with the spacing that a reader sets, ${dir}`, async () => {
        const page = await statePage(name, { width: NARROW });
        page.documentElement.dir = dir;
        styleAll(page, SPACING);
        expect(page.documentElement.scrollWidth).to.be.at.most(NARROW);
        const outside = piecesOfPage(page).filter((piece) => {
          const { left, right, width } = piece.getBoundingClientRect();
          return width > 1 && !scrolls(piece) && (left < -1 || right > NARROW + 1);
        });
        expect(outside.map(nameOfPiece)).to.deep.equal([]);
      });

    it('cuts no words off with the spacing that a reader sets', async () => {
      const page = await statePage(name, { width: NARROW });
      styleAll(page, SPACING);
      const cut = piecesOfPage(page).filter((piece) => {
        const { overflowX, overflowY } = getComputedStyle(piece);
        if (!/hidden|clip/.test(overflowX + overflowY) || scrolls(piece) || piece.matches('.place, .picture')) return false;
        return piece.scrollWidth > piece.clientWidth + 1 || [...piece.children].some((child) => bottom(child) > bottom(piece) + 1);
      });
      expect(cut.map(nameOfPiece)).to.deep.equal([]);
    });

    it('can be hit, in small type too', async () => {
      const page = await statePage(name, { width: NARROW });
      page.documentElement.style.fontSize = '13px';
      const small = piecesOfPage(page).filter((piece) => {
        if (!piece.matches('a[href], button, input, select, textarea, summary') || isInline(piece)) return false;
        const { width, height } = piece.getBoundingClientRect();
        const row = piece.closest('[part=row]')?.getBoundingClientRect();
        // In a list of links the whole row takes the click; a box is hit by its label, too.
        const label = piece instanceof HTMLInputElement || piece.localName === 'input' ? piece.closest('label')?.getBoundingClientRect() : undefined;
        const tall = Math.max(height, piece.localName === 'a' && getComputedStyle(piece, '::after').position === 'absolute' ? (row?.height ?? 0) : 0, label?.height ?? 0);
        return tall < TARGET - 0.1 || Math.max(width, label?.width ?? 0) < TARGET - 0.1;
      });
      expect(small.map(nameOfPiece)).to.deep.equal([]);
    });

    it('shows where the focus is', async () => {
      const page = await statePage(name, { width: NARROW });
      page.querySelector('a')!.focus();
      await sendKeys({ press: 'Tab' });
      const unseen = piecesOfPage(page).filter((piece) => {
        if (!piece.matches('a[href], button, input, select, textarea, summary')) return false;
        piece.focus();
        const { outlineStyle, outlineWidth } = getComputedStyle(piece);
        return piece.matches(':focus-visible') && (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1);
      });
      expect(unseen.map(nameOfPiece)).to.deep.equal([]);
    });
  });
