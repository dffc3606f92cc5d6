import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const plain = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();
const page = read('docs/frameworks.md');
const apps = 'test/frameworks/apps';

/** @param {string} language */
const snippets = (language) => [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 'gs'))].map(([, text = '']) => text);

describe('docs/frameworks.md', () => {
  it('has the hook that the apps in React and Preact use', () => {
    const [hook = ''] = snippets('jsx').flatMap((text) => /function useElement.*?\n}/s.exec(text) ?? []);
    assert.match(hook, /useLayoutEffect/);
    for (const app of ['react', 'preact']) assert.ok(plain(read(`${apps}/${app}/useElement.js`)).includes(plain(hook)), app);
  });

  it('has the setting that Vue is built with', () => {
    const [setting = ''] = snippets('js').filter((text) => text.startsWith('vue('));
    assert.ok(plain(read('test/frameworks/vite.config.js')).includes(plain(setting)));
  });

  it('binds in each framework as its app does', () => {
    const used = {
      'react/App.jsx': ['heading-level="3"', 'without-date={true}', 'excerpt={true}', 'ref={card}'],
      'vue/App.vue': [':data.prop=', '@advice-load="loaded += 1"', '@advice-letter-open.prevent=', 'slot="header"'],
      'svelte/App.svelte': ['{@attach (card) => { card.data = ', 'onadvice-letter-open={', 'without-date={true}'],
      'angular/App.ts': ['[data]=', '[attr.item]=', '(advice-letter-open)=', '(advice-load)=', 'CUSTOM_ELEMENTS_SCHEMA'],
    };
    for (const [app, bindings] of Object.entries(used))
      for (const binding of bindings) {
        assert.ok(page.includes(binding), `${binding} in docs/frameworks.md`);
        assert.ok(read(`${apps}/${app}`).includes(binding), `${binding} in ${app}`);
      }
  });

  it('every app uses every element', () => {
    const tags = [...read('src/embed.ts').matchAll(/'(advice-[a-z-]+)'/g)].map(([, tag = '']) => tag);
    assert.ok(tags.length > 6);
    for (const app of ['react/App.jsx', 'preact/App.jsx', 'vue/App.vue', 'svelte/App.svelte', 'angular/App.ts'])
      for (const tag of ['advice-column', ...tags]) assert.ok(read(`${apps}/${app}`).includes(`<${tag}`), `<${tag}> in ${app}`);
  });
});
