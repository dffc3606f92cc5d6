import { escapeHtml, escapeText } from '../markup/escape.js';
import { scriptUrl, type Markup, type Release } from './choice.js';

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
 * The line that starts the download before the page is read that far. Of the script: browsers don't give a preloaded feed
 * to a script that asks for it without cookies, as ours does, and would fetch it twice
 * (https://fetch.spec.whatwg.org/#consume-a-preloaded-resource). So of the feed's host only the connection is made.
 */
export function preloadLines(release: Release, feed: string): string {
  const { integrity, classic } = release;
  const kind = classic ? 'rel="preload" as="script"' : 'rel="modulepreload"';
  const script = `<link ${kind} href="${escapeHtml(scriptUrl(release))}"${integrity ? ` integrity="${integrity}"` : ''} crossorigin="anonymous">`;
  const origin = URL.canParse(feed) ? new URL(feed).origin : undefined;
  return origin ? `${script}\n<link rel="preconnect" href="${escapeHtml(origin)}" crossorigin="anonymous">` : script;
}
