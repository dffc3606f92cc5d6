/** A page with a Content-Security-Policy of its own, in which markup is made safe. */

export interface Outcome {
  readonly html: string;
  readonly errors: readonly string[];
}

interface Frame extends Window {
  readonly outcome?: Outcome;
}

export interface Circumstances {
  /** False takes the platform's sanitiser away. */
  readonly native?: boolean;
  /** False asks before the sanitiser has been waited for. */
  readonly ready?: boolean;
}

/** What `sanitise` makes of markup, twice, below a policy, with what it says on the console. */
export async function sanitiseIn(csp: string, markup: string, { native = true, ready = true }: Circumstances = {}): Promise<Outcome> {
  const frame = document.createElement('iframe');
  // WebKit resolves no relative address of a module in such a frame.
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${csp}"><script type="module">
    const errors = [];
    console.error = (...words) => errors.push(words.join(' '));
    console.warn = () => undefined;
    window.xss = () => errors.push('executed');
    window.onerror = window.onunhandledrejection = (event) => {
      window.outcome = { html: '', errors: [String(event.reason ?? event)] };
      parent.postMessage('sanitised', '*');
    };
    ${native ? '' : 'delete Document.parseHTML;'}
    const { sanitise, sanitiserReady } = await import('${location.origin}/src/html/sanitise.ts');
    ${ready ? 'await sanitiserReady();' : ''}
    const place = document.createElement('div');
    sanitise(${JSON.stringify(markup).replaceAll('<', '\\u003c')});
    place.append(sanitise(${JSON.stringify(markup).replaceAll('<', '\\u003c')}));
    window.outcome = { html: place.innerHTML, errors };
    parent.postMessage('sanitised', '*');
  </script>`;
  const told = new Promise((resolve) => {
    const listener = ({ source }: MessageEvent): void => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', listener);
      resolve(undefined);
    };
    addEventListener('message', listener);
  });
  document.body.append(frame);
  await told;
  const { outcome } = frame.contentWindow as Frame;
  frame.remove();
  if (!outcome) throw new Error('The frame has said nothing.');
  return outcome;
}
