import type { SentencesAround } from './sentences.js';

const whoIs = (by: string): string => (by === 'columnist' ? 'the columnist' : by === 'editor' ? 'the editors' : 'the writer');

export const enAround: SentencesAround = {
  update: (by, month) => `Update${month && `, ${month}`}, from ${whoIs(by)}`,
  followsUp: 'An update on an earlier column',
  responses: 'Readers write back',
  helplines: 'If you need someone to talk to',
  call: (number) => `Call ${number}`,
  text: (number) => `Text ${number}`,
  chat: 'Chat',
  emergency: 'In an emergency',
  disclaimer: 'More about this',
  firstPublished: (date) => (date ? `First published ${date}` : 'First published'),
  related: 'Related columns',
  newsletter: 'Newsletter',
  readOn: 'Read on',
  share: 'Share',
  copyLink: 'Copy link',
  copied: 'Link copied.',
  next: (title) => `Next letter${title && `: ${title}`}`,
  credit: (publisher) => `From ${publisher}`,
  stale: (date) => `You are reading an older copy${date && ` of ${date}`}: the newest could not be fetched.`,
};
