// Lets few pieces of work begin in one round of the event loop, so that what comes in goes first.

export class FewARound {
  readonly #max: number;
  #begun = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(max: number) {
    this.#max = max;
  }

  /** Resolves when it is one's turn, in the order of asking: at once while there is room. */
  async begin(): Promise<void> {
    if (this.#begun === 0) setImmediate(this.#nextRound);
    this.#begun += 1;
    if (this.#begun > this.#max) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  readonly #nextRound = (): void => {
    const some = this.#waiting.splice(0, this.#max);
    this.#begun = some.length + this.#waiting.length;
    if (this.#begun > 0) setImmediate(this.#nextRound);
    for (const resolve of some) resolve();
  };
}
