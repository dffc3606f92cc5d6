/** A UUID of version 4, also on pages without TLS, where `crypto.randomUUID` is not there. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** One key per letter: the same words have the same key, so that a receiver can tell a repeat from a second letter. */
export class Keys {
  /** Whether the letter with the newest key may have arrived already. */
  tried = false;
  #key = '';
  #words: string | undefined;

  get key(): string {
    return this.#key;
  }

  /** The key of a letter; another one as soon as anything in it has changed. */
  keyOf(words: string): string {
    if (words !== this.#words) this.restore(words, newKey(), false);
    return this.#key;
  }

  knows(words: string): boolean {
    return words === this.#words;
  }

  /** A letter that had its key before the page was left. */
  restore(words: string, key: string, tried: boolean): void {
    this.#words = words;
    this.#key = key;
    this.tried = tried;
  }
}
