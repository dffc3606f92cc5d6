import { fetchDefaults } from '../../src/feed/fetch.js';

const defaults = { ...fetchDefaults };

beforeEach(() => {
  Object.assign(fetchDefaults, { backoff: 1, patience: 5 });
});

afterEach(() => {
  for (const key of Object.keys(fetchDefaults)) delete fetchDefaults[key as keyof typeof fetchDefaults];
  Object.assign(fetchDefaults, defaults);
});

/** Fetching in tests: nobody waits long between attempts. What a test changes here is undone after it. */
export { fetchDefaults };

/** The addresses of the feeds that the page holds. */
export function heldFeeds(): readonly string[] {
  const { [Symbol.for('advice-column/feeds/1')]: feeds } = globalThis as { [key: symbol]: ReadonlyMap<string, unknown> | undefined };
  return [...(feeds?.keys() ?? [])];
}
