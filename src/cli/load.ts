import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reasonOf } from './files.js';
import { isAddress, MOST_BYTES, type Loaded } from './pages.js';
import { Stop } from './stop.js';
import { VERSION } from './version.js';

const TIMEOUT = 20_000;
/** Any site but the feed's own: what it may read is what partners may. */
const PARTNER = 'https://partner.example';

function whyNot(error: unknown): string {
  const { name, cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return 'it did not answer in time';
  const known: Readonly<Record<string, string>> = {
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'its host can’t be looked up at the moment',
    ECONNREFUSED: 'its host refuses connections',
    ECONNRESET: 'the connection broke',
    CERT_HAS_EXPIRED: 'its certificate has expired',
  };
  return known[cause?.code ?? ''] ?? cause?.message ?? message;
}

async function fetched(url: string): Promise<Loaded> {
  try {
    const response = await fetch(url, {
      headers: { origin: PARTNER, 'user-agent': `advice-column/${VERSION}`, accept: '*/*' },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MOST_BYTES) break;
    }
    const { status, headers, redirected } = response;
    return { name: url, url: response.url || url, text: new TextDecoder().decode(Buffer.concat(chunks)), bytes, response: { status, headers, redirected } };
  } catch (error) {
    throw new Stop(`Can't read ${url}: ${whyNot(error)}.`);
  }
}

/** Reads a feed from an address, a file, or the standard input (`-`). */
export async function load(name: string): Promise<Loaded> {
  if (isAddress(name)) {
    if (!URL.canParse(name)) throw new Stop(`"${name}" is no address.`);
    return fetched(name);
  }
  if (name === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    const all = Buffer.concat(chunks);
    return { name: 'standard input', text: all.toString('utf8'), bytes: all.length };
  }
  const path = name.startsWith('file://') ? new URL(name) : resolve(name);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Stop(`Can't read ${name}: ${reasonOf(error)}.`);
  });
  return { name, file: path instanceof URL ? path.href : pathToFileURL(path).href, text: bytes.toString('utf8'), bytes: bytes.length };
}
