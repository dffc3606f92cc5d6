/** A letter has arrived. It doesn't carry the letter. */
export class LetterSentEvent extends Event {
  static readonly type = 'advice-letter-sent';
  /** The receiver's mark for it, where it gave one. */
  readonly receipt: string | undefined;

  constructor(receipt?: string) {
    super(LetterSentEvent.type, { bubbles: true, composed: true });
    this.receipt = receipt;
  }
}
