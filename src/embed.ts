import './define/column.js';

/** Tags beside `<advice-column>`, each downloaded when the page first uses it. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'advice-feed': () => import('./define/feed.js'),
  'advice-letter-card': () => import('./define/letter-card.js'),
  'advice-reply-view': () => import('./define/reply-view.js'),
};

const TAGS = Object.keys(PARTS).join();

function defineUsed(node: Node): void {
  if (!(node instanceof Element)) return;
  for (const { localName } of [node, ...node.querySelectorAll(TAGS)]) void PARTS[localName]?.();
}

defineUsed(document.documentElement);
new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(defineUsed))).observe(document, {
  childList: true,
  subtree: true,
});
