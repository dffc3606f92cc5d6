/** An ad may be put into the slot now: it is wanted, allowed, and near enough. */
export class AdReadyEvent extends Event {
  static readonly type = 'advice-ad-ready';
  /** The sizes that fit, as width and height in CSS pixels; empty when the slot names none. */
  readonly sizes: readonly (readonly [width: number, height: number])[];

  constructor(sizes: readonly (readonly [width: number, height: number])[]) {
    super(AdReadyEvent.type, { bubbles: true, composed: true });
    this.sizes = sizes;
  }
}
