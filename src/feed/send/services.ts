import { isObject } from '../vocabulary.js';
import { failureOf, plainVerdict, receiptOf, type Verdict } from './outcome.js';
import { messageOf, problemsOf } from './problems.js';
import type { FailureKind, SubmitPreset } from './types.js';

/** What form services mean by success. A part of its own, for the publishers who have one. */

const UNREADABLE = { status: 'unsure', kind: 'unreadable' } as const;

/** The status of the answer says nothing; its body has `next`, or `errors`, or `error`. */
const formspree: Verdict = (reply, names, tried) => {
  const { json } = reply;
  if (!isObject(json)) return reply.ok ? UNREADABLE : failureOf(reply, names, tried);
  const problems = problemsOf(json, names);
  if (problems.some(({ field }) => field)) return { status: 'failed', kind: 'invalid', problems, message: messageOf(json) };
  if (problems.length || json['error'] || !reply.ok) {
    const message = problems.map((problem) => problem.message).join(' ') || messageOf(json);
    return reply.ok ? { status: 'failed', kind: 'refused', message } : { ...failureOf({ ...reply, json: undefined }, names, tried), message };
  }
  return 'next' in json || json['ok'] === true ? { status: 'sent', receipt: receiptOf(json) } : UNREADABLE;
};

const CF7: ReadonlyMap<unknown, FailureKind> = new Map<unknown, FailureKind>([
  ['validation_failed', 'invalid'],
  ['acceptance_missing', 'invalid'],
  ['spam', 'refused'],
  ['aborted', 'refused'],
  ['mail_failed', 'server'],
]);

/** Always 200; `status` tells. */
const cf7: Verdict = (reply, names, tried) => {
  const { json } = reply;
  if (!reply.ok) return failureOf(reply, names, tried);
  if (!isObject(json)) return UNREADABLE;
  if (json['status'] === 'mail_sent') return { status: 'sent', receipt: receiptOf({ id: json['posted_data_hash'] }) };
  const kind = CF7.get(json['status']);
  if (!kind) return { ...UNREADABLE, message: messageOf(json) };
  const problems = problemsOf({ errors: json['invalid_fields'] }, names);
  const missing = json['status'] === 'acceptance_missing' ? [{ field: 'consent', message: messageOf(json) } as const] : [];
  return { status: 'failed', kind, message: messageOf(json), problems: problems.length ? problems : missing };
};

/** `is_valid` tells; messages stand under the number of the field. */
const gravity: Verdict = (reply, names, tried) => {
  const { json } = reply;
  if (isObject(json) && json['is_valid'] === true && reply.ok) return { status: 'sent', receipt: receiptOf({ id: json['entry_id'] }) };
  if (isObject(json) && json['is_valid'] === false) {
    return { status: 'failed', kind: 'invalid', problems: problemsOf({ errors: json['validation_messages'] }, names), message: messageOf(json) };
  }
  return reply.ok ? UNREADABLE : failureOf(reply, names, tried);
};

/** Answers with a web page. */
const netlify: Verdict = (reply, names, tried) => plainVerdict({ ...reply, json: undefined }, names, tried);

export function verdictOf(preset: SubmitPreset): Verdict {
  return { json: plainVerdict, form: plainVerdict, formspree, netlify, cf7, gravity }[preset];
}
