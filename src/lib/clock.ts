// The time, handed in so that tests can hold it still.

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The present instant as ISO text in UTC, which sorts as text. */
export function isoNow(clock: Clock): string {
  return clock.now().toISOString();
}
