// How often a message is tried, and how long is waited in between.
import { backoffMs } from '../lib/backoff.ts';

export const attemptsMax = 12;
export const firstWaitMs = 1000;
const waitMaxMs = 5 * 60_000;

/** Before the next try, after so many (ms). */
export function waitAfter(attempts: number): number {
  return backoffMs(attempts, firstWaitMs, waitMaxMs);
}
