import { markupOf, type Choice, type Release } from './choice.js';
import { cspLines, type Hosts } from './csp.js';
import { preloadLines, scriptLine, writeHtml, writeJsx, writePhp, writeVue } from './write.js';

export const PLATFORMS = ['html', 'wordpress', 'ghost', 'blogger', 'squarespace', 'react', 'vue'] as const;
export type Platform = (typeof PLATFORMS)[number];

export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  html: 'Plain HTML',
  wordpress: 'WordPress',
  ghost: 'Ghost',
  blogger: 'Blogger',
  squarespace: 'Squarespace',
  react: 'React',
  vue: 'Vue',
};

/** One thing to paste, and where. */
export interface Block {
  readonly where: string;
  readonly code: string;
}

/** Blogger's themes are XML: no attribute without a value, no bare ampersand. */
const asXml = (html: string): string => html.replace(/<script async /, "<script async='async' ").replace(/<link ([^>]*[^/])>/g, '<link $1/>');

function wordpress(choice: Choice, release: Release): readonly Block[] {
  const lines = [...preloadLines(release, choice).split('\n'), scriptLine(release)];
  const php = [
    "add_action( 'wp_head', function () {",
    ...lines.map((line) => `\techo ${writePhp(line)}, "\\n";`),
    '} );',
    "add_shortcode( 'advice_column', function () {",
    `\treturn ${writePhp(writeHtml(markupOf(choice)))};`,
    '} );',
  ];
  return [
    { where: 'In the functions.php of your child theme, or in a plugin for code snippets', code: php.join('\n') },
    { where: 'Where the column should stand: a Shortcode block', code: '[advice_column]' },
  ];
}

const setup = ({ version }: Release): Block => ({ where: 'In a terminal', code: `npm install --save-exact advice-column@${version}` });

/** The modules that define what is used. */
function imports({ element, ads }: Choice): string {
  const names = [element, ...(element === 'column' && ads === 'slot' ? ['ad-slot'] : [])];
  return names.map((name) => `import 'advice-column/define/${name}';`).join('\n');
}

const indented = (code: string, by: string): string => code.replaceAll('\n', `\n${by}`);

function react(choice: Choice, release: Release): readonly Block[] {
  const component = `${imports(choice)}\n\nexport function AdviceColumn() {\n  return (\n    ${indented(writeJsx(markupOf(choice)), '    ')}\n  );\n}`;
  return [setup(release), { where: 'advice-column.jsx (React 19)', code: component }];
}

function vue(choice: Choice, release: Release): readonly Block[] {
  const config = "vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('advice-') } } })";
  const component = `<script setup>\n${imports(choice)}\n</script>\n\n<template>\n  ${indented(writeVue(markupOf(choice)), '  ')}\n</template>`;
  return [setup(release), { where: 'Among the plugins of vite.config.js, so that Vue leaves the tag to the browser', code: config }, { where: 'AdviceColumn.vue', code: component }];
}

/** In the head, and where the column should stand: by what the platform calls the two. */
function pasted(choice: Choice, release: Release, head: string, place: string, rewrite = (html: string): string => html): readonly Block[] {
  return [
    { where: head, code: rewrite(`${preloadLines(release, choice)}\n${scriptLine(release)}`) },
    { where: place, code: writeHtml(markupOf(choice)) },
  ];
}

const BLOCKS: Readonly<Record<Platform, (choice: Choice, release: Release) => readonly Block[]>> = {
  html: (choice, release) => pasted(choice, release, 'In the page’s <head>', 'Where the column should stand'),
  wordpress,
  ghost: (choice, release) => pasted(choice, release, 'Settings › Code injection › Site header', 'In the post or page: an HTML card'),
  blogger: (choice, release) => pasted(choice, release, 'Theme › Edit HTML, above </head>', 'Layout › Add a gadget › HTML/JavaScript, or a post’s HTML view', asXml),
  squarespace: (choice, release) => pasted(choice, release, 'Settings › Code injection › Header', 'On the page: a Code block, set to HTML'),
  react,
  vue,
};

/** What to paste where, for one platform. */
export const blocksFor = (platform: Platform, choice: Choice, release: Release): readonly Block[] => BLOCKS[platform](choice, release);

/** In a bundle the script is the page's own. */
export function policyFor(platform: Platform, choice: Choice, release: Release, hosts: Hosts): readonly string[] {
  const lines = cspLines(choice, release, hosts);
  return platform === 'react' || platform === 'vue' ? lines.map((line) => (line.startsWith('script-src ') ? "script-src 'self'" : line)) : lines;
}

