// Judges the measures of a picture: can it be read, and if not, what should the sender change?
import type { PhotoReason, Verdict } from '../intake/document.ts';
import { framingHints } from './framing-hints.ts';
import { legibility } from './legibility.ts';
import type { Measures } from './measure.ts';
import { isFilmLike, subject, type Subject } from './subject.ts';

/**
 * Bands of the legibility score. Of the given photos none of 130 legible ones is refused, and 93 %
 * of 104 illegible ones; of 644 legible ones of four seeds that are not in the fit nine, and three
 * of 282 real ones.
 */
export const rejectBelow = -0.25;
export const doubtBelow = 0.25;
/** Between them: what nobody can be sure of is asked about, neither refused nor accepted. */
const unsure = 0.2;

/**
 * So dark that strokes drown in noise, or at half size hardly stand out of it: light is what to
 * change first, as it is where a picture is as dark as `blackMax`.
 */
const dark = { brightnessMax: 115, strokeToNoiseMax: 15, blackMax: 70 } as const;
const dim = { brightnessMax: 100, halfStrokeToNoiseMax: 22 } as const;
/** Noise of as many grey levels at half size hides what is shown: 89 films, 48 scenes have less. */
const hidingNoiseMin = 8;
/**
 * But for noise these would surely be read: people see through it better than programs do, so that
 * they are asked about unless hardly anything stands out. Of 75 photos as noisy, in good light, 27
 * illegible ones lay below and no legible one.
 */
const noiseAlone = { clearMin: 2, hopelessMax: -3 } as const;
/** Strokes this little above the noise at both sizes say nothing about a blurred side. */
const drownedStrokeToNoiseMax = 14;
/** The camera moved when gradients one way are this much weaker than the other: right for 88 %. */
const movingEvennessMax = 0.55;
/** Noise of this many grey levels tears sharp strokes that stand out of it this little. */
const noisy = { strokeToNoiseMax: 20, noiseMin: 2, edgeWidthMax: 5 } as const;
/** Edges this narrow are sharp: what cannot be read then is too small or too faint. */
const sharpEdgeWidthMax = 5;
/**
 * Letters that are too small whatever else is wrong, and those that are where edges are sharp:
 * right for 536 of 548 refused photos that were too small or blurred.
 */
const small = { surelyMax: 4.2, xHeightMax: 5.5, edgeWidthMax: 5.5 } as const;
const faintContrastMax = 0.25;
/** Most of the picture is white and its strokes are eaten away, though their edges are sharp. */
const overexposed = { medianMin: 235, halfContrastMax: 0.3 } as const;
/**
 * So much of them that letters lie in pieces, or small ones: no legible one of 17 this bright. In
 * shreds the strokes are no film or scenery either; few of them are a stain on an empty white scan.
 */
const eaten = { burntShareMin: 0.3, halfContrastMax: 0.3, legibilityMax: -1.5 } as const;
/** So little is left of the strokes that nothing can be read, unless they are whole as a scan's. */
const bleached = { halfContrastMax: 0.1, crossingsMax: 75 } as const;
const eatenCrossingsMax = { usual: 52, small: 56, shreds: 45 } as const;
const eatenSmallMax = 8;
const shreds = { textBlocksMin: 50, scanDarkestMin: 250, scanTextBlocksMin: 400 } as const;
/**
 * A burnt patch beside text whose own paper is not burnt is a reflection: worth a word, and a doubt
 * when it is large. Paper behind overexposed text had 253 and more, beside reflections 251 at most.
 * Of a lamp with two bulbs all patches count where the paper is nowhere near as bright: seven of
 * 393 illegible photos lay above these, of 544 legible ones none.
 */
const glare = { shareMin: 0.01, paperMax: 252, doubtShareMin: 0.13 } as const;
const patches = { paperMax: 225, doubtShareMin: 0.12 } as const;
/** A picture smaller than this may as well be a snippet, which can be read: asked about. */
const longSideMin = 400;
/**
 * One smaller than this may show a small paper, though its letters were judged as on a whole page:
 * seven of 56 receipts that can be read lay between −1.0 and the line, no illegible photo did.
 */
const smallPaper = { longSideMax: 600, rejectBelow: -1.25 } as const;
/** Rows missing from the bottom of a broken file. */
const lostShareMin = 0.08;
/** What is perhaps a page is refused below this: nothing that is in focus has so little. */
const blurredAwayMax = -4;
/**
 * One side of a page is blurred while the other can be read. Of a few words one side may well be a
 * signature.
 */
const partlyBlurred = { stepMin: 2.5, worseMax: -1, betterMin: -0.4, textBlocksMin: 600 } as const;
/** A screen's pixels: 12 of 29 accepted photos of screens, none of 404 of paper. */
const screen = { levelsMin: 3.6, prominenceMin: 60 } as const;
export interface Grade {
  readonly verdict: Verdict;
  readonly reasons: readonly PhotoReason[];
  /** Log-odds that the page can be read; null where there is no text to judge. */
  readonly legibility: number | null;
}

/** Refuses only what is surely a page and surely illegible; doubts are asked about, never refused. */
export function grade(measures: Measures): Grade {
  const score = corrected(legibility(measures), measures);
  const lost = measures.light.lostShare >= lostShareMin;
  if (lost) return { verdict: 'doubtful', reasons: ['damaged'], legibility: score };
  const shown = subject(measures);
  const hiding = whatHides(shown, measures);
  if (hiding !== null) {
    const verdict = shown === 'film' ? 'doubtful' : 'reject';
    return { verdict, reasons: [hiding], legibility: null };
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
      return gradePerhapsPage(measures, score);
    case 'page':
      return gradeSmall(measures, gradePage(measures, score));
  }
}

/** Refused only when blurred away, and not when it may be a film, which is as dim and even. */
function gradePerhapsPage(measures: Measures, score: number | null): Grade {
  if (isFilmLike(measures.light) && (score ?? 0) < doubtBelow) {
    return { verdict: 'doubtful', reasons: ['not_a_page'], legibility: score };
  }
  const graded = gradeSmall(measures, gradePage(measures, score));
  return (score ?? 0) < blurredAwayMax ? graded : softened(graded);
}

/** What keeps anybody from seeing what is shown, though it may not be a page. */
function whatHides(shown: Subject, measures: Measures): PhotoReason | null {
  if (shown === 'page') return null;
  if (shown === 'night' && isBlack(measures)) return 'dark';
  const hasText = shown === 'film' || shown === 'perhaps_page';
  if (hasText && isDark(measures)) return 'dark';
  const mayBeWhite = shown === 'blank' || shown === 'perhaps_page';
  if (mayBeWhite && isInShreds(measures)) return 'overexposed';
  if (shown === 'film' && measures.light.glareShare >= glare.doubtShareMin) return 'glare';
  return (measures.half?.noise ?? 0) >= hidingNoiseMin ? 'noisy' : null;
}

/** Black ink on the brightest that there is would drown in the noise as dark pages do. */
function isBlack({ full, light }: Measures): boolean {
  return light.percentiles[4] < dark.strokeToNoiseMax * (full?.noise ?? 0);
}

function gradeSmall({ width, height }: Measures, graded: Grade): Grade {
  const longSide = Math.max(width, height);
  if (graded.verdict === 'reject') {
    const isSure = (graded.legibility ?? 0) < smallPaper.rejectBelow;
    return longSide < smallPaper.longSideMax && !isSure ? softened(graded) : graded;
  }
  if (longSide >= longSideMin) return graded;
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
  const reasons = [...glares, ...screenHints(measures), ...framingHints(measures)];
  return { verdict: isLargeGlare(measures) ? 'doubtful' : 'accept', reasons, legibility: score };
}

/** Sharp edges do not help where light lacks or ate the strokes; noise looks worse than it is. */
function corrected(score: number | null, measures: Measures): number | null {
  if (score === null) return score;
  if (isEaten(measures)) return Math.min(score, eaten.legibilityMax);
  if (isDark(measures)) return Math.min(score, unsure);
  return isNoiseAlone(score, measures) ? Math.max(score, unsure) : score;
}

function isEaten(measures: Measures): boolean {
  const isSmall = (measures.full?.letterHeight ?? Infinity) < eatenSmallMax;
  return isTorn(measures, isSmall ? eatenCrossingsMax.small : eatenCrossingsMax.usual);
}

function isInShreds(measures: Measures): boolean {
  const { full, light } = measures;
  const isScan = light.percentiles[0] >= shreds.scanDarkestMin;
  const least = isScan ? shreds.scanTextBlocksMin : shreds.textBlocksMin;
  return (full?.textBlocks ?? 0) >= least && isTorn(measures, eatenCrossingsMax.shreds);
}

/** Burnt out, pale, and with strokes that break off: their edges cross few lines. */
function isTorn({ full, half, light }: Measures, crossingsMax: number): boolean {
  if (light.burntShare < eaten.burntShareMin) return false;
  const contrast = half?.contrast ?? 1;
  const crossings = full?.crossings ?? Infinity;
  if (contrast < bleached.halfContrastMax) return crossings < bleached.crossingsMax;
  return contrast < eaten.halfContrastMax && crossings < crossingsMax;
}

function isDrowned({ full, half }: Measures): boolean {
  const strokes = Math.max(full?.strokeToNoise ?? Infinity, half?.strokeToNoise ?? Infinity);
  return strokes < drownedStrokeToNoiseMax;
}

function isNoiseAlone(score: number, measures: Measures): boolean {
  const { full, half, xHeight } = measures;
  if (score < noiseAlone.hopelessMax || isDark(measures) || isDim(measures)) return false;
  if (full === null || half === null) return false;
  const [clearFull, clearHalf] = [full, half].map((text) => ({ ...text, strokeToNoise: Infinity }));
  const clear = legibility({ full: clearFull ?? null, half: clearHalf ?? null, xHeight });
  return (clear ?? 0) >= noiseAlone.clearMin;
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
  if (isDark(measures) || isDim(measures) || light.percentiles[4] < dark.blackMax) return 'dark';
  const isPale = (half?.contrast ?? 1) < overexposed.halfContrastMax;
  const isBright = light.percentiles[2] >= overexposed.medianMin;
  if (isEaten(measures) || (isBright && isPale && edgeWidth < sharpEdgeWidthMax)) {
    return 'overexposed';
  }
  if (isSmall(measures)) return 'text_too_small';
  if (isNoisy(measures)) return 'noisy';
  if ((full?.evenness ?? 1) < movingEvennessMax) return 'moving';
  const isFaint = (full?.contrast ?? 0) < faintContrastMax && edgeWidth < sharpEdgeWidthMax;
  return isFaint ? 'faint' : 'blurred';
}

function isSmall({ full, xHeight }: Measures): boolean {
  const letters = xHeight ?? 0;
  const isSharp = (full?.edgeWidth ?? Infinity) < small.edgeWidthMax;
  return letters < small.surelyMax || (isSharp && letters < small.xHeightMax);
}

function isNoisy({ full, half }: Measures): boolean {
  if (full === null || (full.edgeWidth ?? Infinity) >= noisy.edgeWidthMax) return false;
  const strokes = [full.strokeToNoise ?? Infinity, half?.strokeToNoise ?? Infinity];
  return full.noise >= noisy.noiseMin && Math.min(...strokes) < noisy.strokeToNoiseMax;
}

function glareReasons({ full, light }: Measures): readonly PhotoReason[] {
  const isBurnt = (full?.paperBrightness ?? 255) >= glare.paperMax;
  return !isBurnt && light.glareShare >= glare.shareMin ? ['glare'] : [];
}

function isLargeGlare(measures: Measures): boolean {
  const { full, light } = measures;
  if (glareReasons(measures).length === 0) return false;
  if (light.glareShare >= glare.doubtShareMin) return true;
  const paper = full?.paperBrightness ?? 255;
  return paper <= patches.paperMax && light.burntShare >= patches.doubtShareMin;
}

function isPartlyBlurred(measures: Measures): boolean {
  const { unevenness, full } = measures;
  if (unevenness === null || isDark(measures) || isNoisy(measures)) return false;
  if (isDrowned(measures)) return false;
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
