/** The only door for addresses: an address of a feed, made absolute and checked, or null. */

const LINKS: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:', 'sms:'];
const IMAGE_DATA = /^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i;

function absolute(written: string | null | undefined, base?: string): URL | null {
  if (!written) return null;
  try {
    return new URL(written, base ?? document.baseURI);
  } catch {
    return null;
  }
}

/** For `href`: web pages, mail, telephone. */
export function safeLink(written: string | null | undefined, base?: string): string | null {
  const url = absolute(written, base);
  return url && LINKS.includes(url.protocol) ? url.href : null;
}

/** Which images of a feed may load: all, those of hosts the page talks to anyway (its own and the feed's), none. */
export type ImagePolicy = 'all' | 'same-origin' | 'none';

/** For `src` of an image; the browser decodes image data without running it. */
export function safeImage(written: string | null | undefined, policy: ImagePolicy, base?: string, feed?: string): string | null {
  const url = absolute(written, base);
  if (!url || policy === 'none') return null;
  if (IMAGE_DATA.test(url.href)) return url.href;
  if (!/^https?:$/.test(url.protocol)) return null;
  const known = url.origin === location.origin || url.origin === absolute(feed)?.origin;
  return policy !== 'same-origin' || known ? url.href : null;
}
