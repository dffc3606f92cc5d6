import type { Plugin } from 'vite';

/**
 * Takes out of MiniSearch, in the script that people embed, what no element of ours uses: the index is made anew in
 * each page, only ever grows, and suggests nothing. That is 1.6 of 4.9 KB (brotli). Bundlers get MiniSearch as it is.
 * A method that isn't found stops the build, so that a new version can't break quietly.
 */
const UNUSED =
  // SearchableMap
  'clear delete forEach has keys values from fromObject update ' +
  // MiniSearch
  'addAll addAllAsync remove removeAll discard maybeAutoVacuum discardAll replace vacuum conditionalVacuum performVacuuming ' +
  'vacuumConditionsMet isVacuuming dirtCount dirtFactor has getStoredFields autoSuggest documentCount termCount ' +
  'loadJSON loadJSONAsync getDefault loadJS loadJSAsync instantiateMiniSearch toJSON removeTerm warnDocumentChanged removeFieldLength';

export const leanSearch: Plugin = {
  name: 'lean-search',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('minisearch/dist/es/index.js')) return undefined;
    return UNUSED.split(' ').reduce((text, name) => {
      // Methods end where their indentation does.
      const method = new RegExp(`^    (?:static |async |get )*${name}\\(.*\\) \\{\\n[^]*?^    \\}\\n`, 'm');
      if (!method.test(text)) this.error(`This version of MiniSearch has no ${name}(): look at build/lean-search.ts anew.`);
      return text.replace(method, '');
    }, code);
  },
};
