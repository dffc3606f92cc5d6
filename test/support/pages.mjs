/**
 * Pages of other people, as they arrive: with a type and headers of their own. A test leaves one by
 * `POST /pages` ({ body, type, headers }) and gets back where it is; `/versions/<name>/…` is one more copy of the
 * build, at another address, and that of `earlier` says a sentence otherwise; `/witness.js` tells the page around what a page has seen (test/support/witness.ts).
 */
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('koa').Context} Context */
/** @typedef {{ body: string, type?: string, headers?: Record<string, string> }} Page */

/** @type {Page[]} */
const pages = [];
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const witness = new URL('../fixtures/libraries/witness.js', import.meta.url);
const SCRIPT = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'max-age=600' };

/** @param {import('node:http').IncomingMessage} request */
async function textOf(request) {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return text;
}

/** Answers past the runner, which would write into pages and modules. @param {Context} ctx @param {Record<string, string>} headers @param {string | Buffer} body */
function plainly(ctx, headers, body) {
  ctx.respond = false;
  ctx.res.writeHead(200, { 'cache-control': 'no-store', ...headers }).end(body);
}

/** @param {Context} ctx @param {() => Promise<void>} next */
export async function answerPages(ctx, next) {
  const [, place, which, ...rest] = ctx.path.split('/');
  const page = pages[Number(which)];
  if (place === 'pages' && ctx.method === 'POST') {
    const nth = pages.push(JSON.parse(await textOf(ctx.req))) - 1;
    ctx.body = `/pages/${nth}/`;
  } else if (place === 'pages' && page) {
    const { body, type = 'text/html; charset=utf-8', headers = {} } = page;
    plainly(ctx, { 'content-type': type, ...headers }, body);
  } else if (place === 'versions') {
    const file = normalize(join(dist, ...rest));
    const body = file.startsWith(dist) ? await readFile(file).catch(() => undefined) : undefined;
    if (body) plainly(ctx, SCRIPT, which === 'earlier' ? String(body).replaceAll('Reply from', 'Answer by') : body);
    else ctx.status = 404;
  } else if (place === 'witness.js') {
    plainly(ctx, SCRIPT, await readFile(witness));
  } else await next();
}
