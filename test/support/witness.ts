/** What has happened in a page, as `witness.js` in it tells: a frame may be of another origin, or of none. */
export interface Testimony {
  /** Directive, address and sample of each `securitypolicyviolation`. */
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  /** What was said on the console as a warning or an error. */
  readonly notes: readonly string[];
  readonly requests: readonly string[];
  /** What each of our elements shows, part by part; its own text where it is none of ours yet. */
  readonly words: readonly string[];
  /** Whether they all have style sheets. */
  readonly styled: boolean;
}

export const witnessOf = (origin: string): string => `${origin}/witness.js`;

async function ask(frame: HTMLIFrameElement): Promise<Testimony> {
  const told = new Promise<Testimony>((resolve) => {
    const listener = ({ source, data }: MessageEvent<Testimony>): void => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', listener);
      resolve(data);
    };
    addEventListener('message', listener);
  });
  frame.contentWindow?.postMessage('what have you seen?', '*');
  return told;
}

/** Resolves with what a page has seen, once that is enough. */
export async function testimony(frame: HTMLIFrameElement, enough: (seen: Testimony) => boolean): Promise<Testimony> {
  for (;;) {
    const seen = await ask(frame);
    if (enough(seen)) return ask(frame);
  }
}
