// Judges the measures of a picture: can it be read, and if not, what should the sender change?
import type { PhotoReason, Verdict } from '../intake/document.ts';
import type { Side } from './framing.ts';
import { legibility } from './legibility.ts';
import type { Measures } from './measure.ts';
import { isFilmLike, subject } from './subject.ts';

/**
 * Bands of the legibility score. Of the 130 legible photos given with the design and of 31 real
 * ones none lies below 0.2; of the 104 illegible ones 90 % lie below −0.7, nearly all below 0.2. Of
 * 42 legible photos of harder pages two (dot matrix) lie below −0.7.
 */
export const rejectBelow = -0.7;
export const doubtBelow = 0.2;

/** So dark that strokes drown in noise, however sharp: 12 of 17 illegible, no legible photo. */
const dark = { brightnessMax: 115, strokeToNoiseMax: 15, legibilityMax: -2.5 } as const;
/** Darker still, half-size strokes little above the noise: one illegible photo, no legible one. */
const dim = { brightnessMax: 100, halfStrokeToNoiseMax: 22 } as const;
/** Strokes this little above the noise at both sizes are asked about: some people read them. */
const drowned = { strokeToNoiseMax: 14, legibilityMax: -0.5 } as const;
/** The camera moved when gradients one way are this much weaker than the other: right for 88 %. */
const movingEvennessMax = 0.55;
/** Noise of this many grey levels tears sharp strokes that stand out of it this little. */
const noisy = { strokeToNoiseMax: 20, noiseMin: 2, edgeWidthMax: 5 } as const;
/** Edges this narrow are sharp: what cannot be read then is too small or too faint. */
const sharpEdgeWidthMax = 5;
/**
 * Letters of about four pixels, with the two by which smoothing widens them on either side; letters
 * below the first are too small whatever else is wrong: all 14 of the given photos.
 */
const small = {
  surelyMax: 6.5,
  letterHeightMax: 7.95,
  edgeWidthMax: 5.2,
  // 20 of 21 illegible photos of at most this size were too small.
  pictureLongSideMax: 720,
  pictureLetterHeightMax: 9.5,
} as const;
const faintContrastMax = 0.25;
/** Most of the picture is white and its strokes are eaten away, though their edges are sharp. */
const overexposed = { medianMin: 235, halfContrastMax: 0.3 } as const;
/** So much of them that letters lie in pieces, or small ones: no legible one of 17 this bright. */
const eaten = { halfContrastMax: 0.3, crossingsMax: 52, legibilityMax: -1.5 } as const;
const eatenSmall = { letterHeightMax: 8, crossingsMax: 56 } as const;
/** A burnt patch on paper that is not itself white: worth a word, and a doubt when it is large. */
const glare = { shareMin: 0.01, medianMax: 235, doubtShareMin: 0.1, doubtUpperMax: 245 } as const;
/**
 * On a picture this small a page cannot be read: never accepted. Below the first, it may as well be
 * a snippet, which can: not refused either.
 */
const longSideMin = { page: 520, snippet: 400 } as const;
/** Rows missing from the bottom of a broken file. */
const lostShareMin = 0.08;
/** Text that runs off the frame on continuing paper, along most of a side. */
const textCutOff = { linedMin: 0.3, cutMin: 0.7 } as const;
/** Along a part of it: a page held too close, or one that fills the frame. */
const pageCutOff = { linedMin: 0.3, cutMin: 0.45 } as const;
/**
 * One side of a page is blurred while the other can be read: 1.7 % of 292 legible photos, and
 * 63 % of 260 of which a half was blurred afterwards, some of them where they had no text. Of a few
 * words one side may well be a signature.
 */
const partlyBlurred = { stepMin: 2, worseMax: -0.5, betterMin: -0.5, textBlocksMin: 1200 } as const;
/** A screen's pixels: 12 of 29 accepted photos of screens, none of 404 of paper. */
const screen = { levelsMin: 3.6, prominenceMin: 60 } as const;
/** Letters of a whole A4 page are under 0.9 % of the long side. */
const fragment = { letterShareMin: 0.0095, linedMin: 0.2, cutMin: 0.5 } as const;

export interface Grade {
  readonly verdict: Verdict;
  readonly reasons: readonly PhotoReason[];
  /** Log-odds that the page can be read; null where there is no text to judge. */
  readonly legibility: number | null;
}

/** Refuses only what is surely a page and surely illegible; doubts are asked about, never refused. */
export function grade(measures: Measures): Grade {
  const score = darkened(legibility(measures), measures);
  const lost = measures.light.lostShare >= lostShareMin;
  if (lost) return { verdict: 'doubtful', reasons: ['damaged'], legibility: score };
  const shown = subject(measures);
  if ((shown === 'film' || shown === 'perhaps_page') && isDark(measures)) {
    return { verdict: 'doubtful', reasons: ['dark'], legibility: null };
  }
  switch (shown) {
    case 'film':
      return { verdict: 'accept', reasons: ['film'], legibility: null };
    case 'scene':
    case 'tiny':
      return { verdict: 'doubtful', reasons: ['not_a_page'], legibility: null };
    case 'blank':
      return { verdict: 'doubtful', reasons: ['faint', 'not_a_page'], legibility: null };
    case 'night':
      return { verdict: 'doubtful', reasons: ['dark', 'not_a_page'], legibility: null };
    case 'perhaps_page':
      return isFilmLike(measures.light) && (score ?? 0) < doubtBelow
        ? { verdict: 'doubtful', reasons: ['not_a_page'], legibility: score }
        : softened(gradePage(measures, score));
    case 'page':
      return gradeSmall(measures, gradePage(measures, score));
  }
}

function gradeSmall({ width, height }: Measures, graded: Grade): Grade {
  const longSide = Math.max(width, height);
  if (longSide >= longSideMin.page) return graded;
  if (graded.verdict === 'reject' && longSide >= longSideMin.snippet) return graded;
  return { ...graded, verdict: 'doubtful', reasons: ['text_too_small'] };
}

function softened(strict: Grade): Grade {
  return strict.verdict === 'reject' ? { ...strict, verdict: 'doubtful' } : strict;
}

function gradePage(measures: Measures, score: number | null): Grade {
  if (score === null) return { verdict: 'doubtful', reasons: ['not_a_page'], legibility: null };
  const glares = glareReasons(measures);
  const verdict = score < rejectBelow ? 'reject' : 'doubtful';
  if (isPartlyBlurred(measures)) {
    return { verdict, reasons: ['partly_blurred', ...glares], legibility: score };
  }
  if (score < doubtBelow) {
    return { verdict, reasons: [whyIllegible(measures), ...glares], legibility: score };
  }
  return {
    verdict: glares.length > 0 && isLargeGlare(measures) ? 'doubtful' : 'accept',
    reasons: [...glares, ...screenHints(measures), ...framingHints(measures)],
    legibility: score,
  };
}

/** Sharp edges do not help where strokes drown in the dark, in light or in noise. */
function darkened(score: number | null, measures: Measures): number | null {
  if (score === null) return score;
  if (isDark(measures)) return Math.min(score, dark.legibilityMax);
  if (isEaten(measures)) return Math.min(score, eaten.legibilityMax);
  const isDoubtful = isDrowned(measures) || isDim(measures);
  return isDoubtful ? Math.min(score, drowned.legibilityMax) : score;
}

function isEaten({ full, half, light }: Measures): boolean {
  if (light.percentiles[2] < overexposed.medianMin) return false;
  const isPale = (half?.contrast ?? 1) < eaten.halfContrastMax;
  const isSmall = (full?.letterHeight ?? Infinity) < eatenSmall.letterHeightMax;
  const { crossingsMax } = isSmall ? eatenSmall : eaten;
  return isPale && (full?.crossings ?? Infinity) < crossingsMax;
}

function isDrowned({ full, half }: Measures): boolean {
  const strokes = [full?.strokeToNoise ?? Infinity, half?.strokeToNoise ?? Infinity];
  return Math.max(...strokes) < drowned.strokeToNoiseMax;
}

function isDim({ half, light }: Measures): boolean {
  const strokes = half?.strokeToNoise ?? Infinity;
  return light.percentiles[4] < dim.brightnessMax && strokes < dim.halfStrokeToNoiseMax;
}

function isDark({ full, light }: Measures): boolean {
  const strokes = full?.strokeToNoise ?? Infinity;
  return light.percentiles[4] < dark.brightnessMax && strokes < dark.strokeToNoiseMax;
}

/** The one thing to change first, from the cause that explains most to the one that remains. */
function whyIllegible(measures: Measures): PhotoReason {
  const { full, half, light } = measures;
  const edgeWidth = full?.edgeWidth ?? Infinity;
  const letterHeight = full?.letterHeight ?? 0;
  if (isDark(measures) || isDim(measures)) return 'dark';
  const isPale = (half?.contrast ?? 1) < overexposed.halfContrastMax;
  if (light.percentiles[2] >= overexposed.medianMin && isPale && edgeWidth < sharpEdgeWidthMax) {
    return 'overexposed';
  }
  const isSmall = letterHeight <= small.letterHeightMax && edgeWidth < small.edgeWidthMax;
  if (isSmall && letterHeight <= small.surelyMax) return 'text_too_small';
  if (isNoisy(measures)) return 'noisy';
  if (isSmall || isSmallPicture(measures)) return 'text_too_small';
  if ((full?.evenness ?? 1) < movingEvennessMax) return 'moving';
  const isFaint = (full?.contrast ?? 0) < faintContrastMax && edgeWidth < sharpEdgeWidthMax;
  return isFaint ? 'faint' : 'blurred';
}

/** A whole page on so few pixels has letters of three, however blurred those are besides. */
function isSmallPicture({ width, height, full }: Measures): boolean {
  const isLarge = (full?.letterHeight ?? 0) > small.pictureLetterHeightMax;
  return Math.max(width, height) <= small.pictureLongSideMax && !isLarge;
}

function isNoisy({ full, half }: Measures): boolean {
  if (full === null || (full.edgeWidth ?? Infinity) >= noisy.edgeWidthMax) return false;
  const strokes = [full.strokeToNoise ?? Infinity, half?.strokeToNoise ?? Infinity];
  return full.noise >= noisy.noiseMin && Math.min(...strokes) < noisy.strokeToNoiseMax;
}

function glareReasons({ light }: Measures): readonly PhotoReason[] {
  const onPaper = light.percentiles[2] < glare.medianMax;
  return onPaper && light.glareShare >= glare.shareMin ? ['glare'] : [];
}

/** A large patch hides text, unless most of the paper is nearly white and only bright. */
function isLargeGlare({ light }: Measures): boolean {
  return light.glareShare >= glare.doubtShareMin && light.percentiles[3] < glare.doubtUpperMax;
}

function isPartlyBlurred(measures: Measures): boolean {
  const { unevenness, full } = measures;
  if (unevenness === null || isDark(measures) || isDrowned(measures)) return false;
  if ((full?.textBlocks ?? 0) < partlyBlurred.textBlocksMin) return false;
  const { worse, better, step } = unevenness;
  const { stepMin, worseMax, betterMin } = partlyBlurred;
  return step >= stepMin && worse <= worseMax && better >= betterMin;
}

/** A page on a screen is kept; a print or a file would be clearer. */
function screenHints({ screen: pattern }: Measures): readonly PhotoReason[] {
  if (pattern === null || pattern.levels < screen.levelsMin) return [];
  return pattern.prominence < screen.prominenceMin ? [] : ['screen'];
}

/** Only ever hints on a page that is accepted: a page that fills the frame looks much the same. */
function framingHints(measures: Measures): readonly PhotoReason[] {
  const { framing, full, width, height } = measures;
  if (framing === null || full?.letterHeight == null) return [];
  const sides = Object.values(framing);
  const cut = (limits: { readonly linedMin: number; readonly cutMin: number }): boolean =>
    sides.some((side: Side) => side.lined >= limits.linedMin && side.cut >= limits.cutMin);
  const large = full.letterHeight / Math.max(width, height) >= fragment.letterShareMin;
  if (large && cut(fragment)) return ['fragment'];
  if (cut(textCutOff)) return ['text_cut_off'];
  return cut(pageCutOff) ? ['page_cut_off'] : [];
}
