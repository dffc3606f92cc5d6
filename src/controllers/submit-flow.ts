import { entriesOf, type Entries, type Particulars } from '../feed/send/entries.js';
import { Keys } from '../feed/send/key.js';
import { plainVerdict, type Verdict } from '../feed/send/outcome.js';
import { post } from '../feed/send/post.js';
import { formDataOf, requestOf } from '../feed/send/request.js';
import type { LetterFields, Outcome, Route, SubmitPreset } from '../feed/send/types.js';

/** A page's own way to send, in place of `fetch`. */
export type SendFunction = (data: FormData, signal: AbortSignal) => Promise<Response>;

export interface Errand {
  readonly fields: LetterFields;
  readonly route: Route;
  readonly particulars: Omit<Particulars, 'key'>;
  readonly send?: SendFunction | undefined;
}

async function verdictFor(preset: SubmitPreset): Promise<Verdict> {
  return preset === 'json' || preset === 'form' ? plainVerdict : (await import('../feed/send/services.js')).verdictOf(preset);
}

/** Milliseconds for the browser to say that the page's own policy stood in the way: it says so after the failure. */
const AFTERWARDS = 50;

/** Hears whether the page's Content-Security-Policy refuses an address. Returns how to ask, which ends it. */
function hearRefusals(url: string): (wait: boolean) => Promise<boolean> {
  let refused = false;
  const hear = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    refused ||= effectiveDirective === 'connect-src' && URL.canParse(blockedURI) && URL.canParse(url) && new URL(blockedURI).origin === new URL(url).origin;
  };
  document.addEventListener('securitypolicyviolation', hear);
  return async (wait) => {
    if (wait) await new Promise((resolve) => setTimeout(resolve, AFTERWARDS));
    document.removeEventListener('securitypolicyviolation', hear);
    return refused;
  };
}

/** What an answer means, once it is there. */
function outcomeOf(verdict: Verdict, answer: Awaited<ReturnType<typeof post>>, route: Route, tried: boolean): Outcome {
  if (typeof answer === 'string') return { status: 'unsure', kind: answer };
  return verdict(answer, route.names, tried);
}

/** A mark that is something the writer wrote stays here. */
function withoutWords(outcome: Outcome, entries: Entries): Outcome {
  return outcome.status === 'sent' && entries.some(([, value]) => value === outcome.receipt) ? { status: 'sent' } : outcome;
}

/** All that makes a letter the same letter. */
const wordsOf = (fields: LetterFields, updateOf = ''): string => JSON.stringify([fields, updateOf]);

const OFFLINE: Outcome = { status: 'failed', kind: 'offline' };

/** Sends letters, one at a time, and knows which of them may have arrived already. */
export class SubmitFlow {
  readonly keys = new Keys();
  /** The reader has been told that they are offline. */
  #isOffline = false;

  /** Fetches early what will be needed. */
  prepare(preset: SubmitPreset): void {
    void verdictFor(preset).catch(() => undefined);
  }

  /** A letter that was on its way when the page was left: it may have arrived. */
  restore(fields: LetterFields, updateOf: string | undefined, key: string): void {
    this.keys.restore(wordsOf(fields, updateOf), key, true);
  }

  /** Has this very letter been tried? */
  knows(fields: LetterFields, updateOf: string | undefined): boolean {
    return this.keys.knows(wordsOf(fields, updateOf));
  }

  /** `leaving` is called when the letter is on its way and nothing before can fail any more. */
  async send({ fields, route, particulars, send }: Errand, leaving: (key: string) => void): Promise<Outcome> {
    const key = this.keys.keyOf(wordsOf(fields, particulars.updateOf));
    // A page's own function gets no headers.
    const entries = entriesOf(fields, send ? { ...route, idempotency: 'field' } : route, { ...particulars, key });
    // How to read the answer is fetched first: afterwards it would be too late to find that it can't be.
    const verdict = await verdictFor(route.preset).catch(() => undefined);
    if (!verdict) return { status: 'failed', kind: 'part' };
    const offline = !send && !navigator.onLine;
    // Browsers are wrong about this at times: on the reader's word it is tried all the same.
    if (offline && !this.#isOffline) {
      this.#isOffline = true;
      return OFFLINE;
    }
    this.#isOffline = offline;
    const request = send ? {} : requestOf(entries, route, key, location.href);
    leaving(key);
    const wasRefused = hearRefusals(send ? '' : route.url);
    const answer = await post((signal) => (send ? send(formDataOf(entries), signal) : fetch(route.url, { ...request, signal })));
    if (await wasRefused(answer === 'network')) return { status: 'failed', kind: 'blocked' };
    if (offline && answer === 'network' && !navigator.onLine) return OFFLINE;
    const outcome = outcomeOf(verdict, answer, route, this.keys.tried);
    this.keys.tried ||= outcome.status === 'unsure';
    return withoutWords(outcome, entries);
  }
}
