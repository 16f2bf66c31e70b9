// Shaped lines: data keeps its order, words run from the right, nothing is lost or thrown.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/dossier/clean-text.ts';
import { openFontFaces } from '../../src/dossier/font-face.ts';
import type { ShapedLine } from '../../src/dossier/text-shape.ts';
import { prepareText, shapeLine } from '../../src/dossier/text-shape.ts';
import { mixedLine } from './mixed-lines.ts';

const faces = await openFontFaces();

function shape(text: string, direction: 'ltr' | 'rtl' = 'rtl'): ShapedLine {
  const prepared = prepareText([{ text }], { direction, language: 'fa' });
  return shapeLine(prepared, faces, { start: 0, end: prepared.text.length });
}

/**
 * What stands on the page from left to right, by the places of the glyphs. Brackets are those of
 * the text: in right-to-left words their glyphs are mirrored.
 */
function visualText(line: ShapedLine): string {
  const placed = line.runs.flatMap((run) => {
    let pen = 0;
    return run.glyphs.map((glyph, index) => {
      const x =
        run.x + ((pen + (glyph.advance === 0 ? 0 : glyph.x)) / run.face.unitsPerEm) * run.scale;
      pen += glyph.advance;
      return { x, index, text: glyph.text };
    });
  });
  return placed
    .toSorted((a, b) => a.x - b.x || a.index - b.index)
    .map((glyph) => glyph.text)
    .join('');
}

test('no data token is ever turned round, in 5,000 mixed lines of four languages', () => {
  fc.assert(
    fc.property(mixedLine, fc.constantFrom('rtl' as const, 'ltr' as const), (line, direction) => {
      const seen = visualText(shape(line.text, direction));
      for (const token of line.tokens) expect(seen).toContain(token);
    }),
    { numRuns: 5_000, seed: 20_260_105 },
  );
});

test.each([
  ['بیمار در 2024-03-15 آمد', 'دمآ 2024-03-15 رد رامیب'],
  ['در سال ۱۴۰۲ R-CHOP گرفت', 'تفرگ R-CHOP ۱۴۰۲ لاس رد'],
  ['نوع DLBCL (non-GCB) است', 'تسا DLBCL (non-GCB) عون'],
  ['دوز (375 mg/m²) بود', 'دوب )375 mg/m²( زود'],
  ['سلام لا', 'ال مالس'],
  ['۸۵٪ بهتر', 'رتهب ٪۸۵'],
  ['R-CHOP بعد R-ICE', 'R-ICE دعب R-CHOP'],
])('%s', (text, seen) => {
  expect(visualText(shape(text))).toBe(seen);
});

test('words run from the right, in their order', () => {
  const words = ['بیمار', 'خسته', 'است'];
  const seen = visualText(shape(words.join(' ')));
  expect(Array.from(seen).reverse().join('')).toBe(words.join(' '));
});

test('a wrong paste of direction controls cannot turn a number round', () => {
  expect(visualText(shape('دوز \u202e123\u202c mg'))).toBe('123 mg زود');
});

test('any text is drawn, and every visible character has a glyph', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(anyText, (text) => {
      const line = shape(text);
      const drawn = new Set(
        line.runs.flatMap((run) => Array.from(run.glyphs.map((one) => one.text).join(''))),
      );
      const visible = Array.from(cleanText(text)).filter((one) =>
        /[\p{L}\p{N}\p{S}\p{P}]/u.test(one),
      );
      for (const character of visible) expect(drawn).toContain(character);
      expect(Number.isFinite(line.width)).toBe(true);
    }),
    { numRuns: 2_000, seed: 7 },
  );
});

test.each(['😢', '👨‍👩‍👧', '中', 'א', '\u{1f1ee}\u{1f1f7}'])('%s is one visible sign', (text) => {
  const glyphs = shape(text).runs.flatMap((run) => run.glyphs);
  expect(glyphs).toHaveLength(1);
  expect(glyphs[0]?.text).toBe(text);
  expect(glyphs[0]?.advance).toBeGreaterThan(0);
});

test.each([
  ['Urdu', 'ڈاکٹر نے کہا ہے'],
  ['Kurdish', 'نەخۆش گەڕانەوەی ڵێ ڤ'],
  ['Pashto', 'ډاکټر ناروغ ښه څنګه ځای ړ ڼ ې ۍ'],
  ['Arabic with marks', 'أُعِدَّ المَرِيضُ آنٌ'],
  ['Uyghur and Azeri', 'كېسەل گۆزەل'],
  ['Kazakh and Uzbek', 'Қазақ әйел ң ғ ү ұ қ ө һ і Ўзбек ҳ'],
  ['Tajik and Ukrainian', 'беморӣ ҷавон ӯ ҷ Україна їґ'],
  ['Turkish and Azeri', 'İğne ışık şöyle ç ə Ə'],
  ['pasted from an old PDF', 'ﺳﻼﻡ ﻻ ﷲ'],
  ['bold of a messenger', '𝗥-𝗖𝗛𝗢𝗣 ＲＣＨＯＰ'],
  ['signs', '≥ ≤ ± × ÷ ° µ μ ² ³ ⁹ ₂ № • – — … « » „ “ ” ‘ ’ † ‰ √ ∞ ≈ ≠'],
])('the faces have all letters of %s', (_, text) => {
  for (const { face, glyphs } of shape(text).runs) {
    const missing = glyphs.filter((glyph) => glyph.glyph === face.missingGlyph);
    expect(missing.map((glyph) => glyph.text)).toEqual([]);
  }
});

test('Persian and Arabic digits keep their own shapes', () => {
  const glyphsOf = (text: string): readonly number[] =>
    shape(text, 'ltr').runs.flatMap((run) => run.glyphs.map((glyph) => glyph.glyph));
  expect(glyphsOf('۴۵۶')).not.toEqual(glyphsOf('٤٥٦'));
  expect(new Set(glyphsOf('۰۱۲۳۴۵۶۷۸۹')).size).toBe(10);
});

test('Persian joins and falls back: no word is drawn with isolated letters', () => {
  const joined = shape('سلام').width;
  const apart = Array.from('سلام').reduce((sum, letter) => sum + shape(letter).width, 0);
  expect(joined).toBeLessThan(apart * 0.9);
});
