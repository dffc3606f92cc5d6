import type { LetterFields } from '../feed/send/types.js';

/** What is kept of an unsent letter: in this tab, and only where the page has asked for it. */
export interface Kept {
  readonly fields: Partial<LetterFields>;
  readonly key?: string;
  /** It was on its way when the page was left: it may have arrived. */
  readonly tried?: boolean;
}

/** A copy of what is being written, in `sessionStorage`. Where that can't be used, nothing is kept, and nothing is said to be. */
export class Draft {
  /** Whether a copy can be kept, and may. */
  active: boolean;
  readonly #name: string;

  constructor(name: string) {
    this.#name = `advice-column/draft/${name}`;
    this.active = this.#attempt((storage) => {
      storage.setItem(`${this.#name}?`, '');
      storage.removeItem(`${this.#name}?`);
      return true;
    }) ?? false;
  }

  #attempt<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(sessionStorage);
    } catch {
      // Refused by the browser, or full.
      this.active = false;
      return undefined;
    }
  }

  load(): Kept | undefined {
    return this.#attempt((storage) => {
      const kept: unknown = JSON.parse(storage.getItem(this.#name) ?? 'null');
      return typeof kept === 'object' && kept !== null && 'fields' in kept ? (kept as Kept) : undefined;
    });
  }

  save(kept: Kept): void {
    if (this.active) this.#attempt((storage) => storage.setItem(this.#name, JSON.stringify(kept)));
  }

  clear(): void {
    this.#attempt((storage) => storage.removeItem(this.#name));
  }

  /** The writer wants no copy: there is none, and none will be made. */
  forget(): void {
    this.clear();
    this.active = false;
  }
}
