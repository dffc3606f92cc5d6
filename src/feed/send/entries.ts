import type { LetterFields, Route } from './types.js';

export type Entries = readonly (readonly [name: string, value: string])[];

/** Beside the fields: what only the form knows. */
export interface Particulars {
  readonly key: string;
  readonly updateOf?: string | undefined;
  /** Whole seconds since the writer came to the form. */
  readonly seconds: number;
  readonly minAge?: number | undefined;
  /** What stands in the field that people leave empty. */
  readonly trap: string;
  /** Tokens of captchas, under their own names. */
  readonly tokens: Entries;
}

/** Contact Form 7 refuses what does not say which form of which page it is from. */
function unitTag({ url, preset, hidden }: Route): Entries {
  const id = preset === 'cf7' && /contact-forms\/(\d+)\//.exec(url)?.[1];
  const given = hidden.some(([name]) => name === '_wpcf7_unit_tag');
  return id && !given ? [['_wpcf7', id], ['_wpcf7_unit_tag', `wpcf7-f${id}-o1`]] : [];
}

/** A letter under the names of its backend. What is empty stays at home. */
export function entriesOf(fields: LetterFields, route: Route, { key, updateOf = '', seconds, minAge, trap, tokens }: Particulars): Entries {
  const { names, honeypot, preset, hidden } = route;
  const yes = preset === 'cf7' || preset === 'gravity' ? '1' : 'yes';
  const values = {
    letter: fields.letter.trim(),
    signedAs: fields.signedAs.trim(),
    place: fields.place.trim(),
    email: fields.email.trim(),
    consent: fields.consent ? yes : '',
    age: minAge && fields.age ? `${minAge}+` : '',
    updateOf,
    seconds: String(seconds),
    idempotencyKey: route.idempotency === 'field' ? key : '',
  };
  const named = Object.entries(values).flatMap(([field, value]) => {
    // A letter is never left out.
    const name = names[field as keyof typeof values] || (field === 'letter' && field);
    return name && value ? [[name, value] as const] : [];
  });
  // Should two fields have been given one name, it is the first one's: nothing takes the letter's place.
  const own = [...new Map([...named].reverse())].reverse();
  const trapped: Entries = honeypot && trap && !own.some(([taken]) => taken === honeypot) ? [[honeypot, trap]] : [];
  // What the publisher wants sent along never stands in for what the writer wrote.
  const along = [...hidden, ...unitTag(route)].filter(([name]) => !own.some(([taken]) => taken === name));
  return [...along, ...own, ...trapped, ...tokens];
}
