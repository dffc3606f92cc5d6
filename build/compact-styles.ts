import type { Plugin } from 'vite';

/** Style sheets without their comments, and without the spaces that mean nothing in CSS: 1 % of a script (brotli). */
export const compactStyles: Plugin = {
  name: 'compact-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/')) return undefined;
    return code.replace(/(?<=\bcss`)[^`]*/g, (sheet) =>
      sheet
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;\}/g, '}')
        .trim(),
    );
  },
};
