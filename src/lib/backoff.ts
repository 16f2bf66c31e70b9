// How long to wait before trying again.

/**
 * Milliseconds before attempt `attempt + 1`: doubling from `baseMs` up to `maxMs`, of which the
 * upper half is random so that many waiting at once do not return at once.
 */
export function backoffMs(attempt: number, baseMs: number, maxMs: number): number {
  const full = Math.min(maxMs, baseMs * 2 ** Math.min(attempt, 30));
  return Math.round(full / 2 + (Math.random() * full) / 2);
}
