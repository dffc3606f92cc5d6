import type { Reply } from './types.js';

/** Milliseconds until an answer must be there, body included; bytes of it that are read. */
export const sendDefaults = { timeout: 20_000, maxBytes: 256 * 1024 };

/** No answer: whether the letter arrived can't be told. */
export type NoReply = 'network' | 'timeout' | 'unreadable';

async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let written = '';
  for (let size = 0; reader && size <= sendDefaults.maxBytes; ) {
    const { value } = await reader.read();
    if (!value) return written;
    size += value.length;
    written += decoder.decode(value, { stream: true });
  }
  void reader?.cancel().catch(() => undefined);
  return written;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const ELSEWHERE = /<input[^<>]*\stype=["']?password\b|<title[^<>]*>[^<]*(?:\b40[1345]\b|\bnot found|forbidden|denied|\berror\b|log ?in\b|sign ?in\b|just a moment|attention required|captcha|are you (?:a )?human)/i;

async function replyOf(response: Response): Promise<Reply> {
  const { status, ok, headers } = response;
  const written = await textOf(response).catch(() => undefined);
  return { status, ok, json: written && parsed(written), elsewhere: ELSEWHERE.test(written?.slice(0, 65_536) ?? ''), whole: written !== undefined, retryAfter: headers.get('retry-after') ?? undefined };
}

/** Hands a letter over, once. `send` gets a signal that ends when the time is up. */
export async function post(send: (signal: AbortSignal) => Promise<Response>): Promise<Reply | NoReply> {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), sendDefaults.timeout);
  });
  let response: Response | undefined;
  const carried = async (): Promise<Reply | NoReply> => {
    try {
      response = await send(end.signal);
    } catch {
      return 'network';
    }
    // A page's own function may hand back anything; an opaque answer says nothing.
    if (!(response instanceof Response) || response.status === 0) return 'unreadable';
    return replyOf(response);
  };
  try {
    const first = await Promise.race([carried(), late]);
    if (first !== 'timeout' || !response?.status) return first;
    // The answer had begun: its status is known, though the rest never came.
    return { status: response.status, ok: response.ok, whole: false, retryAfter: response.headers.get('retry-after') ?? undefined };
  } finally {
    clearTimeout(timer);
    end.abort();
  }
}
