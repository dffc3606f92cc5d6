import type { FeedError, FeedErrorKind } from '../feed/errors.js';

/** A feed could not be read. `message` is a sentence that a site owner can act on. */
export class FeedErrorEvent extends Event {
  static readonly type = 'advice-error';
  readonly kind: FeedErrorKind;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  readonly url: string | undefined;
  readonly message: string;

  constructor({ kind, status, url, message }: FeedError) {
    super(FeedErrorEvent.type, { bubbles: true, composed: true });
    this.kind = kind;
    this.status = status;
    this.url = url;
    this.message = message;
  }
}
