import { isServer } from 'lit';
import './column.js';
import { AdviceArchiveList } from '../elements/archive-list/archive-list.js';

// A server can't show it; what the page has put inside stands there.
if (!isServer && !customElements.get('advice-archive-list')) customElements.define('advice-archive-list', AdviceArchiveList);

declare global {
  interface HTMLElementTagNameMap {
    'advice-archive-list': AdviceArchiveList;
  }
}
