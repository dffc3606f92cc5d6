import { html, type TemplateResult } from 'lit';
import { decodeEntities } from '../feed/entities.js';
import type { Prose } from '../feed/types.js';
import { untagged } from '../html/words.js';

const lines = (block: string): unknown => block.split(/\r\n?|\n/).map((line, index) => (index ? html`<br />${line}` : line));

/** Prose as plain paragraphs, for where nothing can make markup safe: on a server. Links and pictures come with the script. */
export function plainProse({ html: markup, text = '' }: Prose, part: string): TemplateResult {
  const whole = markup ? decodeEntities(untagged(markup)) : text;
  const blocks = whole.split(/\r?\n\s*\n|\r\r/).flatMap((block) => block.trim() || []);
  return html`<div part=${part}>${blocks.map((block) => html`<p>${lines(block)}</p>`)}</div>`;
}
