import type { Author, Feed, FeedDate, Item, Organisation } from './types.js';

/** What a search engine reads of a page: https://schema.org/Article */
export type JsonLd = Readonly<Record<string, unknown>>;

const given = (members: JsonLd): JsonLd => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)));

/** An address on the web: what is none names nothing that a search engine could visit. */
const onTheWeb = (url: string | undefined): string | undefined => (url && /^https?:/.test(url) ? url : undefined);

const person = ({ name, url, avatar, bio, sameAs }: Author): JsonLd => given({ '@type': 'Person', name, url: onTheWeb(url), image: onTheWeb(avatar), description: bio, sameAs: sameAs?.flatMap((one) => onTheWeb(one) ?? []) });

const organisation = ({ name, url, logo }: Organisation): JsonLd => given({ '@type': 'Organization', name, url: onTheWeb(url), logo: onTheWeb(logo) });

function moment(date: FeedDate | undefined): string | undefined {
  if (!date) return undefined;
  const iso = new Date(date.at).toISOString();
  return date.dayOnly ? iso.slice(0, 10) : iso;
}

/**
 * A column as structured data for the publisher's own page of it, and no other: in an embed it would describe somebody
 * else's page. An `Article`, never a `QAPage` or `FAQPage`: those are for answers that anybody may add to. Written into
 * a `<script type="application/ld+json">`, each `<` has to become `\u003c`.
 */
export function toJsonLd(item: Item, feed?: Feed): JsonLd {
  const { title, dek, summary, url, letters, authors, tags = [], illustration, image, bannerImage, datePublished, dateModified, language, sponsor, reprintOf } = item;
  const topics = letters.flatMap((letter) => letter.topics ?? []);
  const series = feed?.column ?? feed?.title;
  const { publisher, terms } = feed ?? {};
  return given({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title ?? letters[0]?.title,
    description: dek ?? summary,
    url: onTheWeb(url),
    mainEntityOfPage: onTheWeb(url),
    image: onTheWeb(illustration?.url ?? image ?? bannerImage),
    datePublished: moment(datePublished),
    dateModified: moment(dateModified),
    inLanguage: language ?? feed?.language,
    author: authors.filter(({ name }) => name).map(person),
    publisher: publisher?.name ? organisation(publisher) : undefined,
    isPartOf: series ? given({ '@type': 'CreativeWorkSeries', name: series, url: onTheWeb(feed?.homePageUrl) }) : undefined,
    about: [...new Set(topics.length ? topics : tags)].map((name) => ({ '@type': 'Thing', name })),
    isBasedOn: onTheWeb(reprintOf?.url),
    sponsor: sponsor?.name ? organisation(sponsor) : undefined,
    copyrightNotice: terms?.copyright,
  });
}
