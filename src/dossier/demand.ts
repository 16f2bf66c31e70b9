// How much of a package the service has room for: a piece is made when one is wanted.

export class Demand {
  #wanted = 0;
  #over = false;
  #wake: (() => void) | null = null;

  /** @param more false: nothing is wanted any more. */
  hear(more: boolean): void {
    if (more) this.#wanted += 1;
    else this.#over = true;
    this.#wake?.();
  }

  /** Resolves when a piece is wanted, or with false when none will be. */
  async next(): Promise<boolean> {
    while (this.#wanted === 0 && !this.#over) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#over) return false;
    this.#wanted -= 1;
    return true;
  }
}
