/** A letter is about to be sent. Cancel it, and nothing is. It doesn't carry the letter. */
export class LetterSubmitEvent extends Event {
  static readonly type = 'advice-letter-submit';

  constructor() {
    super(LetterSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}
