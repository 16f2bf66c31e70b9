// Draws one frame of a DICOM file: window and level over its values, or its colours.
import type dicomParser from 'dicom-parser';
import sharp from 'sharp';
import { burnBoxes } from '../privacy/burn-boxes.ts';
import { frameBytes } from './dicom-frame.ts';
import { parseDicom } from '../privacy/parse-dicom.ts';
import { readDicomHeader } from './dicom-header.ts';
import type { DrawnPage, PageToDraw } from './draw-page.ts';

/** Values beyond these shares of a picture are its dust and its metal. */
const darkShare = 0.005;
const brightShare = 0.995;
const framePixelsMax = 60_000_000;
const quality = 88;

/** Null where its pixels are packed in a way that is not drawn. */
export async function drawDicom(bytes: Uint8Array, wish: PageToDraw): Promise<DrawnPage | null> {
  const header = readDicomHeader(bytes);
  const { rows, columns, frames } = header;
  const isDrawn = header.noPreview === null && rows * columns > 0;
  if (!isDrawn || rows * columns > framePixelsMax || wish.page > frames) return null;
  const data = parseDicom(bytes);
  const frame = await frameBytes(data, { frame: wish.page - 1, header });
  if (frame === null) return null;
  const window = wish.window ?? header.window;
  const pixels = frame.kind === 'colours' ? frame.rgb : greys(data, frame.values, window);
  const channels = frame.kind === 'colours' ? 3 : 1;
  burnBoxes({ width: columns, height: rows, channels, data: pixels }, wish.hidden);
  const { data: jpeg, info } = await sharp(pixels, {
    raw: { width: columns, height: rows, channels },
  })
    .resize({
      width: wish.longSide,
      height: wish.longSide,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
  const size = { widthPixels: info.width, heightPixels: info.height };
  return { jpeg, ...size, orientation: 1, map: null };
}

/** The values as the header scales them, through the window, as grey (PS3.3 C.11.2.1.2.1). */
function greys(
  data: dicomParser.DataSet,
  values: ArrayLike<number>,
  window: PageToDraw['window'] | null,
): Uint8Array {
  const number = (tag: string, otherwise: number): number => {
    const value = Number.parseFloat(data.string(tag) ?? '');
    return Number.isFinite(value) ? value : otherwise;
  };
  const slope = number('x00281053', 1) || 1;
  const intercept = number('x00281052', 0);
  const isInverted = data.string('x00280004')?.trim() === 'MONOCHROME1';
  const { center, width } = window ?? ownWindow(values, slope, intercept);
  const low = center - width / 2;
  const grey = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = (values[index] ?? 0) * slope + intercept;
    const shade = Math.min(255, Math.max(0, ((value - low) / Math.max(width, 1e-9)) * 255));
    grey[index] = isInverted ? 255 - shade : shade;
  }
  return grey;
}

/** From the darkest to the brightest, but for the outermost few. */
function ownWindow(values: ArrayLike<number>, slope: number, intercept: number) {
  const step = Math.max(1, Math.floor(values.length / 20_000));
  const sample: number[] = [];
  for (let index = 0; index < values.length; index += step) {
    sample.push((values[index] ?? 0) * slope + intercept);
  }
  sample.sort((one, other) => one - other);
  const at = (share: number): number => sample[Math.floor((sample.length - 1) * share)] ?? 0;
  const [low, high] = [at(darkShare), at(brightShare)];
  return { center: (low + high) / 2, width: Math.max(high - low, 1) };
}
