/**
 * `npm run shots`: the demo pages as a reader sees them, for a person to look at.
 *
 *   npm run shots                                            every page, engine, width and colour scheme
 *   npm run shots -- --pages index,portal --engines webkit --widths 360 --schemes dark
 *
 * Saves whole pages as shots/<page>-<engine>-<width>-<scheme>.png; what doesn't fit into one goes on in …-2.png.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, parseEngines } from '../test/browsers/find.mjs';
import { root, serve } from './static-server.mjs';
import { drawAll, HEIGHT, openWindow, PATIENCE, scrollThrough, settle } from './windows.mjs';

const out = join(root, 'shots');

/** @param {string | undefined} list */
const split = (list) => (list ?? '').split(',').map((entry) => entry.trim()).filter(Boolean);

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    engines: { type: 'string', default: ENGINES.join(',') },
    widths: { type: 'string', default: '360,768,1280' },
    schemes: { type: 'string', default: 'light,dark' },
  },
});
const pages = values.pages
  ? split(values.pages).map((page) => (page.endsWith('.html') ? page : `demo/${page}.html`))
  : readdirSync(join(root, 'demo')).filter((file) => file.endsWith('.html')).sort().map((file) => `demo/${file}`);

mkdirSync(out, { recursive: true });
const server = await serve();
let count = 0;
for (const engine of parseEngines(values.engines)) {
  for (const scheme of /** @type {import('./windows.mjs').Scheme[]} */ (split(values.schemes))) {
    const window = await openWindow[engine](scheme);
    try {
      for (const page of pages) {
        for (const width of split(values.widths)) {
          const name = `${basename(page, '.html')}-${engine}-${width}-${scheme}.png`;
          await window.resize(Number(width), HEIGHT);
          await window.open(`${server.origin}/${page}`);
          const ready = await settle(window);
          await scrollThrough(window);
          if (!(await settle(window)) || !ready) console.warn(`${name}: not ready after ${PATIENCE / 1000} s, shot as it was`);
          await drawAll(window);
          for (const [nth, picture] of (await window.shoot()).entries()) {
            writeFileSync(join(out, nth ? name.replace('.png', `-${nth + 1}.png`) : name), picture);
            count += 1;
          }
        }
      }
    } finally {
      await window.close();
    }
  }
}
server.close();
console.log(`${count} pictures in shots/`);
