// The shape of the ink in a window of text: one straight stroke, or letters?

const side = 8;
/** Bytes of the sums of one block: eight 16-bit numbers. */
const sumsBytes: usize = 16;

/**
 * Sums over the ink (darker than the middle of its surroundings) of each block with at least
 * `contrastMin` around it: pixels, x, y, x², y², xy, of the place in the block; 16-bit numbers.
 */
export function inkSums(
  smoothed: usize, width: i32, columns: i32, rows: i32,
  lows: usize, highs: usize, contrastMin: i32, out: usize,
): void {
  const xs = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  const squares = i16x8(0, 1, 4, 9, 16, 25, 36, 49);
  const ones = i16x8.splat(1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const k = row * columns + column;
      const low = <i32>load<u8>(lows + k);
      const high = <i32>load<u8>(highs + k);
      const at = out + usize(k) * sumsBytes;
      v128.store(at, i16x8.splat(0));
      if (high - low < contrastMin) continue;
      const corner = smoothed + usize(row * side) * width + column * side;
      const middle = i16x8.splat(<i16>((high + low) >> 1));
      // Of each column of the block: its pixels, and their sums of y and y².
      let inks = i16x8.splat(0);
      let ys = i16x8.splat(0);
      let ySquares = i16x8.splat(0);
      for (let y = 0; y < side; y++) {
        const isInk = i16x8.lt_s(v128.load8x8_u(corner + usize(y) * width), middle);
        inks = i16x8.add(inks, v128.and(isInk, ones));
        ys = i16x8.add(ys, v128.and(isInk, i16x8.splat(<i16>y)));
        ySquares = i16x8.add(ySquares, v128.and(isInk, i16x8.splat(<i16>(y * y))));
      }
      store<u16>(at, sumOf(i32x4.dot_i16x8_s(inks, ones)));
      store<u16>(at, sumOf(i32x4.dot_i16x8_s(inks, xs)), 2);
      store<u16>(at, sumOf(i32x4.dot_i16x8_s(ys, ones)), 4);
      store<u16>(at, sumOf(i32x4.dot_i16x8_s(inks, squares)), 6);
      store<u16>(at, sumOf(i32x4.dot_i16x8_s(ySquares, ones)), 8);
      store<u16>(at, sumOf(i32x4.dot_i16x8_s(ys, xs)), 10);
    }
  }
}

// @ts-ignore: decorator
@inline
function sumOf(v: v128): u16 {
  return <u16>(
    i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) +
    i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3)
  );
}

/**
 * For the window of 24×24 pixels around each of `count` blocks (32-bit numbers of inner blocks), two
 * 32-bit floats: how widely its ink is spread across its main direction beside one solid straight
 * stroke of as much ink and length (1 for such a stroke), and its variance along over that across.
 */
export function inkShapes(sums: usize, columns: i32, blocks: usize, count: i32, out: usize): void {
  for (let i = 0; i < count; i++) {
    const block = load<i32>(blocks + (usize(i) << 2));
    let n: f32 = 0, x: f32 = 0, y: f32 = 0, xx: f32 = 0, yy: f32 = 0, xy: f32 = 0;
    for (let below = -1; below <= 1; below++) {
      for (let right = -1; right <= 1; right++) {
        const at = sums + usize(block + below * columns + right) * sumsBytes;
        const dx = <f32>(right * side);
        const dy = <f32>(below * side);
        const n1 = <f32>load<u16>(at);
        const x1 = <f32>load<u16>(at, 2);
        const y1 = <f32>load<u16>(at, 4);
        n += n1;
        x += x1 + n1 * dx;
        y += y1 + n1 * dy;
        xx += <f32>load<u16>(at, 6) + 2 * dx * x1 + dx * dx * n1;
        yy += <f32>load<u16>(at, 8) + 2 * dy * y1 + dy * dy * n1;
        xy += <f32>load<u16>(at, 10) + dx * y1 + dy * x1 + dx * dy * n1;
      }
    }
    const pixel: f32 = 1.0 / 12.0;
    const ofX = xx / n - (x / n) * (x / n) + pixel;
    const ofY = yy / n - (y / n) * (y / n) + pixel;
    const ofBoth = xy / n - (x / n) * (y / n);
    const apart = sqrt<f32>((ofX - ofY) * (ofX - ofY) / 4 + ofBoth * ofBoth);
    const along = (ofX + ofY) / 2 + apart;
    const across = max<f32>((ofX + ofY) / 2 - apart, pixel);
    // A solid stroke as long as `along` says is n / length wide, its variance width² / 12.
    const solid = n * n / (144 * along);
    store<f32>(out + (usize(i) << 3), across / solid);
    store<f32>(out + (usize(i) << 3), along / across, 4);
  }
}
