/** Feeds that hold something harmful in every place, and what of it would show in the elements. */

type Json = Readonly<Record<string, unknown>>;

/** One item with the same in every place that takes words, markup or an address, and under names that nobody knows. */
export function poisonedItem(it: string, letters = true, id = it): Json {
  const person = { name: it, url: it, avatar: it, _advice: { role: it, addressedAs: it, bio: it, sameAs: [it] } };
  const prose = { html: it, text: it, signedAs: it, date: it };
  const note = { text: it, themes: [it], collapse: true };
  const letter = {
    id: it, title: it, topics: [it], contentNote: note, url: it,
    question: { ...prose, greeting: it, place: it, editorsNote: it, edited: true },
    answers: [{ ...prose, author: person, greeting: it }, { text: it, author: 0 }],
    updates: [{ ...prose, by: it, url: it }, { text: it }],
    responses: [prose, { text: it }],
  };
  return {
    id, url: it, external_url: it, title: it, summary: it, content_html: it, content_text: it, image: it, banner_image: it, date_published: it, date_modified: it, language: it, tags: [it], authors: [person], attachments: [{ url: it, mime_type: it, title: it, size_in_bytes: it, duration_in_seconds: -1 }], [it]: it,
    _advice: {
      type: it, dek: it, ...(letters && { letters: [letter, letter] }), contentNote: note, helplines: [helplineOf(it), it], disclaimer: { html: it, url: it }, sponsor: { kind: it, label: it, name: it, url: it }, partner: organisationOf(it), updateOf: [it], related: [it, { title: it, url: it }],
      reprintOf: { title: it, url: it, date: it }, illustration: { url: it, alt: it, credit: it }, ads: it, embargo: it, expires: it, [it]: it,
    },
  };
}

const helplineOf = (it: string): Json => ({ id: it, name: it, region: [it], languages: [it], phone: it, sms: it, chat: it, url: it, hours: it, topics: [it], emergency: true });
const organisationOf = (it: string): Json => ({ id: it, name: it, url: it, logo: it });

/** A feed with the same in every place that takes words, markup or an address; `open` says whether it takes letters. */
export function poisonedFeed(it: string, letters = true, open = true): Json {
  const person = { name: it, url: it, avatar: it, _advice: { role: it, addressedAs: it, bio: it, sameAs: [it] } };
  return {
    version: 'https://jsonfeed.org/version/1.1', title: it, description: it, home_page_url: it, feed_url: it, icon: it, favicon: it, language: it, authors: [person], user_comment: it, next_url: it, hubs: [{ type: it, url: it }], [it]: it,
    _advice: {
      about: it, version: 1, column: it, kicker: it, publisher: organisationOf(it), partners: [organisationOf(it)], helplines: [helplineOf(it)], disclaimer: { html: it, text: it, url: it }, newsletter: { title: it, url: it }, terms: { copyright: it, credit: it, url: it }, [it]: it,
      submit: { url: it, preset: it, fields: { letter: it, signedAs: it, email: it, place: it, consent: it, updateOf: it, [it]: it }, hidden: { [it]: it }, honeypot: it, minWords: it, maxWords: it, minAge: it, open, closedNote: it, termsUrl: it, privacyUrl: it, consentText: it, anonymity: it },
    },
    items: [poisonedItem(it, letters)],
  };
}

/** What our own templates are made of beside what a letter may hold. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr advice-column advice-more-from article b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol ' +
    'p pre q rp rt ruby s samp section slot small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES = /^(href|rel|src|alt|width|height|loading|decoding|referrerpolicy|lang|dir|title|start|reversed|type|value|colspan|rowspan|scope|span|datetime|open|part|id|class|role|hidden|name|aria-[a-z]+|for|exportparts|item)$/;
/** What may be loaded or led to; `#letter-1` is our own. */
const ADDRESS = /^(#letter-\d+$|https?:|mailto:|tel:|sms:|data:image\/(png|jpeg|gif|webp|avif)[;,])/;

/** Our own controls, which a feed has no way to write: each stands where it belongs, under a name of ours. */
const CONTROLS = 'form[part=filters], form[part=form], [part=field] > label, [part=search] > label, .trap > label, select[part=input], select[part=input] > option, input[part=input], textarea[part=input], [part=field] input[type=checkbox], .trap input[name=trap]';
const CONTROL_NAMES = /^(for|type|value|part|id|name|class|rows|dir|autocomplete|novalidate|tabindex|role|aria-[a-z]+|hidden)$/;
/** Where one leads by hand, and a row that is found by its column's id. */
const OWN_NAMES = 'h1[part=headline], h2[part=headline], h3[part=headline], .opened, [part=status], [part=summary], .review';

/** Everything in the composed tree below an element that has no business there, in words. */
export function composedLeftovers(host: Element): readonly string[] {
  const root = host.shadowRoot;
  return [...(root?.querySelectorAll('*') ?? [])].flatMap((element) => {
    const { localName, namespaceURI, attributes } = element;
    const found: string[] = [];
    const control = element.matches(CONTROLS);
    if (!(control || ELEMENTS.has(localName)) || namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`<${localName}>`);
    for (const { name, value } of attributes) {
      if (!(control ? CONTROL_NAMES : ATTRIBUTES).test(name) && !(name === 'tabindex' && element.matches(OWN_NAMES))) found.push(`${localName}[${name}]`);
      if ((name === 'href' || name === 'src') && !ADDRESS.test(value)) found.push(`${localName}[${name}=${value}]`);
      const row = name === 'id' && value.startsWith('row-') && element.matches(OWN_NAMES);
      if (!row && /^(id|part|class|name|rel|role|for|autocomplete|aria-labelledby|aria-describedby)$/.test(name) && !/^[\w -]*$/.test(value)) found.push(`${localName}[${name}=${value}]`);
    }
    if (localName === 'a' && element.hasAttribute('href') && !/\bnoopener\b/.test(element.getAttribute('rel') ?? '') && /^https?:/.test(element.getAttribute('href') ?? '')) found.push('a link with an opener');
    return element.shadowRoot ? [...found, ...composedLeftovers(element)] : found;
  });
}
