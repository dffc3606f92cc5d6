import { isServer, nothing, type TemplateResult } from 'lit';
import type { Prose } from '../feed/types.js';
import { renderProse } from '../html/prose.js';
import type { Setting } from './setting.js';

/** Prose of the item; sanitising is the dear part, so each piece is made once per element. Its headings go below the item's own. */
export function proseView(prose: Prose | undefined, setting: Setting, part = 'body'): HTMLElement | TemplateResult | typeof nothing {
  if (!prose?.html && !prose?.text) return nothing;
  const { feed, item, images, headingLevel, made, around } = setting;
  if (isServer && around?.plainProse) return around.plainProse(prose, part);
  let shown = made.get(prose);
  if (!shown) {
    shown = document.createElement('div');
    shown.setAttribute('part', part);
    shown.append(renderProse(prose, { base: item.base, feed: feed.url, images, headingLevel: headingLevel + 1 }));
    made.set(prose, shown);
  }
  return shown;
}
