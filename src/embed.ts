import './embed-early.js';
import './define/column.js';
import { isServer } from 'lit';
import type { Translation } from './text/sentences.js';

/** Tags beside `<advice-column>`, each downloaded when the page first uses it. */
const PARTS = new Map<string, () => Promise<unknown>>([
  ['advice-feed', () => import('./define/feed.js')],
  ['advice-letter-card', () => import('./define/letter-card.js')],
  ['advice-archive-list', () => import('./define/archive-list.js')],
  ['advice-reply-view', () => import('./define/reply-view.js')],
  ['advice-more-from', () => import('./define/more-from.js')],
  ['advice-ad-slot', () => import('./define/ad-slot.js')],
  ['advice-submit-form', () => import('./define/submit-form.js')],
]);

/** Also within shadow roots that are there already; what comes into one later has to be named in the page too. */
function defineUsed(root: Node): void {
  if (!(root instanceof Element)) return;
  for (const { localName, shadowRoot } of [root, ...root.querySelectorAll('*')]) {
    void PARTS.get(localName)?.();
    shadowRoot?.childNodes.forEach(defineUsed);
  }
}

if (!isServer) {
  defineUsed(document.documentElement);
  new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(defineUsed))).observe(document, { childList: true, subtree: true });
}

/** Says it in a page's own words: some sentences of a language that is there, or all of one that isn't. */
export async function registerTranslation(language: string, sentences: Partial<Translation>): Promise<void> {
  (await import('./controllers/language-watch.js')).registerTranslation(language, sentences);
}
