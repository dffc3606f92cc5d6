import type { SentencesOnForm } from './sentences.js';

const words = (count: number, written: string): string => `${written} ${count === 1 ? 'word' : 'words'}`;

export const enForm: SentencesOnForm = {
  writeTo: (name) => (name ? `Write to ${name}` : 'Write a letter'),
  writeUpdate: (title) => (title ? `Send an update on “${title}”` : 'Send an update on your letter'),
  yourLetter: 'Your letter',
  yourUpdate: 'Your update',
  wordLimits: (least, most) => (least && most ? `Between ${least} and ${most} words.` : most ? `Up to ${most} words.` : `At least ${least} words.`),
  wordsSoFar: (count, written, least) => `${words(count, written)} so far${least && `, ${least} or more are needed`}.`,
  wordsLeft: (count, written) => `You have ${words(count, written)} left.`,
  wordsTooMany: (count, written) => `You have ${words(count, written)} too many.`,
  optional: (label) => `${label} (optional)`,
  signedAsLabel: 'Signed as',
  signedAsHint: 'A made-up name, such as “Awake in Ayr”. Leave it empty, and we find you one.',
  placeLabel: 'Where you write from',
  placeHint: 'A region or a country is enough.',
  emailLabel: 'E-mail address',
  emailHint: 'Only to write back to you. It is never published.',
  consentLabel: 'You may edit my letter and publish it without my real name.',
  oldEnough: (_years, written) => `I am ${written} or older.`,
  termsLink: 'Terms for letters',
  privacyLink: 'How we treat what you send',
  leaveEmpty: 'Leave this empty',
  readOver: 'Read it over',
  notWatched: 'Nobody reads this form in real time, and not every letter can be answered.',
  inDanger: 'If you or someone else is in danger now, call your local emergency number.',
  formClosed: 'No letters are being taken at the moment.',
  formNowhere: 'Letters can’t be sent from this page at the moment.',
  formStuck: 'A part of this form could not be loaded, so nothing has been sent. What you wrote is still here. Try again.',
};
