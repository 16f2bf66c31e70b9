// Percentiles of plain numbers, with and without weights.

/** The values at the given shares (0 to 1) of the sorted list; null for an empty list. */
export function percentile(values: ArrayLike<number>, share: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The smallest value below which `share` of the total weight lies; null for an empty list. */
export function weightedPercentile(list: readonly Weighted[], share: number): number | null {
  const sorted = [...list].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    if (reached >= share * total) return value;
  }
  return null;
}
