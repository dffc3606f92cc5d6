import { count } from '../options.js';
import { forTerminal } from '../stop.js';
import type { Verdict } from './check.js';
import type { Finding } from './finding.js';

/** The same thing in many places is said once, with the first of them. */
interface Group {
  readonly finding: Finding;
  readonly places: string[];
}

function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { level, code, message, reader, page, path, item } = finding;
    const key = [level, code, message, reader].join('\n');
    const place = `${page ? `${page} ` : ''}${path}${item && !path.includes(item) ? ` (${item})` : ''}`;
    const group = groups.get(key);
    if (group) group.places.push(place);
    else groups.set(key, { finding, places: [place] });
  }
  return [...groups.values()];
}

const MOST = 3;

function* linesOf({ finding: { level, message, reader }, places }: Group, all: boolean): Generator<string> {
  const shown = all ? places : places.slice(0, MOST);
  const [first = '', ...others] = shown;
  const more = places.length - shown.length;
  yield `${level.padEnd(8)} ${first ? `${first}: ` : ''}${message}`;
  for (const place of others) yield `         ${place}`;
  if (more) yield `         … and ${more} more`;
  yield `         Readers see: ${reader}`;
}


function summary({ items, shown, pages, findings }: Verdict): string {
  const of = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  const found = [count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('note'), 'note')];
  const clean = findings.length ? found.filter((part) => !part.startsWith('0 ')).join(', ') : 'nothing to complain of';
  const columns = shown === items ? count(shown, 'column') : `${shown} of ${count(items, 'item')}`;
  return `${columns}${pages > 1 ? ` on ${pages} pages` : ''}; ${clean}.`;
}

/** The verdict for people: what is wrong, where, and what comes of it. `all` names every place. */
export function report(verdict: Verdict, all: boolean): string {
  const { feed, refused, findings } = verdict;
  const lines = grouped(findings).flatMap((group) => [...linesOf(group, all)]);
  if (refused) lines.push(`refused: ${refused}`, '         Readers see: your fallback, and nothing of the feed.');
  else lines.push(`${feed}: ${summary(verdict)}`);
  return `${lines.map((line) => forTerminal(line.replaceAll('\n', ' '))).join('\n')}\n`;
}
