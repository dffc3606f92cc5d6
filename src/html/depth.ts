/** Tags whose elements hold nothing, or end by themselves. */
const SHALLOW = /^([bh]r|img|p|li)$/i;

/**
 * Whether markup is nested so deeply that parsing it would hold up the page. Parsers look through all open elements at
 * every tag, so that 100,000 nested ones keep Chromium busy for half a minute, and they repeat an open `<b>` in each
 * paragraph after it: the cost of a text is its depth, summed over its tags.
 */
export function isTooDeep(html: string): boolean {
  const open: string[] = [];
  let cost = 0;
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    if (!end) {
      cost += open.length;
      if (!SHALLOW.test(name!)) open.push(name!);
    } else if (open.at(-1) === name) open.pop();
  }
  return cost > 4e6;
}
