import { html, nothing, type TemplateResult } from 'lit';
import type { Author } from '../feed/types.js';
import { safeLink } from '../html/url.js';
import { pictureView } from './picture.js';
import type { Setting } from './setting.js';

export function linked(label: string, url: string | undefined, base?: string): unknown {
  const href = safeLink(url, base);
  return href ? html`<a href=${href} rel="noopener">${label}</a>` : label;
}

/** Who answers: portrait, name, role, and a line about them. */
export function bylineView({ name = '', url, avatar, role, bio }: Author, setting: Setting): TemplateResult {
  return html`<div part="byline">
    ${pictureView(avatar, '', 'avatar', setting)}
    <p>
      <b>${linked(name, url)}</b> ${role === 'guest' ? html`<span class="aside" lang=${setting.language}>${setting.text.guest}</span>` : nothing}
      ${bio ? html`<span class="bio aside">${bio}</span>` : nothing}
    </p>
  </div>`;
}

/** The names alone, for a line: "Vera Lind and Tom Ash" in the reader's language. */
export function namesOf(authors: readonly Author[], locale: string): string {
  const names = authors.flatMap(({ name = [] }) => name);
  // The first list that a browser formats takes it as long as drawing all the rest; most columns have one author.
  return names.length > 1 ? new Intl.ListFormat(locale).format(names) : names.join('');
}
