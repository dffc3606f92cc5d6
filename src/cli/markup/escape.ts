const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\u00a0': '&nbsp;' };

/** Text as markup that shows it, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\u00a0]/g, (character) => REFERENCES[character] ?? character);

/** In prose quotes need no escape, and are easier on who reads the feed. */
export const escapeText = (text: string): string => text.replace(/[&<>\u00a0]/g, (character) => REFERENCES[character] ?? character);

/** Text for XML 1.0, which has no way at all to write some characters. */
// oxlint-disable-next-line no-control-regex -- they are what must not stay
export const escapeXml = (text: string): string => escapeHtml(text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '')).replaceAll('&nbsp;', '&#160;');

/** JSON for a `<script>`: no text in it can end the element, nor begin a comment. */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Plain text as paragraphs, as the elements show it: a blank line ends one, a single newline is a line break. */
export const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\r?\n\s*\n|\r\r/)
    .filter((block) => block !== '')
    .map((block) => `<p>${block.split(/\r\n?|\n/).map(escapeText).join('<br>\n')}</p>`)
    .join('\n');
