import type { Plugin } from 'vite';
import { without, type Cut } from './cut.js';

/**
 * Takes out of MiniSearch, in the script that people embed, what no element of ours uses: the index is made anew in
 * each page, only ever grows, stores nothing and suggests nothing. That is 2.5 of 4.9 KB (brotli). Bundlers get
 * MiniSearch as it is. A method or a text that isn't found stops the build, and so does source that uses what has been
 * taken out, so that neither a new version nor a new search can break quietly.
 */
const UNUSED =
  // SearchableMap
  'clear delete forEach has keys values from fromObject update set size ' +
  // MiniSearch
  'addAll addAllAsync remove removeAll discard maybeAutoVacuum discardAll replace vacuum conditionalVacuum performVacuuming ' +
  'vacuumConditionsMet isVacuuming dirtCount dirtFactor has getStoredFields autoSuggest documentCount termCount ' +
  'loadJSON loadJSONAsync getDefault loadJS loadJSAsync instantiateMiniSearch toJSON removeTerm warnDocumentChanged removeFieldLength ' +
  'executeWildcardQuery saveStoredFields';

const CUTS: readonly Cut[] = [
  { what: 'size', from: '        this._size = undefined;\n' },
  { what: 'size', from: '        this._size = undefined;\n' },
  {
    what: 'an iterator that waits between two words',
    from: 'return new TreeIterator(this, ENTRIES);',
    to:
      'const all = [];' +
      'const walk = (node, key) => node.forEach((value, piece) => (piece === LEAF ? all.push([key, value]) : walk(value, key + piece)));' +
      'walk(this._tree, this._prefix);' +
      'return all;',
  },
  { what: 'an iterator that waits between two words', from: '[Symbol.iterator]() {\n        return this.entries();\n    }' },
  { what: 'an iterator that waits between two words', from: 'of prefixMatches)', to: 'of prefixMatches.entries())' },
  { what: 'wrong arguments', from: "if (!prefix.startsWith(this._prefix)) {\n            throw new Error('Mismatched prefix');\n        }" },
  { what: 'wrong arguments', from: "if (typeof key !== 'string') {\n            throw new Error('key must be a string');\n        }" },
  {
    what: 'wrong arguments',
    from: "if ((options === null || options === void 0 ? void 0 : options.fields) == null) {\n            throw new Error('MiniSearch: option \"fields\" must be provided');\n        }",
  },
  { what: 'wrong arguments', from: 'if (query === undefined)\n        return results;' },
  { what: 'wrong arguments', from: 'if (id == null) {\n            throw new Error(`MiniSearch: document does not have ID field "${idField}"`);\n        }' },
  { what: 'wrong arguments', from: 'if (this._idToShortId.has(id)) {\n            throw new Error(`MiniSearch: duplicate ID ${id}`);\n        }' },
  { what: 'wrong arguments', from: 'if (!combinator) {\n            throw new Error(`Invalid combination operator: ${combineWith}`);\n        }' },
  { what: 'vacuum', from: 'const autoVacuum = (options.autoVacuum == null || options.autoVacuum === true) ? defaultAutoVacuumOptions : options.autoVacuum;' },
  { what: 'vacuum', from: '            autoVacuum,\n' },
  {
    what: 'vacuum',
    from:
      '        this._dirtCount = 0;\n        this._currentVacuum = null;\n        this._enqueuedVacuum = null;\n' +
      '        this._enqueuedVacuumConditions = defaultVacuumConditions;\n',
  },
  { what: 'suggestions', from: 'autoSuggestOptions: { ...defaultAutoSuggestOptions, ...(options.autoSuggestOptions || {}) }' },
  { what: 'stored fields', from: 'this._storedFields = new Map();' },
  { what: 'stored fields', from: 'this.saveStoredFields(shortDocumentId, document);' },
  { what: 'stored fields', from: 'Object.assign(result, this._storedFields.get(docId));' },
  { what: 'wildcards', from: 'if (query === MiniSearch.wildcard && searchOptionsWithDefaults.boostDocument == null) {\n            return results;\n        }' },
  { what: 'wildcards', from: 'if (query === MiniSearch.wildcard) {\n            return this.executeWildcardQuery(searchOptions);\n        }' },
  { what: 'wildcards', from: "MiniSearch.wildcard = Symbol('*');" },
  { what: 'terms of a result', from: '                terms: Object.keys(match),\n                queryTerms: terms,\n' },
  {
    what: 'removed documents',
    from: 'if (!this._documentIds.has(docId)) {\n                    this.removeTerm(fieldId, docId, derivedTerm);\n                    matchingFields -= 1;\n                    continue;\n                }',
  },
  { what: 'documents that weigh more', from: 'const docBoost = boostDocumentFn ? boostDocumentFn(this._documentIds.get(docId), derivedTerm, this._storedFields.get(docId)) : 1;' },
  { what: 'documents that weigh more', from: '                if (!docBoost)\n                    continue;\n' },
  { what: 'documents that weigh more', from: ' * docBoost' },
  { what: 'documents that weigh more', from: ', boostDocumentFn, bm25params, results', to: ', bm25params, results' },
  ...[0, 1, 2].map(() => ({ what: 'documents that weigh more', from: ', boostDocument, bm25params', to: ', bm25params' })),
  { what: 'documents that weigh more', from: '{ boostDocument, weights,', to: '{ weights,' },
  { what: 'terms that weigh more', from: "const termBoost = (typeof options.boostTerm === 'function')\n        ? options.boostTerm(term, i, terms)\n        : 1;" },
  { what: 'terms that weigh more', from: 'return { term, fuzzy, prefix, termBoost };', to: 'return { term, fuzzy, prefix };' },
  { what: 'terms that weigh more', from: 'termWeight, termBoost, fieldTermData', to: 'termWeight, fieldTermData' },
  { what: 'terms that weigh more', from: 'termWeight * termBoost *', to: 'termWeight *' },
  ...[0, 1, 2].map(() => ({ what: 'terms that weigh more', from: ', query.termBoost, data', to: ', data' })),
  { what: 'options that are merged twice', from: 'const options = { ...this._options.searchOptions, ...searchOptions };', to: 'const options = searchOptions;' },
  {
    what: 'texts as queries: ours are single words',
    from:
      'const { tokenize, processTerm, searchOptions: globalSearchOptions } = this._options;\n' +
      '        const options = { tokenize, processTerm, ...globalSearchOptions, ...searchOptions };\n' +
      '        const { tokenize: searchTokenize, processTerm: searchProcessTerm } = options;\n' +
      '        const terms = searchTokenize(query)\n' +
      '            .flatMap((term) => searchProcessTerm(term))\n' +
      '            .filter((term) => !!term);\n' +
      '        const queries = terms.map(termToQuerySpec(options));\n' +
      '        const results = queries.map(query => this.executeQuerySpec(query, options));\n' +
      '        return this.combineResults(results, options.combineWith);',
    to: 'const options = { ...this._options.searchOptions, ...searchOptions };return this.executeQuerySpec(termToQuerySpec(options)(query), options);',
  },
  {
    what: 'terms that a word becomes',
    from:
      'if (Array.isArray(processedTerm)) {\n                    for (const t of processedTerm) {\n' +
      '                        this.addTerm(fieldId, shortDocumentId, t);\n                    }\n                }\n' +
      '                else if (processedTerm) {\n                    this.addTerm(fieldId, shortDocumentId, processedTerm);\n                }',
    to: 'this.addTerm(fieldId, shortDocumentId, term);',
  },
  { what: 'terms that a word becomes', from: 'const processedTerm = processTerm(term, field);' },
  { what: 'fields that are no text', from: 'tokenize(stringifyField(fieldValue, field), field)', to: 'tokenize(fieldValue)' },
  { what: 'fields that are no text', from: '    stringifyField: (fieldValue, fieldName) => fieldValue.toString(),\n' },
  { what: 'slips as a share of a word', from: 'const fuzzy = (query.fuzzy === true) ? 0.2 : query.fuzzy;' },
  {
    what: 'slips as a share of a word',
    from: 'const maxDistance = fuzzy < 1 ? Math.min(maxFuzzy, Math.round(query.term.length * fuzzy)) : fuzzy;',
    to: 'const maxDistance = query.fuzzy;',
  },
  { what: 'slips as a share of a word', from: "(typeof options.fuzzy === 'function')\n        ? options.fuzzy(term, i, terms)\n        : (options.fuzzy || false)", to: 'options.fuzzy && options.fuzzy(term)' },
  { what: 'slips as a share of a word', from: '    maxFuzzy: 6,\n' },
  { what: 'slips as a share of a word', from: 'weights, maxFuzzy, bm25', to: 'bm25' },
  { what: 'beginnings by word', from: "(typeof options.prefix === 'function')\n        ? options.prefix(term, i, terms)\n        : (options.prefix === true)", to: 'options.prefix' },
  { what: 'weights of slips and beginnings', from: '{ ...defaultSearchOptions.weights, ...weights }', to: 'defaultSearchOptions.weights' },
  { what: 'finding a document by its id', from: '        this._idToShortId = new Map();\n' },
  { what: 'finding a document by its id', from: 'this._idToShortId.set(documentId, shortDocumentId);' },
  { what: 'numbers of documents that are gone', from: '        this._nextId = 0;\n' },
  { what: 'numbers of documents that are gone', from: 'const shortDocumentId = this._nextId;', to: 'const shortDocumentId = this._documentCount;' },
  { what: 'numbers of documents that are gone', from: '        this._nextId += 1;\n' },
  { what: 'spellings of an operator', from: 'const operator = combineWith.toLowerCase();\n' },
  { what: 'spellings of an operator', from: 'combinators[operator]', to: 'combinators[combineWith]' },
  { what: 'spellings of an operator', from: "const OR = 'or';", to: "const OR = 'OR';" },
  { what: 'spellings of an operator', from: "const AND = 'and';", to: "const AND = 'AND';" },
  { what: 'leaving out', from: ',\n    [AND_NOT]: (a, b) => {\n        for (const docId of b.keys())\n            a.delete(docId);\n        return a;\n    }' },
  { what: 'default options', from: '    extractField: (document, fieldName) => document[fieldName],\n' },
  { what: 'default options', from: '    tokenize: (text) => text.split(SPACE_OR_PUNCTUATION),\n    processTerm: (term) => term.toLowerCase(),\n    fields: undefined,\n    searchOptions: undefined,\n    storeFields: [],\n' },
  {
    what: 'default options',
    from: "    logger: (level, message) => {\n        if (typeof (console === null || console === void 0 ? void 0 : console[level]) === 'function')\n            console[level](message);\n    },\n    autoVacuum: true\n",
  },
];

/** What our own search would have to do without. */
const MISSED = /\b(?:boostDocument|boostTerm|storeFields|stringifyField|queryTerms|autoSuggest|MiniSearch\.wildcard|AND_NOT|maxFuzzy|weights|fuzzy: [\d.t]|combineWith: .(?:and|or)\b|prefix: (?!true|false))/;

export const leanSearch: Plugin = {
  name: 'lean-search',
  enforce: 'pre',
  transform(code, id) {
    const fail = (what: string): never => this.error(`This version of MiniSearch ${what}: look at build/lean-search.ts anew.`);
    const missed = /from 'minisearch'/.test(code) && MISSED.exec(code)?.[0];
    if (missed) this.error(`${id} uses "${missed}", which build/lean-search.ts takes out of the script.`);
    if (!id.endsWith('minisearch/dist/es/index.js')) return undefined;
    const rest = UNUSED.split(' ').reduce((text, name) => {
      // Methods end where their indentation does.
      const method = new RegExp(`^    (?:static |async |get )*${name}\\(.*\\) \\{\\n[^]*?^    \\}\\n`, 'm');
      return method.test(text) ? text.replace(method, '') : fail(`has no ${name}()`);
    }, code);
    return without(rest, CUTS, fail);
  },
};
