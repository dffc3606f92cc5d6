import { escapeHtml, escapeText } from '../markup/escape.js';
import { scriptUrl, type Choice, type Markup, type Release } from './choice.js';

/** Markup in the languages of the places that it is pasted into. */

type WriteText = (text: string) => string;
type WriteAttribute = (name: string, value: string) => string;

function write({ tag, attributes, children }: Markup, text: WriteText, attribute: WriteAttribute): string {
  const start = `<${tag}${attributes.map(([name, value]) => ` ${attribute(name, value)}`).join('')}>`;
  const inside = children.map((child) => (typeof child === 'string' ? text(child) : write(child, text, attribute)));
  const own = tag.startsWith('advice-');
  return `${start}${own ? inside.map((line) => `\n  ${line.replaceAll('\n', '\n  ')}`).join('') : inside.join('')}${own ? '\n' : ''}</${tag}>`;
}

const attributeHtml: WriteAttribute = (name, value) => `${name}="${escapeHtml(value).replaceAll('&#39;', "'")}"`;

export const writeHtml = (markup: Markup): string => write(markup, escapeText, attributeHtml);

/** https://facebook.github.io/jsx/ : no escapes in attributes, and braces are code. */
export const writeJsx = (markup: Markup): string =>
  write(
    markup,
    (text) => (/[{}<>&]/.test(text) ? `{${JSON.stringify(text)}}` : text),
    (name, value) => (/["\\&{}\n]/.test(value) ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`),
  );

/** In a Vue template two braces are code, in text only; `v-pre` says that here they aren't. */
export function writeVue(markup: Markup): string {
  const html = writeHtml(markup);
  return html.includes('{{') ? html.replace(/^<[\w-]+/, '$& v-pre') : html;
}

/** A string of PHP, in single quotes. */
export const writePhp = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The line that loads the elements. */
export function scriptLine(release: Release): string {
  const { integrity, classic } = release;
  const attributes = [classic ? 'async' : 'type="module"', `src="${escapeHtml(scriptUrl(release))}"`, integrity && `integrity="${integrity}"`, 'crossorigin="anonymous"'];
  return `<script ${attributes.filter(Boolean).join(' ')}></script>`;
}

/**
 * The lines that start the downloads before the page is read that far, script and feed side by side. `anonymous` is how
 * the script asks for feeds of other hosts; a feed that is not wanted at once only gets its connection
 * early (docs/decisions, "author tools").
 */
export function preloadLines(release: Release, { feed, element, loading }: Choice): string {
  const { integrity, classic } = release;
  const kind = classic ? 'rel="preload" as="script"' : 'rel="modulepreload"';
  const script = `<link ${kind} href="${escapeHtml(scriptUrl(release))}"${integrity ? ` integrity="${integrity}"` : ''} crossorigin="anonymous">`;
  if (!URL.canParse(feed)) return script;
  const [rel, href] = loading === 'lazy' || element === 'submit-form' ? ['rel="preconnect"', new URL(feed).origin] : ['rel="preload" as="fetch"', new URL(feed).href];
  return `${script}\n<link ${rel} href="${escapeHtml(href)}" crossorigin="anonymous">`;
}
