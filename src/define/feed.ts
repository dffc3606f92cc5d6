import { AdviceFeed } from '../elements/feed/feed.js';

if (!customElements.get('advice-feed')) customElements.define('advice-feed', AdviceFeed);

declare global {
  interface HTMLElementTagNameMap {
    'advice-feed': AdviceFeed;
  }
}
