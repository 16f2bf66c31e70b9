// Keeps what somebody has begun for a few minutes, in memory: after a restart they begin anew.
import type { Clock } from '../lib/clock.ts';
import { newSecret } from './secret-token.ts';

const keptMax = 1000;

interface Kept<Value> {
  readonly value: Value;
  readonly untilMs: number;
}

export class ShortLived<Value> {
  readonly #clock: Clock;
  readonly #validMs: number;
  readonly #kept = new Map<string, Kept<Value>>();

  constructor(clock: Clock, validMs: number) {
    this.#clock = clock;
    this.#validMs = validMs;
  }

  /** The ticket under which it is found. The oldest gives way when there are too many. */
  put(value: Value, ticket = newSecret()): string {
    this.#kept.delete(ticket);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= keptMax) this.#kept.delete(oldest);
    const untilMs = this.#clock.now().getTime() + this.#validMs;
    this.#kept.set(ticket, { value, untilMs });
    return ticket;
  }

  /** Null where there is none, or it is too old. */
  find(ticket: string): Value | null {
    const kept = this.#kept.get(ticket);
    return kept === undefined || kept.untilMs <= this.#clock.now().getTime() ? null : kept.value;
  }

  /** The same, once. */
  take(ticket: string): Value | null {
    const found = this.find(ticket);
    this.#kept.delete(ticket);
    return found;
  }
}
