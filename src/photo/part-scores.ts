// Scores the parts of a page one by one, each by its own text: some may be blurred, others sharp.
import type { EdgeSample } from './edge-width.ts';
import { legibility, type TextAtTwoSizes } from './legibility.ts';
import type { MeasuredText, MeasuredTexts } from './measure.ts';
import { blockSize } from './photo-kernel.ts';
import { percentile } from './percentile.ts';

/** How a picture is cut into parts; sizes in pixels. */
export interface Split {
  readonly columns: number;
  readonly rows: number;
  readonly partWidth: number;
  readonly partHeight: number;
}

export interface PartScore {
  /** Text windows that were measured in the part. */
  readonly windows: number;
  /** Log-odds that the part can be read; null where it has too little text. */
  readonly score: number | null;
}

/** Windows on a ground much darker than the page's paper lie on the table, not on the page. */
const paperShareMin = 0.7;
/** Fewer windows than this say nothing about a part. */
const windowsMin = 3;

/** Row by row. Letters are taken to be as tall as on the whole page, and the noise as strong. */
export function partScores(texts: MeasuredTexts, split: Split): readonly PartScore[] {
  return samplesByPart(texts.full, split).map((samples) => {
    const windows = samples.length;
    if (windows < windowsMin) return { windows, score: null };
    return { windows, score: legibility(textOfPart(texts, samples)) };
  });
}

function samplesByPart(
  { grid, samples }: MeasuredText,
  { columns, rows, partWidth, partHeight }: Split,
): readonly (readonly EdgeSample[])[] {
  const parts: EdgeSample[][] = Array.from({ length: columns * rows }, () => []);
  const paper =
    percentile(
      samples.map((sample) => sample.paper),
      0.75,
    ) ?? 0;
  for (const sample of samples) {
    if (sample.paper < paperShareMin * paper) continue;
    const x = ((sample.block % grid.columns) + 0.5) * blockSize;
    const y = (Math.floor(sample.block / grid.columns) + 0.5) * blockSize;
    const column = Math.min(columns - 1, Math.floor(x / partWidth));
    const row = Math.min(rows - 1, Math.floor(y / partHeight));
    parts[row * columns + column]?.push(sample);
  }
  return parts;
}

/** What is measured of the text of a page with the edges and strokes of some of its windows. */
export function textOfPart(
  { full, half, xHeight }: MeasuredTexts,
  samples: readonly EdgeSample[],
  edgeShare = 0.5,
): TextAtTwoSizes {
  const at = (share: number, pick: (sample: EdgeSample) => number): number | null =>
    percentile(samples.map(pick), share);
  const measures = {
    ...full.measures,
    edgeWidth: at(edgeShare, ({ width }) => width),
    contrast: at(0.5, ({ contrast }) => contrast),
    strokeToNoise: at(0.5, ({ toNoise }) => toNoise),
  };
  return { full: measures, half: half.measures, xHeight };
}
