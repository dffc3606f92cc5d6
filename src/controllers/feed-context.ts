import { createContext } from '@lit/context';
import type { Column } from '../feed/letters.js';
import type { FeedState } from '../feed/store.js';
import type { Item } from '../feed/types.js';

/** What an element that provides a feed gives to those inside it. */
export interface ProvidedFeed {
  readonly state: FeedState;
  readonly reload: () => Promise<void>;
  readonly loadMore: () => Promise<void>;
  readonly columnOf: (item: Item) => Column;
}

/** The key is a registered symbol, so that elements of two copies of the script understand one another. */
export const feedContext = createContext<ProvidedFeed>(Symbol.for('advice-column/feed'));
