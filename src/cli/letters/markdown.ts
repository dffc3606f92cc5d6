import { Marked } from 'marked';
import { sanitise, type Loss } from '../markup/sanitise.js';

const marked = new Marked({ gfm: true, breaks: false, async: false });

/** A letter's line breaks are its own: a name on the line below the last one is a signature. */
const SIGNATURE = /\n(?=[ \t]*(?:--|[–—―])[ \t]*\S)/g;

/** Markdown as markup that is safe to publish. */
export function fromMarkdown(written: string, onLoss: (loss: Loss) => void): string {
  return sanitise(marked.parse(written.replace(SIGNATURE, '  \n'), { async: false }), { onLoss }).trim();
}

/** The first headline, if the text begins with one, and the rest. */
export function headlineOf(written: string): { readonly title?: string; readonly rest: string } {
  const [all, atx, setext] = /^(?:#[ \t]+(.+?)[ \t]*#*|(.+?)[ \t]*\n=+)[ \t]*(?:\n|$)/.exec(written) ?? [];
  const title = atx ?? setext;
  return all && title ? { title: title.replace(/[*_`]/g, ''), rest: written.slice(all.length).trim() } : { rest: written };
}

/** Headlines that say what stands below them, as who writes Markdown may put them. */
const LABEL = /^#{1,6}[ \t]+(?:the )?(?:(letter|question|q)|(?:answer|reply|response|a))[ \t]*:?[ \t]*#*[ \t]*$/gim;

/** What `marked` puts in the place of a label, and what is no greeting for that. */
export const MARKERS = { letter: 'Q:', answer: 'A:' } as const;

/**
 * A text whose headlines say what is letter and what is answer: without them, for greetings and signatures to tell; and
 * with marks, for when there are none. Nothing where no headline says so.
 */
export function withoutLabels(written: string): { readonly plain: string; readonly marked: string } | undefined {
  const labels = [...written.matchAll(LABEL)];
  if (!labels.some(([, letter]) => letter) || labels.every(([, letter]) => letter)) return undefined;
  const marks = (_: string, letter: string | undefined): string => (letter ? MARKERS.letter : MARKERS.answer);
  return { plain: written.replace(LABEL, ''), marked: written.replace(LABEL, marks) };
}
