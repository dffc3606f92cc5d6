import type { Feed, FeedWarning } from '../feed/types.js';

/** A feed has been read. `warnings` lists every tolerance that was needed, for the publisher to mend. */
export class FeedLoadEvent extends Event {
  static readonly type = 'advice-load';
  readonly feed: Feed;
  readonly warnings: readonly FeedWarning[];

  constructor(feed: Feed) {
    super(FeedLoadEvent.type, { bubbles: true, composed: true });
    this.feed = feed;
    this.warnings = feed.warnings;
  }
}
