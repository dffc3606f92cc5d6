import { html, nothing, type TemplateResult } from 'lit';
import type { Listing } from '../feed/archive/browse.js';
import { yearOf } from '../feed/archive/order.js';
import type { Row } from '../feed/archive/rows.js';
import { rowView, type RowSetting } from './archive-row.js';
import { heading } from './heading.js';

interface Year {
  readonly name: string;
  readonly rows: Row[];
}

/** Rows that follow one another in one year; an undated one belongs to the year it stands in. */
function yearsOf(rows: readonly Row[], locale: string): readonly Year[] {
  const years: Year[] = [];
  for (const row of rows) {
    const last = years.at(-1);
    const name = row.date ? yearOf(row.date, locale) : (last?.name ?? '');
    if (last?.name === name) last.rows.push(row);
    else years.push({ name, rows: [row] });
  }
  return years;
}

function listView(rows: readonly Row[], setting: RowSetting, label?: string): TemplateResult {
  // A list without bullets is none to Safari's reader, unless it says so: https://bugs.webkit.org/show_bug.cgi?id=170179
  return html`<ul part="list" role="list" aria-labelledby=${label ?? nothing}>
    ${rows.map((row) => rowView(row, setting))}
  </ul>`;
}

/** The rows of a list, by year where it is long. */
export function rowsView({ rows }: Listing, setting: RowSetting, byYear: boolean): unknown {
  if (!rows.length) return nothing;
  if (!byYear) return listView(rows, setting);
  const below = { ...setting, headingLevel: setting.headingLevel + 1 };
  return yearsOf(rows, setting.locale).map(({ name, rows: some }, index) => {
    const id = `year-${index}`;
    return html`<section>${name ? heading(setting.headingLevel, 'headline year', name, id) : nothing}${listView(some, below, name ? id : undefined)}</section>`;
  });
}
