import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import schema from '../../../schema/advice-feed.schema.json' with { type: 'json' };
import type { Finding } from './finding.js';

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictRequired: false });
formats(ajv);
const validate = ajv.compile(schema);

/** `/items/3/date_published` as `items[3].date_published`. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : path ? `${path}.${step}` : step), '');
}

const article = (word: string): string => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);

function messageOf({ keyword, params, parentSchema, message = '' }: ErrorObject): string {
  const about = (parentSchema as { description?: string } | undefined)?.description;
  const given = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'type':
      return `This should be ${[given['type']].flat().map((type) => article(String(type))).join(' or ')}.`;
    case 'required':
      return `"${String(given['missingProperty'])}" is missing.`;
    case 'enum':
      return `This should be one of ${(given['allowedValues'] as readonly unknown[]).map((value) => JSON.stringify(value)).join(', ')}.`;
    case 'format':
      return `This should be ${given['format'] === 'date-time' ? 'a date and time, as in 2026-11-03T08:00:00Z' : given['format'] === 'uri' ? 'a whole address that begins with https://' : article(String(given['format']))}.`;
    case 'anyOf':
      return about ? `This should be: ${about}` : 'This is of none of the kinds that belong here.';
    default:
      return `This ${message}.`;
  }
}

/** Which part of a choice a value fails says less than that it fails. */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const isBranchOf = (choice: ErrorObject, error: ErrorObject): boolean =>
    error !== choice &&
    (error.schemaPath.startsWith(`${choice.schemaPath}/`) ||
      ((choice.schema as readonly object[]).some((branch) => '$ref' in branch) && `${error.instancePath}/`.startsWith(`${choice.instancePath}/`)));
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors.filter((error) => !choices.some((choice) => isBranchOf(choice, error)));
}

/** Where the feed is not as the schema has it. `heard` has the paths that the feed's own reader has spoken of. */
export function schemaFindings(json: unknown, heard: ReadonlySet<string>): readonly Finding[] {
  if (validate(json)) return [];
  const seen = new Set<string>();
  return withoutBranches(validate.errors ?? []).flatMap((error) => {
    const missing = error.keyword === 'required' && error.instancePath === '' ? String((error.params as { missingProperty: string }).missingProperty) : '';
    const path = missing || pathOf(error.instancePath);
    const message = messageOf(error);
    if (heard.has(path) || seen.has(path + message)) return [];
    seen.add(path + message);
    return [{ level: 'note', code: 'schema', path, message, reader: 'Nothing is missing here: it is read in the evident sense. Other programs may be stricter.' } as const];
  });
}
