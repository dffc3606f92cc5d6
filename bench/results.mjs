/** What a benchmark has measured, as JSON beside the printed table: in bench/results/, which git ignores. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { root } from './static-server.mjs';

const folder = join(root, 'bench/results');

/** @param {string} name @param {Record<string, unknown>} measured @param {import('puppeteer-core').Browser} [browser] */
export async function save(name, measured, browser) {
  mkdirSync(folder, { recursive: true });
  const machine = { cores: availableParallelism(), processor: cpus()[0]?.model.trim() || process.arch, browser: await browser?.version() };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, ...measured }, undefined, 2)}\n`);
}

/** @param {string} name @returns {any} what was saved, if anything was */
export function saved(name) {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

export const median = (/** @type {readonly number[]} */ list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? NaN;
