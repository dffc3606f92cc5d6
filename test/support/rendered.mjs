/**
 * What a server that renders our elements sends: `POST /rendered` ({ feed, tag, lang }) answers with the markup. It
 * takes the modules of the build, as Node finds them.
 */

/** @typedef {import('koa').Context} Context */

/** The markup of one element that is given a feed, with a fallback inside it. @param {{ feed: unknown, tag?: string, fallback?: string }} what */
export async function rendered({ feed, tag = 'advice-column', fallback = '' }) {
  const [{ render }, { collectResult }, { html }, { parseFeed }] = await Promise.all([
    import('@lit-labs/ssr'),
    import('@lit-labs/ssr/lib/render-result.js'),
    import('lit'),
    import('advice-column/feed'),
    import('advice-column/define'),
  ]);
  const data = parseFeed(feed, { url: 'https://nell.example/feed.json' });
  // A tag name can't be a binding: https://lit.dev/docs/templates/expressions/
  const strings = [`<${tag} feed="FEED" .data=`, '>', `</${tag}>`];
  return collectResult(render(html(Object.assign(strings, { raw: strings }), data, fallback)));
}

/** @param {Context} ctx @param {() => Promise<void>} next */
export async function answerRendered(ctx, next) {
  if (ctx.path !== '/rendered') return next();
  let text = '';
  for await (const piece of ctx.req.setEncoding('utf8')) text += piece;
  ctx.type = 'text/plain';
  ctx.body = await rendered(JSON.parse(text));
  return undefined;
}
