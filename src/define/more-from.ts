import { isServer } from 'lit';
import { AdviceMoreFrom } from '../elements/more-from/more-from.js';

// A server can't show it; what the page has put inside stands there.
if (!isServer && !customElements.get('advice-more-from')) customElements.define('advice-more-from', AdviceMoreFrom);

declare global {
  interface HTMLElementTagNameMap {
    'advice-more-from': AdviceMoreFrom;
  }
}
