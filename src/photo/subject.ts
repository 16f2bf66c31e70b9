// Tells what a picture shows: a page of text, an X-ray or CT film, scenery, or nothing.
import type { Measures, TextMeasures } from './measure.ts';

export type Subject = 'page' | 'perhaps_page' | 'film' | 'scene' | 'blank' | 'tiny' | 'night';

/** About five letters: a 24-pixel window for each 8-pixel block that a letter touches. */
const textBlocksMin = 40;
/** With less text than a few words, or with no measurable letters (dotted lines), none is sure. */
const sureTextBlocksMin = 120;
/** A bare sheet is at least this much bright, even blocks. */
const blankPaperMin = 0.5;
/** Where no text is found on a picture this dark, light is what lacks: films reached 86 and more. */
const nightBrightnessMax = 80;

/**
 * Log-odds of a page against film and scenery: print is small, the paper behind it stays evenly
 * bright, most of what stands out is print, and there are margins. Fitted with shrinkage and fixed
 * signs on 657 pages (given with the design, real ones from public repositories, many blurred and
 * dimmed afterwards), 89 films and 49 scenes with their copies (cross-validated AUC 0.9985).
 */
const pageWeights = {
  intercept: 13.39,
  letterHeight: -4.19,
  evenWindows: 3.0,
  evenPerContrast: 1.64,
  plainShare: 7.89,
} as const;
/** All 217 legible pages lay above this, 8 of 356 films. */
const filmMax = -1;
/** No film lay above −0.3, 3 % of the scenes above 0.5, 99 % of the illegible pages. */
const pageMin = 0.5;
/**
 * Paper around what is no paper is the table: its grain and veins run one way, as moved text does,
 * and the film that lies on it is uneven. Two such films reached 1.9 and 3.8.
 */
const table = { evennessMax: 0.3, middleMin: 0.6, filmMiddleMin: 0.3, pageMin: 5 } as const;
/** On a page something stands out from the paper; legible ones had margins of 0.85 at most. */
const plainShareMax = 0.97;
/** Half the picture is burnt out, as binarised pages and no film are: evenness says nothing there. */
const burntMin = 245;
/** Film is dark somewhere: its darkest 5 % reached 83 at most, a blurred bright page has more. */
const filmDarkestMax = 90;
/** And half of it no brighter than this; a page that is blurred beyond recognition is paper. */
const filmMedianMax = 190;
/**
 * In its middle a film is dark in places, a page on a dark table is not: 57 films had 131 at most,
 * one more was burnt out there by the lamp.
 */
const filmMiddleDarkMax = 175;
/** Something stands out in this share of a film; a bare sheet has less. */
const filmContrastedMin = 0.35;

/**
 * Scenery varies in colour, and little of what stands out in it is text. Film has one tint: the
 * limits lie between 34 films, 126 legible pages and 40 pictures of landscapes, people and things.
 */
const sceneColourSpreadMin = 0.09;
const sceneTextPerContrastMax = 0.22;
const scenePageOddsMax = 2;

/**
 * A scanning app made it black and white, the table with the page: neither film nor scenery has no
 * colour at all, is white for a quarter and nowhere near black for most. Five legible pages, no
 * smeared one, none of 500 photographs of landscapes, people and things.
 */
const blackAndWhite = { chromaMax: 2, quarterMin: 150, whiteMin: 238 } as const;

/** Decides from numbers alone; a page is only refused when it is surely a page. */
export function subject(measures: Measures): Subject {
  const { full, half, light, surface, paper } = measures;
  if (full === null || half === null || surface === null) return 'tiny';
  if (full.textBlocks < textBlocksMin || half.crossings === null) {
    if (light.percentiles[4] < nightBrightnessMax) return 'night';
    return surface.paper >= blankPaperMin ? 'blank' : notPage(measures);
  }
  if ((paper?.plainShare ?? 0) > plainShareMax) return 'blank';
  const odds = pageOdds(measures);
  if (looksLikeScenery(measures, odds)) return 'scene';
  if (odds < filmMax && light.percentiles[2] < burntMin) return notPage(measures);
  const hasLetters = full.letterHeight !== null && half.letterHeight !== null;
  const least = mayBeTable(measures) ? table.pageMin : pageMin;
  const isSure = odds >= least && hasLetters && full.textBlocks >= sureTextBlocksMin;
  return isSure ? 'page' : 'perhaps_page';
}

function mayBeTable({ half, paper, light }: Measures): boolean {
  const inMiddle = paper?.middle ?? 0;
  const runsOneWay = (half?.evenness ?? 1) < table.evennessMax;
  if (runsOneWay && inMiddle < table.middleMin) return true;
  return isFilmLike(light) && inMiddle < table.filmMiddleMin;
}

function looksLikeScenery({ half, light }: Measures, odds: number): boolean {
  if (half === null || light.colourSpread < sceneColourSpreadMin) return false;
  return odds < scenePageOddsMax && textPerContrast(half) <= sceneTextPerContrastMax;
}

/** See `pageWeights`. */
function pageOdds({ half, paper }: Measures): number {
  const logarithm = (value: number | null | undefined, least: number): number =>
    Math.log(Math.max(value ?? least, least));
  return (
    pageWeights.intercept +
    pageWeights.letterHeight * logarithm(half?.letterHeight, 1) +
    pageWeights.evenWindows * logarithm(paper?.windows, 0.02) +
    pageWeights.evenPerContrast * logarithm(paper?.perContrast, 0.005) +
    pageWeights.plainShare * (paper?.plainShare ?? 0)
  );
}

function textPerContrast({ textShare, contrastedShare }: TextMeasures): number {
  return textShare / Math.max(contrastedShare, 0.001);
}

function notPage({ light, half }: Measures): Subject {
  if (isBlackAndWhite(light)) return 'perhaps_page';
  if (light.colourSpread >= sceneColourSpreadMin) return 'scene';
  const stands = half?.contrastedShare ?? 0;
  return isFilmLike(light) && stands >= filmContrastedMin ? 'film' : 'scene';
}

function isBlackAndWhite({ chroma, percentiles }: Measures['light']): boolean {
  const { chromaMax, quarterMin, whiteMin } = blackAndWhite;
  return chroma < chromaMax && percentiles[1] >= quarterMin && percentiles[3] >= whiteMin;
}

/** Dark in places and nowhere near as bright as paper, in one tint. */
export function isFilmLike({ percentiles, colourSpread, middleDark }: Measures['light']): boolean {
  const isDim = percentiles[0] <= filmDarkestMax && percentiles[2] <= filmMedianMax;
  const isDarkInside = middleDark <= filmMiddleDarkMax || middleDark >= burntMin;
  return isDim && isDarkInside && colourSpread < sceneColourSpreadMin;
}
