/**
 * `npm run bench`: every figure, one after the other; each prints its table and writes bench/results/. The last puts
 * them into README.md.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './static-server.mjs';

for (const name of ['size', 'shift', 'page', 'archive', 'widgets', 'leaks', 'numbers']) {
  console.log(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'bench', `${name}.mjs`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
