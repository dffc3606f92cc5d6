import type { Prose } from '../../feed/types.js';
import { paragraphs } from './escape.js';
import { sanitise, type SanitiseOptions } from './sanitise.js';

/** Prose of a feed as markup that is safe to publish. */
export const proseHtml = ({ html, text = '' }: Prose, options: SanitiseOptions = {}): string => (html ? sanitise(html, options) : paragraphs(text));
