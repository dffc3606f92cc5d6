import type { FeedWarning, WarningCode } from '../../feed/types.js';
import type { Finding, Level } from './finding.js';

/** What each tolerance of the feed's own reader means for who reads the column. */
const MEANING: Readonly<Record<WarningCode, readonly [level: Level, reader: string]>> = {
  version: ['warning', 'Nothing is missing.'],
  title: ['warning', 'The credit below a column can’t name it.'],
  'item-without-id': ['error', 'This column is not shown.'],
  'item-empty': ['error', 'This item is not shown.'],
  'letter-discarded': ['warning', 'This letter is not shown; the others are.'],
  'duplicate-id': ['error', 'This column is not shown; the earlier one with its id is.'],
  'wrong-type': ['warning', 'What it says is not shown; the rest is.'],
  expired: ['note', 'The columns on this page are shown, and no older ones.'],
  'next-url': ['warning', 'Older columns can’t be reached from here.'],
};

export function findingOf({ code, path, page, message = '' }: FeedWarning): Finding {
  const [level, reader] = MEANING[code];
  return { level, code, path, ...(page && { page }), message, reader };
}
