/**
 * The fenced blocks of README.md and docs/*.md: `GET /documents`. What is in a block decides how it is run: `html`, `css`
 * and `js` in a browser, `mjs` in Node. A document that has a test of its own is left to that.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('koa').Context} Context */
/** @typedef {{ file: string, line: number, language: string, code: string }} Snippet */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Run with the headers that they are about (test/embed/policies.test.ts), as apps (test/frameworks), as programs over letters (test/cli/docs.test.mjs). */
const ELSEWHERE = ['docs/csp.md', 'docs/frameworks.md', 'docs/migrating.md', 'docs/publishing.md'];

/** @returns {Snippet[]} */
export function snippets() {
  const files = ['README.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
  return files
    .filter((file) => !ELSEWHERE.includes(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return [...text.matchAll(/^( *)```(\w+)\n([^]*?)\n\1```$/gm)].map(({ index, 1: indent = '', 2: language = '', 3: code = '' }) => ({
        file,
        line: text.slice(0, index).split('\n').length + 1,
        language,
        code: code.replaceAll(`\n${indent}`, '\n').slice(indent.length),
      }));
    });
}

/** @param {Context} ctx @param {() => Promise<void>} next */
export async function answerDocuments(ctx, next) {
  if (ctx.path === '/documents') ctx.body = snippets();
  else await next();
}
