// Writes a shaped line as PDF text operators.
import { glyphWidth, hexCode } from './pdf-font.ts';
import type { PdfFont } from './pdf-font.ts';
import type { FontFace } from './font-face.ts';
import { toneColors } from './sheet-style.ts';
import type { PlacedGlyph } from './glyph-text.ts';
import type { ShapedLine, ShapedRun } from './text-shape.ts';

export interface TextPlace {
  /** The left end of the line and its baseline, in points from the page's lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Extra space after each glyph, in points. */
  readonly tracking?: number;
  readonly fontOf: (face: FontFace) => PdfFont;
}

/** Shifts below this many thousandths of an em are left to the next glyph. */
const shiftMin = 0.5;

/** The operators that draw the line, one text object for each run. */
export function textOperators(line: ShapedLine, place: TextPlace): string {
  return line.runs.map((run) => runOperators(run, place)).join('');
}

function runOperators(run: ShapedRun, place: TextPlace): string {
  if (run.glyphs.length === 0) return '';
  const font = place.fontOf(run.face);
  const size = place.size * run.scale;
  const start = `${points(place.x + run.x * place.size)} ${points(place.y)}`;
  const tracking = `${points(place.tracking ?? 0)} Tc `;
  const head = `BT ${toneColors[run.tone]} rg ${tracking}/${font.key} ${points(size)} Tf`;
  return `${head} 1 0 0 1 ${start} Tm ${glyphOperators(run, font, size)} ET\n`;
}

/** Glyphs whose place is not where the last one's width ends are moved by TJ, raised ones by Ts. */
function glyphOperators(run: ShapedRun, font: PdfFont, size: number): string {
  const { unitsPerEm } = run.face;
  const parts: string[] = [];
  let array = '';
  let pen = 0;
  let wanted = 0;
  let rise = 0;
  for (const glyph of run.glyphs) {
    if (glyph.rise !== rise) {
      if (array !== '') parts.push(`[${array}] TJ`);
      array = '';
      rise = glyph.rise;
      parts.push(`${points((rise / unitsPerEm) * size)} Ts`);
    }
    const target = ((wanted + glyph.x) * 1000) / unitsPerEm;
    if (Math.abs(target - pen) >= shiftMin) {
      array += points(pen - target);
      pen = target;
    }
    array += `<${hexCode(codeOf(font, glyph))}>`;
    pen += glyphWidth(run.face, glyph.glyph);
    wanted += glyph.advance;
  }
  parts.push(`[${array}] TJ`);
  if (rise !== 0) parts.push('0 Ts');
  return parts.join(' ');
}

function codeOf(font: PdfFont, { glyph, text }: PlacedGlyph): number {
  return font.codeOf(glyph, text);
}

/** A number as PDF writes it: three decimals at most, never an exponent. */
export function points(value: number): string {
  return String(Number(value.toFixed(3)));
}
