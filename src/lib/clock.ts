// The time, handed in so that tests can hold it still.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Clock {
  now(): Date;
  /** Resolves when so much of this time has passed, and at once when the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};

/** The present instant as ISO text in UTC, which sorts as text. */
export function isoNow(clock: Clock): string {
  return clock.now().toISOString();
}
