/** "March 2027", in the reader's language. `timeZone`: IANA name; default: the reader's. */
export function monthIn(at: number, locale: string, timeZone?: 'UTC'): string {
  const zone = timeZone && { timeZone };
  // CLDR puts the year first in Persian, where no newspaper does; its date with the day has them in their order.
  if (/^fa\b/.test(locale)) return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone }).format(at).replace(/^\S+\s/, '');
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...zone }).format(at);
}
