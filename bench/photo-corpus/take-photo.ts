// Takes a photo of a page: desk, bent sheet, light, lens, sensor, JPEG.
import sharp from 'sharp';
import { blankScene, layDesk } from './desk.ts';
import type { Dice } from './dice.ts';
import { binarise } from './binarise.ts';
import { layHand } from './hand.ts';
import { shineLight } from './light.ts';
import type { Light } from './light.ts';
import { fromRgb } from './picture.ts';
import type { Picture, RawRgb } from './picture.ts';
import { screenGrid } from './screen-grid.ts';
import { expose } from './sensor.ts';
import { bendSheet } from './sheet-shape.ts';
import type { SheetShape } from './sheet-shape.ts';
import { mapSheet } from './sheet-map.ts';
import type { SheetMap } from './sheet-map.ts';
import { isFlat } from './shot.ts';
import type { Shot } from './shot.ts';
import { sampleField } from './smooth-field.ts';
import { focusPlan, focusThrough } from './focus.ts';
import type { FocusPlan } from './focus.ts';

/** What is photographed: a page, or a film. */
export interface Sheet {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  /** Height of the middle letters, sheet pixels; 0 where there is no text. */
  readonly letterHeight: number;
  /** White of the paper, linear, and whether the sheet shines by itself (a screen, a lightbox). */
  readonly paper: readonly [number, number, number];
  readonly shines: boolean;
}

export interface TakenPhoto {
  readonly jpeg: Buffer;
  /** Where sheet points lie in the final photo, final pixels. */
  readonly shape: SheetShape;
  readonly focus: FocusPlan;
  readonly light: Light;
  /** Sensor pixels for each final pixel. */
  readonly oversize: number;
  /** Size of a pixel of the printed sheet, final pixels. */
  readonly printPixel: number;
}

/** Sheet pixels for each photo pixel when it is sampled: keeps the sampling's own blur at 1/12 px². */
const sheetDensity = 1.42;

export async function takePhoto(dice: Dice, sheet: Sheet, shot: Shot): Promise<TakenPhoto> {
  const oversize = shot.oversize;
  const frame = {
    width: Math.round(shot.width * oversize),
    height: Math.round(shot.height * oversize),
  };
  const size = { aspect: sheet.width / sheet.height };
  const shape = bendSheet(dice, [size, frame], shot.pose);
  const scale = sheetScale(shape, sheet);
  const print = fromRgb(await resized(sheet, shot, Math.min(1, scale * sheetDensity)));
  const light = shineLight(dice, frame, shot.light);
  const scene = isFlat(shot.scenario) ? blankScene(dice, frame) : layDesk(dice, frame);
  const map = mapSheet(shape, frame);
  const grid = shot.scenario === 'screen' ? screenGrid(dice, scale * sheet.width) : null;
  laySheet({ scene, map, print, sheet, grid });
  if (shot.scenario === 'hand') layHand(dice, scene);
  shine(scene, light, sheet.shines || grid !== null);
  const focus = focusPlan(dice, { shot, frame, letterHeight: sheet.letterHeight * scale });
  const exposed = expose(dice, focusThrough(scene, focus), shot.sensor);
  const raw = shot.scenario === 'binarised' ? binarise(dice, exposed) : exposed;
  return {
    jpeg: await compress(raw, shot),
    shape: { at: (u, v) => shrink(shape.at(u, v), oversize) },
    focus,
    light,
    oversize,
    printPixel: (scale * sheet.width) / print.width / oversize,
  };
}

function shrink<T extends { readonly x: number; readonly y: number }>(spot: T, by: number): T {
  return { ...spot, x: spot.x / by, y: spot.y / by };
}

/** Photo pixels for each sheet pixel at the middle of the sheet. */
function sheetScale(shape: SheetShape, sheet: Sheet): number {
  return Math.sqrt(areaScale(shape, [0.5, 0.5]) / (sheet.width * sheet.height));
}

/** Photo area, in square pixels, that the whole sheet would have if it were as large as it is here. */
export function areaScale(shape: SheetShape, [u, v]: readonly [number, number]): number {
  const step = 0.02;
  const [here, right, below] = [shape.at(u, v), shape.at(u + step, v), shape.at(u, v + step)];
  const cross = (right.x - here.x) * (below.y - here.y) - (right.y - here.y) * (below.x - here.x);
  return Math.abs(cross) / (step * step);
}

async function resized(sheet: Sheet, shot: Shot, scale: number): Promise<RawRgb> {
  // A page on a screen has the screen's pixels: letters of seven to eleven of them.
  const coarse =
    shot.scenario === 'screen' ? Math.min(scale, 9 / Math.max(9, sheet.letterHeight)) : scale;
  const { data, info } = await sharp(sheet.png)
    .removeAlpha()
    .toColourspace('srgb')
    .resize({ width: Math.max(64, Math.round(sheet.width * coarse)), kernel: 'lanczos3' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

interface Laying {
  readonly scene: Picture;
  readonly map: SheetMap;
  readonly print: Picture;
  readonly sheet: Sheet;
  readonly grid: ((u: number, v: number, channel: number) => number) | null;
}

function laySheet({ scene, map, print, sheet, grid }: Laying): void {
  const { width, height } = print;
  print.planes.forEach((ink, channel) => {
    const target = scene.planes[channel] ?? ink;
    const paper = sheet.paper[channel] ?? 1;
    for (let p = 0; p < target.length; p++) {
      const u = map.u[p] ?? -1;
      if (u < 0) continue;
      const v = map.v[p] ?? 0;
      const x = Math.min(Math.max(u * width - 0.5, 0), width - 1.001);
      const y = Math.min(Math.max(v * height - 0.5, 0), height - 1.001);
      const at = Math.floor(y) * width + Math.floor(x);
      const [fx, fy] = [x - Math.floor(x), y - Math.floor(y)];
      const top = (ink[at] ?? 0) * (1 - fx) + (ink[at + 1] ?? 0) * fx;
      const low = (ink[at + width] ?? 0) * (1 - fx) + (ink[at + width + 1] ?? 0) * fx;
      const value = (top * (1 - fy) + low * fy) * paper * (map.shade[p] ?? 1);
      target[p] = grid === null ? value : value * grid(u, v, channel);
    }
  });
}

function shine(scene: Picture, light: Light, shines: boolean): void {
  const { width, height } = scene;
  const [red, green, blue] = scene.planes;
  const [r, g, b] = light.colour;
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      const level = shines ? 0.9 : sampleField(light.level, x, y);
      const extra = light.glare === null ? 0 : sampleField(light.glare, x, y);
      red[p] = (red[p] ?? 0) * level * r + extra;
      green[p] = (green[p] ?? 0) * level * g + extra;
      blue[p] = (blue[p] ?? 0) * level * b + extra;
    }
  }
}

async function compress(raw: RawRgb, shot: Shot): Promise<Buffer> {
  const { data, width, height } = raw;
  let camera = sharp(data, { raw: { width, height, channels: 3 } });
  if (shot.cameraQuality !== null) {
    camera = sharp(await camera.jpeg({ quality: shot.cameraQuality }).toBuffer());
  }
  if (shot.oversize !== 1) camera = camera.resize(shot.width, shot.height, { fit: 'fill' });
  return camera.jpeg({ quality: shot.quality, progressive: shot.progressive }).toBuffer();
}
