import { AdviceColumn, tags } from '../elements/column/column.js';

tags.set('advice-more-from', () => import('./more-from.js'));

if (!customElements.get('advice-column')) customElements.define('advice-column', AdviceColumn);

declare global {
  interface HTMLElementTagNameMap {
    'advice-column': AdviceColumn;
  }
}
