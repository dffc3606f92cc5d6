import type { Plugin } from 'vite';
import { without, type Cut } from './cut.js';

/**
 * Takes out of DOMPurify, in the script that people embed, what our policy replaces: its own lists of tags and
 * attributes that may stay, and helpers for syntax that every browser has. That is 2.3 of 10.1 KB (brotli). What is left
 * decides as before; without a list of its own it allows less, never more. Bundlers get DOMPurify as it is.
 * A text that isn't found stops the build, and so does source that uses what has been taken out.
 */
const LISTS = ['html$1', 'html', 'svg', 'mathMl', 'xml'];

const CUTS: readonly Cut[] = [
  { what: 'pairs of an array, for old browsers', from: 'var _ref3 = _slicedToArray(_ref2, 2);', to: 'const _ref3 = _ref2;' },
  { what: 'asynchronous generators, for old browsers', from: 'AsyncGenerator.prototype["function" == typeof Symbol && Symbol.asyncIterator || "@@asyncIterator"] = function() {\n\treturn this;\n}, AsyncGenerator.prototype.next = function(e) {\n\treturn this._invoke("next", e);\n}, AsyncGenerator.prototype.throw = function(e) {\n\treturn this._invoke("throw", e);\n}, AsyncGenerator.prototype.return = function(e) {\n\treturn this._invoke("return", e);\n};' },
];

/** What our own source would have to do without: additions to the lists, and choices among them. */
const MISSED = /\b(?:ADD_TAGS|ADD_ATTR|USE_PROFILES)\b/;

export const leanPurify: Plugin = {
  name: 'lean-purify',
  enforce: 'pre',
  transform(code, id) {
    const missed = /from 'dompurify'/.test(code) && MISSED.exec(code)?.[0];
    if (missed) this.error(`${id} uses ${missed}, which build/lean-purify.ts takes out of the script.`);
    if (!id.endsWith('dompurify/dist/purify.es.mjs')) return undefined;
    const fail = (what: string): never => this.error(`This version of DOMPurify ${what}: look at build/lean-purify.ts anew.`);
    const rest = LISTS.reduce((text, name) => {
      const list = new RegExp(`^(const ${name.replace('$', '\\$')} = freeze\\(\\[)[^\\]]*\\]`, 'm');
      return list.test(text) ? text.replace(list, '$1]') : fail(`has no list "${name}"`);
    }, code);
    return without(rest, CUTS, fail);
  },
};
