import type { SentencesOnOpened } from './sentences.js';

export const enOpened: SentencesOnOpened = {
  openedLetter: 'The letter you opened',
  backToList: 'Back to the list',
};
