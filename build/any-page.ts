import type { Plugin } from 'vite';

/**
 * Every browser we support has constructable style sheets, so in the script Lit's way around their absence is dead
 * weight, and its `css` needs be no more than a sheet. The modules for bundlers and servers keep Lit's own.
 */
export const evergreen: Plugin = {
  name: 'evergreen',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('reactive-element/css-tag.js')) return code.replace(/e=t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'e=!0');
    if (!id.includes('/src/') || !code.includes('css`')) return undefined;
    return code.replace(/import \{ css(, )?(.*)\} from 'lit';/, "import { $2 } from 'lit';\nimport { css } from '/src/styles/sheet.js';");
  },
};

/** Where Trusted Types refuse Lit's policy, the page's author learns what to allow. */
export const POLICY = [/e=s\?(s\.createPolicy\("lit-html",\{createHTML:t=>t\}\)):void 0/, 'e=(()=>{try{return s&&$1}catch(t){import("/src/html/not-trusted.ts");throw t}})()'] as const;

/**
 * In a page that is XML, Lit's templates would be parsed as XML, so they are made in a document of HTML. In the classic
 * script alone: Chromium has no modules in such pages (https://crbug.com/717643).
 */
export const TEMPLATES = [/l=document,(.*?)l(\.createElement\("template"\))/s, 'l=document,inHtml=l.implementation.createHTMLDocument(""),$1inHtml$2'] as const;

/** Lit's templates on pages that it doesn't think of. */
export const anyPage = (changes: readonly (readonly [RegExp, string])[]): Plugin => ({
  name: 'any-page',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('lit-html/lit-html.js')) return undefined;
    for (const [lits] of changes) if (!lits.test(code)) this.error(`lit-html has changed: there is no ${String(lits)} to replace.`);
    return changes.reduce((changed, [lits, ours]) => changed.replace(lits, ours), code);
  },
});

/** On pages with MooTools, `Event` is a class of its own, which nothing can dispatch; the platform's stands behind `UIEvent`. */
export const nativeEvent: Plugin = {
  name: 'native-event',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/events\/|\/@lit\/context\//.test(id) ? code.replace(/\bextends Event\b/, 'extends UIEvent.__proto__') : undefined),
};
