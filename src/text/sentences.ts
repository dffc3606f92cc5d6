/** Every sentence and label that a reader sees or hears, one table per language. */
export interface Sentences {
  readonly loading: string;
  readonly failed: string;
  readonly tryAgain: string;
  /** Nothing is published. */
  readonly empty: string;
  /** The one column asked for isn't published any more. */
  readonly gone: string;
  /** None of the feed's items could be read. */
  readonly unreadable: string;
  readonly letter: string;
  readonly letterFrom: (name: string) => string;
  readonly letterOf: (nth: number, total: number) => string;
  readonly by: (name: string) => string;
  readonly reply: string;
  readonly replyFrom: (name: string) => string;
  readonly guest: string;
  readonly edited: string;
  readonly editorsNote: string;
  readonly contentNote: string;
  readonly topics: string;
  /** The label of what was paid for; `name` may be empty. */
  readonly advertisement: (name: string) => string;
  readonly sponsored: (name: string) => string;
  readonly affiliate: (name: string) => string;
  readonly partner: (name: string) => string;
}

/** What is said around the letters: it comes with the part that shows it. */
export interface SentencesAround {
  readonly update: (by: string, month: string) => string;
  readonly followsUp: string;
  readonly responses: string;
  readonly helplines: string;
  readonly call: (number: string) => string;
  readonly text: (number: string) => string;
  readonly chat: string;
  readonly emergency: string;
  readonly disclaimer: string;
  readonly firstPublished: (date: string) => string;
  readonly related: string;
  readonly newsletter: string;
  /** The button of a column that keeps its height. */
  readonly readOn: string;
  readonly share: string;
  readonly copyLink: string;
  readonly copied: string;
  /** The way to the next letter of a column, with its title where it has one. */
  readonly next: (title: string) => string;
  readonly credit: (publisher: string) => string;
  /** An older copy is shown, with its date where that is known. */
  readonly stale: (date: string) => string;
}

/** What is said on a letter card alone. */
export interface SentencesOnCard {
  readonly readingTime: (minutes: number) => string;
  /** The link of an excerpt whose column has an answer. */
  readonly readWhole: string;
  /** The link of an excerpt of anything else. */
  readonly readMore: string;
}

/** What is said around a list of more columns. */
export interface SentencesOfMore {
  /** The heading: the publisher's name, or an empty string where none is known. */
  readonly moreFrom: (publisher: string) => string;
  /** The heading when there are partners' columns among them. */
  readonly moreFromBoth: (publisher: string) => string;
  /** The heading when there are only partners' columns. */
  readonly moreFromPartners: string;
  /** Before the headline of a partner's column that nobody paid for. */
  readonly fromPartner: (name: string) => string;
  readonly moreFailed: string;
}

/** What is said around an ad. */
export interface SentencesOfAd {
  readonly adLabel: string;
  readonly closeAd: string;
  /** Said once it is closed. */
  readonly adClosed: string;
}

/** What is said on the form for letters before anything is sent. Counts are given as numbers, and written in the reader's digits beside. */
export interface SentencesOnForm {
  /** The heading, with whom or what the letter is for where that is known. */
  readonly writeTo: (name: string) => string;
  /** The heading of a form for an update, with the title of the earlier letter where it is known. */
  readonly writeUpdate: (title: string) => string;
  readonly yourLetter: string;
  readonly yourUpdate: string;
  readonly wordLimits: (least: string, most: string) => string;
  readonly wordsSoFar: (count: number, written: string, least: string) => string;
  readonly wordsLeft: (count: number, written: string) => string;
  readonly wordsTooMany: (count: number, written: string) => string;
  readonly optional: (label: string) => string;
  readonly signedAsLabel: string;
  readonly signedAsHint: string;
  readonly placeLabel: string;
  readonly placeHint: string;
  readonly emailLabel: string;
  readonly emailHint: string;
  readonly consentLabel: string;
  readonly oldEnough: (years: number, written: string) => string;
  readonly termsLink: string;
  readonly privacyLink: string;
  readonly leaveEmpty: string;
  readonly readOver: string;
  readonly notWatched: string;
  readonly inDanger: string;
  readonly formClosed: string;
  readonly formNowhere: string;
  readonly formStuck: string;
}

/** What is said of a draft that is kept. */
export interface SentencesOnDraft {
  readonly draftKept: string;
  readonly draftForget: string;
}

/** What is said of the quick way out of a form. */
export interface SentencesOnExit {
  readonly leaveQuickly: string;
  readonly leaveHint: string;
  readonly shiftsLeft: (count: number, written: string) => string;
}

/** What is said from the moment that a letter is to be sent. */
export interface SentencesOnSending {
  readonly problemTitle: string;
  readonly emptyLetter: string;
  readonly tooShort: (limit: string, count: string) => string;
  readonly tooLong: (limit: string, count: string) => string;
  readonly emptyEmail: string;
  readonly malformedEmail: string;
  readonly noConsent: string;
  readonly notOldEnough: (years: string) => string;
  readonly noProof: string;
  readonly notAccepted: string;
  readonly reviewTitle: string;
  readonly reviewHint: string;
  readonly reviewFrom: (place: string) => string;
  readonly reviewUnsigned: string;
  readonly reviewEmail: (address: string) => string;
  readonly reviewNoEmail: string;
  readonly hintsTitle: string;
  readonly hintsHint: string;
  /** By kind: `email`, `phone`, `card`, `link`, `handle`, `address`, `name`. */
  readonly hintOf: (kind: string) => string;
  readonly sendLetter: string;
  readonly changeLetter: string;
  readonly sendingLetter: string;
  readonly letterSent: string;
  readonly sentUpdate: string;
  readonly sentHint: string;
  readonly receiptLine: (mark: string) => string;
  readonly anotherLetter: string;
  readonly letterNotSent: string;
  readonly letterUnsure: string;
  /** By kind of failure. */
  readonly because: (kind: string) => string;
  readonly waitFor: (minutes: number, written: string) => string;
  readonly theySay: (words: string) => string;
  readonly stillHere: string;
  readonly sendAgain: string;
  readonly sendAgainHint: string;
  readonly onlineAgain: string;
  readonly copyLetter: string;
  readonly letterCopied: string;
  readonly copyByHand: string;
  readonly downloadLetter: string;
  readonly fileName: string;
}

/** What is said around a list of past columns. Counts are written out as the reader's language does; `count` is the total as a number. */
export interface SentencesOfArchive {
  readonly archiveLoading: string;
  readonly archiveFailed: string;
  readonly archiveEmpty: string;
  readonly archiveStale: string;
  /** Stands for the headline of a column that has none. */
  readonly untitled: string;
  readonly signedBy: (name: string) => string;
  readonly searchLetters: string;
  readonly topicFilter: string;
  readonly columnistFilter: string;
  readonly anyTopic: string;
  readonly anyColumnist: string;
  /** One topic or columnist to choose, with how many letters that leaves. */
  readonly facet: (name: string, count: string) => string;
  /** `count` is empty until it is known. */
  readonly updatesOnly: (count: string) => string;
  readonly clearFilters: string;
  /** `soFar`: there may be more than are known. */
  readonly lettersShown: (shown: string, total: string, count: number, soFar: boolean) => string;
  readonly searching: string;
  /** The button, with how many of how many are shown. */
  readonly showMore: (shown: string, total: string) => string;
  /** The button that fetches older letters when none of those at hand match. */
  readonly searchOlder: string;
  readonly loadingMore: string;
  readonly olderFailed: string;
  readonly searchFailed: string;
  readonly noneMatch: string;
  readonly noneMatchQuery: (query: string) => string;
  /** What a reader can do when nothing matches. */
  readonly noneMatchHint: string;
}

/** What is said around a column that has opened in place of a list. */
export interface SentencesOnOpened {
  /** The name of the place where it has opened. */
  readonly openedLetter: string;
  readonly backToList: string;
}

/** All that is said in one language. */
export type Translation = Sentences &
  SentencesAround &
  SentencesOnCard &
  SentencesOfMore &
  SentencesOfAd &
  SentencesOfArchive &
  SentencesOnOpened &
  SentencesOnForm &
  SentencesOnDraft &
  SentencesOnExit &
  SentencesOnSending;
