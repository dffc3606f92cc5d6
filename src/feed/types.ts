/**
 * What a feed holds once it has been read: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) and its `_advice`
 * extension in one, under the feed's own names (`date_published` is `datePublished`). What is absent, empty or of a
 * wrong type is simply not there; addresses are absolute, plain text is plain text.
 */

/** Prose as the publisher wrote it: marked up, or plain. Markup is untrusted until `html/` has been through it. */
export interface Prose {
  readonly html?: string;
  readonly text?: string;
}

/** A day (`2026-11-03`) or a moment; `at` is milliseconds since the epoch, UTC. */
export interface FeedDate {
  readonly at: number;
  /** True when the feed named a day and no time of day: the day must not shift with the reader's zone. */
  readonly dayOnly: boolean;
}

export interface Author {
  readonly name?: string;
  readonly url?: string;
  readonly avatar?: string;
  /** `columnist`, `guest` or `editor`. */
  readonly role?: string;
  /** How letters greet this author: "Abby" for Dear Abby. */
  readonly addressedAs?: string;
  readonly bio?: string;
  readonly sameAs?: readonly string[];
}

export interface Organisation {
  readonly id?: string;
  readonly name?: string;
  readonly url?: string;
  readonly logo?: string;
}

/** A link with words, or the id of another item. */
export interface TitledLink {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
}

export interface Helpline {
  readonly id?: string;
  readonly name?: string;
  /** ISO 3166 codes. */
  readonly region?: readonly string[];
  /** BCP 47 tags. */
  readonly languages?: readonly string[];
  readonly phone?: string;
  readonly sms?: string;
  readonly chat?: string;
  readonly url?: string;
  readonly hours?: string;
  readonly topics?: readonly string[];
  readonly emergency?: boolean;
}

export interface Disclaimer extends Prose {
  readonly url?: string;
}

export interface ContentNote {
  readonly text?: string;
  readonly themes?: readonly string[];
  /** The publisher asks for what follows to stay folded until the reader opens it. */
  readonly collapse?: boolean;
}

export interface Sponsor {
  /** `advertisement`, `sponsored`, `affiliate` or `partner`; anything else counts as `sponsored`. */
  readonly kind?: string;
  readonly label?: string;
  readonly name?: string;
  readonly url?: string;
}

export interface Illustration {
  readonly url?: string;
  readonly alt?: string;
  readonly credit?: string;
}

/** What one person wrote, and how they signed. */
export interface Contribution extends Prose {
  readonly signedAs?: string;
  readonly date?: FeedDate;
}

export interface Question extends Contribution {
  readonly greeting?: string;
  readonly place?: string;
  /** The publisher says the letter was edited. */
  readonly edited?: boolean;
  readonly editorsNote?: string;
}

export interface Answer extends Contribution {
  readonly author?: Author;
  readonly greeting?: string;
}

export interface Update extends Contribution {
  /** `writer`, `columnist` or `editor`; anything else counts as the writer. */
  readonly by?: string;
  readonly url?: string;
}

export interface Letter {
  readonly id: string;
  readonly title?: string;
  readonly topics?: readonly string[];
  readonly contentNote?: ContentNote;
  readonly question?: Question;
  readonly answers: readonly Answer[];
  readonly updates?: readonly Update[];
  /** What other readers wrote in. */
  readonly responses?: readonly Contribution[];
  readonly url?: string;
}

export interface Attachment {
  readonly url?: string;
  readonly mimeType?: string;
  readonly title?: string;
  readonly sizeInBytes?: number;
  readonly durationInSeconds?: number;
}

/** One published column. */
export interface Item {
  readonly id: string;
  /** `column`, `letter`, `update`, `reprint` or `roundup`. */
  readonly type?: string;
  readonly url?: string;
  readonly externalUrl?: string;
  readonly title?: string;
  readonly dek?: string;
  readonly summary?: string;
  /** The whole column as one text, for feeds (or readers) that know no letters. */
  readonly content?: Prose;
  /** What relative addresses inside this item's prose are resolved against. */
  readonly base?: string;
  readonly image?: string;
  readonly bannerImage?: string;
  readonly datePublished?: FeedDate;
  readonly dateModified?: FeedDate;
  readonly language?: string;
  /** The item's own, else the feed's. */
  readonly authors: readonly Author[];
  readonly tags?: readonly string[];
  readonly attachments?: readonly Attachment[];
  /** The letters as given by the publisher; empty when the feed gives none. See `columnOf`. */
  readonly letters: readonly Letter[];
  readonly contentNote?: ContentNote;
  readonly helplines?: readonly Helpline[];
  readonly disclaimer?: Disclaimer;
  readonly sponsor?: Sponsor;
  readonly partner?: Organisation;
  /** Ids of the earlier columns that this one follows up. */
  readonly updateOf?: readonly string[];
  readonly related?: readonly TitledLink[];
  readonly reprintOf?: TitledLink & { readonly date?: FeedDate };
  /** `none` when the publisher forbids ads on this item. */
  readonly ads?: string;
  readonly illustration?: Illustration;
  /** Not to be shown before. */
  readonly embargo?: FeedDate;
  /** Not to be shown from then on. */
  readonly expires?: FeedDate;
}

export type SubmitField = 'letter' | 'signedAs' | 'email' | 'place' | 'consent' | 'updateOf';

export interface Submit {
  readonly url?: string;
  readonly preset?: string;
  /** The backend's name for each of our fields. */
  readonly fields: Readonly<Partial<Record<SubmitField, string>>>;
  readonly hidden: readonly (readonly [name: string, value: string])[];
  readonly honeypot?: string;
  readonly minWords?: number;
  readonly maxWords?: number;
  readonly minAge?: number;
  readonly open: boolean;
  readonly closedNote?: string;
  readonly termsUrl?: string;
  readonly privacyUrl?: string;
  readonly consentText?: string;
  readonly anonymity?: string;
}

export interface Terms {
  readonly copyright?: string;
  readonly credit?: string;
  readonly url?: string;
}

export interface Feed {
  /** Where the feed was read from, when it came from an address. */
  readonly url?: string;
  readonly title?: string;
  readonly description?: string;
  readonly homePageUrl?: string;
  /** Where its older items are; nothing when there are none, or none that are followed. */
  readonly nextUrl?: string;
  readonly icon?: string;
  readonly language?: string;
  /** The publisher says that nothing will ever be added. */
  readonly expired?: boolean;
  readonly base?: string;
  readonly authors: readonly Author[];
  /** The column's name, where it differs from the feed's title. */
  readonly column?: string;
  readonly kicker?: string;
  readonly publisher?: Organisation;
  readonly partners?: readonly Organisation[];
  readonly helplines?: readonly Helpline[];
  readonly disclaimer?: Disclaimer;
  readonly newsletter?: TitledLink;
  /** How to write in, as the publisher wrote it: `submitOf` reads it. */
  readonly submit?: unknown;
  readonly terms?: Terms;
  /** In the publisher's order; withdrawn items are already gone. See `pickItem` for what is live and newest. */
  readonly items: readonly Item[];
  /** Ids the publisher has taken back: they must not show from a later page or an older copy either. */
  readonly withdrawn: readonly string[];
  /** Every tolerance that was needed to read the feed. */
  readonly warnings: readonly FeedWarning[];
}

export type WarningCode =
  | 'version'
  | 'title'
  | 'item-without-id'
  | 'item-empty'
  | 'letter-discarded'
  | 'duplicate-id'
  | 'wrong-type'
  | 'expired'
  | 'next-url';

/** One tolerance: what was found where, and what was done with it. */
export interface FeedWarning {
  readonly code: WarningCode;
  /** Where in the feed, as in `items[3].date_published`. */
  readonly path: string;
  /** The address of the page it is about, when that isn't the first. */
  readonly page?: string;
  /** The same for people. Written when somebody asks to hear of warnings. */
  readonly message?: string;
}
