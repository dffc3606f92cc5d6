/** A text without its white space, which differs between markups of one text, and with the way back to the page. */
export class Passage {
  readonly text: string;
  readonly #places: readonly { readonly node: Text; readonly offset: number }[];

  /** Of one or several trees: the text in them that is rendered. */
  constructor(...trees: readonly Node[]) {
    const nodes = trees.flatMap(renderedTexts);
    this.#places = nodes.flatMap((node) => [...node.data.matchAll(/\S/g)].map(({ index }) => ({ node, offset: index })));
    this.text = bare(nodes.map(({ data }) => data).join(''));
  }

  /** From one character up to and including another. */
  range(first: number, last: number): Range | undefined {
    const [start, end] = [this.#places[first], this.#places[last]];
    if (!start || !end) return undefined;
    const range = new Range();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset + 1);
    return range;
  }

  /** Where these words stand, if they do. */
  find(words: string): Range | undefined {
    const at = words === '' ? -1 : this.text.indexOf(words);
    return at < 0 ? undefined : this.range(at, at + words.length - 1);
  }

  /** The first character that isn't above this height of the window. */
  firstBelow(height: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.range(middle, middle)!.getBoundingClientRect().bottom > height) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

export function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function renderedTexts(tree: Node): readonly Text[] {
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    !parentElement || parentElement.checkVisibility() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  const found: Text[] = tree instanceof Text ? [tree] : [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}
