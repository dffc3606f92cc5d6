/** An ad is about to be closed. Cancel it to keep it open. */
export class AdCloseEvent extends Event {
  static readonly type = 'advice-ad-close';

  constructor() {
    super(AdCloseEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}
