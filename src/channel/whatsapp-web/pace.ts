// How fast we write: like a person in each chat, and slowly over all, so that the number lives.
import { setTimeout as sleep } from 'node:timers/promises';
import { Lru } from '../../lib/lru.ts';
import { InTurn } from './in-turn.ts';

const chatsKept = 10_000;
const minuteMs = 60_000;

export interface PaceTiming {
  /** Between two messages in one chat: a random time between these (ms). */
  readonly gapMinMs: number;
  readonly gapMaxMs: number;
  /** Over all chats; as many may go at once after a quiet minute. */
  readonly perMinuteMax: number;
}

/** Reply-only accounts were blocked for less (reports of February 2026); nobody knows the limit. */
export const paceTiming: PaceTiming = { gapMinMs: 1000, gapMaxMs: 3000, perMinuteMax: 20 };

export class Pace {
  readonly #timing: PaceTiming;
  readonly #lastIn = new Lru<number>(chatsKept);
  #tokens: number;
  #filledAt = Date.now();
  readonly #line = new InTurn();

  constructor(timing: PaceTiming) {
    this.#timing = timing;
    this.#tokens = timing.perMinuteMax;
  }

  /** Resolves when it is this chat's turn; rejects when the signal aborts. */
  async turn(chat: string, signal: AbortSignal): Promise<void> {
    const { gapMinMs, gapMaxMs } = this.#timing;
    const gapMs = gapMinMs + Math.random() * (gapMaxMs - gapMinMs);
    const waitMs = (this.#lastIn.get(chat) ?? 0) + gapMs - Date.now();
    if (waitMs > 0) await sleep(waitMs, undefined, { signal });
    await this.#line.run(() => this.#takeToken(signal));
    this.#lastIn.set(chat, Date.now());
  }

  async #takeToken(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const perMs = this.#timing.perMinuteMax / minuteMs;
    const now = Date.now();
    const filled = this.#tokens + (now - this.#filledAt) * perMs;
    this.#tokens = Math.min(this.#timing.perMinuteMax, filled);
    this.#filledAt = now;
    if (this.#tokens < 1) {
      await sleep((1 - this.#tokens) / perMs, undefined, { signal });
      this.#tokens = 1;
      this.#filledAt = Date.now();
    }
    this.#tokens -= 1;
  }
}
