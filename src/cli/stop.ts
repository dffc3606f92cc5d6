/** What is wrong with what was asked for, in one sentence: it ends the command, and nothing has been written. */
export class Stop extends Error {
  override readonly name = 'Stop';
}
