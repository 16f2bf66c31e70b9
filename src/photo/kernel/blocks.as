// What is measured of every block of 8×8 pixels: its range, its noise, its ink, its gradients.

const side = 8;

/**
 * Darkest and brightest smoothed pixel of each block, and how far raw pixels lie from smoothed. Two
 * blocks at a time: of an odd last one the neighbour is read (there is a margin) and left out.
 */
export function blockRanges(
  raw: usize, smoothed: usize, width: i32, columns: i32, rows: i32,
  darkest: usize, brightest: usize, roughness: usize,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column += 2) {
      const corner = usize(row * side) * width + column * side;
      const k = row * columns + column;
      let low = i8x16.splat(-1);
      let high = i8x16.splat(0);
      let difference = i16x8.splat(0);
      for (let y = 0; y < side; y++) {
        const p = corner + usize(y) * width;
        const s = v128.load(smoothed + p);
        const r = v128.load(raw + p);
        low = i8x16.min_u(low, s);
        high = i8x16.max_u(high, s);
        const apart = v128.or(i8x16.sub_sat_u(s, r), i8x16.sub_sat_u(r, s));
        difference = i16x8.add(difference, i16x8.extadd_pairwise_i8x16_u(apart));
      }
      const lows = leastOfEach(low);
      const highs = leastOfEach(v128.not(high));
      const sums = i32x4.extadd_pairwise_i16x8_u(difference);
      store<u8>(darkest + k, i8x16.extract_lane_u(lows, 0));
      store<u8>(brightest + k, 255 - i8x16.extract_lane_u(highs, 0));
      store<u16>(
        roughness + (usize(k) << 1),
        <u16>(i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1)),
      );
      if (column + 1 === columns) break;
      store<u8>(darkest + k + 1, i8x16.extract_lane_u(lows, 8));
      store<u8>(brightest + k + 1, 255 - i8x16.extract_lane_u(highs, 8));
      store<u16>(
        roughness + (usize(k + 1) << 1),
        <u16>(i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3)),
      );
    }
  }
}

/** The least of the first eight bytes in the first, that of the last eight in the ninth. */
// @ts-ignore: decorator
@inline
function leastOfEach(v: v128): v128 {
  let m = i8x16.min_u(v, v128.shuffle<u8>(v, v, 4, 5, 6, 7, 0, 0, 0, 0, 12, 13, 14, 15, 0, 0, 0, 0));
  m = i8x16.min_u(m, v128.shuffle<u8>(m, m, 2, 3, 0, 0, 0, 0, 0, 0, 10, 11, 0, 0, 0, 0, 0, 0));
  return i8x16.min_u(m, v128.shuffle<u8>(m, m, 1, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0));
}

/** Eight pixels of a row and the eight below them. */
// @ts-ignore: decorator
@inline
function twoRows(p: usize, width: i32): v128 {
  return v128.load64_lane(p + width, v128.load64_zero(p), 1);
}

/** The least value of each block and its eight neighbours; `along` is room for as many. */
export function spreadLeast(v: usize, along: usize, out: usize, columns: i32, rows: i32): void {
  const count = columns * rows;
  // Sixteen at a time take a neighbour from the next row at the ends of a row: those are redone.
  for (let k = 0; k < count; k += 16) {
    const p = v + k;
    const beside = i8x16.min_u(v128.load(p - 1), v128.load(p + 1));
    v128.store(along + k, i8x16.min_u(v128.load(p), beside));
  }
  for (let row = 0; row < rows; row++) {
    const first = v + row * columns;
    const last = first + columns - 1;
    store<u8>(along + row * columns, min(load<u8>(first), load<u8>(first + 1)));
    store<u8>(along + row * columns + columns - 1, min(load<u8>(last), load<u8>(last - 1)));
  }
  for (let row = 0; row < rows; row++) {
    const here = along + row * columns;
    const above = row === 0 ? here : here - columns;
    const below = row === rows - 1 ? here : here + columns;
    // The last sixteen run over into the next row, which is written after this one.
    for (let x = 0; x < columns; x += 16) {
      const beside = i8x16.min_u(v128.load(above + x), v128.load(below + x));
      v128.store(out + row * columns + x, i8x16.min_u(v128.load(here + x), beside));
    }
  }
}

/** The greatest value of each block and its eight neighbours; `v` is left inverted. */
export function spreadMost(v: usize, along: usize, out: usize, columns: i32, rows: i32): void {
  invert(v, columns * rows);
  spreadLeast(v, along, out, columns, rows);
  invert(out, columns * rows);
}

function invert(v: usize, count: i32): void {
  for (let k = 0; k < count; k += 16) v128.store(v + k, v128.not(v128.load(v + k)));
}

/**
 * Counts in each block with at least `contrastMin` around it: pixels of ink (darker than the middle
 * of its range), pixels of paper (within 30 % of the bright end), changes between ink and not ink
 * from left to right and from top to bottom. Four bytes a block: ink, paper, across, down.
 * The picture has a margin of a row and of sixteen bytes that may be read.
 */
export function blockCounts(
  smoothed: usize, width: i32, height: i32, columns: i32, rows: i32,
  lows: usize, highs: usize, contrastMin: i32, counts: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const lastRow = row * side + side >= height;
    for (let column = 0; column < columns; column++) {
      const k = row * columns + column;
      const low = <i32>load<u8>(lows + k);
      const high = <i32>load<u8>(highs + k);
      if (high - low < contrastMin) {
        store<u32>(counts + (usize(k) << 2), 0);
        continue;
      }
      const lastColumn = column * side + side >= width;
      const corner = smoothed + usize(row * side) * width + column * side;
      const middle = i8x16.splat(<i8>((high + low) >> 1));
      const bright = i8x16.splat(<i8>(high - (((high - low) * 77) >> 8)));
      let ink = 0;
      let paper = 0;
      let across = 0;
      let down = 0;
      for (let y = 0; y < side; y += 2) {
        const p = corner + usize(y) * width;
        const isInk = i8x16.lt_u(twoRows(p, width), middle);
        const nextIsInk = i8x16.lt_u(twoRows(p + 1, width), middle);
        const belowIsInk = i8x16.lt_u(twoRows(p + width, width), middle);
        const isPaper = i8x16.gt_u(twoRows(p, width), bright);
        let rightMask = 0xffff;
        if (lastColumn) rightMask = 0x7f7f;
        let downMask = 0xffff;
        if (lastRow && y === side - 2) downMask = 0x00ff;
        ink += popcnt(i8x16.bitmask(isInk));
        paper += popcnt(i8x16.bitmask(isPaper));
        across += popcnt(i8x16.bitmask(v128.xor(isInk, nextIsInk)) & rightMask);
        down += popcnt(i8x16.bitmask(v128.xor(isInk, belowIsInk)) & downMask);
      }
      store<u32>(counts + (usize(k) << 2), ink | (paper << 8) | (across << 16) | (down << 24));
    }
  }
}

/**
 * The same four counts summed over each block and its eight neighbours, as 16-bit numbers; blocks
 * at the edge of the picture get none.
 */
export function windowCounts(counts: usize, columns: i32, rows: i32, out: usize): void {
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      let sum = i32x4.splat(0);
      for (let above = row - 1; above <= row + 1; above++) {
        const p = counts + (usize(above * columns + column - 1) << 2);
        const three = v128.load(p);
        sum = i16x8.add(sum, i16x8.extend_low_i8x16_u(three));
        sum = i16x8.add(sum, i16x8.extend_low_i8x16_u(v128.load32_zero(p + 8)));
      }
      const upper = v128.shuffle<u64>(sum, sum, 1, 0);
      const all = i16x8.add(sum, upper);
      store<u64>(out + (usize(row * columns + column) << 3), i64x2.extract_lane(all, 0));
    }
  }
}

/**
 * The second-strongest central differences of each wanted block in four directions (across, down,
 * falling, rising; the diagonals unscaled), four 16-bit numbers a block. The second-strongest, so
 * that a speck does not count. Other blocks, and those at the edge of the picture, get 0.
 */
export function blockGradients(
  smoothed: usize, width: i32, columns: i32, rows: i32, wanted: usize, out: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const edgeRow = row === 0 || row === rows - 1;
    for (let column = 0; column < columns; column++) {
      const k = row * columns + column;
      const atEdge = edgeRow || column === 0 || column === columns - 1;
      if (atEdge || load<u8>(wanted + k) === 0) {
        store<u64>(out + (usize(k) << 3), 0);
        continue;
      }
      const corner = smoothed + usize(row * side) * width + column * side;
      const zero = i16x8.splat(0);
      let a1 = zero, a2 = zero, b1 = zero, b2 = zero;
      let c1 = zero, c2 = zero, d1 = zero, d2 = zero;
      for (let y = 0; y < side; y++) {
        const p = corner + usize(y) * width;
        const gx = i16x8.sub(eight(p + 1), eight(p - 1));
        const gy = i16x8.sub(eight(p + width), eight(p - width));
        const across = i16x8.abs(gx);
        const down = i16x8.abs(gy);
        const falling = i16x8.abs(i16x8.add(gx, gy));
        const rising = i16x8.abs(i16x8.sub(gx, gy));
        a2 = i16x8.max_s(a2, i16x8.min_s(a1, across));
        a1 = i16x8.max_s(a1, across);
        b2 = i16x8.max_s(b2, i16x8.min_s(b1, down));
        b1 = i16x8.max_s(b1, down);
        c2 = i16x8.max_s(c2, i16x8.min_s(c1, falling));
        c1 = i16x8.max_s(c1, falling);
        d2 = i16x8.max_s(d2, i16x8.min_s(d1, rising));
        d1 = i16x8.max_s(d1, rising);
      }
      const at = out + (usize(k) << 3);
      store<u16>(at, secondOf(a1, a2));
      store<u16>(at, secondOf(b1, b2), 2);
      store<u16>(at, secondOf(c1, c2), 4);
      store<u16>(at, secondOf(d1, d2), 6);
    }
  }
}

/** Eight pixels as 16-bit numbers. */
// @ts-ignore: decorator
@inline
function eight(p: usize): v128 {
  return v128.load8x8_u(p);
}

/** The second greatest of sixteen numbers: each lane's greatest and its second. */
// @ts-ignore: decorator
@inline
function secondOf(first: v128, second: v128): u16 {
  const f1 = v128.shuffle<u16>(first, first, 4, 5, 6, 7, 0, 1, 2, 3);
  const s1 = v128.shuffle<u16>(second, second, 4, 5, 6, 7, 0, 1, 2, 3);
  let s = i16x8.max_s(i16x8.min_s(first, f1), i16x8.max_s(second, s1));
  let f = i16x8.max_s(first, f1);
  const f2 = v128.shuffle<u16>(f, f, 2, 3, 0, 1, 6, 7, 4, 5);
  const s2 = v128.shuffle<u16>(s, s, 2, 3, 0, 1, 6, 7, 4, 5);
  s = i16x8.max_s(i16x8.min_s(f, f2), i16x8.max_s(s, s2));
  f = i16x8.max_s(f, f2);
  const f3 = v128.shuffle<u16>(f, f, 1, 0, 3, 2, 5, 4, 7, 6);
  const s3 = v128.shuffle<u16>(s, s, 1, 0, 3, 2, 5, 4, 7, 6);
  s = i16x8.max_s(i16x8.min_s(f, f3), i16x8.max_s(s, s3));
  return <u16>i16x8.extract_lane_u(s, 0);
}
