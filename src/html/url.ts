/** The only door for addresses: an address of a feed, made absolute and checked, or null. */

const LINK = /^(https?|mailto|tel|sms):$/;
const IMAGE_DATA = /^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i;

function absolute(written: string | null | undefined, base?: string): URL | null {
  if (!written) return null;
  try {
    return new URL(written, base ?? globalThis.document?.baseURI);
  } catch {
    return null;
  }
}

/** For `href`: web pages, mail, telephone. */
export function safeLink(written: string | null | undefined, base?: string): string | null {
  const url = absolute(written, base);
  return url && LINK.test(url.protocol) ? url.href : null;
}

/** Which images of a feed may load: all, those of hosts the page talks to anyway (its own and the feed's), none. */
export type ImagePolicy = 'all' | 'same-origin' | 'none';

/** For `src` of an image; the browser decodes image data without running it. A policy that is not known loads nothing. */
export function safeImage(written: string | null | undefined, policy: ImagePolicy | null | undefined, base?: string, feed?: string): string | null {
  const url = absolute(written, base);
  const data = url && IMAGE_DATA.test(url.href);
  if (!url || !(data || /^https?:$/.test(url.protocol))) return null;
  const may = policy === 'same-origin' ? data || url.origin === globalThis.location?.origin || url.origin === absolute(feed)?.origin : !policy || policy === 'all';
  return may ? url.href : null;
}
