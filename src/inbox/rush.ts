// Lets what comes in go first: while it pours, turns wait a moment, so that nobody's call is late.
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';

/** So many within one window, or the one before it, are a rush: a burst of what was held back. */
const rushArrivals = 100;
const windowMs = 50;
/** How long a turn waits at most. */
const patienceMs = 1000;
const lookMs = 10;

interface Waiting {
  /** Milliseconds, as `now` has them. */
  readonly since: number;
  readonly go: () => void;
}

/** Platforms call again, and in the end give up, where an acknowledgement is late. */
export class Rush {
  readonly #now: () => number;
  #windowFrom = 0;
  #arrivals = 0;
  #arrivalsBefore = 0;
  readonly #waiting: Waiting[] = [];
  #releasing = false;

  /** `now`: milliseconds that only grow. */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** Something was handed in. */
  note(): void {
    this.#turnWindow(this.#now());
    this.#arrivals += 1;
  }

  /** Resolves at once when there is no rush, else after it, and within a second or so. */
  async over(): Promise<void> {
    const since = this.#now();
    if (!this.#isOn(since)) return;
    await new Promise<void>((go) => {
      this.#waiting.push({ since, go });
      if (!this.#releasing) void this.#release();
    });
  }

  /** One in each round of the event loop: calls that came meanwhile are taken in between. */
  async #release(): Promise<void> {
    this.#releasing = true;
    while (this.#waiting.length > 0) {
      for (const { since, go } of this.#waiting.splice(0)) {
        while (this.#isOn(this.#now()) && this.#now() - since < patienceMs) await sleep(lookMs);
        go();
        await setImmediate();
      }
    }
    this.#releasing = false;
  }

  #isOn(now: number): boolean {
    this.#turnWindow(now);
    return Math.max(this.#arrivals, this.#arrivalsBefore) >= rushArrivals;
  }

  #turnWindow(now: number): void {
    const windows = Math.floor((now - this.#windowFrom) / windowMs);
    if (windows < 1) return;
    this.#arrivalsBefore = windows === 1 ? this.#arrivals : 0;
    this.#arrivals = 0;
    this.#windowFrom = now;
  }
}
