// Whether the account may send at all: after some errors everything waits, and staff is told why.
import { treatmentOf, type Treatment } from './error-treatment.ts';

export class AccountPause {
  #until = 0;
  #words = '';

  /** How long nothing may be sent (ms); 0: go on. */
  waitMs(now: number): number {
    return Math.max(0, this.#until - now);
  }

  /** Why, for staff; stays until something was sent again, because waiting mends nothing. */
  get words(): string {
    return this.#words;
  }

  /** Does nothing for what concerns only one message or one person. */
  note({ scope, waitMs, words, name }: Treatment, now: number): void {
    if (scope !== 'account') return;
    this.#until = Math.max(this.#until, now + (waitMs ?? 0));
    this.#words = words ?? name;
  }

  noteCode(code: number, now: number): void {
    this.note(treatmentOf({ status: 200, code, retryAfterMs: null }), now);
  }

  sent(): void {
    this.#until = 0;
    this.#words = '';
  }
}
