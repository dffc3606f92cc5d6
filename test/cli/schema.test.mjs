import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parseFeed, submitOf } from 'advice-column/feed';
import { ADVICE, CORE } from '../../dist/lib/feed/vocabulary.js';

/** @typedef {{ properties?: Record<string, Schema>, $defs?: Record<string, Schema>, items?: Schema, anyOf?: Schema[], $ref?: string, type?: string, enum?: unknown[], const?: unknown, format?: string, pattern?: string, additionalProperties?: unknown }} Schema */

/** @type {Schema} */
const schema = JSON.parse(readFileSync(new URL('../../schema/advice-feed.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: true, strictRequired: false });
// @ts-expect-error its types say that it is its module
formats(ajv);
const validate = ajv.compile(schema);

/** What JSON Feed has and no column needs, or what is read apart from the table. */
const READ_APART = ['version', 'feed_url', 'next_url', 'user_comment', 'favicon', 'hubs', 'items', '_advice'];
/** The extension's own, of no consequence to what is shown; and how to write in, which `submitOf` reads. */
const OF_EXTENSION = ['about', 'version'];

/** Every key that the schema names in an object of this kind. @param {(name: string) => boolean} wanted @returns {Set<string>} */
function keysOf(wanted) {
  const keys = new Set();
  /** @param {Schema | undefined} part */
  const look = (part) => {
    for (const [key, inner] of Object.entries(part?.properties ?? {})) {
      keys.add(key);
      look(inner.$ref ? undefined : inner);
    }
    if (part?.items) look(part.items);
    for (const branch of part?.anyOf ?? []) look(branch);
  };
  for (const [name, part] of Object.entries({ ...schema.$defs, '': schema })) if (wanted(name)) look(part);
  return keys;
}

const OF_CORE = ['', 'item', 'author', 'attachment'];

/** A value that the schema allows, with every key there is. @param {Schema} part @param {string} [key] @returns {unknown} */
function sample(part, key = '') {
  if (part.$ref) return sample(schema.$defs?.[part.$ref.replace('#/$defs/', '')] ?? {}, key);
  if (part.const !== undefined) return part.const;
  if (part.enum) return part.enum[0];
  if (part.properties) return Object.fromEntries(Object.entries(part.properties).map(([name, inner]) => [name, sample(inner, name)]));
  if (part.format === 'date' || part.format === 'date-time' || /^date|embargo|expires/.test(key)) return '2026-11-03T08:00:00Z';
  if (part.anyOf) return sample(part.anyOf.at(-1) ?? {}, key);
  if (part.type === 'array') return [sample(part.items ?? {}, key)];
  if (part.type === 'boolean') return true;
  if (part.type === 'object') return { name: 'value' };
  if (part.type === 'integer' || part.type === 'number') return 0;
  if (part.format) return 'https://nell.example/there';
  return part.pattern ? 'GB' : `A ${key}`;
}

describe('the schema of the feed', () => {
  it('names every key of JSON Feed that is read, and no other', () => {
    const named = [...keysOf((name) => OF_CORE.includes(name))].filter((key) => !READ_APART.includes(key) && key !== 'type');
    assert.deepEqual(named.sort(), [...CORE.keys()].sort());
  });

  it('names every key of the extension that is read, and no other', () => {
    const named = [...keysOf((name) => !OF_CORE.includes(name) && name !== 'submit')].filter((key) => !OF_EXTENSION.includes(key));
    assert.deepEqual(named.sort(), [...ADVICE.keys()].sort());
  });

  it('allows a feed that says everything, and the reader reads all of it', () => {
    const everything = /** @type {Record<string, unknown>} */ (sample(schema));
    everything['expired'] = false;
    assert.equal(validate(everything), true, JSON.stringify(validate.errors));
    const read = parseFeed(everything, { url: 'https://nell.example/feed.json' });
    assert.deepEqual(read.warnings, []);
    const written = JSON.stringify(read);
    for (const key of ['kicker', 'helplines', 'contentNote', 'updates', 'responses', 'reprintOf', 'editorsNote', 'sameAs']) assert.match(written, new RegExp(`"${key}"`), key);
  });

  it('names every key of how to write in', () => {
    const submit = sample(schema.$defs?.['submit'] ?? {});
    const read = submitOf(parseFeed({ version: 'https://jsonfeed.org/version/1.1', title: 'Nell', items: [], _advice: { submit } }));
    assert.deepEqual(Object.keys(read ?? {}).sort(), [...keysOf((name) => name === 'submit')].filter((key) => !Object.hasOwn(/** @type {{ fields: object }} */ (submit).fields, key)).sort());
    for (const [key, value] of Object.entries(read ?? {})) assert.notEqual(value, undefined, key);
  });

  it('forbids what a publisher can’t have meant', () => {
    const feed = (/** @type {object} */ item) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Nell', items: [{ id: 'a', content_text: 'A', ...item }] });
    assert.equal(validate(feed({})), true);
    for (const item of [{ id: 7 }, { content_text: undefined }, { date_published: 'Tuesday' }, { tags: 'a, b' }, { _advice: { sponsor: { kind: 'bribe' } } }, { _advice: { letters: {} } }, { _advice: { letters: [{ answers: [{ author: -1 }] }] } }])
      assert.equal(validate(JSON.parse(JSON.stringify(feed(item)))), false, JSON.stringify(item));
  });

  it('lets other keys and other extensions be', () => {
    assert.equal(validate({ version: 'https://jsonfeed.org/version/1.1', title: 'N', _other: { a: 1 }, items: [{ id: 'a', content_text: 'A', _advice: { mood: 'fair' } }] }), true);
  });
});
