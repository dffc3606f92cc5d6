import { html, nothing, type TemplateResult } from 'lit';
import type { Listing } from '../feed/archive/browse.js';
import type { Sentences, SentencesOfArchive } from '../text/sentences.js';

export interface Counts {
  readonly text: Sentences;
  readonly words: SentencesOfArchive;
  readonly query: string;
  /** Is the list narrowed by words or by a choice? */
  readonly narrow: boolean;
  /** Writes a count in the reader's language. */
  readonly number: (count: number) => string;
  readonly stale: boolean;
}

/** How many there are, or that there are none and what to do about it. Said politely whenever it changes. */
export function countView({ rows, total, more, searching, failed }: Listing, { words, query, narrow, number, stale }: Counts): TemplateResult {
  const count = words.lettersShown(number(rows.length), number(total), total, more);
  const none = html`<b>${query ? words.noneMatchQuery(query) : words.noneMatch}</b> ${words.noneMatchHint}`;
  const said = failed ? words.searchFailed : searching && !rows.length ? words.searching : !total && narrow ? none : count;
  return html`<p part="status" role="status" tabindex="-1">${said} ${stale ? words.archiveStale : nothing}</p>`;
}

/** The end of a list: what is wrong with the next page, and the button that shows more. */
export function pagerView({ rows, total, more, failed: unreachable }: Listing, { text, words, narrow, number }: Counts, { busy, failed, onMore }: { readonly busy: boolean; readonly failed: boolean; readonly onMore: () => void }): TemplateResult | typeof nothing {
  if (rows.length >= total && !more) return nothing;
  // "1 of 1" would promise nothing: what is chosen or searched for may still be on older pages.
  const isAll = narrow ? rows.length >= total : !total;
  const label = failed || unreachable ? text.tryAgain : isAll ? words.searchOlder : words.showMore(number(rows.length), number(total));
  return html`<div part="pager">
    <button part="button" class="more" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${onMore}>${label}</button>
    <p role="status">${busy ? words.loadingMore : failed ? words.olderFailed : nothing}</p>
  </div>`;
}
