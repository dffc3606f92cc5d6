import { resolveUrl } from '../vocabulary.js';

/** Does a letter travel unseen to this address? On the machine itself there is nobody to see it. */
export function isPrivate(written: string | undefined): boolean {
  if (!written || !URL.canParse(written)) return false;
  const { protocol, hostname } = new URL(written);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));
}

export interface Addresses {
  /** What the page says, relative to it. */
  readonly action?: string | undefined;
  readonly page: string;
  /** What the feed says, and where the feed is from. */
  readonly named?: string | undefined;
  readonly feed?: string | undefined;
  /** Origins, separated by spaces, that the page allows its feed to name. */
  readonly allowOrigins?: string | undefined;
}

const originOf = (url: string | undefined): string | undefined => (url && URL.canParse(url) ? new URL(url).origin : undefined);

/** May this feed say how letters to an address are sent? A feed that was tampered with must not turn them elsewhere. */
export function isTrusted(url: string, { page, feed, allowOrigins = '' }: Addresses): boolean {
  const allowed = allowOrigins.split(/[\s,]+/).map(originOf);
  return [originOf(feed ?? page), ...allowed].includes(originOf(url));
}

/** Where letters go: where the page says, else where the feed says if it may. Nothing when there is no such place. */
export function addressOf(addresses: Addresses): string | undefined {
  const { action, page, named } = addresses;
  const url = action ? resolveUrl(action, page) : named && isTrusted(named, addresses) ? named : undefined;
  return isPrivate(url) ? url : undefined;
}
