import type { FailureKind } from '../feed/send/types.js';

/** A letter was not sent, or nobody can tell whether it was: the element's `status` says which. It doesn't carry the letter. */
export class LetterFailedEvent extends Event {
  static readonly type = 'advice-letter-failed';
  readonly kind: FailureKind;

  constructor(kind: FailureKind) {
    super(LetterFailedEvent.type, { bubbles: true, composed: true });
    this.kind = kind;
  }
}
