export * from './types.js';
export { parseFeed, type ParseOptions } from './parse.js';
export { FeedError, type FeedErrorKind } from './errors.js';
export { isLive, liveItems, newestFirst, pickItem } from './order.js';
export type { Column } from './letters.js';
export { columnOf } from './plain.js';
export { splitColumn, type SplitColumn, type SplitLetter } from './split.js';
export { submitOf } from './submit.js';
