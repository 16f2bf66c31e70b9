// A picture in linear light, as a lens sees it; screens and files hold sRGB.

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue; 0 black, 1 white; may go above 1 before the sensor clips it. */
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
}

export function emptyPicture(width: number, height: number): Picture {
  const plane = (): Float32Array => new Float32Array(width * height);
  return { width, height, planes: [plane(), plane(), plane()] };
}

const linearOfByte = Float32Array.from({ length: 256 }, (_, byte) => linear(byte / 255));
const steps = 4096;
const byteOfLinear = Float32Array.from(
  { length: steps + 2 },
  (_, step) => srgb(step / steps) * 255,
);

export interface RawRgb {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export function fromRgb({ data, width, height }: RawRgb): Picture {
  const picture = emptyPicture(width, height);
  picture.planes.forEach((plane, channel) => {
    for (let i = 0, p = channel; i < plane.length; i++, p += 3) {
      plane[i] = linearOfByte[data[p] ?? 0] ?? 0;
    }
  });
  return picture;
}

/** The sRGB value, 0 to 255 with its fraction, of a linear one; clipped. */
export function encode(value: number): number {
  if (value <= 0) return 0;
  if (value >= 1) return 255;
  const at = value * steps;
  const step = Math.floor(at);
  const low = byteOfLinear[step] ?? 0;
  return low + (at - step) * ((byteOfLinear[step + 1] ?? 255) - low);
}

export function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function srgb(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
