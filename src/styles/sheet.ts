/** Stands in for Lit's `css` in the script that people embed (see vite.config.ts): a style sheet, and nothing else. */
export function css({ 0: text = '' }: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
