// A row that is written unless one with the same key is there; others depend on which it was.
import type { StoreError } from './store-error.ts';

export class OnceRow {
  readonly id: string;
  /** Resolves when the disk has it; false when one was there. Throws {@link StoreError}. */
  readonly isNew: Promise<boolean>;
  #known: boolean | null = null;
  #resolve: (isNew: boolean) => void = ignore;
  #reject: (error: StoreError) => void = ignore;

  constructor(id: string) {
    this.id = id;
    this.isNew = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Null until it is settled; false also when it could not be written. */
  get known(): boolean | null {
    return this.#known;
  }

  settle(isNew: boolean): void {
    this.#known = isNew;
    this.#resolve(isNew);
  }

  fail(error: StoreError): void {
    this.#known = false;
    this.#reject(error);
  }
}

function ignore(): void {
  // Replaced as soon as the promise is made.
}
