import { columnOf } from '../feed/plain.js';
import * as around from './around.js';
import { plainProse } from './plain-prose.js';
import type { Setting } from './setting.js';

/**
 * What a browser downloads in parts, or makes of a document, a server has at hand. `#server` stands for this module in
 * Node and for an empty one everywhere else (package.json, `imports`), so that no bundle for browsers holds it.
 */
interface OnServer {
  readonly columnOf: typeof columnOf;
  readonly around: Setting['around'];
}

export const server: OnServer = { columnOf, around: { ...around, plainProse } };
