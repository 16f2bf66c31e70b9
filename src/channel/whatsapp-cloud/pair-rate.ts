// Keeps us under Meta's limit for one person: bursts are fine, a steady stream is not.
import { Lru } from '../../lib/lru.ts';
import { pairWaitMs } from './error-treatment.ts';

/** Meta bears about 45 at once and asks for the time that they would have taken. */
const burstMax = 30;
const contactsMax = 10_000;
const backoffMaxMs = 10 * 60_000;

interface Pair {
  /** Messages that may go out at once, as of `at`. */
  readonly left: number;
  readonly at: number;
  /** Refusals one after another. */
  readonly refused: number;
}

export class PairRate {
  readonly #pairs = new Lru<Pair>(contactsMax);

  /** Zero, and one message counted; otherwise how long to wait (ms). */
  take(address: string, now: number): number {
    const pair = this.#at(address, now);
    if (pair.left < 1) return Math.ceil((1 - pair.left) * pairWaitMs);
    this.#pairs.set(address, { ...pair, left: pair.left - 1 });
    return 0;
  }

  /** Meta refused all the same: how long to wait (ms), longer each time. */
  refused(address: string, now: number): number {
    const pair = this.#at(address, now);
    this.#pairs.set(address, { left: 1, at: now, refused: pair.refused + 1 });
    return Math.min(backoffMaxMs, pairWaitMs * 2 ** Math.min(pair.refused, 10));
  }

  accepted(address: string, now: number): void {
    this.#pairs.set(address, { ...this.#at(address, now), refused: 0 });
  }

  #at(address: string, now: number): Pair {
    const pair = this.#pairs.get(address) ?? { left: burstMax, at: now, refused: 0 };
    const gained = Math.max(0, now - pair.at) / pairWaitMs;
    return { ...pair, left: Math.min(burstMax, pair.left + gained), at: now };
  }
}
