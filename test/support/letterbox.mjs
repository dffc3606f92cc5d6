/**
 * A receiver of letters for tests. Each test sends under a key of its own, `/letters/<name>?key=<key>`; and
 * `/letterbox?key=<key>` tells what has been asked, and what has been kept; `&well=yes` ends what ails it.
 */

/** @typedef {import('koa').Context} Context */
/** @typedef {{ method: string, headers: import('node:http').IncomingHttpHeaders, fields: Record<string, string> }} Asked */
/** @typedef {{ asked: Asked[], kept: Record<string, string>[], well: boolean }} Box */

/** @type {Map<string, Box>} */
const boxes = new Map();

/** @param {Context} ctx @returns {Promise<Record<string, string>>} */
async function fieldsOf(ctx) {
  const chunks = [];
  for await (const chunk of ctx.req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = ctx.headers['content-type'] ?? '';
  if (!body.length) return {};
  if (/json|text\/plain/.test(type)) return JSON.parse(body.toString());
  const data = await new Response(body, { headers: { 'content-type': type } }).formData();
  return Object.fromEntries([...data].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));
}

/** Keeps a letter, each key once. @param {Box} box @param {Asked} asked */
function keep({ kept }, { fields, headers }) {
  const key = headers['idempotency-key'] ?? fields['idempotencyKey'];
  if (key && kept.some((letter) => letter['@key'] === key)) return;
  kept.push({ ...fields, ...(key && { '@key': String(key) }) });
}

/** @param {Context} ctx @param {number} status @param {unknown} body @param {string} [type] */
function answer(ctx, status, body, type = 'application/json') {
  ctx.status = status;
  ctx.type = type;
  ctx.body = typeof body === 'string' ? body : JSON.stringify(body);
}

/** @param {Context} ctx */
const reset = (ctx) => {
  ctx.respond = false;
  ctx.req.socket.resetAndDestroy();
};

/** Contact Form 7's REST route, as `includes/rest-api.php` has it. @param {Context} ctx @param {Box} box @param {Asked} asked */
function contactForm(ctx, box, asked) {
  const { fields, headers } = asked;
  if (!headers['content-type']?.startsWith('multipart/form-data')) return answer(ctx, 415, { code: 'wpcf7_unsupported_media_type', message: 'The request payload format is not supported.' });
  if (!fields['_wpcf7_unit_tag']) return answer(ctx, 400, { code: 'wpcf7_unit_tag_not_found', message: 'There is no valid unit tag.' });
  if (!ctx.path.includes('/contact-forms/7/')) return answer(ctx, 404, { code: 'wpcf7_not_found', message: 'The requested contact form was not found.' });
  const say = (/** @type {string} */ status, /** @type {string} */ message, more = {}) => answer(ctx, 200, { contact_form_id: 7, status, message, into: `#${fields['_wpcf7_unit_tag']}`, invalid_fields: [], posted_data_hash: '9f8e7d', ...more });
  const invalid = (/** @type {string} */ field, /** @type {string} */ message) => ({ field, message, idref: null, error_id: `x-${field}` });
  const told = fields['your-message'] ?? '';
  if (!fields['your-email']) return say('validation_failed', 'One or more fields have an error.', { invalid_fields: [invalid('your-email', 'Please fill out this field.')] });
  if (told.includes('SPAM')) return say('spam', 'There was an error trying to send your message.');
  if (told.includes('ABORT')) return say('aborted', 'Sending was aborted.');
  if (told.includes('UNMAILED')) return say('mail_failed', 'There was an error trying to send your message.');
  if (told.includes('UNHEARD')) return say('some_new_status', 'Something new.');
  if (!fields['consent']) return say('acceptance_missing', 'You must accept the terms.');
  keep(box, asked);
  return say('mail_sent', 'Thank you for your message. It has been sent.');
}

/** Formspree's endpoint: `next` or `errors`. @param {Context} ctx @param {Box} box @param {Asked} asked */
function formspree(ctx, box, asked) {
  const { fields, headers } = asked;
  if (!headers.accept?.includes('application/json')) return answer(ctx, 200, '<!doctype html><title>Thanks</title>', 'text/html');
  const told = fields['message'] ?? '';
  if (ctx.path.endsWith('/gone')) return answer(ctx, 404, { error: 'Form not found', errors: [{ code: 'FORM_NOT_FOUND', message: 'Form not found' }] });
  if (told.includes('BLOCKED')) return answer(ctx, 403, { errors: [{ code: 'BLOCKED', message: 'This form is blocked.' }] });
  if (told.includes('OLD')) return answer(ctx, 400, { error: 'Something is wrong with the form.' });
  if (told.includes('CAPTCHA')) return answer(ctx, 200, '<!doctype html><title>Are you human?</title>', 'text/html');
  if (!/@.+\.example$/.test(fields['email'] ?? '')) return answer(ctx, 422, { error: 'Validation errors', errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] });
  if (!fields['_gotcha']) keep(box, asked);
  return answer(ctx, 200, { next: '/thanks', ok: true });
}

/** Gravity Forms' submissions. @param {Context} ctx @param {Box} box @param {Asked} asked */
function gravity(ctx, box, asked) {
  const { fields } = asked;
  if (!ctx.path.includes('/forms/3/')) return answer(ctx, 404, { code: 'gf_not_found', message: 'Form not found.', data: { status: 404 } });
  /** @type {Record<string, string>} */
  const messages = {};
  if (!fields['input_3']) messages['3'] = 'This field is required.';
  if (!fields['input_5.1']) messages['5'] = 'Please agree.';
  if (Object.keys(messages).length) return answer(ctx, 400, { is_valid: false, validation_messages: messages, page_number: 1, source_page_number: 1 });
  keep(box, asked);
  return answer(ctx, 200, { is_valid: true, page_number: 0, source_page_number: 1, confirmation_message: '<p>Thanks!</p>', confirmation_type: 'message', entry_id: 41 });
}

/** Netlify's: urlencoded to a page of the site, with the name of a form that it knows. @param {Context} ctx @param {Box} box @param {Asked} asked */
function netlify(ctx, box, asked) {
  const { fields, headers } = asked;
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded') || fields['form-name'] !== 'letters') return answer(ctx, 404, '<!doctype html><title>Page not found</title>', 'text/html');
  if (!fields['bot-field']) keep(box, asked);
  return answer(ctx, 200, '<!doctype html><title>Thank you</title>', 'text/html');
}

/** Each gets the box, and what is being asked. @type {Record<string, (ctx: Context, box: Box, asked: Asked) => unknown>} */
const MODES = {
  fine: (ctx, box, asked) => {
    keep(box, asked);
    answer(ctx, 201, { receipt: 'L-17' });
  },
  // ?code= &body= &type= &kept=yes &retry-after=
  answer: (ctx, box, asked) => {
    const { query } = ctx;
    if (query['kept']) keep(box, asked);
    if (query['retry-after']) ctx.set('retry-after', String(query['retry-after']));
    answer(ctx, Number(query['code']), String(query['body'] ?? ''), String(query['type'] ?? 'application/json'));
    if (query['code'] === '204') ctx.body = null;
  },
  // What ?first= says, until the box is told to be well: browsers themselves repeat a request whose connection breaks.
  'unwell-at-first': (ctx, box, asked) => MODES[box.well ? String(ctx.query['later'] ?? 'fine') : String(ctx.query['first'])]?.(ctx, box, asked),
  busy: (ctx) => answer(ctx, 503, {}),
  echo: (ctx, box, asked) => {
    keep(box, asked);
    answer(ctx, 200, { ...asked.fields, id: asked.fields['letter'], message: asked.fields['letter'] });
  },
  never: (ctx, box, asked) => {
    keep(box, asked);
    ctx.respond = false;
  },
  'reset-before': reset,
  'reset-after': (ctx, box, asked) => {
    keep(box, asked);
    reset(ctx);
  },
  'cut-off': (ctx, box, asked) => {
    keep(box, asked);
    ctx.respond = false;
    ctx.res.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*', 'content-length': '400' });
    ctx.res.write('{"next":', () => ctx.res.socket?.resetAndDestroy());
  },
  redirect: (ctx, box, asked) => {
    keep(box, asked);
    ctx.status = 302;
    ctx.set('location', `/letters/thanks?key=${String(ctx.query['key'])}`);
    ctx.body = '';
  },
  thanks: (ctx) => answer(ctx, 200, '<!doctype html><title>Thank you</title>', 'text/html'),
  'still-at-it': (ctx) => answer(ctx, 409, { title: 'A request with this key is being processed' }, 'application/problem+json'),
  'no-preflight': (ctx, box, asked) => MODES['fine']?.(ctx, box, asked),
  preflight: (ctx, box, asked) => MODES['fine']?.(ctx, box, asked),
};

/** @param {Context} ctx @returns {((ctx: Context, box: Box, asked: Asked) => unknown) | undefined} */
function modeOf({ path }) {
  if (path.includes('/contact-form-7/')) return contactForm;
  if (path.includes('/gf/v2/')) return gravity;
  if (path.startsWith('/letters/formspree')) return formspree;
  if (path.startsWith('/letters/netlify')) return netlify;
  return path.startsWith('/letters/') ? MODES[path.slice('/letters/'.length)] : undefined;
}

/** @param {Context} ctx @param {() => Promise<void>} next */
export async function letterbox(ctx, next) {
  const key = String(ctx.query['key']);
  const box = boxes.get(key) ?? { asked: [], kept: [], well: false };
  if (ctx.path === '/letterbox') {
    if (ctx.query['well']) box.well = true;
    ctx.body = box;
    return;
  }
  const mode = modeOf(ctx);
  if (!mode) {
    await next();
    return;
  }
  boxes.set(key, box);
  ctx.set({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  const asked = { method: ctx.method, headers: ctx.headers, fields: ctx.method === 'POST' ? await fieldsOf(ctx) : {} };
  if (ctx.method === 'OPTIONS') {
    box.asked.push(asked);
    if (mode === MODES['no-preflight']) return answer(ctx, 403, {});
    ctx.set({ 'access-control-allow-headers': 'content-type, idempotency-key', 'access-control-allow-methods': 'POST' });
    ctx.status = 204;
    return;
  }
  box.asked.push(asked);
  await mode(ctx, box, asked);
}
