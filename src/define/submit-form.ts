import { AdviceSubmitForm } from '../elements/submit-form/submit-form.js';

if (!customElements.get('advice-submit-form')) customElements.define('advice-submit-form', AdviceSubmitForm);

declare global {
  interface HTMLElementTagNameMap {
    'advice-submit-form': AdviceSubmitForm;
  }
}
