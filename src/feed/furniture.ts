import { standsIn, type Line } from './lines.js';

const AD =
  /^\W*(?:close ad|ad(?:vertisement)?|sponsored(?: content)?|(?:story|article) continues(?: below)?(?: (?:the |this )?ad(?:vertisement)?)?|(?:scroll|keep reading) to continue|anzeige|werbung|publicité|publicidade?|pubblicità|advertentie|reklama?|annonse?|реклама|広告|广告|廣告|광고|إعلان|פרסומת)\W*$/iu;
// Labels, not sentences: “Follow your heart.” and “Like I said: run” are the last words of many a reply.
const TAIL =
  /^\W*(?:(?:more|other|you (?:may|might)|recommended|related|trending|popular|around)\b.{0,50}\b(?:partners?|sponsors?|from|like|stories|articles|web|posts|columns|reading)\b.{0,20}|(?:from )?our (?:partners|sponsors)|(?:read|see|explore|discover) (?:more|next|also|all)\b.{0,30}|(?:share|print|e-?mail|save|tweet|pin|like|follow|subscribe|comments?|related|sign up)(?:\W*$|\W*[:(|]|(?: (?:this|us|on|via|to|for|now|here|by|posts?|columns?|stories|articles?|links?|reading|content))+\b).{0,50})(?<!(?:^|[^.])[.!?]["”’]?)[\s:»›>…→]*$/iu;

const MAIL = /^(?:(>|(?:on|am|le|el|em|il|op|den)\b.{6,120}\b(?:wrote|schrieb|écrit|escribió|escreveu|scritto|schreef|skrev)\b.{0,60}:$)|(from|to|sent|date|subject|cc):\s)/iu;

/** A line of the page that has nothing to do with the column, wherever it stands. */
export const isAd = ({ text }: Line): boolean => text.length < 80 && AD.test(text);

export const isWordless = ({ text }: Line): boolean => !/[\p{L}\p{N}]/u.test(text);

/** The headers, the marks and the attributions of quoted mail. */
export function isMail(lines: readonly Line[]): boolean {
  const headers = new Set<string>();
  for (const { text } of lines) {
    const [, quote, header] = MAIL.exec(text) ?? [];
    if (quote || header) headers.add((header ?? text).toLowerCase());
  }
  return headers.size > 1;
}

/** Whose rights, and where to write to: in brackets or italics, it is no part of the reply above it. */
export const isFixedLine = (line: Line | undefined): boolean =>
  !!line &&
  (/^(?:©|\(c\)|copyright|distributed by)/i.test(line.text) ||
    ((/^[([（].*[)\]）]$/.test(line.text) || standsIn(line, /^(?:em|i|small|footer)$/)) &&
      (/@|www\.|\.(?:com|org|net)\b/i.test(line.text) || line.runs.some(({ within }) => within?.name === 'a'))));

/** How many lines are left when the links and labels that a portal puts under a column are taken off. */
export function withoutTail(lines: readonly Line[]): number {
  let end = lines.length;
  for (let i = end; i--; ) {
    const line = lines[i];
    if (!line) break;
    const label = isAd(line) || (line.text.length < 80 && TAIL.test(line.text));
    if (label) end = i;
    else if (!isWordless(line) && !(line.text.length < 120 && standsIn(line, /^a$/))) break;
  }
  return end;
}
