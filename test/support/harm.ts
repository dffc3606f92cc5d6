/** What markup has done to the page: scripts it ran, requests it made, things it left behind. */

declare global {
  // What the payloads call, as a global so that any script finds it.
  var xss: () => void;
}

let runs = 0;
globalThis.xss = () => {
  runs += 1;
};

const requested: string[] = [];
new PerformanceObserver((list) => requested.push(...list.getEntries().map(({ name }) => name))).observe({ type: 'resource', buffered: true });

/** Resolves once a picture has loaded or failed, after the handlers it came with. */
function settled(image: HTMLImageElement): Promise<unknown> {
  return new Promise((resolve) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', resolve);
  });
}

/** A turn of the event loop, also in windows that aren't painted. */
function turn(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

let sentinels = 0;

/** Resolves when the page has had its chance to load and run what stands below `parent`. */
export async function hadItsChance(parent: ParentNode & Node): Promise<void> {
  const images = [...parent.querySelectorAll('img')].filter((image) => image.matches('[src], [srcset]') && !image.complete);
  const all = Promise.all(images.map(settled));
  // None waits to come into view.
  for (const image of images) image.loading = 'eager';
  await all;
  // What was asked for before this one is known of when this one is: no picture, so that it fails as the others do.
  const sentinel = new Image();
  const failed = settled(sentinel);
  sentinel.src = `/package.json?sentinel=${(sentinels += 1)}`;
  parent.append(sentinel);
  await failed;
  sentinel.remove();
  while (!requestsFor(`?sentinel=${sentinels}`).length) await turn();
}

/** How often something ran since the last call. */
export function executions(): number {
  const since = runs;
  runs = 0;
  return since;
}

/** What of the page a feed could take over: its globals, what every object has, its focus and where it is. */
export const pageNow = (): unknown => [Object.keys(globalThis).length, Object.getOwnPropertyNames(Object.prototype).length, Object.keys(Array.prototype), document.title, location.pathname + location.search, document.baseURI, document.styleSheets.length, document.adoptedStyleSheets.length, window.length, document.activeElement?.localName];

/** What was asked for below an address so far. */
export const requestsFor = (path: string): readonly string[] => requested.filter((name) => name.includes(path));

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre ' +
    'q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'href rel src alt width height loading decoding referrerpolicy lang dir title start reversed type value colspan rowspan scope span datetime open'.split(' '),
);
const ADDRESS = /^(https?:|mailto:|tel:|sms:|data:image\/(png|jpeg|gif|webp|avif)[;,])/;

/** Everything below a node that no letter may hold, in words. */
export function leftovers(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const { localName, namespaceURI, shadowRoot, attributes } = element;
    const found: string[] = [];
    if (!ELEMENTS.has(localName) || namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`<${localName}>`);
    if (shadowRoot) found.push(`<${localName}> with a shadow root`);
    for (const { name, value } of attributes) {
      // The one class is our own, for a picture that stands alone.
      if (!ATTRIBUTES.has(name) && !(name === 'class' && value === 'unsized')) found.push(`${localName}[${name}]`);
      if ((name === 'href' || name === 'src') && !ADDRESS.test(value)) found.push(`${localName}[${name}=${value}]`);
    }
    return found;
  });
}
