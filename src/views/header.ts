import { html, nothing, type TemplateResult } from 'lit';
import type { Illustration, Item, Sponsor } from '../feed/types.js';
import { safeLink } from '../html/url.js';
import { namesOf } from './byline.js';
import { dateView } from './date.js';
import { heading } from './heading.js';
import { pictureView } from './picture.js';
import type { Setting } from './setting.js';

type View = TemplateResult | typeof nothing;

/** What may be paid for, and what it is called. */
const KINDS = ['advertisement', 'sponsored', 'affiliate', 'partner'] as const;

/** Paid for is said in words, above the headline, and again for machines in `rel`. */
export function sponsorView(sponsor: Sponsor | undefined, { text, language }: Pick<Setting, 'text' | 'language'>): View {
  if (!sponsor) return nothing;
  const { label, name = '', url } = sponsor;
  const kind = KINDS.find((known) => known === sponsor.kind) ?? 'sponsored';
  const words = label ?? text[kind](name);
  const href = safeLink(url);
  const rel = kind === 'partner' ? 'noopener' : 'sponsored noopener';
  return html`<p part="sponsor" lang=${label ? nothing : language}>${href ? html`<a href=${href} rel=${rel}>${words}</a>` : words}</p>`;
}

function illustrationView(setting: Setting): View {
  const { illustration, image, content } = setting.item;
  // A plain feed's lead picture usually stands in its text too.
  const { url, alt = '', credit }: Illustration = illustration ?? { url: /<img/i.test(content?.html ?? '') ? undefined : image };
  const picture = pictureView(url, alt, 'illustration', setting);
  return picture === nothing ? nothing : html`<figure>${picture}<figcaption>${credit}</figcaption></figure>`;
}

function topicsOf({ letters, tags = [] }: Item): readonly string[] {
  const topics = letters.flatMap((letter) => letter.topics ?? []);
  return topics.length ? [...new Set(topics)] : tags;
}

interface HeaderOptions {
  readonly byline?: boolean;
  readonly date?: boolean;
  /** More for the line that says who and when. */
  readonly more?: unknown;
}

/** Above a column: label, kicker, headline, dek, who and when, topics, picture. */
export function headerView(setting: Setting, { byline, date = true, more }: HeaderOptions = {}): TemplateResult {
  const { feed, item, locale, language, text, headingLevel } = setting;
  const href = safeLink(item.url);
  const title = item.title ?? item.letters[0]?.title;
  const names = byline && namesOf(item.authors, locale);
  const topics = topicsOf(item);
  return html`<header>
    ${sponsorView(item.sponsor, setting)} ${feed.kicker ? html`<p part="kicker">${feed.kicker}</p>` : nothing}
    ${title ? heading(headingLevel, 'headline', href ? html`<a href=${href} rel="noopener">${title}</a>` : title) : nothing}
    ${item.dek ? html`<p part="dek">${item.dek}</p>` : nothing}
    <p part="meta">${names ? html`<span lang=${language}>${text.by(names)}</span>` : nothing} ${date ? dateView(item.datePublished, locale) : nothing} ${more}</p>
    ${topics.length
      ? html`<ul part="topics" aria-label=${text.topics}>
          ${topics.map((topic) => html`<li part="topic">${topic}</li>`)}
        </ul>`
      : nothing}
    ${illustrationView(setting)}
  </header>`;
}
