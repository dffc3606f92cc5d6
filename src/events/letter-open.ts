export interface LetterOpenDetail {
  readonly itemId: string;
  readonly letterId?: string | undefined;
  readonly url?: string | undefined;
}

/** The reader asks for a whole column. Cancel it to open the column in a way of the page's own. */
export class LetterOpenEvent extends Event {
  static readonly type = 'advice-letter-open';
  readonly itemId: string;
  readonly letterId: string | undefined;
  /** Where the publisher has the column. */
  readonly url: string | undefined;

  constructor({ itemId, letterId, url }: LetterOpenDetail) {
    super(LetterOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.itemId = itemId;
    this.letterId = letterId;
    this.url = url;
  }
}
