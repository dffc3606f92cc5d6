/** Plain text as paragraphs: a blank line ends one, a single newline is a line break. */
export function paragraphs(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of text.trim().split(/\r?\n\s*\n|\r\r/)) {
    const paragraph = document.createElement('p');
    block.split(/\r\n?|\n/).forEach((line, index) => {
      if (index) paragraph.append(document.createElement('br'));
      paragraph.append(line);
    });
    if (block) fragment.append(paragraph);
  }
  return fragment;
}
