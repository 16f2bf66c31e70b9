// Compares the two sides of a page for every straight cut: is one blurred while the other is sharp?
import type { EdgeSample } from './edge-width.ts';
import { legibility } from './legibility.ts';
import type { MeasuredText, MeasuredTexts } from './measure.ts';
import { textOfPart } from './part-scores.ts';
import { percentile } from './percentile.ts';
import { blockSize } from './photo-kernel.ts';
import type { Pixels } from './pixels.ts';
import { strengthMin } from './text-windows.ts';
import { windowColour } from './window-colour.ts';

/** Cuts across the extent of the text, along both axes. */
const cuts = [0.2, 0.35, 0.5, 0.65, 0.8] as const;
/** The text reaches from the one to the other share of its windows: a stray one is left out. */
const extent = [0.02, 0.98] as const;
/** Windows looked at: with more the sides differ by no more than chance moves them. */
const samplesMax = 250;
/**
 * A side has text on this many squares: area counts, since blurred text has few windows and a stamp
 * or a signature no area.
 */
const squaresMin = 8;
/** Side of a square in blocks of full size: three lines of small print. */
const squareBlocks = 12;
/**
 * Blur pales what it widens: of a side so many times as pale as the other. A signature is not
 * paler, the veins of a table and the stripes of a screen are far paler.
 */
const blurLike = { contrastMin: 0.15, contrastMax: 0.7 } as const;
/** Windows on a ground much darker than the page's paper lie on the table, not on the page. */
const paperShareMin = 0.7;

export interface Unevenness {
  /**
   * Log-odds of the sharpest quarter of the worse side, and of the whole better side, where they
   * differ most: pens and headings have wide edges, but only blur leaves a side no narrow ones.
   */
  readonly worse: number;
  readonly better: number;
  /** By how much the better side's most blurred quarter, or all of it, is above the worse one. */
  readonly step: number;
}

interface Placed {
  readonly sample: EdgeSample;
  /** In blocks of full size. */
  readonly place: readonly [number, number];
  /** The square that it lies in. */
  readonly square: number;
}

/** The table has another tint than the paper, stamps and signatures another than black print. */
const tintApartMax = 0.05;
const leaningMax = 25;
/** Of a page where most of the windows would go so, all count. */
const printedShareMin = 0.4;

/** Null with too little text on one side of every cut, and where no side could be a blurred one. */
export function unevenness(texts: MeasuredTexts, pixels: Pixels): Unevenness | null {
  const windows = printed(pixels, placed(texts.full));
  let most: Unevenness | null = null;
  for (const axis of [0, 1] as const) {
    const along = windows.map(({ place }) => place[axis]);
    const [from, to] = extent.map((share) => percentile(along, share) ?? 0);
    if (from === undefined || to === undefined) continue;
    for (const cut of cuts) {
      const limit = from + cut * (to - from);
      const [low, high] = [true, false].map((isLow) => {
        const here = windows.filter(({ place }) => place[axis] < limit === isLow);
        return squaresOf(here) < squaresMin ? null : sideScores(texts, here);
      });
      if (low == null || high == null) continue;
      for (const [worse, better] of [
        [low, high],
        [high, low],
      ] as const) {
        if (!isLikeBlur(worse, better)) continue;
        const found = compared(worse, better);
        if (most === null || found.step > most.step) most = found;
      }
    }
  }
  return most;
}

function squaresOf(windows: readonly Placed[]): number {
  return new Set(windows.map(({ square }) => square)).size;
}

interface SideScores {
  readonly sharpest: number;
  readonly middle: number;
  readonly mostBlurred: number;
  readonly contrast: number;
}

function isLikeBlur(worse: SideScores, better: SideScores): boolean {
  const contrast = worse.contrast / better.contrast;
  return contrast >= blurLike.contrastMin && contrast <= blurLike.contrastMax;
}

function compared(worse: SideScores, better: SideScores): Unevenness {
  const step = Math.min(better.middle, better.mostBlurred) - worse.sharpest;
  return { worse: worse.sharpest, better: better.middle, step };
}

/** Evenly taken windows on the page's own paper. */
function placed({ grid, samples }: MeasuredText): readonly Placed[] {
  const papers = samples.map(({ paper }) => paper);
  const least = paperShareMin * (percentile(papers, 0.75) ?? 0);
  const stride = Math.max(1, Math.ceil(samples.length / samplesMax));
  return samples.flatMap((sample, index) => {
    if (index % stride !== 0 || sample.paper < least) return [];
    const row = Math.floor(sample.block / grid.columns);
    const column = sample.block % grid.columns;
    const square =
      Math.floor(row / squareBlocks) * grid.columns + Math.floor(column / squareBlocks);
    return [{ sample, place: [column, row] as const, square }];
  });
}

/** Without the table around the page, and without stamps and signatures: soft by nature. */
function printed(pixels: Pixels, all: readonly Placed[]): readonly Placed[] {
  const side = 3 * blockSize;
  const seen = all.map((one) => {
    const [x = 0, y = 0] = one.place.map((block) => (block + 0.5) * blockSize);
    return { one, ...windowColour(pixels, { x, y, side }) };
  });
  const strong = seen.filter(({ one }) => one.sample.strength >= strengthMin);
  const paper = ([0, 1] as const).map((at) =>
    percentile(
      strong.map(({ tint }) => tint[at]),
      0.5,
    ),
  );
  const kept = seen.filter(({ tint, leaning }) => {
    const apart = tint.map((value, at) => Math.abs(value - (paper[at] ?? value)));
    return leaning < leaningMax && Math.max(...apart) <= tintApartMax;
  });
  return kept.length < printedShareMin * all.length ? all : kept.map(({ one }) => one);
}

function sideScores(texts: MeasuredTexts, here: readonly Placed[]): SideScores {
  const samples = here.map(({ sample }) => sample);
  const scoreAt = (share: number): number => legibility(textOfPart(texts, samples, share)) ?? 0;
  return {
    sharpest: scoreAt(0.25),
    middle: scoreAt(0.5),
    mostBlurred: scoreAt(0.75),
    contrast:
      percentile(
        samples.map(({ contrast }) => contrast),
        0.5,
      ) ?? 0,
  };
}
