// What became of our sendings, by the notes on them that Meta's reports bring back.
import { Lru } from '../../lib/lru.ts';
import type { Treatment } from './error-treatment.ts';

const remembered = 10_000;
/** Reports on a message come within seconds, or its telephone is off and they say nothing. */
const reportMs = 15_000;

export class Sendings {
  /** The ids that parts got, from answers and from reports. */
  readonly #ids = new Lru<string>(remembered);
  /** Ids of what did not arrive in the end: a late report does not make it arrive. */
  readonly #lost = new Lru<true>(remembered);
  /** By message, the part of which nobody knows whether it went out, and since when (ms). */
  readonly #unsure = new Lru<{ readonly note: string; readonly since: number }>(remembered);
  /** Messages that had the one further try that some errors deserve. */
  readonly #triedOnce = new Lru<true>(remembered);

  idOf(note: string): string | undefined {
    return this.#ids.get(note);
  }

  wentOut(note: string, externalId: string): void {
    if (this.#lost.get(externalId) === undefined) this.#ids.set(note, externalId);
  }

  notArrived(note: string, externalId: string): void {
    this.#lost.set(externalId, true);
    if (this.#ids.get(note) === externalId) this.#ids.delete(note);
  }

  noAnswer(key: string, note: string, now: number): void {
    this.#unsure.set(key, { note, since: now });
  }

  /** Whether a message should be tried again; of the further try that it may have, this is it. */
  mayTryAgain(key: string, { retry }: Treatment): boolean {
    if (retry !== 'once') return retry === 'again';
    const tried = this.#triedOnce.get(key) === true;
    this.#triedOnce.set(key, true);
    return !tried;
  }

  /** As the port's `findSent`, of the notes on all parts of a message. */
  found(key: string, notes: readonly string[], now: number): readonly string[] | null {
    const found = notes.flatMap((note) => this.#ids.get(note) ?? []);
    if (found.length === notes.length) return found;
    const unsure = this.#unsure.get(key);
    // Parts behind it never left; sending again begins with them.
    if (unsure !== undefined && this.#ids.get(unsure.note) !== undefined) return [];
    if (unsure === undefined || now - unsure.since > reportMs) return null;
    throw new Error('no report on the message yet');
  }
}
