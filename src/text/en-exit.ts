import type { SentencesOnExit } from './sentences.js';

export const enExit: SentencesOnExit = {
  leaveQuickly: 'Leave this page quickly',
  leaveHint: 'Or press Shift three times. This page stays in the browser’s history.',
  shiftsLeft: (count) => (count === 1 ? 'Press Shift once more to leave this page.' : 'Press Shift twice more to leave this page.'),
};
