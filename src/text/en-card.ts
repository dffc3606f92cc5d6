import type { SentencesOnCard } from './sentences.js';

export const enCard: SentencesOnCard = {
  readingTime: (minutes) => `${minutes} min read`,
  readWhole: 'Read the letter and the reply',
  readMore: 'Read on',
};
