/** Addresses of links that lead away from the publisher. */

/**
 * An address with the page's own campaign parameters, `utm_source=portal&utm_medium=more`. Query and fragment stay as
 * they are; a parameter that the link has already keeps its value.
 */
export function withCampaign(href: string, campaign: string): string {
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) return href;
  const wanted = new URLSearchParams(campaign.trim().replace(/^[?&]+/, ''));
  const query = new URLSearchParams([...wanted].filter(([name]) => !url.searchParams.has(name))).toString();
  // Appended by hand: through `searchParams` the query that is there would be written anew.
  if (query) url.search = `${url.search}${url.search ? '&' : '?'}${query}`;
  return url.href;
}
