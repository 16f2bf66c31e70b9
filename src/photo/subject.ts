// Tells what a picture shows: a page of text, an X-ray or CT film, scenery, or nothing.
import type { Measures, TextMeasures } from './measure.ts';

export type Subject = 'page' | 'perhaps_page' | 'film' | 'scene' | 'blank' | 'tiny' | 'night';

/** About five letters: a 24-pixel window for each 8-pixel block that a letter touches. */
const textBlocksMin = 40;
/** With less text than a few words, or with no measurable letters (dotted lines), none is sure. */
const sureTextBlocksMin = 120;
/** A bare sheet is at least this much bright, even blocks; a lens cover this much black. */
const blankPaperMin = 0.5;
const nightBrightnessMax = 60;

/**
 * Log-odds of text against film and scenery, fitted with strong shrinkage on 1,030 pages and 43
 * other pictures (cross-validated AUC 0.995): text crosses between ink and paper often, in small
 * pieces, and most of what stands out is text. The limits below were set by the films among them.
 */
const pageWeights = {
  intercept: -1.231,
  crossingsHalf: 1.445,
  crossingsQuarter: 0.944,
  letterHeightHalf: -2.208,
  textPerContrastHalf: 1.816,
  textPerContrastQuarter: 0.735,
} as const;
const filmMax = -1;
/** Bright paper below this may as well be a film on a lamp: what it shows is asked. */
const brightPaperMin = -0.5;
const pageMin = 0.5;
/** A picture that is as dim as a film has to be surer: one of 50 films lay above 0.5. */
const dimPageMin = 1.2;
/** Film is dark somewhere: its darkest 5 % reached 83 at most, a blurred bright page has more. */
const filmDarkestMax = 90;
/** And half of it no brighter than this; a page that is blurred beyond recognition is paper. */
const filmMedianMax = 190;
/** Something stands out in this share of a film; a bare sheet has less. */
const filmContrastedMin = 0.35;
const paperShareMin = 0.3;

/**
 * Scenery varies in colour, and little of what stands out in it is text. Film has one tint: the
 * limits lie between 34 films, 126 legible pages and 40 pictures of landscapes, people and things.
 */
const sceneColourSpreadMin = 0.09;
const sceneTextPerContrastMax = 0.22;
const scenePageOddsMax = 2;

/** Decides from numbers alone; a page is only refused when it is surely a page. */
export function subject(measures: Measures): Subject {
  const { full, half, light, surface } = measures;
  if (full === null || half === null || surface === null) return 'tiny';
  if (full.textBlocks < textBlocksMin || half.crossings === null) {
    if (light.percentiles[4] < nightBrightnessMax) return 'night';
    return surface.paper >= blankPaperMin ? 'blank' : notPage(measures);
  }
  const odds = pageOdds(measures);
  if (looksLikeScenery(measures, odds)) return 'scene';
  if (odds < filmMax) return notPage(measures);
  if (odds < brightPaperMin) return 'scene';
  const hasLetters = full.letterHeight !== null && half.letterHeight !== null;
  const least = isFilmLike(light) ? dimPageMin : pageMin;
  const isSure = odds >= least || isBrightPaper(measures);
  return isSure && hasLetters && full.textBlocks >= sureTextBlocksMin ? 'page' : 'perhaps_page';
}

function looksLikeScenery({ half, light }: Measures, odds: number): boolean {
  if (half === null || light.colourSpread < sceneColourSpreadMin) return false;
  return odds < scenePageOddsMax && textPerContrast(half) <= sceneTextPerContrastMax;
}

/** Log-odds that the picture shows text rather than film; see `pageWeights`. */
function pageOdds({ half, quarter }: Measures): number {
  if (half === null) return 0;
  const logarithm = (value: number | null | undefined, least: number): number =>
    Math.log(Math.max(value ?? least, least));
  // A picture too small to be quartered is judged at half size twice.
  const coarse = quarter?.crossings == null ? half : quarter;
  return (
    pageWeights.intercept +
    pageWeights.crossingsHalf * logarithm(half.crossings, 20) +
    pageWeights.crossingsQuarter * logarithm(coarse.crossings, 20) +
    pageWeights.letterHeightHalf * logarithm(half.letterHeight, 1) +
    pageWeights.textPerContrastHalf * logarithm(textPerContrast(half), 0.001) +
    pageWeights.textPerContrastQuarter * logarithm(textPerContrast(coarse), 0.001)
  );
}

function textPerContrast({ textShare, contrastedShare }: TextMeasures): number {
  return textShare / Math.max(contrastedShare, 0.001);
}

function notPage({ light, half }: Measures): Subject {
  if (light.colourSpread >= sceneColourSpreadMin) return 'scene';
  const stands = half?.contrastedShare ?? 0;
  return isFilmLike(light) && stands >= filmContrastedMin ? 'film' : 'scene';
}

/** No film and no scenery: letters that are blurred beyond recognition, on paper. */
function isBrightPaper({ light, surface }: Measures): boolean {
  if (surface === null || light.colourSpread >= sceneColourSpreadMin) return false;
  return !isFilmLike(light) && surface.paper >= paperShareMin;
}

/** Dark in places and nowhere near as bright as paper, in one tint. */
export function isFilmLike({ percentiles, colourSpread }: Measures['light']): boolean {
  const isDim = percentiles[0] <= filmDarkestMax && percentiles[2] <= filmMedianMax;
  return isDim && colourSpread < sceneColourSpreadMin;
}
