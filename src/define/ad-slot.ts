import { isServer } from 'lit';
import { AdviceAdSlot } from '../elements/ad-slot/ad-slot.js';

// A server can't show it; what the page has put inside stands there.
if (!isServer && !customElements.get('advice-ad-slot')) customElements.define('advice-ad-slot', AdviceAdSlot);

declare global {
  interface HTMLElementTagNameMap {
    'advice-ad-slot': AdviceAdSlot;
  }
}
