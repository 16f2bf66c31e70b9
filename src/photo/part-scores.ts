// Scores the parts of a page one by one, each by its own text: some may be blurred, others sharp.
import type { EdgeSample } from './edge-width.ts';
import { legibility } from './legibility.ts';
import type { MeasuredText, TextMeasures } from './measure.ts';
import { blockSize } from './photo-kernel.ts';
import { percentile } from './percentile.ts';

/** How a picture is cut into parts; sizes in pixels at full size. */
export interface Split {
  readonly columns: number;
  readonly rows: number;
  readonly partWidth: number;
  readonly partHeight: number;
}

export interface PartScore {
  /** Text windows that were measured in the part, at full size. */
  readonly windows: number;
  /** Log-odds that the part can be read; null where it has too little text. */
  readonly score: number | null;
}

/** Windows on a ground much darker than the page's paper lie on the table, not on the page. */
const paperShareMin = 0.7;
/** Fewer windows than this, at full size and at half, say nothing about a part. */
const windowsMin = { full: 3, half: 2 } as const;

/**
 * Row by row. `split` cuts the text at full size, `halfSplit` that at half size, where parts may
 * have to be larger: there are fewer windows. Letters are taken to be as tall as on the whole page,
 * and the noise as strong.
 */
export function partScores(
  { full, half }: { readonly full: MeasuredText; readonly half: MeasuredText },
  split: Split,
  halfSplit: Split = split,
): readonly PartScore[] {
  const halfTexts = samplesByPart(half, halfSplit, 2).map((samples) =>
    samples.length < windowsMin.half ? null : textOfPart(half.measures, samples),
  );
  return samplesByPart(full, split, 1).map((samples, part) => {
    const windows = samples.length;
    const atHalf = halfTexts[partAt(part, split, halfSplit)] ?? null;
    if (windows < windowsMin.full || atHalf === null) return { windows, score: null };
    const atFull = textOfPart(full.measures, samples);
    return { windows, score: legibility({ full: atFull, half: atHalf }) };
  });
}

/** `scale`: pixels at full size for each pixel of the text. */
function samplesByPart(
  { grid, samples }: MeasuredText,
  { columns, rows, partWidth, partHeight }: Split,
  scale: number,
): readonly (readonly EdgeSample[])[] {
  const parts: EdgeSample[][] = Array.from({ length: columns * rows }, () => []);
  const blockPixels = blockSize * scale;
  const paper =
    percentile(
      samples.map((sample) => sample.paper),
      0.75,
    ) ?? 0;
  for (const sample of samples) {
    if (sample.paper < paperShareMin * paper) continue;
    const x = ((sample.block % grid.columns) + 0.5) * blockPixels;
    const y = (Math.floor(sample.block / grid.columns) + 0.5) * blockPixels;
    const column = Math.min(columns - 1, Math.floor(x / partWidth));
    const row = Math.min(rows - 1, Math.floor(y / partHeight));
    parts[row * columns + column]?.push(sample);
  }
  return parts;
}

/** The number of the part of another split in which the middle of a part lies. */
function partAt(part: number, from: Split, to: Split): number {
  const x = ((part % from.columns) + 0.5) * from.partWidth;
  const y = (Math.floor(part / from.columns) + 0.5) * from.partHeight;
  const column = Math.min(to.columns - 1, Math.floor(x / to.partWidth));
  return Math.min(to.rows - 1, Math.floor(y / to.partHeight)) * to.columns + column;
}

function textOfPart(page: TextMeasures, samples: readonly EdgeSample[]): TextMeasures {
  const median = (pick: (sample: EdgeSample) => number): number | null =>
    percentile(samples.map(pick), 0.5);
  return {
    ...page,
    edgeWidth: median(({ width }) => width),
    contrast: median(({ contrast }) => contrast),
    strokeToNoise: median(({ toNoise }) => toNoise),
  };
}
