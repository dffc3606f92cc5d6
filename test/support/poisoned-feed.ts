/** Feeds that hold something harmful in every place, and what of it would show in the elements. */

type Json = Readonly<Record<string, unknown>>;

/** A feed with the same in every place that takes words, markup or an address. */
export function poisonedFeed(it: string, letters = true): Json {
  const person = { name: it, url: it, avatar: it, _advice: { role: it, addressedAs: it, bio: it, sameAs: [it] } };
  const helpline = { id: it, name: it, region: [it], languages: [it], phone: it, sms: it, chat: it, url: it, hours: it, topics: [it], emergency: true };
  const prose = { html: it, text: it, signedAs: it, date: it };
  const note = { text: it, themes: [it], collapse: true };
  const organisation = { id: it, name: it, url: it, logo: it };
  const letter = {
    id: it, title: it, topics: [it], contentNote: note, url: it,
    question: { ...prose, greeting: it, place: it, editorsNote: it, edited: true },
    answers: [{ ...prose, author: person, greeting: it }, { text: it, author: 0 }],
    updates: [{ ...prose, by: it, url: it }, { text: it }],
    responses: [prose, { text: it }],
  };
  return {
    version: 'https://jsonfeed.org/version/1.1', title: it, description: it, home_page_url: it, feed_url: it, icon: it, favicon: it, language: it, authors: [person], user_comment: it, next_url: it, hubs: [{ type: it, url: it }],
    _advice: {
      about: it, version: 1, column: it, kicker: it, publisher: organisation, partners: [organisation], helplines: [helpline], disclaimer: { ...prose, url: it }, newsletter: { title: it, url: it },
      submit: { url: it, preset: it, fields: { letter: it, signedAs: it, email: it, place: it, consent: it, updateOf: it }, hidden: { [it]: it }, honeypot: it, closedNote: it, termsUrl: it, privacyUrl: it, consentText: it, anonymity: it }, terms: { copyright: it, credit: it, url: it },
    },
    items: [
      {
        id: it, url: it, external_url: it, title: it, summary: it, content_html: it, content_text: it, image: it, banner_image: it, date_published: it, date_modified: it, language: it, tags: [it], authors: [person], attachments: [{ url: it, mime_type: it, title: it }],
        _advice: {
          type: it, dek: it, ...(letters && { letters: [letter, letter] }), contentNote: note, helplines: [helpline, it], disclaimer: { html: it, url: it }, sponsor: { kind: it, label: it, name: it, url: it }, partner: organisation, updateOf: [it], related: [it, { title: it, url: it }],
          reprintOf: { title: it, url: it, date: it }, illustration: { url: it, alt: it, credit: it },
        },
      },
    ],
  };
}

/** What our own templates are made of beside what a letter may hold. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr article b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol ' +
    'p pre q rp rt ruby s samp section slot small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES = /^(href|rel|src|alt|width|height|loading|decoding|referrerpolicy|lang|dir|title|start|reversed|type|value|colspan|rowspan|scope|span|datetime|open|part|id|class|role|hidden|name|aria-[a-z]+)$/;
/** What may be loaded or led to; `#letter-1` is our own. */
const ADDRESS = /^(#letter-\d+$|https?:|mailto:|tel:|sms:|data:image\/(png|jpeg|gif|webp|avif)[;,])/;

/** Everything in the composed tree below an element that has no business there, in words. */
export function composedLeftovers(host: Element): readonly string[] {
  const root = host.shadowRoot;
  return [...(root?.querySelectorAll('*') ?? [])].flatMap((element) => {
    const { localName, namespaceURI, attributes } = element;
    const found: string[] = [];
    if (!ELEMENTS.has(localName) || namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`<${localName}>`);
    for (const { name, value } of attributes) {
      if (!ATTRIBUTES.test(name)) found.push(`${localName}[${name}]`);
      if ((name === 'href' || name === 'src') && !ADDRESS.test(value)) found.push(`${localName}[${name}=${value}]`);
      if (/^(id|part|class|name|rel|role|aria-labelledby)$/.test(name) && !/^[\w -]*$/.test(value)) found.push(`${localName}[${name}=${value}]`);
    }
    if (localName === 'a' && element.hasAttribute('href') && !/\bnoopener\b/.test(element.getAttribute('rel') ?? '') && /^https?:/.test(element.getAttribute('href') ?? '')) found.push('a link with an opener');
    return element.shadowRoot ? [...found, ...composedLeftovers(element)] : found;
  });
}
