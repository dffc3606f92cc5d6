import './define/column.js';
import type { Translation } from './text/sentences.js';

/** Tags beside `<advice-column>`, each downloaded when the page first uses it. */
const PARTS = new Map<string, () => Promise<unknown>>([
  ['advice-feed', () => import('./define/feed.js')],
  ['advice-letter-card', () => import('./define/letter-card.js')],
  ['advice-reply-view', () => import('./define/reply-view.js')],
  ['advice-submit-form', () => import('./define/submit-form.js')],
]);

const TAGS = [...PARTS.keys()].join();

function defineUsed(root: Node): void {
  if (root instanceof Element) for (const { localName } of [root, ...root.querySelectorAll(TAGS)]) void PARTS.get(localName)?.();
}

defineUsed(document.documentElement);
new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(defineUsed))).observe(document, { childList: true, subtree: true });

/** Says it in a page's own words: some sentences of a language that is there, or all of one that isn't. */
export async function registerTranslation(language: string, sentences: Partial<Translation>): Promise<void> {
  (await import('./controllers/language-watch.js')).registerTranslation(language, sentences);
}
