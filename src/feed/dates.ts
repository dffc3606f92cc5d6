import type { FeedDate } from './types.js';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[t ]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(z|[+-]\d\d:?\d\d)?)?$/i;
const MAIL = /^(?:[a-z]+,?\s+)?(\d\d?)\s+([a-z]{3})[a-z]*\s+(\d{4})\s*(.*)$/i;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * Reads a date as feeds write them: RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339), the same without seconds,
 * zone or time, with a space for the T, or the dates of mail (RFC 822). A time without a zone is taken as UTC.
 */
export function parseDate(written: string): FeedDate | undefined {
  const iso = ISO.exec(written);
  const mail = MAIL.exec(written);
  const month = mail ? MONTHS.indexOf((mail[2] ?? '').toLowerCase()) / 3 + 1 : 0;
  const day = iso
    ? iso.slice(1, 4).join('-')
    : mail && [mail[3], ...[month, mail[1]].map((part) => String(part).padStart(2, '0'))].join('-');
  const midnight = day ? Date.parse(`${day}T00:00Z`) : NaN;
  // Engines read 30 February as 2 March, or not at all.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day ?? '')) return undefined;
  const time = iso ? iso[4] : mail?.[4];
  if (!time) return { at: midnight, dayOnly: true };
  const at = Date.parse(iso ? `${day}T${time}${(iso[5] ?? 'Z').replace(/^(...)(\d\d)$/, '$1:$2')}` : written);
  return Number.isNaN(at) ? undefined : { at, dayOnly: false };
}
