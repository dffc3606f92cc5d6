import { AdviceLetterCard } from '../elements/letter-card/letter-card.js';

if (!customElements.get('advice-letter-card')) customElements.define('advice-letter-card', AdviceLetterCard);

declare global {
  interface HTMLElementTagNameMap {
    'advice-letter-card': AdviceLetterCard;
  }
}
