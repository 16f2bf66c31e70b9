// Paints over the ink of a picture with the paper around it, so that only the surfaces are left.
import type { Pixels } from './pixels.ts';

/**
 * A closing with a square of `2 × radius + 1` pixels: what is darker than its surroundings and
 * narrower than the square disappears, and the steps between surfaces stay where they are.
 */
export function withoutInk(pixels: Pixels, radius: number): Pixels {
  const brightest = spread(pixels, radius);
  const inverted = { ...pixels, data: invert(brightest) };
  return { ...pixels, data: invert(spread(inverted, radius)) };
}

/** Every byte becomes the largest of its channel within `radius` pixels each way. */
function spread({ width, height, channels, data }: Pixels, radius: number): Uint8Array {
  const rowBytes = width * channels;
  let from: Uint8Array = data;
  // Along the rows, then along the columns: a square is the product of both.
  for (const { step, along } of [
    { step: channels, along: 'row' },
    { step: rowBytes, along: 'column' },
  ] as const) {
    const to = Uint8Array.from(from);
    for (let distance = 1; distance <= radius; distance++) {
      const shift = step * distance;
      if (along === 'column') {
        raise(to, from, { first: 0, end: data.length - shift, shift });
        continue;
      }
      for (let y = 0; y < height; y++) {
        const first = y * rowBytes;
        raise(to, from, { first, end: first + rowBytes - shift, shift });
      }
    }
    from = to;
  }
  return from;
}

/** Raises both of two bytes that lie `shift` apart to the other's old value. */
function raise(
  to: Uint8Array,
  from: Uint8Array,
  { first, end, shift }: { readonly first: number; readonly end: number; readonly shift: number },
): void {
  for (let i = first; i < end; i++) {
    const a = from[i] ?? 0;
    const b = from[i + shift] ?? 0;
    if (b > (to[i] ?? 0)) to[i] = b;
    if (a > (to[i + shift] ?? 0)) to[i + shift] = a;
  }
}

function invert(data: Uint8Array): Uint8Array {
  const inverted = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) inverted[i] = 255 - (data[i] ?? 0);
  return inverted;
}
