import type { SentencesOfMore } from './sentences.js';

export const enMore: SentencesOfMore = {
  moreFrom: (publisher) => `More from ${publisher || 'us'}`,
  moreFromBoth: (publisher) => `More from ${publisher || 'us'} and our partners`,
  moreFromPartners: 'From our partners',
  fromPartner: (name) => `From our partner ${name}`,
  moreFailed: 'More columns can’t be shown right now.',
};
