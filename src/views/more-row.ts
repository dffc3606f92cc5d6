import { html, nothing, type TemplateResult } from 'lit';
import type { excerptOf } from '../feed/excerpt.js';
import { addressOf, type MixedItem } from '../feed/mix.js';
import type { Feed, Item } from '../feed/types.js';
import { withCampaign } from '../html/outbound.js';
import { safeImage, safeLink, type ImagePolicy } from '../html/url.js';
import { directionOf } from '../text/language.js';
import type { Sentences, SentencesOfMore } from '../text/sentences.js';
import { dateView } from './date.js';

/** Characters of a headline made from the text of an item that has none. */
const HEADLINE = 90;

/** What may be paid for, and what it is called. */
const KINDS = ['advertisement', 'sponsored', 'affiliate', 'partner'] as const;

/** What every row needs to know beside its item. */
export interface MoreSetting {
  readonly text: Sentences & SentencesOfMore;
  /** BCP 47, for dates. */
  readonly locale: string;
  readonly images: ImagePolicy;
  /** The page's own feeds. */
  readonly own: readonly Feed[];
  /** What to add to links that lead to partners. */
  readonly campaign: string | undefined;
  /** The address under which the page named a feed. */
  readonly addressOf: (feed: Feed) => string | undefined;
  /** Makes a headline for an item that has none: a part of its own. */
  readonly excerptOf: typeof excerptOf | undefined;
}

/** One line of the list, with all that is said about it. */
export interface MoreRow {
  readonly href: string;
  readonly partner: string | undefined;
  readonly sponsored: boolean;
  /** What stands before the headline: who pays, or who the partner is. */
  readonly label: string | undefined;
  readonly source: string | undefined;
  readonly item: Item;
  readonly feed: Feed;
  readonly headline: string;
}

/** Words that differ in nothing that can be seen are the same. */
const seen = (words = ''): string => words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const ownNames = ({ publisher, column, title }: Feed): readonly (string | undefined)[] => [publisher?.name, column, title];

export const nameOf = (feed: Feed | undefined): string | undefined => feed && ownNames(feed).find(seen);

const hostOf = (address: string | undefined): string | undefined => safeLink(address)?.split('/')[2]?.replace(/^www\./, '');

/** A name that a partner gives, unless it is one of ours or can't be seen: then it has none. */
function honest(name: string | undefined, { own }: MoreSetting): string | undefined {
  return seen(name) && !own.some((feed) => ownNames(feed).some((ours) => seen(ours) === seen(name))) ? name : undefined;
}

/** What we call a partner: as our own feed does, else as theirs does, else by the host that the page named. */
function partnerName(feed: Feed, setting: MoreSetting): string {
  const host = hostOf(setting.addressOf(feed));
  const known = setting.own.flatMap(({ partners = [] }) => partners).find(({ url }) => host !== undefined && hostOf(url) === host);
  return known?.name ?? honest(nameOf(feed), setting) ?? host ?? '';
}

/** The partner of an item of our own, by name, or by its id among the feed's partners. */
function namedPartner({ partner }: Item, { partners = [] }: Feed): string | undefined {
  return partner && (partners.find(({ id }) => id !== undefined && id === partner.id)?.name ?? partner.name ?? partner.id);
}

/** Who pays, in words; a partner may add to our words, but not replace them. */
function sponsorWords({ item: { sponsor }, fromPartner }: MixedItem, setting: MoreSetting): string | undefined {
  if (!sponsor) return undefined;
  const { label, name } = sponsor;
  const kind = KINDS.find((known) => known === sponsor.kind) ?? 'sponsored';
  const words = setting.text[kind]((fromPartner ? honest(name, setting) : name) ?? '');
  if (!seen(label)) return words;
  return fromPartner ? `${words} · ${label}` : label;
}

export const titleOf = ({ title, letters }: Item): string | undefined => title ?? letters[0]?.title;

function headlineOf(item: Item, { excerptOf }: MoreSetting): string | undefined {
  return titleOf(item) ?? excerptOf?.(item.content ?? item.letters[0]?.question ?? {}, HEADLINE, item.language);
}

export function rowOf(entry: MixedItem, setting: MoreSetting): MoreRow | undefined {
  const { item, feed, fromPartner } = entry;
  const link = safeLink(addressOf(item));
  const headline = headlineOf(item, setting);
  if (!link || !headline) return undefined;
  const partner = fromPartner ? partnerName(feed, setting) : namedPartner(item, feed);
  const paid = item.sponsor !== undefined && item.sponsor.kind !== 'partner';
  // A partner can't say of itself that nothing links it to us, so its own `kind: partner` gets our words for partners.
  const label = paid || (!fromPartner && item.sponsor) ? sponsorWords(entry, setting) : partner === undefined ? undefined : setting.text.fromPartner(partner);
  const leaves = fromPartner || ((paid || partner !== undefined) && ![location.host, hostOf(feed.homePageUrl)].includes(new URL(link).host));
  return {
    item,
    feed,
    headline,
    partner,
    label,
    sponsored: paid,
    source: fromPartner ? partner : nameOf(feed),
    href: leaves && setting.campaign ? withCampaign(link, setting.campaign) : link,
  };
}

/** A picture that doesn't come leaves its place empty, so that nothing moves. */
const came = ({ target, type }: Event): void => {
  if (target instanceof HTMLElement) target.hidden = type === 'error';
};

function pictureView({ illustration, image, bannerImage }: Item, feed: Feed, images: ImagePolicy): TemplateResult | typeof nothing {
  const src = safeImage(illustration?.url ?? image ?? bannerImage, images, feed.base, feed.url);
  return src
    ? html`<span class="picture"><img part="illustration" src=${src} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${came} @load=${came} /></span>`
    : nothing;
}

/** One line: the picture, and a link that says who pays before it says anything else. */
export function moreRow({ item, feed, headline, href, label, source, sponsored }: MoreRow, { locale, images }: MoreSetting): TemplateResult {
  const lang = item.language ?? feed.language;
  const date = dateView(item.datePublished, locale);
  return html`<li part="row">
    <a href=${href} rel=${sponsored ? 'sponsored noopener' : 'noopener'}
      >${pictureView(item, feed, images)}${label === undefined ? nothing : html`<bdi part="sponsor">${label}</bdi> `}<span part="headline" lang=${lang ?? nothing} dir=${lang ? directionOf(lang) : 'auto'}
        >${headline}</span
      ></a
    >
    <p part="meta">${source ? html`<bdi part="byline">${source}</bdi>` : nothing} ${date}</p>
  </li>`;
}
