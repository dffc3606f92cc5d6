import { AdviceAdSlot } from '../elements/ad-slot/ad-slot.js';

if (!customElements.get('advice-ad-slot')) customElements.define('advice-ad-slot', AdviceAdSlot);

declare global {
  interface HTMLElementTagNameMap {
    'advice-ad-slot': AdviceAdSlot;
  }
}
