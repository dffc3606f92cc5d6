import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { largest, sizesFor, type Size } from './ad-sizes.js';

/** The height of the line with label and button, in CSS pixels. */
const BAR = 44;
/** What sticks to the edge of the window is never higher than this, nor than so much of the window; from this width on, the button is beside the ad. */
const STICKY = { height: 100, share: 0.3, wide: 900 };

export interface ReservedHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  sizes?: string | undefined;
  placement: 'inline' | 'sticky';
}

/** The place that an ad will take: the largest of the sizes that fit, and never less while the reader sees it. */
export class Reserved implements ReactiveController {
  /** The sizes that may come here. */
  fitting: readonly Size[] = [];
  #place: Size = { width: 0, height: 0 };
  readonly #host: ReservedHost;

  constructor(host: ReservedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Looks anew what fits into a width. `holds`: nothing that is there may shrink. */
  measure(available: number, holds: boolean): void {
    const { sizes, placement } = this.#host;
    // On a narrow window label and button stand above the ad, and count.
    const most = Math.min(STICKY.height, innerHeight * STICKY.share) - (innerWidth < STICKY.wide ? BAR : 0);
    this.fitting = sizesFor(sizes, { width: available || Infinity, height: placement === 'sticky' ? most : Infinity });
    const { width, height } = largest(this.fitting);
    this.#place = { width, height: holds ? Math.max(height, this.#place.height) : height };
  }

  /** By the style object, which pages with a strict policy allow. */
  hostUpdated(): void {
    const { width, height } = this.#place;
    const style = (selector: string): CSSStyleDeclaration | undefined => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.style;
    style('.frame')?.setProperty('--_height', `${height}px`);
    style('.frame')?.setProperty('--_width', `${width}px`);
    style('.room')?.setProperty('height', `${Math.min(STICKY.height, height + BAR)}px`);
  }
}
