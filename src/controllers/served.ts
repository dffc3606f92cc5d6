import type { LitElement, ReactiveController } from 'lit';

/** Whether a server has sent something to read along with the element. */
export function isServed({ shadowRoot }: LitElement): boolean {
  return [...(shadowRoot?.children ?? [])].some((child) => child.localName !== 'style' && child.textContent?.trim());
}

/** What Lit keeps of where it renders to; with `lit-element-hydrate-support.js` on the page also whether to adopt what is there. */
function renderTo(host: LitElement, renderRoot: ShadowRoot | DocumentFragment, renderBefore: Node | null): void {
  Object.assign(host, { renderRoot, _$AG: false });
  Object.assign(host.renderOptions, { renderBefore });
}

/** Styles that nobody but the server has put there. */
function stylesOf({ adoptedStyleSheets, children }: ShadowRoot): readonly Element[] {
  return adoptedStyleSheets.length ? [] : [...children].filter(({ localName }) => localName === 'style');
}

/**
 * Renders an element out of sight until it has all that a server had, and puts it in the place of what the server sent
 * then: nothing stands twice, nothing is gone in between, and what a failed feed leaves behind is the server's copy.
 */
export class Served implements ReactiveController {
  readonly #host: LitElement;
  readonly #root: ShadowRoot;
  readonly #isWhole: () => boolean;
  readonly #styles: readonly Element[];
  readonly #made = document.createDocumentFragment();
  readonly #end = document.createComment('');

  constructor(host: LitElement, root: ShadowRoot, isWhole: () => boolean) {
    this.#host = host;
    this.#root = root;
    this.#isWhole = isWhole;
    this.#styles = stylesOf(root);
    this.#made.append(this.#end);
    renderTo(host, this.#made, this.#end);
  }

  hostUpdated(): void {
    if (!this.#isWhole()) return;
    this.#host.removeController(this);
    this.#root.replaceChildren(...this.#styles, this.#made);
    renderTo(this.#host, this.#root, this.#end);
  }
}

/** Makes room where a server sent nothing to read. */
export function clear(host: LitElement, root: ShadowRoot): void {
  root.replaceChildren(...stylesOf(root));
  renderTo(host, root, null);
}
