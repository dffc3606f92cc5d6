import { isObject } from '../vocabulary.js';
import { messageOf, problemsOf } from './problems.js';
import type { FailureKind, FieldNames, Outcome, Reply } from './types.js';

/** What a preset makes of an answer that has come. `tried`: the same letter may have arrived before. */
export type Verdict = (reply: Reply, names: FieldNames, tried: boolean) => Outcome;

const KINDS: ReadonlyMap<number, FailureKind> = new Map([
  [404, 'missing'],
  [405, 'missing'],
  [410, 'missing'],
  [408, 'busy'],
  [413, 'too-large'],
  [425, 'busy'],
  [429, 'busy'],
  [503, 'busy'],
]);

/** Seconds to wait, of an amount or a date. */
function waitOf(written: string | undefined): number | undefined {
  if (!written) return undefined;
  const seconds = /^\s*\d+\s*$/.test(written) ? Number(written) : (Date.parse(written) - Date.now()) / 1000;
  // More than a day is no advice to anybody.
  return seconds > 0 && seconds <= 86_400 ? Math.ceil(seconds) : undefined;
}

/** What an answer that is no success means. Which of them leave it open whether the letter is there is told apart. */
export function failureOf({ status, json, retryAfter }: Reply, names: FieldNames, tried: boolean): Outcome {
  const problems = problemsOf(json, names);
  const message = messageOf(json) ?? (problems.flatMap((problem) => problem.message ?? []).join(' ') || undefined);
  // A receiver that has this key already: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
  if (tried && (status === 409 || (status === 422 && !problems.some(({ field }) => field)))) return { status: 'unsure', kind: 'conflict', message };
  // A gateway that heard nothing from who stands behind it.
  if ([502, 504, 520, 524].includes(status)) return { status: 'unsure', kind: 'timeout', message };
  if (status < 500 && problems.some(({ field }) => field)) return { status: 'failed', kind: 'invalid', problems, message };
  const kind = KINDS.get(status) ?? (status >= 500 ? 'server' : status === 400 || status === 422 ? 'invalid' : 'refused');
  return { status: 'failed', kind, message, wait: waitOf(retryAfter) };
}

/** The receiver's mark for a letter: one short word, so that it can't be a sentence of the letter. */
export function receiptOf(json: unknown): string | undefined {
  if (!isObject(json)) return undefined;
  const marks = ['receipt', 'reference', 'id'].map((key) => json[key]);
  const mark = marks.find((value) => typeof value === 'string' || typeof value === 'number');
  return mark !== undefined && /^[\w.:#-]{1,64}$/.test(String(mark)) ? String(mark) : undefined;
}

/** Where receivers say whether it went well, beside or in spite of the status of the answer. */
const YES = ['ok', 'success', 'successful', 'accepted', 'valid', 'isValid', 'is_valid', 'sent'];
const STATE = ['status', 'state', 'result', 'outcome', 'statusCode', 'status_code', 'code'];
const NO = /^(?:false|no|ko|fail(?:ed|ure)?|errors?|invalid|reject(?:ed)?|refused|denied|spam|bad[ _-]?request|validation[ _-]\w+|[45]\d\d)$/i;

/** A success that says in its body that it is none. */
function denies(json: unknown): boolean {
  if (!isObject(json)) return json === false;
  const { error, errors } = json;
  const some = Array.isArray(errors) ? errors.length > 0 : isObject(errors) && Object.keys(errors).length > 0;
  const says = (key: string, no: RegExp): boolean => !isObject(json[key]) && no.test(String(json[key]));
  // A nought is no success, but as a code it may say that there was no error.
  return some || (typeof error === 'string' && error !== '') || isObject(error) || error === true || YES.some((key) => says(key, /^(?:0|false|no)$/i)) || STATE.some((key) => says(key, NO));
}

/** `json`: any 2xx that doesn't deny itself; problems as in RFC 9457 and the shapes before it. */
export const plainVerdict: Verdict = (reply, names, tried) => {
  if (!reply.ok) return failureOf(reply, names, tried);
  if (reply.elsewhere) return { status: 'unsure', kind: 'unreadable' };
  if (!denies(reply.json)) return { status: 'sent', receipt: receiptOf(reply.json) };
  return failureOf({ ...reply, status: 400 }, names, false);
};
