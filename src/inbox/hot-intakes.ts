// The states of intakes that were in use lately, so that a turn need not open a snapshot.
import type { IntakeState } from '../intake/state.ts';
import { Lru } from '../lib/lru.ts';
import type { IntakeRead } from '../store/intake-read.ts';
import { StoreError } from '../store/store-error.ts';

const hotIntakesMax = 2000;

export class HotIntakes {
  readonly #read: IntakeRead;
  readonly #states = new Lru<IntakeState>(hotIntakesMax);

  constructor(read: IntakeRead) {
    this.#read = read;
  }

  /** As of the last commit; throws {@link StoreError} `missing` when it was erased. */
  async state(intake: string): Promise<IntakeState> {
    const hot = this.#states.get(intake);
    if (hot !== undefined) return hot;
    const state = await this.#read.state(intake);
    if (state === null) throw new StoreError('missing');
    return state;
  }

  /** Call after the commit, never before it. */
  remember(state: IntakeState): void {
    this.#states.set(state.id, state);
  }

  forget(intake: string): void {
    this.#states.delete(intake);
  }
}
