import { html, nothing, type TemplateResult } from 'lit';
import { sameAs, type Choice, type Facet, type Facets } from '../feed/archive/facets.js';
import type { SentencesOfArchive } from '../text/sentences.js';

/** What a reader can search and filter with, and what that changes. */
export interface Tools {
  readonly words: SentencesOfArchive;
  readonly query: string;
  readonly choice: Choice;
  /** What there is to choose, once it has been counted. */
  readonly facets: Facets | undefined;
  /** Which of them are there at all. */
  readonly search: boolean;
  readonly topics: boolean;
  readonly columnists: boolean;
  readonly updates: boolean;
  /** Writes a count in the reader's language. */
  readonly number: (count: number) => string;
  /** The reader goes for a choice, or for the search field. */
  readonly onCount: () => void;
  readonly onSeek: () => void;
  readonly onQuery: (event: Event) => void;
  readonly onChoice: (choice: Choice) => void;
  readonly onClear: () => void;
}

const valueOf = ({ currentTarget }: Event): string => (currentTarget as HTMLInputElement | HTMLSelectElement).value;

function choiceView(id: string, label: string, any: string, chosen: string | undefined, facets: readonly Facet[] | undefined, tools: Tools, onChange: (name: string) => void): TemplateResult {
  const { words, number } = tools;
  const isOne = ({ name }: Facet): boolean => sameAs(name) === sameAs(chosen ?? '');
  // What is chosen stays to be seen, also while nothing has been counted.
  const missing = chosen && !facets?.some(isOne) ? [{ name: chosen, count: NaN }] : [];
  return html`<p part="field">
    <label part="label" for=${id}>${label}</label>
    <select part="input" id=${id} @change=${(event: Event) => onChange(valueOf(event))} @focus=${tools.onCount} @pointerdown=${tools.onCount}>
      <option value="" .selected=${!chosen}>${any}</option>
      ${[...missing, ...(facets ?? [])].map((facet) => html`<option value=${facet.name} .selected=${isOne(facet)}>${facet.count >= 0 ? words.facet(facet.name, number(facet.count)) : facet.name}</option>`)}
    </select>
  </p>`;
}

function updatesView({ words, choice, facets, number, onChoice }: Tools): TemplateResult {
  const change = ({ currentTarget }: Event): void => onChoice({ updatesOnly: (currentTarget as HTMLInputElement).checked });
  return html`<p part="field">
    <label class="check"><input type="checkbox" .checked=${choice.updatesOnly === true} @change=${change} /> ${words.updatesOnly(facets ? number(facets.updates) : '')}</label>
  </p>`;
}

/** The search field and the filters above a list. */
export function toolsView(tools: Tools): TemplateResult | typeof nothing {
  const { words, query, choice, facets, onChoice } = tools;
  if (!tools.search && !tools.topics && !tools.columnists && !tools.updates) return nothing;
  const narrowed = query !== '' || Boolean(choice.topic) || Boolean(choice.columnist) || choice.updatesOnly;
  return html`<form part="filters" role="search" @submit=${(event: Event) => event.preventDefault()}>
    ${tools.search
      ? html`<p part="search">
          <label part="label" for="query">${words.searchLetters}</label>
          <input part="input" id="query" type="search" autocomplete="off" .value=${query} @focus=${tools.onSeek} @input=${tools.onQuery} @compositionend=${tools.onQuery} />
        </p>`
      : nothing}
    ${tools.topics ? choiceView('topic', words.topicFilter, words.anyTopic, choice.topic, facets?.topics, tools, (topic) => onChoice({ topic })) : nothing}
    ${tools.columnists ? choiceView('columnist', words.columnistFilter, words.anyColumnist, choice.columnist, facets?.columnists, tools, (columnist) => onChoice({ columnist })) : nothing}
    ${tools.updates ? updatesView(tools) : nothing} <button part="button" type="button" class="clear" ?hidden=${!narrowed} @click=${tools.onClear}>${words.clearFilters}</button>
  </form>`;
}
