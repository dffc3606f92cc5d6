import type { SentencesOfAd } from './sentences.js';

export const enAd: SentencesOfAd = {
  adLabel: 'Advertisement',
  closeAd: 'Close ad',
  adClosed: 'Ad closed.',
};
