// Judges one picture from its bytes or its pixels: the way into this room.
import sharp from 'sharp';
import type { PageVerdict } from '../intake/document.ts';
import { decodePhoto, readPixels } from './decode.ts';
import { grade } from './grade.ts';
import { legibilityMap } from './legibility-map.ts';
import type { Measures, TextMeasures } from './measure.ts';
import { measure } from './measure.ts';
import { judgedLongSide, type Pixels } from './pixels.ts';

/**
 * The verdict on page `page` (from 1) of a picture file; on an animation, that frame.
 * Throws `PhotoError` when it cannot be decoded.
 */
export async function judgePhoto(bytes: Uint8Array, page = 1): Promise<PageVerdict> {
  const { pixels, widthPixels, heightPixels } = await decodePhoto(bytes, page);
  return verdictOn(pixels, { page, widthPixels, heightPixels });
}

export interface RawPixels {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 RGB, 4 RGB and alpha; rows from the top, one byte a channel. */
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** The verdict on pixels that somebody else decoded, such as a rendered page of a PDF. */
export async function judgePixels(raw: RawPixels, page = 1): Promise<PageVerdict> {
  const { width, height, channels, data } = raw;
  const size = { page, widthPixels: width, heightPixels: height };
  if (channels !== 4 && Math.max(width, height) <= judgedLongSide) {
    return verdictOn({ width, height, channels, data }, size);
  }
  const source = sharp(data, { raw: { width, height, channels } });
  return verdictOn(await readPixels(source), size);
}

type PageSize = Pick<PageVerdict, 'page' | 'widthPixels' | 'heightPixels'>;

function verdictOn(pixels: Pixels, size: PageSize): PageVerdict {
  const measures = measure(pixels);
  const graded = grade(measures);
  const map = legibilityMap(pixels, measures, graded);
  return { ...size, ...graded, measures: plainNumbers(measures), map };
}

/** The measures as flat names and numbers; what could not be measured is left out. */
function plainNumbers(measures: Measures): Readonly<Record<string, number>> {
  const { light, surface, paper, framing } = measures;
  const [p05, p25, p50, p75, p95] = light.percentiles;
  const named: Record<string, number | null | undefined> = {
    ...textNumbers('full', measures.full),
    ...textNumbers('half', measures.half),
    xHeight: measures.xHeight,
    brightnessP05: p05,
    brightnessP25: p25,
    brightnessP50: p50,
    brightnessP75: p75,
    brightnessP95: p95,
    chroma: light.chroma,
    colourSpread: light.colourSpread,
    brightnessMiddleP25: light.middleDark,
    burntShare: light.burntShare,
    glareShare: light.glareShare,
    lostShare: light.lostShare,
    paperShare: surface?.paper,
    blackShare: surface?.black,
    evenPaper: paper?.windows,
    evenPaperInMiddle: paper?.middle,
    evenPaperPerContrast: paper?.perContrast,
    plainShare: paper?.plainShare,
    patternLevels: measures.screen?.levels,
    patternProminence: measures.screen?.prominence,
    cutLeft: framing?.left.cut,
    cutRight: framing?.right.cut,
    cutTop: framing?.top.cut,
    cutBottom: framing?.bottom.cut,
    worseSide: measures.unevenness?.worse,
    betterSide: measures.unevenness?.better,
    sideStep: measures.unevenness?.step,
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) =>
      value == null ? [] : [[name, Math.round(value * 1000) / 1000]],
    ),
  );
}

function textNumbers(size: string, text: TextMeasures | null): Record<string, number | null> {
  if (text === null) return {};
  const named: Readonly<Record<string, number | null>> = { ...text };
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      `${size}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      value,
    ]),
  );
}
