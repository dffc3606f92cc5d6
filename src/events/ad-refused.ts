/** No ad may be shown: the reader, or the page's policy, doesn't allow one, or nobody has answered in time. */
export class AdRefusedEvent extends Event {
  static readonly type = 'advice-ad-refused';
  readonly reason: 'consent' | 'timeout';

  constructor(reason: 'consent' | 'timeout') {
    super(AdRefusedEvent.type, { bubbles: true, composed: true });
    this.reason = reason;
  }
}
