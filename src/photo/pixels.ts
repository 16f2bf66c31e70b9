// Raw pixels and the few whole-image operations that measuring needs: grey, smooth, halve.

/** Raw pixels as they come from a decoder: rows from the top, `channels` bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 RGB. The order of the colours does not matter to any measure. */
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** One byte a pixel, 0 black to 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Luma of ITU-R BT.601 in whole numbers (77 + 150 + 29 = 256). */
export function toGrey(pixels: Pixels): GreyImage {
  const { width, height, data } = pixels;
  if (pixels.channels === 1) return { width, height, data };
  const grey = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += 3) {
    const red = data[p] ?? 0;
    const green = data[p + 1] ?? 0;
    const blue = data[p + 2] ?? 0;
    grey[i] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, data: grey };
}

/** 3×3 binomial smoothing; the outermost pixels take their neighbours' sums. */
export function smooth(image: GreyImage): GreyImage {
  const { width, height, data } = image;
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const here = y * width;
    const up = y === 0 ? 0 : -width;
    const down = y === height - 1 ? 0 : width;
    const last = here + width - 1;
    // Column sums slide along the row: left, middle, right.
    let middle = (data[here + up] ?? 0) + 2 * (data[here] ?? 0) + (data[here + down] ?? 0);
    let left = middle;
    for (let p = here; p < last; p++) {
      const next = p + 1;
      const right = (data[next + up] ?? 0) + 2 * (data[next] ?? 0) + (data[next + down] ?? 0);
      out[p] = (left + 2 * middle + right + 8) >> 4;
      left = middle;
      middle = right;
    }
    out[last] = (left + 3 * middle + 8) >> 4;
  }
  return { width, height, data: out };
}

/** Half the size by the mean of 2×2 pixels; an odd last row or column is dropped. */
export function halve(image: GreyImage): GreyImage {
  const width = image.width >> 1;
  const height = image.height >> 1;
  const { data } = image;
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let p = 2 * y * image.width;
    let q = p + image.width;
    for (let x = 0; x < width; x++, p += 2, q += 2) {
      const sum = (data[p] ?? 0) + (data[p + 1] ?? 0) + (data[q] ?? 0) + (data[q + 1] ?? 0);
      out[y * width + x] = (sum + 2) >> 2;
    }
  }
  return { width, height, data: out };
}
