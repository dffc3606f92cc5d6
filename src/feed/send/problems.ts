import { isObject } from '../vocabulary.js';
import type { FieldName, FieldNames, FieldProblem } from './types.js';

/** Longer than any sentence for a writer: what comes after is not shown. */
const LONGEST = 300;

/** Words of a receiver, as plain text, where there are any. */
export function wordsOf(value: unknown): string | undefined {
  const said = Array.isArray(value) ? value.map(wordsOf).filter(Boolean).join(' ') : isObject(value) ? wordsOf(value['message'] ?? value['detail']) : value;
  if (typeof said !== 'string') return undefined;
  // A receiver that sends a book is not read to its end.
  return said.slice(0, 4 * LONGEST).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST) || undefined;
}

const fold = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

const FIELDS: readonly FieldName[] = ['letter', 'signedAs', 'place', 'email', 'consent', 'age'];

/** The last step of a path: `#/letter`, `/data/attributes/letter`, `body.letter`, `["body", "letter"]`, `letter[0]`. */
function lastOf(path: unknown): string | undefined {
  const written = Array.isArray(path) ? path.join('/') : typeof path === 'number' ? String(path) : path;
  if (typeof written !== 'string') return undefined;
  return written.replace(/\[\d*\]$/, '').split(/[#/]|(?<!\d)\.|\.(?!\d)/).findLast((step) => step !== '' && !/^\[\d*\]$/.test(step));
}

/** Which of our fields a backend means by a name. */
function fieldOf(path: unknown, names: FieldNames): FieldName | undefined {
  const name = lastOf(path);
  if (name === undefined) return undefined;
  const same = (own: string | undefined): boolean => own !== undefined && [own, own.replace(/^input_/, '')].some((known) => known && fold(known) === fold(name));
  // Gravity Forms counts the fields and names the first part of each: 5 for input_5.1.
  return FIELDS.find((field) => same(names[field])) ?? FIELDS.find((field) => fold(field) === fold(name)) ?? FIELDS.find((field) => names[field]?.startsWith(`input_${name}.`));
}

const PLACES = ['pointer', 'field', 'name', 'path', 'param', 'parameter', 'property', 'propertyPath', 'loc', 'key', 'target', 'source'];
const WORDS = ['detail', 'message', 'reason', 'msg', 'title', 'error', 'description', 'defaultMessage'];

function placeOf(entry: Readonly<Record<string, unknown>>): unknown {
  const place = PLACES.map((key) => entry[key]).find((value) => value !== undefined && value !== null);
  return isObject(place) ? placeOf(place) : place;
}

/** One entry of a list of errors. */
function problemOf(entry: unknown, names: FieldNames): FieldProblem | undefined {
  if (!isObject(entry)) return wordsOf(entry) ? { message: wordsOf(entry) } : undefined;
  const field = fieldOf(placeOf(entry), names);
  const message = WORDS.map((key) => wordsOf(entry[key])).find(Boolean);
  return field ?? message ? { field, message } : undefined;
}

/** A list of errors, or an object of them by field. */
function problemsIn(value: unknown, names: FieldNames): readonly FieldProblem[] {
  if (Array.isArray(value)) return value.flatMap((entry) => problemOf(entry, names) ?? []);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, said]) => (wordsOf(said) ? [{ field: fieldOf(name, names), message: wordsOf(said) }] : []));
}

/**
 * Where the errors of fields stand: `errors` of RFC 9457, JSON:API, Laravel and Rails; `invalid-params` of RFC 7807;
 * `detail` of FastAPI; `violations` of Symfony; `invalid_fields` of Contact Form 7; `validation_messages` of Gravity
 * Forms; `data` of JSend; the body itself with Django; and the same within `error`.
 */
const LISTS = ['errors', 'invalid-params', 'invalid_params', 'invalidParams', 'fieldErrors', 'field_errors', 'violations', 'invalid_fields', 'validation_messages', 'validationErrors', 'issues', 'details', 'detail', 'message', 'error', 'non_field_errors', 'formErrors'];

/** What a receiver says is wrong, field by field where it says so; each field is named once. */
export function problemsOf(json: unknown, names: FieldNames): readonly FieldProblem[] {
  const inner = isObject(json) && isObject(json['error']) ? json['error'] : {};
  const lists = isObject(json) ? [...LISTS.map((key) => json[key]), ...LISTS.map((key) => inner[key]), ...(json['status'] === 'fail' ? [json['data']] : []), onlyFields(json, names)] : [json];
  const all = lists.map((list) => problemsIn(list, names)).filter((problems) => problems.length);
  const found = all.find((problems) => problems.some(({ field }) => field)) ?? all[0] ?? [];
  return found.filter(({ field, message }, index) => found.findIndex((other) => (field ? other.field === field : !other.field && other.message === message)) === index);
}

/** The members of a body that are named like our fields. */
function onlyFields(json: Readonly<Record<string, unknown>>, names: FieldNames): unknown {
  const own = Object.entries(json).filter(([name, said]) => fieldOf(name, names) && (Array.isArray(said) || typeof said === 'string'));
  return Object.fromEntries(own);
}

/** What a receiver says of the whole, in the members that usually hold it. */
export function messageOf(json: unknown): string | undefined {
  if (!isObject(json)) return wordsOf(json);
  return ['detail', 'message', 'error', 'error_description', 'title'].map((key) => (typeof json[key] === 'string' || isObject(json[key]) ? wordsOf(json[key]) : undefined)).find(Boolean);
}
