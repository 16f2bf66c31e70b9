// Straightens a sheet that was photographed at a slant: its four corners become a rectangle's.
import { mixCubic, mixLinear } from './mix-pixels.ts';
import type { Pixels } from './pixels.ts';
import { areaOf, sidesOf } from './quad.ts';
import type { Quad } from './quad.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Maps (u, v) from 0 to 1 on the sheet to ((a·u + b·v + c) / w, (d·u + e·v + f) / w). */
interface Projection {
  readonly x: readonly [number, number, number];
  readonly y: readonly [number, number, number];
  /** w = g·u + h·v + 1 */
  readonly w: readonly [number, number];
}

/** Long over short side of what papers mostly are: the A sizes, and US Letter. */
const paperRatios = [Math.SQRT2, 11 / 8.5] as const;
/** A measured ratio this near to a paper's, in shares of it, is that paper's. */
const snapMax = 0.04;
/** Larger pages have pixels to spare, and four times the work would be felt. */
const cubicPixelsMax = 4e6;
/** Focal lengths of phone cameras in shares of the frame's long side (24 to 75 mm equivalent). */
const focal = { min: 0.65, max: 2.1, usual: 0.78 } as const;

/**
 * The size in pixels of the sheet as a rectangle, at the resolution of the photo and at most
 * `longSideMax`. `frame` is the whole photo, whose middle the camera looked at.
 */
export function sheetSize(quad: Quad, { frame, longSideMax, snaps }: SheetLimits): PageSize {
  const measured = sheetRatio(quad, frame);
  const ratio = snaps ? snapped(measured) : measured;
  const lengths = sidesOf(quad).map(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y));
  const [top = 1, right = 1, bottom = 1, left = 1] = lengths;
  const width = Math.max(top, bottom, Math.max(left, right) * ratio);
  // A sheet at a steep slant would be drawn far larger than what was seen of it.
  const fair = Math.sqrt((1.3 * areaOf(quad)) / (width * (width / ratio)));
  const scale = Math.min(1, fair, longSideMax / Math.max(width, width / ratio));
  return { width: Math.round(width * scale), height: Math.round((width * scale) / ratio) };
}

interface SheetLimits {
  readonly frame: PageSize;
  readonly longSideMax: number;
  /** Whether all four edges were seen, so that the sheet may be of a standard size. */
  readonly snaps: boolean;
}

/**
 * Width over height of the real sheet, from the corners and what a camera does to right angles
 * (Zhang and He, "Whiteboard scanning and image enhancement", 2007).
 */
function sheetRatio(quad: Quad, frame: PageSize): number {
  const { x, y, w } = project(quad);
  const [g, h] = w;
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  const across = [x[0] - middle.x * g, y[0] - middle.y * g] as const;
  const down = [x[1] - middle.x * h, y[1] - middle.y * h] as const;
  const longSide = Math.max(frame.width, frame.height);
  const square = -(across[0] * down[0] + across[1] * down[1]) / (g * h);
  const seen = Math.sqrt(square) / longSide;
  const isLikely = seen >= focal.min && seen <= focal.max;
  const length = (isLikely ? seen : focal.usual) * longSide;
  return (
    Math.hypot(across[0] / length, across[1] / length, g) /
    Math.hypot(down[0] / length, down[1] / length, h)
  );
}

function snapped(ratio: number): number {
  const upright = ratio < 1 ? 1 / ratio : ratio;
  const paper = paperRatios.find((known) => Math.abs(upright / known - 1) <= snapMax) ?? upright;
  return ratio < 1 ? 1 / paper : paper;
}

function project([a, b, c, d]: Quad): Projection {
  const [x1, x2, sx] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [y1, y2, sy] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const scale = x1 * y2 - x2 * y1;
  const g = (sx * y2 - sy * x2) / scale;
  const h = (x1 * sy - y1 * sx) / scale;
  return {
    x: [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x],
    y: [b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y],
    w: [g, h],
  };
}

/**
 * The part of the picture within the quad as a rectangle of the given size. What lies outside of
 * the picture gets the colour `fill`. Small pictures are mixed so that no edge gets softer.
 */
export function straighten(
  pixels: Pixels,
  quad: Quad,
  { size, fill }: { readonly size: PageSize; readonly fill: readonly number[] },
): Pixels {
  const { channels } = pixels;
  const { width, height } = size;
  const { x, y, w } = project(quad);
  const out = new Uint8Array(width * height * channels);
  const mix = width * height <= cubicPixelsMax ? mixCubic : mixLinear;
  // One of each for millions of pixels.
  const place = { fromX: 0, fromY: 0 };
  const target = { out, to: 0 };
  for (let row = 0; row < height; row++) {
    const v = (row + 0.5) / height;
    for (let column = 0; column < width; column++) {
      const u = (column + 0.5) / width;
      const depth = 1 / (w[0] * u + w[1] * v + 1);
      const fromX = (x[0] * u + x[1] * v + x[2]) * depth - 0.5;
      const fromY = (y[0] * u + y[1] * v + y[2]) * depth - 0.5;
      const to = (row * width + column) * channels;
      place.fromX = fromX;
      place.fromY = fromY;
      target.to = to;
      if (fromX <= -1 || fromY <= -1 || fromX >= pixels.width || fromY >= pixels.height) {
        for (let channel = 0; channel < channels; channel++) out[to + channel] = fill[channel] ?? 0;
      } else {
        mix(pixels, place, target);
      }
    }
  }
  return { width, height, channels, data: out };
}
