import { html, type TemplateResult } from 'lit';

// One template per level, made once: a tag name can't be a binding in Lit (https://lit.dev/docs/templates/expressions/).
const TEMPLATES = [1, 2, 3, 4, 5, 6].map((level) => {
  const strings: readonly string[] = [`<h${level} part=`, ' id=', '>', `</h${level}>`];
  return Object.assign([...strings], { raw: strings });
});

/** A real heading of the level the page asks for; beyond 6 it stays 6. */
export function heading(level: number, part: string, content: unknown, id = part): TemplateResult {
  const strings = TEMPLATES[Math.min(Math.max(Math.round(level) || 2, 1), 6) - 1];
  return strings ? html(strings, part, id, content) : html``;
}
