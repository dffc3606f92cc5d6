/** One thing that a feed's publisher may want to know. */
export interface Finding {
  /** `error`: readers miss a column, or all of them; `warning`: they miss something of one; `note`: nothing is lost. */
  readonly level: 'error' | 'warning' | 'note';
  readonly code: string;
  /** Where in the feed, as in `items[3].date_published`; empty for the feed as a whole. */
  readonly path: string;
  /** The page it is on, when that isn't the first. */
  readonly page?: string;
  /** The item's id, where it is about one that has one. */
  readonly item?: string;
  readonly message: string;
  /** What readers see of it. */
  readonly reader: string;
}

export type Level = Finding['level'];
