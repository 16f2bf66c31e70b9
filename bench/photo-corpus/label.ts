// The label of a photo: by reading back where that was possible, else by the physical law alone.
import type { LineTruth } from './line-truth.ts';
import type { Reading } from './read-back.ts';
import type { Scenario } from './shot.ts';

export type Verdict = 'legible' | 'border' | 'illegible';

export interface PartTruth {
  /** Medians over the part's lines, final pixels. */
  readonly sigma: number;
  readonly letterHeight: number;
  readonly verdict: Verdict;
}

export interface PhotoTruth {
  readonly label: Verdict | 'half' | 'nodata';
  readonly cause: string;
  readonly whole: PartTruth;
  readonly best: PartTruth;
  readonly worst: PartTruth;
  readonly halfBlurred: boolean;
}

/** Blur for each letter height, and letter heights in pixels, where reading is sure or hopeless. */
const law = {
  sharp: 0.13,
  blurred: 0.27,
  sureBlur: 0.22,
  letters: 5,
  tooSmall: 3.8,
  small: 4.2,
};
/** Relative accuracies of reading back: of the whole, of each half, and the hopeless. */
const read = { whole: 0.9, half: 0.8, hopeless: 0.4 };

const photometric: Partial<Record<Scenario, string>> = {
  dark: 'dark',
  lowlight: 'noise',
  over: 'over',
  glare: 'glare',
  jpegheavy: 'jpeg',
  combo: 'noise',
  binarised: 'jpeg',
};

function byLaw(sigma: number, letterHeight: number): Verdict {
  const ratio = sigma / letterHeight;
  if (ratio >= law.blurred || letterHeight < law.tooSmall) return 'illegible';
  return ratio <= law.sharp && letterHeight >= law.letters ? 'legible' : 'border';
}

export function labelPhoto(
  truths: readonly LineTruth[],
  scenario: Scenario,
  reading: Reading | null,
): PhotoTruth {
  const seen = truths.filter(({ inside }) => inside);
  const whole = partOf(seen);
  const parts = partsOf(seen).map(partOf);
  const byRatio = [...parts, whole].sort((a, b) => ratioOf(a) - ratioOf(b));
  const [best = whole, worst = whole] = [byRatio[0], byRatio.at(-1)];
  const halfBlurred =
    parts.some(({ verdict }) => verdict === 'illegible') &&
    parts.some(({ verdict }) => verdict === 'legible');
  const common = { whole, best, worst, halfBlurred };
  // On letters of three pixels the lens alone is a large blur: coming closer helps, focusing not.
  const physical =
    whole.letterHeight < law.small ? 'small' : ratioOf(whole) >= law.sureBlur ? 'blur' : '';
  const cause = physical === '' ? (photometric[scenario] ?? '') : physical;
  if (seen.length < 2) return { label: 'nodata', cause: '', ...common };
  if (halfBlurred) return { label: 'half', cause: 'blur', ...common };
  const label = reading === null ? lawOnly(whole, cause) : byReading(reading, whole, cause);
  return { label, cause: label === 'illegible' ? cause : '', ...common };
}

/** Where light or noise may be the trouble, the law of blur cannot say that a page is legible. */
function lawOnly(whole: PartTruth, cause: string): Verdict {
  const doubtful = cause !== '' && cause !== 'blur' && cause !== 'small';
  return doubtful && whole.verdict === 'legible' ? 'border' : whole.verdict;
}

function byReading(reading: Reading, whole: PartTruth, cause: string): Verdict {
  if (reading.accuracy >= read.whole && reading.worstHalf >= read.half) return 'legible';
  if (reading.accuracy <= read.hopeless && cause !== '') return 'illegible';
  return whole.verdict === 'illegible' && reading.accuracy <= 0.6 ? 'illegible' : 'border';
}

function ratioOf({ sigma, letterHeight }: PartTruth): number {
  return letterHeight > 0 ? sigma / letterHeight : 0;
}

/** Halves and thirds of the sheet that hold a fair part of the lines. */
function partsOf(seen: readonly LineTruth[]): readonly (readonly LineTruth[])[] {
  const inside = (from: number, to: number, axis: 'u' | 'v'): readonly LineTruth[] =>
    seen.filter((truth) => truth[axis] >= from && truth[axis] < to);
  const spans = [
    [0, 0.5],
    [0.5, 1],
    [0, 0.34],
    [0.66, 1],
  ] as const;
  const parts = spans.flatMap(([from, to]) => [inside(from, to, 'v'), inside(from, to, 'u')]);
  return parts.filter((part) => part.length >= Math.max(2, seen.length * 0.15));
}

function partOf(lines: readonly LineTruth[]): PartTruth {
  const sigma = median(lines.map((line) => line.sigma));
  const letterHeight = median(lines.map((line) => line.letterHeight));
  return { sigma, letterHeight, verdict: byLaw(sigma, letterHeight) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
