/** A piece of a library's text that nothing of ours needs, and what stands in its place. */
export interface Cut {
  readonly what: string;
  readonly from: string;
  readonly to?: string;
}

/** The text without these pieces, each taken out where it first stands. One that isn't found is a library that has changed. */
export function without(text: string, cuts: readonly Cut[], fail: (message: string) => never): string {
  return cuts.reduce((rest, { what, from, to = '' }) => {
    if (!rest.includes(from)) fail(`has no "${from.trim().slice(0, 60)}…" (${what})`);
    return rest.replace(from, () => to);
  }, text);
}
