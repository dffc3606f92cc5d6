import { FeedErrorEvent } from '../events/feed-error.js';
import { FeedLoadEvent } from '../events/feed-load.js';
import { explained } from '../feed/explain.js';
import type { FeedState } from '../feed/store.js';

/** Tells a page what went wrong with a feed, or what had to be tolerated in it, in sentences. A part of its own. */
export function tell(host: EventTarget, state: FeedState): void {
  const { error, feed } = explained(state);
  if (error) host.dispatchEvent(new FeedErrorEvent(error));
  else if (feed) host.dispatchEvent(new FeedLoadEvent(feed));
}
