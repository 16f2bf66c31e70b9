// Makes the upright pixels that a map of legibility is drawn upon.
import type { CreateRaw, Sharp } from 'sharp';
import { cellPixels } from './legibility-map.ts';
import { judgedLongSide } from './pixels.ts';
import type { Canvas } from './upright-point.ts';

export interface UprightCanvas {
  readonly data: Uint8Array;
  readonly raw: CreateRaw;
  readonly canvas: Canvas;
}

/** Turned as EXIF asks, on white where it is transparent, at most `longSide` pixels long. */
export async function uprightCanvas(source: Sharp, longSide: number): Promise<UprightCanvas> {
  const { width, height, orientation = 1 } = await source.metadata();
  const { data, info } = await source
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const judged = Math.min(judgedLongSide, Math.max(width, height));
  const cell = (cellPixels * Math.max(info.width, info.height)) / judged;
  const size = { width: info.width, height: info.height };
  const raw = { ...size, channels: info.channels };
  return { data, raw, canvas: { ...size, cell, orientation } };
}
