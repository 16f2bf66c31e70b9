// Cleans a photographed page: straight, evenly lit, the table cut away, its colours kept.
import sharp, { type Sharp } from 'sharp';
import type { PageVerdict } from '../intake/document.ts';
import { decodeError, openPicture } from './decode.ts';
import { evenLight, pageLight } from './even-light.ts';
import type { PageLight } from './even-light.ts';
import { inkPoints } from './ink-points.ts';
import { judgePixels } from './judge-photo.ts';
import { pageEdges } from './page-edges.ts';
import type { PageEdges } from './page-edges.ts';
import type { Pixels } from './pixels.ts';
import { enlarged, extended, turnedFrame } from './quad.ts';
import type { Quad } from './quad.ts';
import { sheetSize, straighten } from './straighten.ts';
import { textSkew } from './text-skew.ts';
import { jpegQuality, longSideMax } from './upright.ts';
import type { UprightPhoto } from './upright.ts';
import { withoutInk } from './without-ink.ts';

/** Why a picture is left as it was taken. */
export type LeftReason = 'not_a_page' | 'clean_already' | 'less_legible';

export type CleanedPage =
  | ({
      readonly kind: 'cleaned';
      /** The sheet's corners in the upright photo (pixels); null when nothing was cut away. */
      readonly corners: Quad | null;
    } & UprightPhoto)
  | { readonly kind: 'left'; readonly reason: LeftReason };

/** Edges are looked for at this long side: text is gone, and every edge is still there. */
const edgesLongSide = 500;
const inkRadius = 4;
const lightLongSide = 250;
/** Shadows narrower than twice this stay; wider dark surfaces count as paper in shadow. */
const lightRadius = 6;
/** Found edges below this confidence may cut writing off: nothing is cut then. */
const confidenceMin = 0.6;
/** A scan is this bright and even already, and its white is white. */
const scan = { darkMin: 232, tintMax: 0.02 } as const;
/** A page may lose this much legibility (log-odds), the spread of the score on one page. */
const legibilityLossMax = 0.25;
/** From here on (98 % in log-odds) no reader is troubled: the score only counts finer pixels. */
const surelyLegible = 4;

/**
 * The page (from 1) of a picture as the dossier shows it, or why it is left alone. Films, scenes
 * and clean scans are; so is what would be harder to read than before. Throws `PhotoError`.
 */
export async function cleanPage(bytes: Uint8Array, page = 1): Promise<CleanedPage> {
  const photo = await decodeUpright(bytes, page);
  const before = await judge(photo);
  if (!showsPage(before)) return { kind: 'left', reason: 'not_a_page' };
  const found = await findSheet(photo);
  // Where straightening costs legibility, the light alone may still be evened.
  for (const sheet of found === null ? [null] : [found, null]) {
    const { page: cleaned, light } = await lit(sheet === null ? photo : cutOut(photo, sheet));
    if (sheet === null && isScan(light)) return { kind: 'left', reason: 'clean_already' };
    if (!isAsLegible(before, await judge(cleaned))) continue;
    const jpeg = await toSharp(cleaned).jpeg({ quality: jpegQuality }).toBuffer();
    const { width: widthPixels, height: heightPixels } = cleaned;
    const corners = sheet?.isCut === true ? sheet.quad : null;
    return { kind: 'cleaned', corners, jpeg, widthPixels, heightPixels };
  }
  return { kind: 'left', reason: 'less_legible' };
}

async function decodeUpright(bytes: Uint8Array, page: number): Promise<Pixels> {
  try {
    const source = await openPicture(bytes, { page, keepProfile: true });
    const { data, info } = await source
      .autoOrient()
      .resize({ width: longSideMax, height: longSideMax, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return { width, height, channels: 3, data: info.channels < 3 ? tripled(data) : data };
  } catch (error) {
    throw await decodeError(bytes, error);
  }
}

/** Grey as three equal channels. */
function tripled(grey: Uint8Array): Uint8Array {
  const data = new Uint8Array(grey.length * 3);
  for (const [at, level] of grey.entries()) data.fill(level, at * 3, at * 3 + 3);
  return data;
}

function judge({ width, height, data }: Pixels): Promise<PageVerdict> {
  return judgePixels({ width, height, channels: 3, data });
}

function showsPage({ legibility, reasons }: PageVerdict): boolean {
  return legibility !== null && !reasons.includes('film') && !reasons.includes('not_a_page');
}

interface Sheet {
  readonly quad: Quad;
  /** Whether what lies around the sheet is cut away. */
  readonly isCut: boolean;
  /** Whether all four edges of the sheet were seen. */
  readonly isWhole: boolean;
}

/** The sheet within the photo, by its edges or else by its lines of writing; null when straight. */
async function findSheet(photo: Pixels): Promise<Sheet | null> {
  const small = await shrunk(photo, edgesLongSide);
  const paper = withoutInk(small, inkRadius);
  const ink = inkPoints(small, paper);
  const edges = pageEdges({ ink, surfaces: await smoothed(paper, 1) });
  if (edges !== null && edges.confidence >= confidenceMin) {
    const isWhole = edges.beyond === null;
    return { quad: enlarged(wholeQuad(edges), photo.width / small.width), isCut: true, isWhole };
  }
  const skew = textSkew(ink);
  if (skew === 0) return null;
  return { quad: turnedFrame(photo, skew), isCut: false, isWhole: false };
}

function wholeQuad({ quad, beyond }: PageEdges): Quad {
  return beyond === null ? quad : extended(quad, beyond);
}

function cutOut(photo: Pixels, { quad, isWhole }: Sheet): Pixels {
  const size = sheetSize(quad, { frame: photo, longSideMax, snaps: isWhole });
  return straighten(photo, quad, { size, fill: middleColour(photo) });
}

/** The colour in the middle of each channel's range: on most photos that of the paper. */
function middleColour({ data, channels }: Pixels): readonly number[] {
  const every = channels * Math.max(1, Math.floor(data.length / channels / 5000));
  return Array.from({ length: channels }, (_, channel) => {
    const levels: number[] = [];
    for (let at = channel; at < data.length; at += every) levels.push(data[at] ?? 0);
    return levels.toSorted((a, b) => a - b)[levels.length >> 1] ?? 255;
  });
}

/** The sheet under even light, and the light that was on it: a small copy without ink. */
async function lit(sheet: Pixels): Promise<{ readonly page: Pixels; readonly light: PageLight }> {
  const bare = withoutInk(await shrunk(sheet, lightLongSide), lightRadius);
  const light = pageLight(await smoothed(bare, 1.5));
  return { page: evenLight(sheet, light), light };
}

function isScan({ dark, tint }: PageLight): boolean {
  return dark >= scan.darkMin && tint.every((share) => Math.abs(share - 1) <= scan.tintMax);
}

/** Not refused where it was not, and as legible as before, or beyond doubt. */
function isAsLegible(before: PageVerdict, after: PageVerdict): boolean {
  if (after.verdict === 'reject' && before.verdict !== 'reject') return false;
  const least = Math.min((before.legibility ?? 0) - legibilityLossMax, surelyLegible);
  return after.legibility !== null && after.legibility >= least;
}

function toSharp({ width, height, channels, data }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function shrunk(pixels: Pixels, longSide: number): Promise<Pixels> {
  const resized = toSharp(pixels).resize({ width: longSide, height: longSide, fit: 'inside' });
  return fromSharp(resized);
}

async function smoothed(pixels: Pixels, sigma: number): Promise<Pixels> {
  return fromSharp(toSharp(pixels).blur(sigma));
}

async function fromSharp(source: Sharp): Promise<Pixels> {
  const { data, info } = await source.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 3, data };
}
