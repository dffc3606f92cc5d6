/** Half of an ad was in view for a second. An estimate: what lies over it can't be known. */
export class AdViewableEvent extends Event {
  static readonly type = 'advice-ad-viewable';

  constructor() {
    super(AdViewableEvent.type, { bubbles: true, composed: true });
  }
}
