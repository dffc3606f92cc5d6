import { expect } from '@open-wc/testing';
import { feedOf, GIVEN } from '../support/columns.js';
import { until } from '../support/mount.js';
import { openPage, ORIGIN, servedFeed } from '../support/served-page.js';

/** Every piece of markup, style and script in README.md and docs/*.md, run as a reader would run it. */

interface Snippet {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

interface Told extends Window {
  readonly told: readonly string[];
}

const snippets = (await (await fetch('/documents')).json()) as readonly Snippet[];
const manifest = (await (await fetch('/custom-elements.json')).json()) as { readonly modules: readonly { readonly declarations?: readonly { readonly cssParts?: readonly { readonly name: string }[] }[] }[] };
const parts = new Set(manifest.modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name))));

const SCRIPT = `<script type="module" src="${ORIGIN}/dist/advice-column.js"></script>`;
const WITNESS = `<script>
  self.told = [];
  addEventListener('error', (event) => told.push(event.message || 'could not load ' + (event.target.src || event.target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => told.push(String(reason)));
  // What an ad server's own script leaves on a page.
  self.googletag = { cmd: { push: (run) => run() }, display() {}, pubads: () => ({ addEventListener() {} }) };
  addEventListener('advice-error', ({ message }) => told.push(message), true);
</script>`;

/** Addresses of the script, wherever a document says that it is served. */
const ours = (code: string): string => code.replace(/(?:https?:)?\/?[^\s"'()=]*\/advice-column(\.classic|\.lazy)?\.js/g, `${ORIGIN}/dist/advice-column$1.js`);

/** A feed with every item that the markup names. */
async function feedFor(code: string): Promise<string> {
  const ids = [...code.matchAll(/\bitem="([^"]+)"/g)].map(([, id]) => id!);
  return servedFeed(feedOf((ids.length ? ids : ['bread']).map((id) => ({ ...GIVEN, id }))));
}

/** Addresses of feeds become one that is there; those that nothing asks for are left alone. */
async function withFeeds(code: string): Promise<string> {
  const feed = await feedFor(code);
  return code.replace(/https:\/\/[\w-]+\.example\/[\w-]+\.json/g, feed).replace(/(<advice-[^>]*?\s)(feed|src|partners)="[^"]*"/g, (_whole, before: string, name: string) => `${before}${name}="${feed}"`);
}

const pageOf = (head: string, body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${WITNESS}${head}</head><body>${body}</body></html>`;

const TAGS = ['column', 'letter-card', 'reply-view'];

const showing = (tags: readonly string[]): string => tags.map((tag) => `<advice-${tag} feed="x"></advice-${tag}>`).join('');

const DOORS: Readonly<Record<string, string>> = { 'advice-column': '/src/index.ts', 'advice-column/define': '/src/define/index.ts', 'advice-column/feed': '/src/feed/index.ts' };

/** What a bundler would find behind the names in a module. */
function importMap(code: string): string {
  const tags = [...code.matchAll(/['"]advice-column\/define\/([\w-]+)['"]/g)].map(([, tag]) => [`advice-column/define/${tag}`, `/src/define/${tag}.ts`] as const);
  const imports = Object.fromEntries([...Object.entries(DOORS), ...tags].map(([name, path]) => [name, `${ORIGIN}${path}`]));
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
}

const STILL = ['loading', 'failed', 'sending'];

/** Every element of ours is there, and is done with whatever it does; nothing went wrong on the way. */
async function works(page: Document): Promise<void> {
  const { customElements, told } = page.defaultView as Told & typeof globalThis;
  const elements = [...page.querySelectorAll<HTMLElement & { readonly status?: string }>('*')].filter(({ localName }) => localName.startsWith('advice-'));
  await until(() => told.length > 0 || elements.every(({ localName, status }) => customElements.get(localName) && !STILL.includes(status ?? '')));
  expect(told).to.deep.equal([]);
}

async function runMarkup(code: string): Promise<Document> {
  const script = /<script[^>]*\bsrc=/.test(code) ? '' : SCRIPT;
  return openPage({ body: pageOf(script, ours(await withFeeds(code))) });
}

async function runStyle(code: string): Promise<Document> {
  const page = await openPage({ body: pageOf(`${SCRIPT}<style>${code}</style>`, await withFeeds(showing(TAGS))) });
  const rules = [...(page.styleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).join('\n');
  // What a browser doesn't understand it drops.
  for (const [selector] of code.matchAll(/(?<=^|\})[^{}@]*?(?=\s*\{)/g)) if (selector.trim()) expect(rules).to.contain(selector.trim().split(/[\s,:]/)[0]);
  expect([...code.matchAll(/::part\(([\w-]+)\)/g)].map(([, part]) => part).filter((part) => !parts.has(part!))).to.deep.equal([]);
  return page;
}

async function runScript(code: string): Promise<Document> {
  const defined = [...code.matchAll(/['"]advice-column\/define\/([\w-]+)['"]/g)].map(([, tag]) => tag!);
  const script = /\badvice-column\/define/.test(code) ? '' : SCRIPT;
  const body = await withFeeds(showing(defined.length ? defined : TAGS));
  return openPage({ body: pageOf(`${importMap(code)}${script}`, `${body}<div class="advice"></div><script type="module">${ours(await withFeeds(code))}</script>`) });
}

const RUN: Readonly<Record<string, (code: string) => Promise<Document>>> = { html: runMarkup, css: runStyle, js: runScript };

describe('the snippets of the documents', () => {
  it('are found', () => {
    for (const file of ['README.md', 'docs/embedding.md', 'docs/theming.md', 'docs/languages.md']) expect(snippets.map((snippet) => snippet.file)).to.include(file);
  });

  for (const { file, line, language, code } of snippets) {
    const run = RUN[language];
    if (run) it(`${file}:${line} (${language})`, async () => works(await run(code)));
    else if (language === 'json') it(`${file}:${line} (json)`, () => void JSON.parse(code));
  }
});
