import type { Plugin } from 'vite';
import { without, type Cut } from './cut.js';

/**
 * Takes out of Lit what no element of ours uses, in the script that people embed: 1.4 of 5.2 KB (brotli). Bundlers and
 * servers get Lit as it is. A text that isn't found stops the build, and so does source that uses what has been taken
 * out, so that neither a new Lit nor a new element can break quietly (docs/decisions, "lean libraries").
 */
interface LitCut extends Cut {
  readonly in: RegExp;
}

const REACTIVE_ELEMENT = /@lit\/reactive-element\/reactive-element\.js$/;
const LIT_HTML = /lit-html\/lit-html\.js$/;
const LIT_ELEMENT = /lit-element\/lit-element\.js$/;
const CSS_TAG = /@lit\/reactive-element\/css-tag\.js$/;

const CUTS: readonly LitCut[] = [
  { what: 'polyfills', in: REACTIVE_ELEMENT, from: 'p=a.reactiveElementPolyfillSupport,' },
  { what: 'polyfills and versions', in: REACTIVE_ELEMENT, from: ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")' },
  { what: 'polyfills and versions', in: LIT_HTML, from: 'B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");' },
  { what: 'polyfills', in: LIT_HTML, from: ',B=t.litHtmlPolyfillSupport;', to: ';' },
  { what: 'hydration, polyfills and versions', in: LIT_ELEMENT, from: ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', to: ';' },
  { what: 'versions', in: LIT_ELEMENT, from: '(s.litElementVersions??=[]).push("4.2.2");' },
  { what: 'decorators', in: REACTIVE_ELEMENT, from: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;' },
  {
    what: 'decorators',
    in: REACTIVE_ELEMENT,
    from: 'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
  },
  { what: 'decorators', in: REACTIVE_ELEMENT, from: 'static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}' },
  { what: 'decorators', in: REACTIVE_ELEMENT, from: 'void 0!==t.l&&(this.l=[...t.l]),' },
  { what: 'decorators', in: REACTIVE_ELEMENT, from: ',this.constructor.l?.forEach(t=>t(this))' },
  {
    what: 'reflecting properties',
    in: REACTIVE_ELEMENT,
    from:
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect)' +
      '{const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
  },
  { what: 'reflecting properties', in: REACTIVE_ELEMENT, from: 'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),' },
  {
    what: 'reflecting properties and default values',
    in: REACTIVE_ELEMENT,
    from:
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||' +
      '(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    to: 'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
  },
  {
    what: 'own comparisons and default values',
    in: REACTIVE_ELEMENT,
    from: 'i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)',
    to: '!f(h,s))return;this.C(t,s)',
  },
  { what: 'own comparisons and default values', in: REACTIVE_ELEMENT, from: 'const r=this.constructor;' },
  {
    what: 'own converters and default values',
    in: REACTIVE_ELEMENT,
    from:
      'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;' +
      'this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
    to: 'this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type)',
  },
  { what: 'reflecting properties', in: REACTIVE_ELEMENT, from: 'void 0!==e&&this._$Em!==e', to: 'void 0!==e' },
  { what: 'reflecting properties', in: REACTIVE_ELEMENT, from: 'this._$Em=null,', to: '' },
  {
    what: 'lists and objects in attributes, reflecting properties',
    in: REACTIVE_ELEMENT,
    from: 'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
  },
  { what: 'lists and objects in attributes', in: REACTIVE_ELEMENT, from: 'break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}' },
  { what: 'reflecting properties', in: REACTIVE_ELEMENT, from: 'c=a.trustedTypes,l=c?c.emptyScript:"",' },
  { what: 'svg and mathml templates', in: LIT_HTML, from: 'l=2===i?"<svg>":3===i?"<math>":""', to: 'l=""' },
  { what: 'svg and mathml templates', in: LIT_HTML, from: '+(2===i?"</svg>":3===i?"</math>":"")' },
  {
    what: 'svg and mathml templates',
    in: LIT_HTML,
    from: ',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(',
    to: ',0);for(',
  },
  {
    what: 'bindings inside <textarea> and the like',
    in: LIT_HTML,
    from:
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";' +
      'for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
  },
  { what: 'bindings inside <textarea> and the like', in: LIT_HTML, from: 'y.test(u[2])&&(n=RegExp("</"+u[2],"g")),' },
  { what: 'bindings inside <textarea> and the like', in: LIT_HTML, from: 'y=/^(?:script|style|textarea|title)$/i,' },
  { what: 'bindings inside <textarea> and the like', in: LIT_HTML, from: 'c=n??v', to: 'c=v' },
  { what: 'bindings inside <textarea> and the like', in: LIT_HTML, from: ':(c=p,n=void 0)', to: ':c=p' },
  { what: 'bindings inside <textarea> and the like', in: LIT_HTML, from: 'let n,l=', to: 'let l=' },
  { what: 'bindings inside comments', in: LIT_HTML, from: 'else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}' },
  { what: 'bindings on elements', in: LIT_HTML, from: 'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))' },
  { what: 'bindings on elements', in: LIT_HTML, from: ':6===r.type&&(i=new Z(h,this,t))', to: ':0' },
  {
    what: 'bindings on elements',
    in: LIT_HTML,
    from: 'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
  },
  { what: 'bindings on elements', in: LIT_HTML, from: ',F:Z}', to: '}' },
  {
    what: 'directives',
    in: LIT_HTML,
    from: 'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
  },
  { what: 'directives', in: LIT_HTML, from: ',V:M' },
  { what: 'directives', in: LIT_HTML, from: '_$AI(t,i=this){t=M(this,t,i),a(t)?', to: '_$AI(t){a(t)?' },
  { what: 'directives', in: LIT_HTML, from: 't=M(this,t,i,0),o=!a(t)', to: 'o=!a(t)' },
  { what: 'directives and noChange', in: LIT_HTML, from: 'r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', to: 'r=e[s+n],' },
  { what: 'directives and noChange', in: LIT_HTML, from: '_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', to: '_$AI(t){t??=A;' },
  { what: 'noChange', in: LIT_HTML, from: 't!==this._$AH&&t!==E&&this._(t)', to: 't!==this._$AH&&this._(t)' },
  { what: 'noChange', in: LIT_HTML, from: 't!==this._$AH&&t!==E,o&&', to: 't!==this._$AH,o&&' },
  { what: 'noChange', in: LIT_ELEMENT, from: 'render(){return r}' },
  { what: 'directives', in: LIT_HTML, from: 'this._$AN=void 0,' },
  { what: 'directives', in: LIT_HTML, from: 'this._$AN=void 0,' },
  { what: 'directives', in: LIT_HTML, from: 'this._$AN=void 0,' },
  { what: 'directives', in: LIT_HTML, from: 'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}' },
  { what: 'directives', in: LIT_HTML, from: 'get _$AU(){return this._$AM?._$AU??this._$Cv}' },
  { what: 'directives', in: LIT_HTML, from: ',this._$Cv=e?.isConnected??!0' },
  {
    what: 'directives',
    in: LIT_HTML,
    from: 'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
  },
  { what: 'directives', in: LIT_HTML, from: 'for(this._$AP?.(!1,!0,s);', to: 'for(;' },
  { what: 'directives', in: LIT_HTML, from: 'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}' },
  { what: 'directives', in: LIT_HTML, from: 'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}' },
  { what: 'directives', in: LIT_HTML, from: 'constructor(t,i,s,e){this.type=2,', to: 'constructor(t,i,s,e){' },
  { what: 'directives', in: LIT_HTML, from: 'constructor(t,i,s,e,h){this.type=1,', to: 'constructor(t,i,s,e,h){' },
  { what: 'directives', in: LIT_HTML, from: 'constructor(){super(...arguments),this.type=3}' },
  { what: 'directives', in: LIT_HTML, from: 'constructor(){super(...arguments),this.type=4}' },
  { what: 'directives', in: LIT_HTML, from: 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}' },
  {
    what: 'directives',
    in: LIT_ELEMENT,
    from: 'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
  },
  { what: 'directives', in: LIT_ELEMENT, from: 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),' },
  {
    what: 'compiled templates',
    in: LIT_HTML,
    from: 'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    to: 'const{values:i}=t,e=this._$AC(t);',
  },
  { what: 'other documents', in: LIT_HTML, from: '(t?.creationScope??l).importNode', to: 'l.importNode' },
  { what: 'names for a compiler', in: REACTIVE_ELEMENT, from: 'd=(t,s)=>t,' },
  { what: 'names for a compiler', in: REACTIVE_ELEMENT, from: 'this.hasOwnProperty(d("elementProperties"))', to: 'this.hasOwnProperty("elementProperties")' },
  { what: 'names for a compiler', in: REACTIVE_ELEMENT, from: 'this.hasOwnProperty(d("finalized"))', to: 'this.hasOwnProperty("finalized")' },
  { what: 'names for a compiler', in: REACTIVE_ELEMENT, from: 'this.hasOwnProperty(d("properties"))', to: 'this.hasOwnProperty("properties")' },
  { what: 'names for a compiler', in: REACTIVE_ELEMENT, from: 'y[d("elementProperties")]', to: 'y.elementProperties' },
  { what: 'names for a compiler', in: REACTIVE_ELEMENT, from: 'y[d("finalized")]', to: 'y.finalized' },
  { what: 'symbols as names', in: REACTIVE_ELEMENT, from: '[...r(t),...o(t)]', to: 'r(t)' },
  { what: 'symbols as names', in: REACTIVE_ELEMENT, from: 'getOwnPropertySymbols:o,' },
  { what: 'properties without attribute or accessor of another kind', in: REACTIVE_ELEMENT, from: 'if(s.state&&(s.attribute=!1),this._$Ei(),', to: 'if(this._$Ei(),' },
  { what: 'properties without attribute or accessor of another kind', in: REACTIVE_ELEMENT, from: '!s.noAccessor', to: '1' },
  { what: 'default options', in: REACTIVE_ELEMENT, from: 'b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f};', to: 'b={};' },
  {
    what: 'styles that aren\'t sheets',
    in: REACTIVE_ELEMENT,
    from: 'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
    to: 'return[s??[]].flat(1/0)',
  },
  { what: 'styles that aren\'t sheets', in: CSS_TAG, from: 'o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)', to: 'o' },
  { what: 'further hooks', in: REACTIVE_ELEMENT, from: 'return this.getUpdateComplete()}getUpdateComplete(){' },
  {
    what: 'further hooks',
    in: REACTIVE_ELEMENT,
    from: 'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
    to: 'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
  },
  { what: 'further hooks', in: REACTIVE_ELEMENT, from: 'shouldUpdate(t){return!0}' },
];

/** What our own source would have to do without. */
const MISSED: readonly (readonly [RegExp, string])[] = [
  [/\b(reflect|useDefault|converter|hasChanged):|type: (Array|Object)\b/, 'properties that reflect, or that are converted or compared in their own way'],
  [/<(textarea|script|style|title)\b[^<]*>\s*\$\{/, 'a binding inside an element whose content is plain text'],
  [/\b(svg|mathml)`/, 'svg and mathml templates'],
  [/lit(-html)?\/((async-)?directive|directives\/)|\bnoChange\b/, 'directives'],
  [/\b(noAccessor|creationScope): |\bstate: true\b/, 'properties of other kinds'],
  [/\b(shouldUpdate|getUpdateComplete)\(/, 'hooks for updates that are seldom used'],
];

export const leanLit: Plugin = {
  name: 'lean-lit',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('/src/')) {
      const missed = MISSED.find(([pattern]) => pattern.test(code));
      if (missed) this.error(`${id} uses ${missed[1]}, which build/lean-lit.ts takes out of the script.`);
      return undefined;
    }
    const cuts = CUTS.filter((cut) => cut.in.test(id));
    return cuts.length === 0 ? undefined : without(code, cuts, (message) => this.error(`This version of Lit ${message}: look at build/lean-lit.ts anew.`));
  },
};
