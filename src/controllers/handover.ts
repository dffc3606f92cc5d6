import type { LitElement, ReactiveController } from 'lit';
import type { FeedStatus } from '../feed/store.js';
import { bare, Passage } from './passage.js';
import { clear, isServed, Served } from './served.js';

/** So many characters are looked for; the same words in another place are unlikely. */
const WORDS = 48;
/** So many places further down are tried, should the first words have been put differently. */
const TRIES = 6;

interface Place {
  readonly words: string;
  readonly top: number;
}

/** What somebody who is reading a fallback has in sight, has selected, and has the focus on. */
interface Reading {
  readonly places: readonly Place[];
  readonly selected: string;
  readonly focused: string | null | undefined;
}

interface Shown extends LitElement {
  readonly status: FeedStatus;
}

/** Prepares an element for taking the place of a server's rendering, or of its fallback; `hasAll` says when it has all that a server had. */
export function handOver(host: Shown, hasAll: () => unknown): void {
  const root = host.shadowRoot;
  const isReady = (): boolean => host.status === 'ready';
  const isWhole = (): boolean => (isReady() ? Boolean(hasAll()) : host.status === 'empty');
  const served = root && isServed(host);
  if (served) host.addController(new Served(host, root, isWhole));
  else if (root?.firstChild) clear(host, root);
  host.addController(served ? new Handover(host, isWhole, root) : new Handover(host, isReady));
}

/**
 * Puts a column in the place of a long fallback, or of a server's rendering, without the reader noticing: the line they read stays where it is, what
 * they selected stays selected, and the link they stand on keeps the focus.
 */
export class Handover implements ReactiveController {
  readonly #host: LitElement;
  readonly #isReady: () => boolean;
  readonly #before: ParentNode;
  #reading: Reading | undefined;

  constructor(host: LitElement, isReady: () => boolean, before: ParentNode = host) {
    this.#host = host;
    this.#before = before;
    this.#isReady = isReady;
  }

  hostUpdate(): void {
    if (this.#isReady()) this.#reading = this.#look();
  }

  hostUpdated(): void {
    const reading = this.#reading;
    const root = this.#host.shadowRoot;
    if (!reading || !root) return;
    this.#host.removeController(this);
    const passage = new Passage(root);
    stay(reading.places, passage, this.#host);
    select(passage.find(reading.selected));
    if (reading.focused != null) focusLink(root, reading.focused);
  }

  #look(): Reading {
    const passage = new Passage(...this.#before.childNodes);
    const selection = getSelection();
    const chosen = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const within = chosen && this.#host.contains(chosen.commonAncestorContainer);
    const active = (this.#before.getRootNode() as Document | ShadowRoot).activeElement;
    return {
      places: placesInSight(passage),
      selected: within ? bare(chosen.toString()) : '',
      focused: active !== this.#host && this.#before.contains(active) ? active?.getAttribute('href') : undefined,
    };
  }
}

/** Nothing has to be kept of a text whose beginning can be seen: it begins in the same place. */
function placesInSight(passage: Passage): readonly Place[] {
  const first = passage.firstBelow(0);
  if (first === 0) return [];
  return Array.from({ length: TRIES }, (_, nth) => first + nth * WORDS).flatMap((at) => {
    const range = passage.range(at, at);
    return range ? [{ words: passage.text.slice(at, at + WORDS), top: range.getBoundingClientRect().top }] : [];
  });
}

function stay(places: readonly Place[], passage: Passage, host: Element): void {
  for (const { words, top } of places) {
    const found = passage.find(words);
    if (!found) continue;
    scrollerOf(host).scrollBy({ top: found.getBoundingClientRect().top - top, behavior: 'instant' });
    return;
  }
}

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function select(range: Range | undefined): void {
  if (range) getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

function focusLink(root: ShadowRoot, href: string): void {
  const target = new URL(href, document.baseURI).href;
  [...root.querySelectorAll('a')].find((link) => link.href === target)?.focus({ preventScroll: true });
}
