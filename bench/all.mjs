/** `npm run bench`: all that depends on the machine, one after the other; each prints its table and writes bench/results/. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './static-server.mjs';

for (const name of ['page', 'archive', 'widgets', 'leaks']) {
  console.log(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'bench', `${name}.mjs`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
