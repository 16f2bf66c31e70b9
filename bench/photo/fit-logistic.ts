// Logistic regression with shrinkage and fixed signs, by projected, accelerated gradient descent.

export interface Sample {
  readonly terms: readonly number[];
  readonly good: boolean;
}

export interface LogisticModel {
  readonly intercept: number;
  readonly weights: readonly number[];
  score(terms: readonly number[]): number;
}

const steps = 3000;
const stepSize = 0.5;
/** Shrinkage of the weights of standardised terms, per sample. */
const shrinkage = 0.002;
/** Farther than any intercept has to move. */
const shiftMax = 20;

/** `signs`: 1 or −1 for each term, the side on which its weight must stay. */
export function fitLogistic(samples: readonly Sample[], signs: readonly number[]): LogisticModel {
  const { means, spreads } = standards(samples, signs.length);
  const rows = samples.map(({ terms }) => [
    ...terms.map((term, index) => (term - (means[index] ?? 0)) / (spreads[index] ?? 1)),
    1,
  ]);
  const shares = balanced(samples);
  // One more than the terms: the last is the intercept, whose sign and size are free.
  let [before, now] = [new Float64Array(signs.length + 1), new Float64Array(signs.length + 1)];
  for (let step = 1; step <= steps; step += 1) {
    const ahead = now.map((value, index) => {
      return value + ((step - 1) / (step + 2)) * (value - (before[index] ?? 0));
    });
    const slope = new Float64Array(ahead.length);
    for (const [at, row] of rows.entries()) {
      const good = samples[at]?.good === true ? 1 : 0;
      const error = (shares[at] ?? 0) * (probability(row, ahead) - good);
      for (const [index, value] of row.entries())
        slope[index] = (slope[index] ?? 0) + error * value;
    }
    before = now;
    now = ahead.map((value, index) => {
      const sign = signs[index] ?? 0;
      const shrunk = sign === 0 ? 0 : shrinkage * value;
      const moved = value - stepSize * ((slope[index] ?? 0) + shrunk);
      return moved * sign < 0 ? 0 : moved;
    });
  }
  const scaled = now.subarray(0, signs.length);
  const weights = [...scaled].map((weight, index) => weight / (spreads[index] ?? 1));
  const shift = weights.reduce((sum, weight, index) => sum + weight * (means[index] ?? 0), 0);
  const intercept = (now.at(-1) ?? 0) - shift;
  const score = (terms: readonly number[]): number =>
    terms.reduce((sum, term, index) => sum + term * (weights[index] ?? 0), intercept);
  return { intercept, weights, score };
}

/** The same weights with the intercept that suits `samples`: even odds lie where they say. */
export function centredOn(model: LogisticModel, samples: readonly Sample[]): LogisticModel {
  const shares = balanced(samples);
  const scores = samples.map(({ terms }) => model.score(terms));
  const surplus = (shift: number): number =>
    scores.reduce((sum, score, at) => {
      const good = samples[at]?.good === true ? 1 : 0;
      return sum + (shares[at] ?? 0) * (1 / (1 + Math.exp(-score - shift)) - good);
    }, 0);
  let [low, high] = [-shiftMax, shiftMax];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (surplus(middle) > 0) high = middle;
    else low = middle;
  }
  const score = (terms: readonly number[]): number => model.score(terms) + low;
  return { intercept: model.intercept + low, weights: model.weights, score };
}

function probability(row: readonly number[], weights: Float64Array): number {
  const score = row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

/** Legible and illegible photos count for half each, however many there are. */
function balanced(samples: readonly Sample[]): readonly number[] {
  const good = samples.filter((sample) => sample.good).length;
  return samples.map((sample) => 0.5 / (sample.good ? good : samples.length - good));
}

function standards(samples: readonly Sample[], count: number) {
  const columns = Array.from({ length: count }, (_, index) =>
    samples.map(({ terms }) => terms[index] ?? 0),
  );
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const means = columns.map(mean);
  const spreads = columns.map((values, index) =>
    Math.max(1e-6, Math.sqrt(mean(values.map((value) => (value - (means[index] ?? 0)) ** 2)))),
  );
  return { means, spreads };
}
