// The connected pieces of ink inside text: how tall letters are.

const side = 8;
/** Pixels by which pieces are wider and taller for having grown. */
const grown = 2;
/** Bytes of one run of ink: parent, area (32 bits each); left, right, top, bottom, start, end. */
const runBytes: usize = 20;

/** 255 for each pixel darker than the middle of its surroundings, in the wanted blocks. */
export function inkMask(
  smoothed: usize, width: i32, columns: i32, rows: i32,
  lows: usize, highs: usize, wanted: usize, out: usize,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const k = row * columns + column;
      const corner = usize(row * side) * width + column * side;
      const isWanted = load<u8>(wanted + k) !== 0;
      const middle = isWanted ? (<i32>load<u8>(lows + k) + <i32>load<u8>(highs + k)) >> 1 : 0;
      const limit = i8x16.splat(<i8>middle);
      for (let y = 0; y < side; y++) {
        const p = corner + usize(y) * width;
        const isInk = i8x16.lt_u(v128.load64_zero(smoothed + p), limit);
        store<u64>(out + p, i64x2.extract_lane(isInk, 0));
      }
    }
  }
}

/**
 * Lets ink grow by a pixel to all sides, within the used part of the mask and not over its rim:
 * strokes that broke up in bright light, and the dots of a printer's needles, become letters again.
 */
export function growInk(mask: usize, width: i32, usedWidth: i32, usedHeight: i32, out: usize): void {
  for (let y = 1; y < usedHeight - 1; y++) {
    const row = mask + usize(y) * width;
    // Sixteen at a time reach over the end of a row: what they left at the next one's start goes.
    store<u8>(out + usize(y) * width, 0);
    for (let x = 1; x < usedWidth - 1; x += 16) {
      const p = row + x;
      const up = v128.or(v128.or(v128.load(p - width - 1), v128.load(p - width)), v128.load(p - width + 1));
      const here = v128.or(v128.or(v128.load(p - 1), v128.load(p)), v128.load(p + 1));
      const down = v128.or(v128.or(v128.load(p + width - 1), v128.load(p + width)), v128.load(p + width + 1));
      v128.store(out + usize(y) * width + x, v128.or(v128.or(up, here), down));
    }
  }
  memory.fill(out + usize(usedHeight - 1) * width, 0, usedWidth);
}

/**
 * Joins the runs of ink of all rows into pieces and adds the square root of each piece's area to
 * `histogram` (64-bit floats) at its short side. Pieces are left out that are smaller than
 * `areaMin` pixels, or whose long side is not from `longMin` to `longMax`, or whose short side is
 * over `shortMax`. Returns how many were counted. `runs` is room for `runsMax` runs of 20 bytes.
 */
export function inkPieces(
  mask: usize, width: i32, usedWidth: i32, usedHeight: i32, runs: usize, runsMax: i32,
  areaMin: i32, longMin: i32, longMax: i32, shortMax: i32, histogram: usize,
): i32 {
  const count = joinRuns(mask, width, usedWidth, usedHeight, runs, runsMax);
  let pieces = 0;
  for (let i = 0; i < count; i++) {
    const run = runs + usize(i) * runBytes;
    if (load<i32>(run) !== i) continue;
    const area = load<i32>(run, 4);
    const across = <i32>load<u16>(run, 10) - <i32>load<u16>(run, 8) + 1 - grown;
    const down = <i32>load<u16>(run, 14) - <i32>load<u16>(run, 12) + 1 - grown;
    const short = min(across, down);
    const long = max(across, down);
    if (area < areaMin || long < longMin || long > longMax || short > shortMax) continue;
    const at = histogram + (usize(short) << 3);
    store<f64>(at, load<f64>(at) + sqrt<f64>(<f64>area));
    pieces++;
  }
  return pieces;
}

function joinRuns(
  mask: usize, width: i32, usedWidth: i32, usedHeight: i32, runs: usize, runsMax: i32,
): i32 {
  let count = 0;
  let aboveFrom = 0;
  let aboveTo = 0;
  for (let y = 0; y < usedHeight; y++) {
    const row = mask + usize(y) * width;
    const from = count;
    let candidate = aboveFrom;
    let x = nextInk(row, 0, usedWidth);
    while (x < usedWidth) {
      const start = x;
      while (x < usedWidth && load<u8>(row + x) !== 0) x++;
      if (count >= runsMax) return count;
      addRun(runs, count, start, x - 1, y);
      while (candidate < aboveTo && <i32>load<u16>(runs + usize(candidate) * runBytes, 18) < start) {
        candidate++;
      }
      for (let k = candidate; k < aboveTo; k++) {
        if (<i32>load<u16>(runs + usize(k) * runBytes, 16) > x - 1) break;
        join(runs, k, count);
      }
      count++;
      x = nextInk(row, x, usedWidth);
    }
    aboveFrom = from;
    aboveTo = count;
  }
  return count;
}

/** The next pixel of ink from `x` on, or `end`. */
// @ts-ignore: decorator
@inline
function nextInk(row: usize, x: i32, end: i32): i32 {
  while (x + 16 <= end) {
    const bits = i8x16.bitmask(v128.load(row + x));
    if (bits !== 0) return x + ctz(bits);
    x += 16;
  }
  while (x < end && load<u8>(row + x) === 0) x++;
  return x;
}

// @ts-ignore: decorator
@inline
function addRun(runs: usize, index: i32, start: i32, end: i32, y: i32): void {
  const run = runs + usize(index) * runBytes;
  store<i32>(run, index);
  store<i32>(run, end - start + 1, 4);
  store<u16>(run, start, 8);
  store<u16>(run, end, 10);
  store<u16>(run, y, 12);
  store<u16>(run, y, 14);
  store<u16>(run, start, 16);
  store<u16>(run, end, 18);
}

function root(runs: usize, index: i32): i32 {
  let at = index;
  let next = load<i32>(runs + usize(at) * runBytes);
  while (next !== at) {
    const after = load<i32>(runs + usize(next) * runBytes);
    store<i32>(runs + usize(at) * runBytes, after);
    at = next;
    next = after;
  }
  return at;
}

function join(runs: usize, one: i32, other: i32): void {
  const a = root(runs, one);
  const b = root(runs, other);
  if (a === b) return;
  const kept = runs + usize(min(a, b)) * runBytes;
  const joined = runs + usize(max(a, b)) * runBytes;
  store<i32>(joined, min(a, b));
  store<i32>(kept, load<i32>(kept, 4) + load<i32>(joined, 4), 4);
  store<u16>(kept, min(load<u16>(kept, 8), load<u16>(joined, 8)), 8);
  store<u16>(kept, max(load<u16>(kept, 10), load<u16>(joined, 10)), 10);
  store<u16>(kept, min(load<u16>(kept, 12), load<u16>(joined, 12)), 12);
  store<u16>(kept, max(load<u16>(kept, 14), load<u16>(joined, 14)), 14);
}
