// One labelled photo with our verdict, the scores it is compared with, and how long they took.
import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { PageVerdict } from '../../src/intake/document.ts';
import { decodePhoto } from '../../src/photo/decode.ts';
import { judgePhoto } from '../../src/photo/judge-photo.ts';
import { measure } from '../../src/photo/measure.ts';
import type { LabelledPhoto } from './labelled-photos.ts';

/** What a score is worth where nothing could be measured: worse than anything measured. */
const unmeasured = -99;
/** Long sides at which the variance of the Laplacian is taken. */
const laplacianSides = [500, 1000, 1600] as const;

export interface JudgedPhoto extends LabelledPhoto {
  readonly verdict: PageVerdict;
  /** Score by name; higher is sharper. */
  readonly scores: ReadonlyMap<string, number>;
  /** Milliseconds: the whole verdict, measuring alone, and sharp decoding every pixel. */
  readonly judgeMs: number;
  readonly measureMs: number;
  readonly decodeMs: number;
}

const ourScore = 'legibility (ours)';

export async function judgedPhoto(photo: LabelledPhoto): Promise<JudgedPhoto> {
  const bytes = await readFile(photo.path);
  const { pixels } = await decodePhoto(bytes); // also warms the file and the code
  const decodeMs = await timed(() => sharp(bytes, { failOn: 'error', ignoreIcc: true }).raw());
  const measuring = performance.now();
  measure(pixels);
  const judging = performance.now();
  const verdict = await judgePhoto(bytes);
  const judgeMs = performance.now() - judging;
  const scores = new Map([
    [ourScore, verdict.legibility ?? unmeasured],
    ['sharp().stats().sharpness', (await sharp(bytes).stats()).sharpness],
  ]);
  for (const side of laplacianSides) {
    scores.set(`variance of Laplacian ${side}`, await laplacianVariance(bytes, side));
  }
  return { ...photo, verdict, scores, judgeMs, measureMs: judging - measuring, decodeMs };
}

async function timed(pipeline: () => Sharp): Promise<number> {
  const startedAt = performance.now();
  await pipeline().toBuffer();
  return performance.now() - startedAt;
}

async function laplacianVariance(bytes: Uint8Array, side: number): Promise<number> {
  const { data, info } = await sharp(bytes, { ignoreIcc: true })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  let [count, sum, squares] = [0, 0, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let p = y * width + 1; p < (y + 1) * width - 1; p++) {
      const around = (data[p - 1] ?? 0) + (data[p + 1] ?? 0);
      const value = around + (data[p - width] ?? 0) + (data[p + width] ?? 0) - 4 * (data[p] ?? 0);
      count++;
      sum += value;
      squares += value * value;
    }
  }
  return squares / count - (sum / count) ** 2;
}
