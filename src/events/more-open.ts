export interface MoreOpenDetail {
  readonly url: string;
  readonly partner?: string | undefined;
  readonly sponsored: boolean;
}

/** The reader opens one of the columns that are listed. Cancel it to open the address in a way of the page's own. */
export class MoreOpenEvent extends Event {
  static readonly type = 'advice-more-open';
  /** The address as it opens, with what `utm` adds. */
  readonly url: string;
  /** The partner's name, when it is a partner's. */
  readonly partner: string | undefined;
  /** Somebody has paid for it. */
  readonly sponsored: boolean;

  constructor({ url, partner, sponsored }: MoreOpenDetail) {
    super(MoreOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.url = url;
    this.partner = partner;
    this.sponsored = sponsored;
  }
}
