// Measures by how much the lines of writing lean, where no edge of the page tells it.

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Beyond this, in degrees, a page is not just held a little askew. */
const skewMax = 7;
const skewStep = 0.25;
/** Smaller is not seen by anybody. */
const skewMin = 0.5;
/** Lines must fall into rows this much better when turned, or nothing is turned. */
const gainMin = 1.12;
const placesMin = 300;

/**
 * Degrees, clockwise, by which the writing leans; 0 where it is straight or cannot be told.
 * `ink`: places with ink in a picture of about 500 pixels.
 */
export function textSkew(ink: readonly Place[]): number {
  if (ink.length < placesMin) return 0;
  // Lines may run along the picture or, on a photo that lies on its side, up and down.
  const upended = ink.map(({ x, y }) => ({ x: y, y: -x }));
  const [lying, standing] = [bestTurn(ink), bestTurn(upended)];
  const best = lying.sharpness >= standing.sharpness ? lying : standing;
  return Math.abs(best.degrees) < skewMin || best.gain < gainMin ? 0 : best.degrees;
}

interface Turn {
  readonly degrees: number;
  readonly sharpness: number;
  /** Sharpness over what it is without turning. */
  readonly gain: number;
}

function bestTurn(ink: readonly Place[]): Turn {
  const straight = rowSharpness(ink, 0);
  let best: Turn = { degrees: 0, sharpness: straight, gain: 1 };
  for (let degrees = -skewMax; degrees <= skewMax; degrees += skewStep) {
    const sharpness = rowSharpness(ink, degrees);
    if (sharpness > best.sharpness) best = { degrees, sharpness, gain: sharpness / straight };
  }
  return Math.abs(best.degrees) >= skewMax ? { ...best, gain: 1 } : best;
}

/** How abruptly the ink changes from row to row: most where rows are lines of writing. */
function rowSharpness(ink: readonly Place[], degrees: number): number {
  const radians = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
  const rows = new Map<number, number>();
  for (const { x, y } of ink) {
    const row = Math.round(y * cosine - x * sine);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sharpness = 0;
  for (const [row, count] of rows) sharpness += (count - (rows.get(row - 1) ?? 0)) ** 2;
  return sharpness;
}
