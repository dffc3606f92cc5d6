import { nativeAvailable, sanitiseNatively } from '../../src/html/native.js';
import { sanitiseWithPurify } from '../../src/html/purify.js';
import type { Sanitiser } from '../../src/html/sanitise.js';

export interface Engine {
  readonly name: 'native' | 'purify';
  readonly sanitise: Sanitiser;
}

/** The sanitisers that run in this browser. */
export const engines: readonly Engine[] = [...(nativeAvailable() ? [{ name: 'native', sanitise: sanitiseNatively } as const] : []), { name: 'purify', sanitise: sanitiseWithPurify }];
