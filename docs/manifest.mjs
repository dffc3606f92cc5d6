/** What the generators read: the elements of custom-elements.json, and where to write. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export const read = (/** @type {string} */ name) => readFileSync(file(name), 'utf8');

export function write(/** @type {string} */ name, /** @type {string} */ text) {
  mkdirSync(dirname(file(name)), { recursive: true });
  writeFileSync(file(name), text);
}

export const { version } = JSON.parse(read('package.json'));

const { modules } = JSON.parse(read('custom-elements.json'));
const declarations = modules.flatMap(({ declarations: all = [] }) => all);

export const elements = declarations.filter(({ tagName }) => tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

/** The tokens that the theme of an element is made of, as README.md has them: each with what it changes. */
export const tokens = [...read('README.md').matchAll(/^\| `(--advice-[\w-]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, name, description, initial]) => ({
  name,
  description: description.trim(),
  default: initial.trim().replaceAll('`', ''),
}));

/** A type as the manifest has it, without what every optional member has. */
export const typeOf = ({ type }) => (type?.text ?? 'string').replace(/( \| undefined)+$/, '');

const source = readdirSync(file('src'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`src/${name}`))
  .join('\n');

/** Names of types that stand for a choice of strings; the manifest has no more than the name. */
const ALIASES = new Map([...source.matchAll(/^export type (\w+) =((?:\s*\|?\s*'[^']*')+);/gm)].map(([, name, choice]) => [name, choice.replace(/^\s*\|/, '')]));

/** The strings that a member may be, if it is such a one. */
export function valuesOf(member) {
  const text = ALIASES.get(typeOf(member)) ?? typeOf(member);
  const values = text.split('|').map((value) => /^\s*'([^']*)'\s*$/.exec(value)?.[1]);
  return values.every((value) => value !== undefined) ? values : [];
}

/** What a page can set that is no attribute, and what it can call. */
export const propertiesOf = ({ attributes = [], members = [] }) =>
  members.filter(({ name, static: isStatic }) => !isStatic && name !== 'constructor' && !attributes.some(({ fieldName }) => fieldName === name));

/** What a page can set of these. */
export const settableOf = (element) => propertiesOf(element).filter(({ kind, readonly }) => kind === 'field' && !readonly);
