import './column.js';
import { AdviceArchiveList } from '../elements/archive-list/archive-list.js';

if (!customElements.get('advice-archive-list')) customElements.define('advice-archive-list', AdviceArchiveList);

declare global {
  interface HTMLElementTagNameMap {
    'advice-archive-list': AdviceArchiveList;
  }
}
