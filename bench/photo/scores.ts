// How well a score tells good photos from bad ones.

/** The chance that a random good one scores above a random bad one; ties count for half. */
export function auc(good: readonly number[], bad: readonly number[]): number {
  let wins = 0;
  for (const a of good) for (const b of bad) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (good.length * bad.length);
}

/** The share of bad ones below the score under which `share` of the good ones lie. */
export function caughtAt(good: readonly number[], bad: readonly number[], share: number): number {
  const limit = [...good].sort((a, b) => a - b)[Math.floor(share * good.length)] ?? 0;
  return bad.filter((score) => score < limit).length / bad.length;
}

/** The share of good ones that lie below the score under which `share` of the bad ones lie. */
export function refusedAt(good: readonly number[], bad: readonly number[], share: number): number {
  const limit = [...bad].sort((a, b) => a - b)[Math.ceil(share * bad.length) - 1] ?? 0;
  return good.filter((score) => score <= limit).length / good.length;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
