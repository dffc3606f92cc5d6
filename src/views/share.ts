import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Item } from '../feed/types.js';
import { safeLink } from '../html/url.js';
import type { SentencesAround } from '../text/sentences.js';

/** Says what has happened beside the button, also to who can't see it. */
function confirm(button: Element, sentence: string): void {
  const status = button.nextElementSibling;
  if (status) status.textContent = sentence;
}

async function share({ currentTarget }: Event, { title }: Item, url: string, { copied }: SentencesAround): Promise<void> {
  if (!(currentTarget instanceof Element)) return;
  if ('share' in navigator) {
    // Whoever closes the sheet has changed their mind; there is nothing to say about that.
    await navigator.share({ title, url }).catch(() => undefined);
    return;
  }
  try {
    await (navigator as Navigator).clipboard.writeText(url);
    confirm(currentTarget, copied);
  } catch {
    // Without a secure page or the page's permission there is no clipboard; the address can still be copied by hand.
    confirm(currentTarget, url);
  }
}

/** Passes on the column's own address, never the address of the page around it. */
export function shareView(item: Item, text: SentencesAround, language: string): TemplateResult | typeof nothing {
  const url = safeLink(item.url);
  // Without a script a button does nothing.
  if (!url || isServer) return nothing;
  const label = 'share' in navigator ? text.share : text.copyLink;
  return html`<p class="share" lang=${language}>
    <button part="button" type="button" @click=${(event: Event) => share(event, item, url, text)}>${label}</button> <span role="status" class="aside"></span>
  </p>`;
}
