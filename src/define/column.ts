import { AdviceColumn } from '../elements/column/column.js';

if (!customElements.get('advice-column')) customElements.define('advice-column', AdviceColumn);

declare global {
  interface HTMLElementTagNameMap {
    'advice-column': AdviceColumn;
  }
}
