/**
 * The script for pages whose columns stand far below: it downloads and runs nothing but itself until one of our tags comes
 * within a screen's height of the viewport. A tag without `loading="lazy"`, around it or its own, is wanted at once.
 */
function wait(): void {
  const sight = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) start();
    },
    { rootMargin: '100%' },
  );
  const changes = new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(look)));

  /** Once, and with nobody left to watch. */
  function start(): void {
    sight.disconnect();
    changes.disconnect();
    void import('./embed.js');
  }

  /** Also within shadow roots that are there already. */
  function look(root: Node): void {
    if (!(root instanceof Element)) return;
    for (const tag of [root, ...root.querySelectorAll('*')]) {
      tag.shadowRoot?.childNodes.forEach(look);
      if (!tag.localName.startsWith('advice-')) continue;
      if (!tag.closest('[loading=lazy]')) return start();
      sight.observe(tag);
    }
  }

  changes.observe(document, { childList: true, subtree: true });
  look(document.documentElement);
}

// A server may import it, and has nothing to wait for.
if ('document' in globalThis) wait();
