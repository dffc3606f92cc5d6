import type { Feed } from '../../feed/types.js';
import { isObject } from '../../feed/vocabulary.js';
import { scriptUrl, type Choice, type Release } from './choice.js';

/** What a page's Content-Security-Policy has to allow, and nothing more. */

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : "'self'");

/** An address as a policy names it: these characters would end the directive. */
const source = (url: string): string => url.replaceAll(';', '%3B').replaceAll(',', '%2C');

const IMAGE_KEYS = new Set(['image', 'bannerImage', 'avatar']);
const SRC = /<img\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/gi;

/** The hosts that a feed's pictures come from. */
export function imageHosts(feed: Feed): readonly string[] {
  const hosts = new Set<string>();
  const add = (url: string, base?: string): void => {
    if (!URL.canParse(url, base)) return;
    const { protocol, origin } = new URL(url, base);
    if (/^https?:$/.test(protocol)) hosts.add(origin);
    else if (protocol === 'data:') hosts.add('data:');
  };
  const look = (value: unknown, base: string | undefined, key = ''): void => {
    if (typeof value === 'string') {
      if (IMAGE_KEYS.has(key)) add(value, base);
      else if (key === 'html') for (const [, url = ''] of value.matchAll(SRC)) add(url, base);
    } else if (Array.isArray(value)) for (const member of value) look(member, base, key);
    else if (isObject(value))
      for (const [name, member] of Object.entries(value)) {
        if (name === 'warnings' || name === 'submit') continue;
        look(member, typeof value['base'] === 'string' ? value['base'] : base, key === 'illustration' && name === 'url' ? 'image' : name);
      }
  };
  look(feed, feed.base);
  return [...hosts].sort();
}

export interface Hosts {
  /** Of pictures. Default: the feed's own. */
  readonly images?: readonly string[];
  /** Where a letter is sent. */
  readonly submit?: string;
}

/** The lines of a policy, one directive each. */
export function cspLines({ element, feed, partners = [], images }: Choice, release: Release, hosts: Hosts = {}): readonly string[] {
  const unique = (sources: readonly string[]): string => [...new Set(sources)].join(' ');
  const feeds = [feed, ...partners].map(originOf);
  const submit = element === 'submit-form' && hosts.submit ? [originOf(hosts.submit)] : [];
  return [
    `script-src ${source(release.classic ? scriptUrl(release) : release.base)}`,
    `connect-src ${unique([...feeds, ...submit])}`,
    ...(images === 'none' ? [] : [`img-src ${unique(images === 'same-origin' ? ["'self'", ...feeds, 'data:'] : (hosts.images ?? feeds))}`]),
    ...(submit.length ? [`form-action ${unique(submit)}`] : []),
    "trusted-types lit-html dompurify 'allow-duplicates'",
  ];
}
