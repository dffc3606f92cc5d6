import type { FieldNames, SubmitPreset } from './types.js';

const PRESETS: readonly SubmitPreset[] = ['json', 'form', 'formspree', 'netlify', 'cf7', 'gravity'];

/** Services that are known by their address. */
const KNOWN: readonly (readonly [RegExp, SubmitPreset])[] = [
  [/^https:\/\/formspree\.io\/f\//, 'formspree'],
  [/\/contact-form-7\/v1\/contact-forms\/\d+\/feedback/, 'cf7'],
  [/\/gf\/v2\/forms\/\d+\/submissions/, 'gravity'],
];

/** The preset that was named, else the one that the address gives away, else `otherwise`. */
export function presetOf(named: string | undefined, url: string, otherwise: SubmitPreset = 'json'): SubmitPreset {
  return PRESETS.find((preset) => preset === named?.trim().toLowerCase()) ?? KNOWN.find(([pattern]) => pattern.test(url))?.[1] ?? otherwise;
}

const PLAIN: FieldNames = {
  letter: 'letter',
  signedAs: 'signedAs',
  place: 'place',
  email: 'email',
  consent: 'consent',
  age: 'age',
  updateOf: 'updateOf',
  idempotencyKey: 'idempotencyKey',
  seconds: 'seconds',
};

/** What a service's own forms are called by, where nobody says otherwise. */
const NAMES: Readonly<Record<SubmitPreset, FieldNames>> = {
  json: PLAIN,
  form: PLAIN,
  netlify: PLAIN,
  // All that arrives is shown to who reads it.
  formspree: { ...PLAIN, letter: 'message', signedAs: 'name', seconds: '' },
  cf7: { ...PLAIN, letter: 'your-message', signedAs: 'your-name', email: 'your-email', seconds: '' },
  gravity: { ...PLAIN, letter: 'input_1', signedAs: 'input_2', email: 'input_3', place: 'input_4', consent: 'input_5.1', age: 'input_6.1', updateOf: 'input_7', seconds: '' },
};

/** The names of fields for a backend; those that are given go before the usual ones. */
export function namesFor(preset: SubmitPreset, ...given: readonly (FieldNames | null | undefined)[]): FieldNames {
  const said = given.map((names) => Object.entries(names ?? {}).filter(([, name]) => typeof name === 'string'));
  return { ...NAMES[preset], ...Object.fromEntries(said.flat()) };
}

/** The trap that each service has. */
export function honeypotFor(preset: SubmitPreset): string {
  return preset === 'formspree' ? '_gotcha' : preset === 'netlify' ? 'bot-field' : 'website';
}
