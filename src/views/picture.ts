import { html, nothing, type TemplateResult } from 'lit';
import { safeImage } from '../html/url.js';
import type { Setting } from './setting.js';

/** A picture of the feed, if the page lets it load: late, and without telling its host which page asked. */
export function pictureView(url: string | undefined, alt: string, part: string, { feed, images }: Setting): TemplateResult | typeof nothing {
  const src = safeImage(url, images, feed.base, feed.url);
  return src ? html`<img part=${part} src=${src} alt=${alt} loading="lazy" decoding="async" referrerpolicy="no-referrer" />` : nothing;
}
