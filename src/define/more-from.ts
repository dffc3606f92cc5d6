import { AdviceMoreFrom } from '../elements/more-from/more-from.js';

if (!customElements.get('advice-more-from')) customElements.define('advice-more-from', AdviceMoreFrom);

declare global {
  interface HTMLElementTagNameMap {
    'advice-more-from': AdviceMoreFrom;
  }
}
