// Least squares with shrinkage of every weight but the intercept.

export interface RidgeSample {
  readonly terms: readonly number[];
  readonly value: number;
  /** How much it counts. */
  readonly share: number;
}

export interface RidgeModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

export function fitRidge(samples: readonly RidgeSample[], shrinkage: number): RidgeModel {
  const size = (samples[0]?.terms.length ?? 0) + 1;
  const rows = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const { terms, value, share } of samples) {
    const full = [1, ...terms];
    for (const [i, one] of full.entries()) {
      const row = rows[i];
      if (row === undefined) continue;
      for (const [j, other] of full.entries()) row[j] = (row[j] ?? 0) + share * one * other;
      row[size] = (row[size] ?? 0) + share * one * value;
    }
  }
  for (const [i, row] of rows.entries()) if (i > 0) row[i] = (row[i] ?? 0) + shrinkage;
  const [intercept = 0, ...weights] = solved(rows);
  return { intercept, weights };
}

/** By elimination with the largest pivot; each row ends with its right-hand side. */
function solved(rows: Float64Array[]): readonly number[] {
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const rest = rows.slice(at).map((row) => Math.abs(row[at] ?? 0));
    const pivot = at + rest.indexOf(Math.max(...rest));
    const [upper, lower] = [rows[at], rows[pivot]];
    if (upper === undefined || lower === undefined) continue;
    [rows[at], rows[pivot]] = [lower, upper];
    for (const [i, row] of rows.entries()) {
      if (i === at) continue;
      const factor = (row[at] ?? 0) / (lower[at] ?? 1);
      for (let j = at; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (lower[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
