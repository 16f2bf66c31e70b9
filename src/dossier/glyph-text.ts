// Says which characters each glyph stands for, so that text copied from the page is right.
import type { FontFace } from './font-face.ts';

/** A glyph in visual order; measures in font units, `x` being its shift from the pen. */
export interface PlacedGlyph {
  readonly glyph: number;
  readonly text: string;
  readonly x: number;
  readonly rise: number;
  readonly advance: number;
}

export interface RawGlyph {
  readonly glyph: number;
  readonly cluster: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface Cluster {
  readonly text: string;
  /** Where the shaped piece of `text` ends. */
  readonly end: number;
  readonly rightToLeft: boolean;
  readonly face: FontFace;
}

/** In ems: enough to order the letters of a ligature, too little to look like a space. */
const blankStep = 0.02;

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Gives each shaped glyph its characters and drops the glyphs of bidi controls. */
export function clusterTexts(
  shaped: readonly RawGlyph[],
  context: Cluster,
): readonly PlacedGlyph[] {
  const clusters = Map.groupBy(shaped, (glyph) => glyph.cluster);
  const starts = [...clusters.keys()].sort((a, b) => a - b);
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? context.end]));
  return [...clusters].flatMap(([start, glyphs]) => {
    const text = context.text.slice(start, endOf.get(start)).replace(controls, '');
    if (text === '' && glyphs.every((glyph) => glyph.xAdvance === 0)) return [];
    return placeCluster(glyphs, Array.from(text), context);
  });
}

function placeCluster(
  glyphs: readonly RawGlyph[],
  characters: readonly string[],
  context: Cluster,
): readonly PlacedGlyph[] {
  const [only] = glyphs;
  if (only && glyphs.length === 1 && characters.length > 1 && context.rightToLeft) {
    return splitLigature(only, characters, context.face);
  }
  const logical = context.rightToLeft ? glyphs.toReversed() : glyphs;
  const texts = new Map(
    logical.map((glyph, index) => [glyph, shareOf(characters, index, glyphs.length)]),
  );
  return glyphs.map((glyph) =>
    glyph.glyph === 0
      ? missing(texts.get(glyph) ?? '', context.face)
      : placed(glyph, texts.get(glyph) ?? ''),
  );
}

/** One character for each glyph; what is left over goes to the last one. */
function shareOf(characters: readonly string[], index: number, count: number): string {
  if (index === count - 1) return characters.slice(index).join('');
  return characters[index] ?? '';
}

/**
 * A lam-alef that stands for two letters comes out of every extractor turned round. The ligature
 * therefore carries its last letter, and blank glyphs at its right edge the letters before it.
 */
function splitLigature(
  glyph: RawGlyph,
  characters: readonly string[],
  face: FontFace,
): readonly PlacedGlyph[] {
  const blanks = characters.slice(0, -1).toReversed();
  const step = face.unitsPerEm * blankStep;
  return [
    { ...placed(glyph, characters.at(-1) ?? ''), advance: 0 },
    ...blanks.map((text, index) => {
      const left = blanks.length - index;
      const x = glyph.xAdvance - left * step;
      const advance = left === 1 ? glyph.xAdvance : 0;
      return { glyph: face.blankGlyph, text, x, rise: 0, advance };
    }),
  ];
}

function placed(glyph: RawGlyph, text: string): PlacedGlyph {
  const { xAdvance, xOffset, yOffset } = glyph;
  return { glyph: glyph.glyph, text, x: xOffset, rise: yOffset, advance: xAdvance };
}

/** PDF/A allows no .notdef on a page: the sign for missing characters is a glyph of its own. */
function missing(text: string, face: FontFace): PlacedGlyph {
  const advance = face.font.glyphHAdvance(face.missingGlyph);
  return { glyph: face.missingGlyph, text, x: 0, rise: 0, advance };
}
