import type { FeedDate } from './types.js';

/** ISO day or mail day, each with its day of the month; then perhaps a time, and perhaps a zone. */
const DATE = /^(?:[a-z]+,?\s+)?(\d{4}-(?:0[1-9]|1[0-2])-(\d\d)|(\d\d?)\s+[a-z]{3,}\s+\d{4})(?:[t\s]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(z|[+-]\d\d:?\d\d|[a-z]{1,4})?)?$/i;

/**
 * Reads a date as feeds write them: RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339), the same without seconds,
 * zone or time, with a space for the T, or the dates of mail (RFC 822). A time without a zone is taken as UTC.
 */
export function parseDate(written: string): FeedDate | undefined {
  const [, day, isoDay, mailDay, time, zone] = DATE.exec(written) ?? [];
  if (!day) return undefined;
  const midnight = new Date(isoDay ? day : `${day} UTC`);
  // Engines read 30 February as 2 March, or not at all; Firefox even has a month 0.
  if (midnight.getUTCDate() !== Number(isoDay ?? mailDay)) return undefined;
  if (!time) return { at: midnight.getTime(), dayOnly: true };
  const at = Date.parse(isoDay ? `${day}T${time}${(zone ?? 'Z').toUpperCase().replace(/^(...)(\d\d)$/, '$1:$2')}` : `${day} ${time} ${zone ?? 'UTC'}`);
  return Number.isNaN(at) ? undefined : { at, dayOnly: false };
}
