// A clock that goes on by itself and can be put forward, for played conversations.
import type { Clock } from '../lib/clock.ts';

export class SteppedClock implements Clock {
  #at: number;
  #seen: number;

  /** @param start ISO instant. */
  constructor(start: string) {
    this.#at = Date.parse(start);
    this.#seen = performance.now();
  }

  now(): Date {
    const seen = performance.now();
    this.#at += seen - this.#seen;
    this.#seen = seen;
    return new Date(this.#at);
  }

  forward(milliseconds: number): void {
    this.#at += milliseconds;
  }

  /** Nobody waits for a played conversation: the clock is put forward. */
  sleep(milliseconds: number): Promise<void> {
    this.forward(milliseconds);
    return Promise.resolve();
  }
}
