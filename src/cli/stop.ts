/** Text of a feed, or of a file's name, for a terminal: nothing in it steers the terminal. */
// oxlint-disable-next-line no-control-regex -- they are what must not stay
export const forTerminal = (text: string): string => text.replace(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** What is wrong with what was asked for, in one sentence: it ends the command, and nothing has been written. */
export class Stop extends Error {
  override readonly name = 'Stop';
}
