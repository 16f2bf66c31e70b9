// The weights by which the height of letters is estimated, as bench/photo-heights.ts found them.

/** Of the seven logarithms and then of their 28 products, in the order of `x-height.ts`. */
export const xHeightModel: {
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly intercept: number;
  readonly weights: readonly number[];
} = {
  means: [2.4673, 2.0698, 7.1521, 1.6975, 1.4943, -1.2541, -0.3273],
  spreads: [0.4048, 0.4099, 0.2445, 0.5889, 0.4276, 0.4463, 0.2336],
  intercept: 2.0551,
  weights: [
    0.0732, 0.1344, 0.0664, 0.2653, -0.1839, 0.0545, 0.3455, 0.0092, 0.0006, -0.0417, 0.0329,
    -0.0519, 0.0046, -0.0238, -0.0084, 0.0596, 0.0545, 0.0256, 0.0365, 0.0676, -0.029, -0.0272,
    0.0033, -0.0229, -0.0565, -0.0507, 0.0426, 0.0049, 0.0374, 0.078, -0.0491, -0.0032, 0.0154,
    0.004, 0.1057,
  ],
};
