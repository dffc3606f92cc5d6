/**
 * What the test runner's server answers besides the project's files: feeds as they arrive in the wild. Each test asks
 * under a key of its own, `/faults/<name>?key=<key>`, and `/requests?key=<key>` tells what has been asked under it.
 */
import { gzipSync } from 'node:zlib';
import { letterbox } from './letterbox.mjs';
import { column, deep, everywhere, feed } from './feeds.mjs';
import { answerDocuments } from './documents.mjs';
import { answerPages } from './pages.mjs';
import { answerRendered } from './rendered.mjs';

/** @typedef {import('koa').Context} Context */
/** @typedef {{ urls: string[], methods: string[], headers: import('node:http').IncomingHttpHeaders[], sent: number }} Asked */

/** @type {Map<string, Asked>} */
const asked = new Map();

const MB = 2 ** 20;
const FINE = JSON.stringify(feed());

const keyOf = (/** @type {Context} */ ctx) => String(ctx.query.key);

/** The address of another page of the same fault. @param {Context} ctx @param {string | number} page @param {string} [origin] */
const pageUrl = (ctx, page, origin = '') => `${origin}${ctx.path}?key=${keyOf(ctx)}&page=${page}`;

/** @param {Context} ctx @param {string} body */
function json(ctx, body) {
  ctx.type = 'application/feed+json';
  ctx.body = body;
}

/** Sends some of a body and then does something to the connection. @param {Context} ctx @param {string} body @param {(socket: import('node:net').Socket) => void} then @param {Record<string, string>} [headers] */
function broken(ctx, body, then, headers = {}) {
  ctx.respond = false;
  ctx.res.writeHead(200, { ...Object.fromEntries(Object.entries(ctx.response.headers).map(([name, value]) => [name, String(value)])), 'content-type': 'application/json', ...headers });
  ctx.res.write(body, () => {
    if (ctx.res.socket) then(ctx.res.socket);
  });
}

/** Announces 50 MB, sends twenty, and holds the rest back: who wants it all waits for ever. @param {Context} ctx @param {Asked} log */
function flood(ctx, log) {
  ctx.respond = false;
  ctx.res.writeHead(200, { 'content-type': 'application/json', 'content-length': String(50 * MB) });
  const piece = Buffer.alloc(MB, ' ');
  const more = () => {
    if (log.sent >= 20 * MB) return;
    log.sent += piece.length;
    ctx.res.write(piece, more);
  };
  more();
}

/** @param {Context} ctx @param {number} status */
function refuse(ctx, status) {
  ctx.status = status;
  ctx.body = 'no';
}

/** A byte now and then, for as long as somebody listens. @param {Context} ctx */
function drip(ctx) {
  broken(ctx, '{', () => {
    const timer = setInterval(() => ctx.res.write(' '), 10);
    ctx.res.once('close', () => clearInterval(timer));
  });
}

const number = (/** @type {Context} */ ctx) => Number(ctx.query.page ?? 1);

/** A page of a feed that has several. @param {Context} ctx @param {string | undefined} next */
function page(ctx, next, items = [column(`page-${number(ctx)}`)]) {
  json(ctx, JSON.stringify(feed(items, { next_url: next })));
}

/** Each gets the request, how many there were before it under the same key, and the log of that key.
 * @type {Record<string, (ctx: Context, before: number, log: Asked) => unknown>} */
const FAULTS = {
  fine: (ctx) => json(ctx, FINE),
  status: (ctx) => refuse(ctx, Number(ctx.query.code)),
  'unwell-then-fine': (ctx, before) => (before < 1 ? refuse(ctx, 503) : json(ctx, FINE)),
  'unwell-for-long': (ctx, before) => (before < 4 ? refuse(ctx, 503) : json(ctx, FINE)),
  'too-many-seconds': (ctx, before) => (before < 1 ? (ctx.set('retry-after', '3600'), refuse(ctx, 429)) : json(ctx, FINE)),
  'too-many-date': (ctx, before) => (before < 1 ? (ctx.set('retry-after', new Date(Date.now() + 3_600_000).toUTCString()), refuse(ctx, 429)) : json(ctx, FINE)),
  never: (ctx) => {
    ctx.respond = false;
  },
  drip,
  'cut-off': (ctx) => json(ctx, FINE.slice(0, FINE.length / 2)),
  short: (ctx) => broken(ctx, FINE.slice(0, 200), (socket) => socket.destroy(), { 'content-length': String(FINE.length) }),
  'reset-mid-body': (ctx) => broken(ctx, FINE.slice(0, 200), (socket) => socket.resetAndDestroy()),
  'reset-then-fine': (ctx, before) => (before < 1 ? FAULTS['reset-mid-body']?.(ctx, before, emptyLog()) : json(ctx, FINE)),
  'reset-at-once': (ctx) => {
    ctx.respond = false;
    ctx.req.socket.resetAndDestroy();
  },
  'web-page': (ctx) => {
    ctx.type = 'text/html';
    ctx.body = '<!doctype html><title>Log in</title><script>document.body.dataset.ran = "yes"</script><p>Please log in.';
  },
  'web-page-as-json': (ctx) => json(ctx, '\n  <html><body>Not found</body></html>'),
  rss: (ctx) => json(ctx, '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'),
  type: (ctx) => {
    ctx.body = Buffer.from(FINE);
    ctx.set('content-type', String(ctx.query.type));
    ctx.set('x-content-type-options', 'nosniff');
  },
  'no-type': (ctx) => {
    ctx.respond = false;
    ctx.res.writeHead(200).end(FINE);
  },
  download: (ctx) => {
    ctx.set('content-disposition', 'attachment; filename="feed.json"');
    json(ctx, FINE);
  },
  empty: (ctx) => json(ctx, ''),
  blank: (ctx) => json(ctx, ' \n '),
  bom: (ctx) => json(ctx, `\uFEFF${FINE}`),
  'utf-16': (ctx) => {
    ctx.body = Buffer.from(`\uFEFF${FINE}`, 'utf16le');
  },
  'latin-1': (ctx) => {
    ctx.body = Buffer.from(JSON.stringify(feed([column('one', { title: 'Café crème' })])), 'latin1');
  },
  gzip: (ctx) => {
    ctx.set('content-encoding', 'gzip');
    ctx.body = gzipSync(FINE);
  },
  'gzip-cut-off': (ctx) => {
    ctx.set('content-encoding', 'gzip');
    ctx.body = gzipSync(FINE).subarray(0, 60);
  },
  flood: (ctx, _before, log) => flood(ctx, log),
  deep: (ctx) => json(ctx, deep(100_000, String(ctx.query.at))),
  'deep-all': (ctx) => json(ctx, '['.repeat(100_000)),
  body: (ctx) => json(ctx, String(ctx.query.body)),
  everywhere: (ctx) => json(ctx, JSON.stringify(everywhere(JSON.parse(String(ctx.query.value))))),
  items: (ctx) => json(ctx, JSON.stringify(feed(JSON.parse(String(ctx.query.items)), JSON.parse(String(ctx.query.members ?? '{}'))))),
  prototype: (ctx) => {
    const poison = '"__proto__":{"poisoned":"yes"},"constructor":{"prototype":{"poisoned":"yes"}},"toString":1,"hasOwnProperty":1';
    json(ctx, `{${poison},"_advice":{${poison}},${FINE.slice(1).replace('"id":', `${poison},"id":`).replace('"question":{', `"question":{${poison},`)}`);
  },
  'next-is-itself': (ctx) => page(ctx, ctx.url),
  cycle: (ctx) => page(ctx, pageUrl(ctx, number(ctx) === 1 ? 2 : 1)),
  'cycle-to-first': (ctx) => page(ctx, number(ctx) === 1 ? pageUrl(ctx, 2) : `${ctx.path}?key=${keyOf(ctx)}`),
  'thousand-pages': (ctx) => page(ctx, number(ctx) < 1000 ? pageUrl(ctx, number(ctx) + 1) : undefined),
  'same-page-for-ever': (ctx) => page(ctx, pageUrl(ctx, number(ctx) + 1), [column('one')]),
  'next-elsewhere': (ctx) => page(ctx, pageUrl(ctx, 2, `http://other.localhost:${new URL(ctx.href).port}`)),
  'next-is-no-address': (ctx) => page(ctx, 'http://['),
  'next-is-script': (ctx) => page(ctx, 'javascript:document.body.dataset.ran="yes"'),
  'next-fails-once': (ctx, before) => (number(ctx) === 2 && before < 2 ? refuse(ctx, 404) : page(ctx, number(ctx) < 3 ? pageUrl(ctx, number(ctx) + 1) : undefined)),
  'next-is-no-feed': (ctx) => (number(ctx) === 2 ? json(ctx, '<p>no') : page(ctx, pageUrl(ctx, 2))),
  pages: (ctx) => page(ctx, number(ctx) < 3 ? pageUrl(ctx, number(ctx) + 1) : undefined),
  finished: (ctx) => json(ctx, JSON.stringify(feed([column('page-1')], { expired: true, next_url: pageUrl(ctx, 2) }))),
  'withdrawn-later': (ctx) =>
    json(ctx, JSON.stringify(number(ctx) === 1 ? feed([column('one'), column('two')], { next_url: pageUrl(ctx, 2) }) : feed([column('three'), column('two')], { _advice: { withdrawn: ['one'] } }))),
  redirect: (ctx) => ctx.redirect(`/faults/fine?key=${keyOf(ctx)}`),
  'redirect-loop': (ctx) => ctx.redirect(ctx.url),
  'redirect-elsewhere': (ctx) => ctx.redirect(`http://other.localhost:${new URL(ctx.href).port}/faults/fine?key=${keyOf(ctx)}`),
  'no-cors': (ctx) => {
    ctx.remove('access-control-allow-origin');
    json(ctx, FINE);
  },
  'cors-for-another': (ctx) => {
    ctx.set('access-control-allow-origin', 'https://another.example');
    json(ctx, FINE);
  },
  cookie: (ctx) => {
    ctx.set('set-cookie', `advice-fault=${keyOf(ctx)}; Path=/faults`);
    json(ctx, FINE);
  },
  changes: (ctx, before) => json(ctx, JSON.stringify(feed([column(before < 1 ? 'one' : 'two')]))),
  grows: (ctx, before) => json(ctx, JSON.stringify(feed([...(before < 1 ? [] : [column('two', { date_published: '2026-05-01' })]), column('one')]))),
  'broken-on-reload': (ctx, before) => (before < 1 ? json(ctx, FINE) : json(ctx, '{')),
  'withdrawn-on-reload': (ctx, before) => json(ctx, JSON.stringify(feed([column('one'), column('two', { date_published: '2026-01-01' })], { _advice: { withdrawn: before < 1 ? [] : ['one'] } }))),
  // A copy that the browser keeps, though it may not be used without asking; then nothing but broken lines.
  'cached-then-reset': (ctx, before) => {
    if (before > 0) return ctx.req.socket.resetAndDestroy();
    ctx.set({ 'cache-control': 'max-age=0', 'last-modified': 'Sun, 01 Mar 2026 08:00:00 GMT', date: new Date('2026-03-02T08:00:00Z').toUTCString() });
    const items = [column('gone', { date_published: '2026-04-04', _advice: { expires: '2026-03-03' } }), column('taken'), column('one')];
    return json(ctx, JSON.stringify(feed(items, { _advice: { withdrawn: ['taken'] } })));
  },
};

/** @returns {Asked} */
const emptyLog = () => ({ urls: [], methods: [], headers: [], sent: 0 });

/** @param {Context} ctx @param {() => Promise<void>} next */
async function answer(ctx, next) {
  const key = keyOf(ctx);
  const log = asked.get(key) ?? emptyLog();
  if (ctx.path === '/requests') {
    ctx.body = log;
    return;
  }
  const fault = ctx.path.startsWith('/faults/') && FAULTS[ctx.path.slice('/faults/'.length)];
  if (!fault) {
    await next();
    return;
  }
  asked.set(key, log);
  const before = log.urls.push(ctx.url) - 1;
  log.methods.push(ctx.method);
  log.headers.push(ctx.headers);
  ctx.set({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  await fault(ctx, before, log);
}

export const middleware = [answerPages, letterbox, answerRendered, answerDocuments, answer];
