import type { CSSResultOrNative } from 'lit';

/** Adds the styles of a part that came later. */
export function adopt({ shadowRoot }: Element, styles: CSSResultOrNative): void {
  const sheet = styles instanceof CSSStyleSheet ? styles : styles.styleSheet;
  if (sheet) shadowRoot?.adoptedStyleSheets.push(sheet);
}
