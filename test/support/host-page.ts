/** A page of somebody else's, in a frame of its own, with the built script. */
export async function hostPage(body: string, { head = '', scripts = ['module'] }: { head?: string; scripts?: readonly ('module' | 'classic' | 'lazy')[] } = {}): Promise<Document> {
  const tags = scripts.map((kind) =>
    kind === 'classic' ? '<script async src="/dist/advice-column.classic.js"></script>' : `<script type="module" src="/dist/advice-column${kind === 'lazy' ? '.lazy' : ''}.js"></script>`,
  );
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}${tags.join('')}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('The frame has no document.');
  return frame.contentDocument;
}

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
