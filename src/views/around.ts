import { html, nothing, type TemplateResult } from 'lit';
import type { Contribution, Letter, TitledLink, Update } from '../feed/types.js';
import { safeLink } from '../html/url.js';
import { enAround } from '../text/en-around.js';
import { directionOf, inLanguage } from '../text/language.js';
import { monthIn } from '../text/month.js';
import type { SentencesAround } from '../text/sentences.js';
import { linked } from './byline.js';
import { longDate } from './date.js';
import { signatureView } from './letter.js';
import { helplinesView } from './helplines.js';
import { proseView } from './prose.js';
import type { Setting } from './setting.js';
import { shareView } from './share.js';
import { tags } from './tags.js';

/** What stands below the letters and answers. A part of its own: a reader has begun to read before it is there. */

type View = TemplateResult | typeof nothing;

const wordsFor = ({ language }: Setting): SentencesAround => inLanguage(language, enAround);

function updateView(update: Update, setting: Setting): TemplateResult {
  const { locale, language } = setting;
  const { by = 'writer', date } = update;
  const label = wordsFor(setting).update(by, date ? monthIn(date.at, locale, date.dayOnly ? 'UTC' : undefined) : '');
  return html`<div role="group" part="update" aria-label=${label}>
    <p class="label" lang=${language}>${linked(label, update.url)}</p>
    ${proseView(update, setting)}${signatureView({ signedAs: update.signedAs }, setting)}
  </div>`;
}

function responsesView(responses: readonly Contribution[] | undefined, setting: Setting): View {
  if (!responses?.length) return nothing;
  const { responses: label } = wordsFor(setting);
  return html`<div role="group" class="responses" aria-label=${label}>
    <p class="label" lang=${setting.language}>${label}</p>
    ${responses.map((response) => html`<blockquote>${proseView(response, setting)}${signatureView(response, setting)}</blockquote>`)}
  </div>`;
}

function goTo(event: Event): void {
  const link = event.currentTarget as HTMLAnchorElement;
  // A fragment doesn't reach into a shadow root.
  const target = (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  target.tabIndex = -1;
  target.focus();
}

/** The way from one letter of a column to the next. */
function nextView(letter: Letter, all: readonly Letter[], setting: Setting): View {
  const nth = all.indexOf(letter) + 1;
  const next = all[nth];
  return nth && next ? html`<p class="aside" lang=${setting.language}><a href=${`#letter-${nth + 1}`} @click=${goTo}>${wordsFor(setting).next(next.title ?? '')}</a></p>` : nothing;
}

/** What happened since, what readers wrote, and the way on. */
export function aroundLetter(letter: Letter, all: readonly Letter[], setting: Setting): TemplateResult {
  return html`${letter.updates?.map((update) => updateView(update, setting))}${responsesView(letter.responses, setting)}${nextView(letter, all, setting)}`;
}

function disclaimerView(setting: Setting): View {
  const disclaimer = setting.item.disclaimer ?? setting.feed.disclaimer;
  const url = disclaimer?.url;
  return html`${proseView(disclaimer, setting, 'disclaimer')}${url ? html`<p class="aside" lang=${setting.language}>${linked(wordsFor(setting).disclaimer, url)}</p>` : nothing}`;
}

function reprintView(setting: Setting): View {
  const { item, locale, language } = setting;
  const { reprintOf } = item;
  if (!reprintOf) return nothing;
  const { title, url, date } = reprintOf;
  if (!(title ?? url ?? date)) return nothing;
  const published = wordsFor(setting).firstPublished(date ? longDate(date, locale) : '');
  return html`<p class="aside">${title ? html`<span lang=${language}>${published}:</span> ${linked(title, url)}` : linked(published, url)}</p>`;
}

/** A related column is a link of its own, or the id of another item of the feed. */
function linkTo(target: TitledLink, { feed }: Setting): TitledLink | undefined {
  return target.id ? feed.items.find(({ id }) => id === target.id) : target;
}

function linksView(label: string, targets: readonly TitledLink[] | undefined, setting: Setting): View {
  const links = targets?.flatMap((target) => linkTo(target, setting) ?? []).filter(({ url }) => safeLink(url));
  if (!links?.length) return nothing;
  return html`<div role="group" aria-label=${label}>
    <p class="label" lang=${setting.language}>${label}</p>
    <ul>
      ${links.map(({ title, url = '' }) => html`<li>${linked(title ?? url, url)}</li>`)}
    </ul>
  </div>`;
}

/** Who to thank, with the way home. */
function creditView(setting: Setting): View {
  const { feed, item } = setting;
  const { terms, publisher, column, title, homePageUrl } = feed;
  const name = publisher?.name ?? column ?? title;
  const words = terms?.credit ?? (name && wordsFor(setting).credit(name));
  return html`<p part="credit">
    ${words ? html`<bdi>${linked(words, item.url ?? homePageUrl)}</bdi>` : nothing} ${terms?.copyright ? html`<bdi>${linked(terms.copyright, terms.url)}</bdi>` : nothing}
  </p>`;
}

/** Other columns, the publisher's and its partners'. */
function moreView(partners: string, { feed, item, language, headingLevel, images }: Setting): TemplateResult {
  void tags.get('advice-more-from')?.();
  return html`<advice-more-from
    class="more"
    lang=${language}
    dir=${directionOf(language)}
    exportparts="more, heading, list, row, sponsor"
    .data=${feed}
    .partners=${partners}
    .item=${item.id}
    .headingLevel=${headingLevel + 1}
    .images=${images}
  ></advice-more-from>`;
}

export { helplinesView };
export { aroundStyles as styles } from '../styles/around.js';

interface AroundOptions {
  readonly credit?: boolean;
  /** Addresses of partners' feeds, where more columns are to be listed. */
  readonly partners?: string | false | undefined;
}

export function aroundColumn(setting: Setting, { credit = true, partners }: AroundOptions = {}): TemplateResult {
  const { feed, item, stale, locale, language } = setting;
  const text = wordsFor(setting);
  const { newsletter } = feed;
  const since = stale?.since;
  return html`${stale ? html`<p part="status" role="status" lang=${language}>${text.stale(since ? longDate({ at: since.getTime(), dayOnly: false }, locale) : '')}</p>` : nothing}${reprintView(setting)}${linksView(text.followsUp, item.updateOf?.map((id) => ({ id })), setting)}
  ${linksView(text.related, item.related, setting)}${helplinesView(setting)}${disclaimerView(setting)}
  ${newsletter?.url ? html`<p class="aside">${linked(newsletter.title ?? text.newsletter, newsletter.url)}</p>` : nothing}
  ${shareView(item, text, language)}${credit ? creditView(setting) : nothing}${partners ? moreView(partners, setting) : nothing}`;
}
