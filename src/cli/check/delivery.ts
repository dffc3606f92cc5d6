import type { Finding, Level } from './finding.js';

/** How a feed came: what browsers on other people's pages make of it. */
export interface Delivery {
  readonly url: string;
  readonly headers: Headers;
  readonly redirected: boolean;
}

const isLocal = ({ hostname }: URL): boolean => /^(?:localhost|127\.|\[::1\]$)|\.localhost$/.test(hostname);

export function deliveryFindings({ url, headers, redirected }: Delivery): readonly Finding[] {
  const findings: Finding[] = [];
  const find = (level: Level, code: string, message: string, reader: string): void => void findings.push({ level, code, path: '', message, reader });
  const allowed = headers.get('access-control-allow-origin')?.trim();
  if (!allowed) find('error', 'cors', 'Its server does not send "Access-Control-Allow-Origin: *".', 'On any site but your own: your fallback, and nothing of the feed.');
  else if (allowed !== '*' && allowed !== 'https://partner.example') find('error', 'cors', `Its server lets only ${allowed} read it; it should send "Access-Control-Allow-Origin: *".`, 'On all other sites: your fallback, and nothing of the feed.');
  else if (allowed !== '*' && !/\borigin\b|\*/i.test(headers.get('vary') ?? '')) find('warning', 'cors', 'Its server names the site that asks, and does not send "Vary: Origin".', 'Now and then nothing, when a copy made for another site is kept on the way.');
  if (new URL(url).protocol === 'http:' && !isLocal(new URL(url))) find('error', 'insecure', 'Its address begins with http://.', 'On pages with https:// nothing: browsers refuse to mix the two.');

  const type = headers.get('content-type') ?? '';
  const [essence = ''] = type.toLowerCase().split(';').map((part) => part.trim());
  const charset = /charset="?([^";]+)/i.exec(type)?.[1]?.toLowerCase();
  if (!essence) find('note', 'content-type', 'It comes without a Content-Type; send application/feed+json.', 'Nothing is missing.');
  else if (/html|xml/.test(essence)) find('warning', 'content-type', `It comes as ${essence}; send application/feed+json.`, 'Nothing is missing here; some feed readers take it for a page.');
  else if (!/^application\/(?:feed\+)?json$/.test(essence)) find('note', 'content-type', `It comes as ${essence}; application/feed+json is better.`, 'Nothing is missing.');
  if (charset && charset !== 'utf-8' && charset !== 'utf8') find('warning', 'charset', `It says that it is ${charset}; JSON is UTF-8.`, 'Perhaps wrong letters, where it really is.');
  if (redirected) find('note', 'redirect', `It leads on to ${url}; name that address.`, 'The column comes later, by one more journey.');
  if (!headers.get('etag') && !headers.get('last-modified') && !headers.get('cache-control')) find('note', 'caching', 'It comes with neither ETag, Last-Modified nor Cache-Control.', 'It is downloaded whole at every visit.');
  return findings;
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} KB`;

/** Thresholds by what a reader on a slow line notices. */
export function sizeFindings(bytes: number): readonly Finding[] {
  if (bytes <= 250_000) return [];
  const large = bytes > 1_000_000;
  const message = `This page of the feed is ${kilobytes(bytes)}; put 20 columns on a page, and name the next in next_url.`;
  return [{ level: large ? 'warning' : 'note', code: 'size', path: '', message, reader: large ? 'A wait of several seconds on a slow line.' : 'A wait on a slow line.' }];
}
