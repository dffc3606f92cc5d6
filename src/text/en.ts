import type { Sentences } from './sentences.js';

export const en: Sentences = {
  loading: 'The column is loading.',
  failed: 'The column can’t be shown right now.',
  tryAgain: 'Try again',
  empty: 'There is no column here at the moment.',
  unreadable: 'The column can’t be shown: nothing in its feed could be read.',
  letter: 'Letter',
  letterFrom: (name) => `Letter from ${name}`,
  letterOf: (nth, total) => `Letter ${nth} of ${total}`,
  by: (name) => `By ${name}`,
  reply: 'Reply',
  replyFrom: (name) => `Reply from ${name}`,
  guest: 'Guest',
  edited: 'Edited for length and clarity.',
  editorsNote: 'Editor’s note',
  contentNote: 'Before you read',
  topics: 'Topics',
  advertisement: (name) => `Advertisement${name && ` by ${name}`}`,
  sponsored: (name) => `Sponsored${name && ` by ${name}`}`,
  affiliate: () => 'Contains affiliate links',
  partner: (name) => `In partnership${name && ` with ${name}`}`,
};
