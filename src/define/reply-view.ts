import { AdviceReplyView } from '../elements/reply-view/reply-view.js';

if (!customElements.get('advice-reply-view')) customElements.define('advice-reply-view', AdviceReplyView);

declare global {
  interface HTMLElementTagNameMap {
    'advice-reply-view': AdviceReplyView;
  }
}
