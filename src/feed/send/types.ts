/** What a form holds, as typed. */
export interface LetterFields {
  readonly letter: string;
  readonly signedAs: string;
  readonly place: string;
  readonly email: string;
  readonly consent: boolean;
  /** The writer says that they are old enough. */
  readonly age: boolean;
}

export type FieldName = keyof LetterFields;

export type SubmitPreset = 'json' | 'form' | 'formspree' | 'netlify' | 'cf7' | 'gravity';

/** The backend's names: of our fields, of the letter's key, and of the seconds it took to write. An empty name: not sent. */
export type FieldNames = Readonly<Partial<Record<FieldName | 'updateOf' | 'idempotencyKey' | 'seconds', string>>>;

/** What a letter must be, and what is said about it. */
export interface Rules {
  readonly minWords?: number | undefined;
  readonly maxWords?: number | undefined;
  readonly minAge?: number | undefined;
  readonly email: 'optional' | 'required' | 'none';
  readonly termsUrl?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly consentText?: string | undefined;
  readonly anonymity?: string | undefined;
  readonly closedNote?: string | undefined;
}

/** Where a letter goes, and in which form. */
export interface Route {
  readonly url: string;
  readonly preset: SubmitPreset;
  readonly names: FieldNames;
  readonly hidden: readonly (readonly [name: string, value: string])[];
  readonly honeypot?: string | undefined;
  readonly idempotency: 'field' | 'header';
}

/**
 * Why a letter was not sent, or why nobody can tell: `offline`, `blocked` (the page's own policy), `part` (of our
 * script, could not be fetched), `address` (none that may be used), `invalid` (fields), `refused`, `missing` (nothing
 * there), `too-large`, `busy`, `server`; `network`, `timeout`, `conflict` and `unreadable` leave it open.
 */
export type FailureKind =
  | 'offline'
  | 'blocked'
  | 'part'
  | 'address'
  | 'invalid'
  | 'refused'
  | 'missing'
  | 'too-large'
  | 'busy'
  | 'server'
  | 'network'
  | 'timeout'
  | 'conflict'
  | 'unreadable';

/** What the receiver says of one field, or of the whole. */
export interface FieldProblem {
  readonly field?: FieldName | undefined;
  /** Nothing when it gave no words. */
  readonly message?: string | undefined;
}

/** What became of a letter, as far as can be told. */
export type Outcome =
  | { readonly status: 'sent'; readonly receipt?: string | undefined }
  | {
      readonly status: 'failed' | 'unsure';
      readonly kind: FailureKind;
      /** The receiver's own words, plain text. */
      readonly message?: string | undefined;
      readonly problems?: readonly FieldProblem[];
      /** Seconds that the receiver asks us to wait. */
      readonly wait?: number | undefined;
    };

/** An answer that has come: its status, and its body where that could be read. */
export interface Reply {
  readonly status: number;
  readonly ok: boolean;
  /** Nothing when the body is not JSON. */
  readonly json?: unknown;
  /** False when the connection broke within the body. */
  readonly whole: boolean;
  /** A page to log in, to prove that one is human, or that says that it isn't there: whatever its status, nobody took a letter. */
  readonly elsewhere?: boolean | undefined;
  readonly retryAfter?: string | undefined;
}
