/** Pages with a type and headers of their own, each in a frame. */

export interface ServedPage {
  /** The whole page, as it is sent. */
  readonly body: string;
  /** Default: `text/html`. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ORIGIN = location.origin;

/** Where a page, or a feed, is served from now on. Addresses in it had better be absolute. */
export async function served(page: ServedPage): Promise<string> {
  const response = await fetch('/pages', { method: 'POST', body: JSON.stringify(page) });
  return new URL(await response.text(), location.href).href;
}

export async function servedFeed(feed: unknown, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return served({ body: JSON.stringify(feed), type: 'application/feed+json', headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', ...headers } });
}

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

export interface FrameOptions {
  readonly width?: number;
  readonly sandbox?: string;
}

/** The frame that shows a page, once it has loaded. */
export async function framed(url: string, { width = 800, sandbox }: FrameOptions = {}): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 600px; border: 0`;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = url;
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame;
}

export function documentOf(frame: HTMLIFrameElement): Document {
  if (!frame.contentDocument) throw new Error('The frame has no document that may be read.');
  return frame.contentDocument;
}

export async function openPage(page: ServedPage, options?: FrameOptions): Promise<Document> {
  return documentOf(await framed(await served(page), options));
}
