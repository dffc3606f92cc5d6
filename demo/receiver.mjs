/**
 * A small place for letters to arrive, for development: appends each to a file before it answers, and shows what has
 * come. A letter that comes twice under one key is kept once.
 *
 * In `npm run dev` and `npm start` it answers at /demo/receiver; alone, `node demo/receiver.mjs [port] [file]`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** @typedef {{ receipt: string, received: string, key: string, fields: Record<string, string> }} Received */

/** Bytes of one letter; a book would be another form. */
const MOST = 1024 * 1024;

/** @param {import('node:http').IncomingMessage} request @returns {Promise<Buffer | undefined>} */
async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MOST) chunks.push(chunk);
  }
  return size <= MOST ? Buffer.concat(chunks) : undefined;
}

/** Whatever a form may send: JSON (also as plain text), `multipart/form-data`, or urlencoded. @param {Buffer} body @param {string} type @returns {Promise<Record<string, string>>} */
async function fieldsOf(body, type) {
  if (/json|text\/plain/.test(type)) {
    const value = JSON.parse(body.toString());
    return Object.fromEntries(Object.entries(value).map(([name, said]) => [name, String(said)]));
  }
  const data = await new Response(body, { headers: { 'content-type': type } }).formData();
  return Object.fromEntries([...data].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));
}

const escape = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {readonly Received[]} letters */
const page = (letters) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>What has arrived</title><style>:root{color-scheme:light dark;font:1rem/1.6 Georgia,serif}body{max-width:40rem;margin:2rem auto;padding:0 1rem}
article{margin-block:2rem;padding-block-start:1rem;border-block-start:1px solid}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}</style>
<h1>What has arrived</h1><p>${letters.length} so far. <a href="/demo/submit.html">Back to the form</a></p>
${letters.toReversed().map(({ receipt, received, fields }) => `<article><p>${escape(receipt)}, ${escape(received)}</p><dl>${Object.entries(fields).map(([name, value]) => `<dt>${escape(name)}<dd>${escape(value)}`).join('')}</dl></article>`).join('')}`;

/** @param {string} file where letters are kept, one line of JSON each */
export function receiver(file) {
  mkdirSync(dirname(file), { recursive: true });
  /** @returns {Received[]} */
  const kept = () => {
    try {
      return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
    } catch {
      return [];
    }
  };
  let queue = Promise.resolve();

  /** Only what is on the disk has arrived. @param {Record<string, string>} fields @param {string} key @returns {Promise<Received>} */
  async function keep(fields, key) {
    const known = key && kept().find((letter) => letter.key === key);
    if (known) return known;
    const received = new Date().toISOString();
    const letter = { receipt: createHash('sha256').update(`${received}${key}`).digest('hex').slice(0, 8), received, key, fields };
    const handle = await open(file, 'a', 0o600);
    await handle.write(`${JSON.stringify(letter)}\n`);
    await handle.sync();
    await handle.close();
    return letter;
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    const answer = (/** @type {number} */ status, /** @type {object} */ body) => response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }).end(JSON.stringify(body));
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { 'access-control-allow-headers': 'content-type, idempotency-key', 'access-control-allow-methods': 'POST' }).end();
      return;
    }
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }).end(page(kept()));
      return;
    }
    try {
      const body = await bodyOf(request);
      if (!body) return void answer(413, { title: 'Too long', status: 413 });
      const fields = await fieldsOf(body, String(request.headers['content-type'] ?? ''));
      const letter = fields['letter'] ?? fields['message'] ?? fields['your-message'] ?? fields['input_1'] ?? '';
      if (!letter.trim()) return void answer(422, { title: 'Something is missing', status: 422, errors: [{ detail: 'Write your letter', pointer: '#/letter' }] });
      const key = String(request.headers['idempotency-key'] ?? fields['idempotencyKey'] ?? '').replaceAll('"', '');
      // One after the other, so that two of one key don't both find it new.
      const stored = queue.then(() => keep(fields, key));
      queue = stored.then(() => undefined, () => undefined);
      const { receipt } = await stored;
      answer(201, { receipt });
    } catch (error) {
      const status = error instanceof SyntaxError || error instanceof TypeError ? 400 : 500;
      answer(status, { title: 'This letter could not be kept', status });
    }
    return undefined;
  };
}

/** Outside the project: letters are nobody's source code. */
export const FILE = join(tmpdir(), 'advice-column-demo', 'letters.jsonl');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port = '8787', file = FILE] = process.argv.slice(2);
  const take = receiver(file);
  createServer((request, response) => void take(request, response)).listen(Number(port), '127.0.0.1', () => console.log(`Letters to http://localhost:${port}/ are kept in ${file}.`));
}
