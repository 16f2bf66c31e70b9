// Whole-picture operations: luma, 3×3 binomial smoothing, half the size.

/** Luma of ITU-R BT.601 in whole numbers: 77 red, 150 green, 29 blue of 256. */
export function grey(rgb: usize, out: usize, count: i32): void {
  // Where the three colours of sixteen pixels lie in three vectors of sixteen bytes.
  const weightRed = i16x8.splat(77);
  const weightGreen = i16x8.splat(150);
  const weightBlue = i16x8.splat(29);
  let i = 0;
  for (; i + 16 <= count; i += 16) {
    const p = rgb + usize(i) * 3;
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const redLow = v128.shuffle<u8>(a, b, 0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 0, 0, 0, 0, 0);
    const red = v128.shuffle<u8>(redLow, c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 20, 23, 26, 29);
    const greenLow = v128.shuffle<u8>(a, b, 1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 0, 0, 0, 0, 0);
    const green = v128.shuffle<u8>(
      greenLow, c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 18, 21, 24, 27, 30,
    );
    const blueLow = v128.shuffle<u8>(a, b, 2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 0, 0, 0, 0, 0, 0);
    const blue = v128.shuffle<u8>(blueLow, c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 19, 22, 25, 28, 31);
    const low = i16x8.add(
      i16x8.add(
        i16x8.mul(i16x8.extend_low_i8x16_u(red), weightRed),
        i16x8.mul(i16x8.extend_low_i8x16_u(green), weightGreen),
      ),
      i16x8.mul(i16x8.extend_low_i8x16_u(blue), weightBlue),
    );
    const high = i16x8.add(
      i16x8.add(
        i16x8.mul(i16x8.extend_high_i8x16_u(red), weightRed),
        i16x8.mul(i16x8.extend_high_i8x16_u(green), weightGreen),
      ),
      i16x8.mul(i16x8.extend_high_i8x16_u(blue), weightBlue),
    );
    v128.store(out + i, i8x16.narrow_i16x8_u(i16x8.shr_u(low, 8), i16x8.shr_u(high, 8)));
  }
  for (; i < count; i++) {
    const p = rgb + usize(i) * 3;
    const red = <i32>load<u8>(p);
    const green = <i32>load<u8>(p, 1);
    const blue = <i32>load<u8>(p, 2);
    store<u8>(out + i, (red * 77 + green * 150 + blue * 29) >> 8);
  }
}

/**
 * 3×3 binomial smoothing; the outermost pixels take their neighbours' sums. `sums` is room for a
 * row of 16-bit numbers with one more at either end.
 */
export function smooth(source: usize, out: usize, width: i32, height: i32, sums: usize): void {
  for (let y = 0; y < height; y++) {
    const here = source + usize(y) * width;
    const up = y === 0 ? here : here - width;
    const down = y === height - 1 ? here : here + width;
    addRows(up, here, down, sums + 2, width);
    store<u16>(sums, load<u16>(sums, 2));
    store<u16>(sums + 2 + usize(width) * 2, load<u16>(sums + usize(width) * 2));
    binomialRow(sums + 2, out + usize(y) * width, width);
  }
}

/** up + 2 × here + down, as 16-bit numbers. */
// @ts-ignore: decorator
@inline
function addRows(up: usize, here: usize, down: usize, sums: usize, width: i32): void {
  let x = 0;
  for (; x + 16 <= width; x += 16) {
    const a = v128.load(up + x);
    const b = v128.load(here + x);
    const c = v128.load(down + x);
    const low = i16x8.add(
      i16x8.add(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(c)),
      i16x8.shl(i16x8.extend_low_i8x16_u(b), 1),
    );
    const high = i16x8.add(
      i16x8.add(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(c)),
      i16x8.shl(i16x8.extend_high_i8x16_u(b), 1),
    );
    v128.store(sums + (usize(x) << 1), low);
    v128.store(sums + (usize(x) << 1), high, 16);
  }
  for (; x < width; x++) {
    const sum = <i32>load<u8>(up + x) + 2 * <i32>load<u8>(here + x) + <i32>load<u8>(down + x);
    store<u16>(sums + (usize(x) << 1), sum);
  }
}

// @ts-ignore: decorator
@inline
function binomialRow(sums: usize, out: usize, width: i32): void {
  const rounding = i16x8.splat(8);
  let x = 0;
  for (; x + 16 <= width; x += 16) {
    const p = sums + (usize(x) << 1);
    const low = binomial(p, rounding);
    const high = binomial(p + 16, rounding);
    v128.store(out + x, i8x16.narrow_i16x8_u(low, high));
  }
  for (; x < width; x++) {
    const p = sums + (usize(x) << 1);
    const sum = <i32>load<u16>(p - 2) + 2 * <i32>load<u16>(p) + <i32>load<u16>(p + 2);
    store<u8>(out + x, (sum + 8) >> 4);
  }
}

// @ts-ignore: decorator
@inline
function binomial(p: usize, rounding: v128): v128 {
  const beside = i16x8.add(v128.load(p - 2), v128.load(p + 2));
  const sum = i16x8.add(beside, i16x8.shl(v128.load(p), 1));
  return i16x8.shr_u(i16x8.add(sum, rounding), 4);
}

/** Half the size by the mean of 2×2 pixels; an odd last row or column is dropped. */
export function halve(source: usize, out: usize, width: i32, height: i32): void {
  const halfWidth = width >> 1;
  const halfHeight = height >> 1;
  const rounding = i16x8.splat(2);
  for (let y = 0; y < halfHeight; y++) {
    const top = source + usize(2 * y) * width;
    const bottom = top + width;
    const row = out + usize(y) * halfWidth;
    let x = 0;
    for (; x + 16 <= halfWidth; x += 16) {
      const p = usize(x) << 1;
      const low = meanOfPairs(v128.load(top + p), v128.load(bottom + p), rounding);
      const high = meanOfPairs(v128.load(top + p, 16), v128.load(bottom + p, 16), rounding);
      v128.store(row + x, i8x16.narrow_i16x8_u(low, high));
    }
    for (; x < halfWidth; x++) {
      const p = usize(x) << 1;
      const above = <i32>load<u8>(top + p) + <i32>load<u8>(top + p, 1);
      const below = <i32>load<u8>(bottom + p) + <i32>load<u8>(bottom + p, 1);
      store<u8>(row + x, (above + below + 2) >> 2);
    }
  }
}

// @ts-ignore: decorator
@inline
function meanOfPairs(top: v128, bottom: v128, rounding: v128): v128 {
  const sum = i16x8.add(
    i16x8.extadd_pairwise_i8x16_u(top),
    i16x8.extadd_pairwise_i8x16_u(bottom),
  );
  return i16x8.shr_u(i16x8.add(sum, rounding), 2);
}
