import type { SentencesOnDraft } from './sentences.js';

export const enDraft: SentencesOnDraft = {
  draftKept: 'What you write is kept in this tab until it is sent or the tab is closed.',
  draftForget: 'Don’t keep it',
};
