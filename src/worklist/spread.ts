// How numbers are spread: middle, upper tenth, and shares.

export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}

/** The smallest value that `part` (0 to 1) of all do not exceed; null when there are none. */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}

/** 0 to 1; null of nothing. */
export function share(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}
