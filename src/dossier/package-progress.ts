// How far the packages are that are being built just now; nothing of it outlives the process.

/** Reports that are done, of how many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export class PackageProgress {
  readonly #of = new Map<string, Progress>();
  readonly #told: (intake: string) => void;

  /** @param told called with the intake whenever something of it changed. */
  constructor(told: (intake: string) => void) {
    this.#told = told;
  }

  tell(intake: string, progress: Progress): void {
    this.#of.set(intake, progress);
    this.#told(intake);
  }

  end(intake: string): void {
    if (this.#of.delete(intake)) this.#told(intake);
  }

  /** Null while none is being built. */
  find(intake: string): Progress | null {
    return this.#of.get(intake) ?? null;
  }
}
