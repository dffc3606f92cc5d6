export type FeedErrorKind =
  | 'network'
  | 'timeout'
  | 'http'
  | 'not-json'
  | 'not-a-feed'
  | 'too-large'
  | 'cors-or-network'
  | 'aborted';

/** Why a whole feed could not be shown. `message` is a keyword until `explain` has made it a sentence. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly kind: FeedErrorKind;
  readonly url: string | undefined;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;

  constructor(kind: FeedErrorKind, message: string, url?: string, status?: number) {
    super(message);
    this.kind = kind;
    this.url = url;
    this.status = status;
  }
}
