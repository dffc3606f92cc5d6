import { isServer } from 'lit';
import { AdviceSubmitForm } from '../elements/submit-form/submit-form.js';

// A server can't show it; what the page has put inside stands there.
if (!isServer && !customElements.get('advice-submit-form')) customElements.define('advice-submit-form', AdviceSubmitForm);

declare global {
  interface HTMLElementTagNameMap {
    'advice-submit-form': AdviceSubmitForm;
  }
}
