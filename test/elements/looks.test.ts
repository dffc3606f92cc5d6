import { expect } from '@open-wc/testing';
import '../../src/define/column.js';
import type { AdviceColumn } from '../../src/elements/column/column.js';
import { parseFeed } from '../../src/feed/parse.js';
import { feedOf, GIVEN } from '../support/columns.js';
import { html, mount, part, settled, until } from '../support/mount.js';

const FEED = parseFeed(feedOf([GIVEN]), { url: 'https://nell.example/feed.json' });

const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

async function columnIn(width: number, members: Partial<AdviceColumn>): Promise<AdviceColumn> {
  const place = mount(html`<div><advice-column></advice-column></div>`);
  place.style.width = `${width}px`;
  const column = Object.assign(place.querySelector('advice-column')!, { data: FEED, ...members });
  await settled(column, 'ready');
  return column;
}

describe('looks', () => {
  it('plain has the page’s type and colours, and follows them', async () => {
    const column = await columnIn(600, {});
    column.parentElement!.style.cssText += 'font: 19px/1 "Courier New"; color: rgb(1, 2, 3)';
    const body = part(column, 'body')!;
    expect(style(body).fontFamily).to.contain('Courier New');
    expect(style(body).fontSize).to.equal('19px');
    expect(style(body).color).to.equal('rgb(1, 2, 3)');
  });

  for (const look of ['paper', 'newsprint'] as const)
    it(`${look} follows the page between light and dark`, async () => {
      const column = await columnIn(600, { look });
      const body = part(column, 'body')!;
      const ink = (scheme: string): string => {
        column.parentElement!.style.colorScheme = scheme;
        return style(body).color;
      };
      await until(() => style(column).containerType === 'inline-size');
      expect(ink('light')).to.not.equal(ink('dark'));
    });

  it('give way to the page’s own tokens', async () => {
    const column = await columnIn(600, { look: 'paper' });
    await until(() => style(part(column, 'body')!).fontFamily.includes('Palatino'));
    column.style.setProperty('--advice-font', 'Courier New');
    expect(style(part(column, 'body')!).fontFamily).to.contain('Courier New');
  });

  for (const look of ['plain', 'paper', 'newsprint'] as const)
    it(`${look}: who asks for more contrast gets small print and lines in the colour of the text`, async () => {
      const column = await columnIn(600, { look });
      const root = column.shadowRoot!;
      const date = part(column, 'date')!;
      const before = style(date).color;
      const asked = [...root.adoptedStyleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === '(prefers-contrast: more)')
        .flatMap((rule) => [...(rule as CSSMediaRule).cssRules]);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(asked.map(({ cssText }) => cssText).join(''));
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      expect(before).to.not.equal(style(part(column, 'body')!).color);
      expect(style(date).color).to.equal(style(part(column, 'body')!).color);
      expect(style(part(column, 'topic')!).borderTopColor).to.equal(style(part(column, 'body')!).color);
    });

  it('beside puts letter and answer side by side where there is room, and below each other where there is not', async () => {
    const tops = (column: AdviceColumn): number => part(column, 'reply')!.getBoundingClientRect().left - part(column, 'card')!.getBoundingClientRect().left;
    const wide = await columnIn(1100, { layout: 'beside' });
    await until(() => tops(wide) > 300);
    const narrow = await columnIn(280, { layout: 'beside' });
    await until(() => style(narrow).containerType === 'inline-size');
    expect(tops(narrow)).to.be.closeTo(0, 2);
  });

  it('asks for no more room than there is', async () => {
    for (const look of ['paper', 'newsprint'] as const) {
      const column = await columnIn(280, { look });
      await until(() => style(column).containerType === 'inline-size');
      expect(column.scrollWidth).to.be.at.most(280);
      expect(column.shadowRoot!.querySelector('article')!.scrollWidth).to.be.at.most(281);
    }
  });

  for (const look of ['plain', 'paper', 'newsprint'] as const)
    for (const scheme of ['light', 'dark'])
      it(`${look} has no faults that axe can find when it is ${scheme}`, async () => {
        const column = await columnIn(600, { look });
        await until(() => part(column, 'credit') && (look === 'plain' || style(column).containerType === 'inline-size'));
        column.parentElement!.style.cssText += `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
        await expect(column).to.be.accessible();
      });
});
