// Turns a line of mixed-direction text into glyphs in visual order: bidi, then runs, then HarfBuzz.
import { createRequire } from 'node:module';
import type { Bidi, EmbeddingLevels } from 'bidi-js';
import * as harfbuzz from 'harfbuzzjs';
import type { Language } from '../language/language.ts';
import { cleanText } from './clean-text.ts';
import { clusterTexts } from './glyph-text.ts';
import type { PlacedGlyph } from './glyph-text.ts';
import type { FontFace, FontFaces, FontPair } from './font-face.ts';
import type { TextDirection } from './text-isolate.ts';
import { baseDirection, isolateTokens, isolateWhole } from './text-isolate.ts';
import { graphemesOf, isInvisible, scriptOf, standIns } from './text-script.ts';
import type { Script } from './text-script.ts';

/** A piece of text in one weight and colour. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly tone?: Tone;
  /** Kept on one line where a line is long enough. */
  readonly unbroken?: boolean;
  /** Somebody's words among ours: they keep their own direction, to their last full stop. */
  readonly isolated?: boolean;
}

export type Tone = 'ink' | 'muted' | 'accent' | 'alert' | 'paper';

/** A paragraph made ready for shaping: isolated, with its bidi levels and the run of each unit. */
export interface PreparedText {
  readonly text: string;
  readonly direction: TextDirection;
  readonly language: Language;
  readonly levels: EmbeddingLevels;
  /** For each UTF-16 unit of `text`, the index of its run. */
  readonly runOf: readonly number[];
  readonly runs: readonly TextRun[];
}

/** Glyphs of one face and tone in visual order. `x` and `width` are in ems from the line's left. */
export interface ShapedRun {
  readonly face: FontFace;
  readonly tone: Tone;
  readonly x: number;
  readonly width: number;
  /** Times the size of the line. */
  readonly scale: number;
  readonly glyphs: readonly PlacedGlyph[];
}

export interface ShapedLine {
  readonly runs: readonly ShapedRun[];
  /** In ems. */
  readonly width: number;
}

interface Item {
  readonly start: number;
  end: number;
  readonly level: number;
  readonly script: Script;
  readonly face: FontFace;
  readonly tone: Tone;
  readonly run: number;
  readonly standIn?: DrawnSign;
}

/** The one glyph that is drawn for a whole grapheme, without shaping. */
interface DrawnSign {
  readonly glyph: number;
  readonly scale: number;
  /** In font units. */
  readonly rise: number;
}

// The package is CommonJS whose types say otherwise: its export is the factory itself.
const bidi = (createRequire(import.meta.url)('bidi-js') as () => Bidi)();
/** One for all runs: shaping never waits, and HarfBuzz's memory grows with each new buffer. */
const buffer = new harfbuzz.Buffer();
/** What HarfBuzz looks at on both sides of a run, for joining: five characters. */
const contextUnits = 10;
const arabicLanguage: Readonly<Record<Language, string>> = {
  fa: 'fa',
  ar: 'ar',
  ru: 'fa',
  en: 'fa',
};

/** Joins the runs of a paragraph, isolates its data tokens and resolves its bidi levels. */
export function prepareText(
  runs: readonly TextRun[],
  options: { readonly direction: TextDirection; readonly language: Language },
): PreparedText {
  const clean = runs.map((run) => ({ ...run, text: cleanText(run.text) }));
  const text = groupsOf(clean)
    .map((group) => isolateGroup(group, options.direction))
    .join('');
  return {
    text,
    ...options,
    levels: bidi.getEmbeddingLevels(text, options.direction),
    runOf: runIndexes(text, clean),
    runs: clean,
  };
}

/** An unbroken or isolated run is a unit of its own; tokens may span the runs between them. */
function groupsOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && !isUnit(run) && !isUnit(last[0])) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function isolateGroup(group: readonly TextRun[], direction: TextDirection): string {
  const text = group.map((run) => run.text).join('');
  if (group[0]?.isolated) return isolateWhole(isolateTokens(text, baseDirection(text, direction)));
  return group[0]?.unbroken ? isolateWhole(text) : isolateTokens(text, direction);
}

function isUnit(run: TextRun | undefined): boolean {
  return run?.unbroken === true || run?.isolated === true;
}

/** The glyphs of `[start, end)` of a prepared paragraph, as one line. */
export function shapeLine(
  prepared: PreparedText,
  faces: FontFaces,
  span: { readonly start: number; readonly end: number },
): ShapedLine {
  const items = inVisualOrder(itemise(prepared, faces, span), prepared, span);
  const runs: ShapedRun[] = [];
  let x = 0;
  for (const item of items) {
    const { face, tone, standIn } = item;
    const scale = standIn?.scale ?? 1;
    const glyphs = standIn ? [signGlyph(prepared, item, standIn)] : shapeItem(prepared, item);
    const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    const width = (advance * scale) / face.unitsPerEm;
    runs.push({ face, tone, x, width, scale, glyphs });
    x += width;
  }
  return { runs, width: x };
}

/** Isolates have been put between the characters, so both texts are walked side by side. */
function runIndexes(text: string, runs: readonly TextRun[]): readonly number[] {
  const indexes: number[] = [];
  let run = 0;
  let used = 0;
  let end = 0;
  for (const unit of text) {
    while (used >= (runs[run]?.text.length ?? Infinity)) {
      run += 1;
      used = 0;
    }
    const inserted = /[\u202a-\u202e\u2066-\u2069]/u.test(unit);
    if (!inserted) used += unit.length;
    end += unit.length;
    while (indexes.length < end) indexes.push(run);
  }
  return indexes;
}

/** Cuts a line where level, script, face or run change; a grapheme is never divided. */
function itemise(
  prepared: PreparedText,
  faces: FontFaces,
  span: { readonly start: number; readonly end: number },
): readonly Item[] {
  const items: Item[] = [];
  const graphemes = graphemesOf(prepared.text.slice(span.start, span.end));
  let script: Script = graphemes.map((one) => scriptOf(one.text)).find(Boolean) ?? 'Latn';
  for (const grapheme of graphemes) {
    script = scriptOf(grapheme.text) ?? script;
    const start = span.start + grapheme.index;
    const item = itemOf(prepared, faces, { text: grapheme.text, start, script });
    const last = items.at(-1);
    if (last && joins(last, item)) last.end = item.end;
    else items.push(item);
  }
  return items;
}

function itemOf(
  prepared: PreparedText,
  faces: FontFaces,
  grapheme: { readonly text: string; readonly start: number; readonly script: Script },
): Item {
  const { text, start, script } = grapheme;
  const run = prepared.runOf[start] ?? 0;
  const { bold, tone = 'ink' } = prepared.runs[run] ?? {};
  const pair = bold ? faces.bold : faces.regular;
  const level = prepared.levels.levels[start] ?? 0;
  const place = { start, end: start + text.length, level, script, tone, run };
  return { ...place, ...faceFor(text, orderOf(pair, prepared, script)) };
}

/** Each page keeps to one family for all that it can draw; the other one fills the gaps. */
function orderOf(pair: FontPair, prepared: PreparedText, script: Script): readonly FontFace[] {
  const arabicFirst = script === 'Arab' || prepared.language === 'fa' || prepared.language === 'ar';
  return arabicFirst ? [pair.arabic, pair.latin] : [pair.latin, pair.arabic];
}

function faceFor(
  grapheme: string,
  faces: readonly FontFace[],
): { readonly face: FontFace; readonly standIn?: DrawnSign } {
  const [first, second = first] = faces;
  if (!first || !second) throw new Error('no face to draw with');
  const needed = Array.from(grapheme, (one) => one.codePointAt(0) ?? 0).filter(
    (one) => !isInvisible(one),
  );
  for (const face of [first, second]) {
    if (needed.every((codePoint) => face.codePoints.has(codePoint))) return { face };
  }
  const base = needed.length > 1 ? needed[0] : undefined;
  for (const face of [first, second]) {
    // Only a mark is missing: the letter is drawn, the mark as a missing sign beside it.
    if (base !== undefined && face.codePoints.has(base)) return { face };
  }
  const standIn = standIns.get(grapheme.replace(/\ufe0f/gu, ''));
  for (const face of [first, second]) {
    const glyph = standIn && face.font.nominalGlyph(standIn.codePoint);
    if (!standIn || glyph === undefined) continue;
    const { scale, rise } = standIn;
    return { face, standIn: { glyph, scale, rise: rise * face.unitsPerEm } };
  }
  return { face: first, standIn: { glyph: first.missingGlyph, scale: 1, rise: 0 } };
}

function joins(last: Item, next: Item): boolean {
  if (last.standIn || next.standIn) return false;
  const sameText = last.level === next.level && last.script === next.script;
  return sameText && last.face === next.face && last.run === next.run;
}

/** Rules L1 and L2 of UAX #9 over whole items. */
function inVisualOrder(
  items: readonly Item[],
  prepared: PreparedText,
  span: { readonly start: number; readonly end: number },
): readonly Item[] {
  const base = prepared.direction === 'rtl' ? 1 : 0;
  const trailing = /[\s\u202a-\u202e\u2066-\u2069]*$/u.exec(
    prepared.text.slice(span.start, span.end),
  );
  const trailingStart = span.start + (trailing?.index ?? span.end);
  const levelled = items.map((item) =>
    item.start >= trailingStart ? { ...item, level: base } : item,
  );
  const levels = levelled.map((item) => item.level);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), Infinity);
  const ordered = [...levelled];
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level -= 1)
    reverseFrom(ordered, level);
  return ordered;
}

function reverseFrom(items: Item[], level: number): void {
  let start = 0;
  while (start < items.length) {
    let end = start;
    while ((items[end]?.level ?? -1) >= level) end += 1;
    if (end > start) items.splice(start, end - start, ...items.slice(start, end).reverse());
    start = Math.max(end, start + 1);
  }
}

function shapeItem(prepared: PreparedText, item: Item): readonly PlacedGlyph[] {
  const from = Math.max(0, item.start - contextUnits);
  const context = prepared.text.slice(from, item.end + contextUnits);
  buffer.clearContents();
  buffer.addText(context, item.start - from, item.end - item.start);
  const rightToLeft = item.level % 2 === 1;
  buffer.setDirection(rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  buffer.setScript(item.script);
  buffer.setLanguage(languageOf(item.script, prepared.language));
  harfbuzz.shape(item.face.font, buffer);
  const positions = buffer.getGlyphPositions();
  const shaped = buffer.getGlyphInfos().flatMap((info, index) => {
    const position = positions[index];
    return position ? [{ glyph: info.codepoint, cluster: info.cluster + from, ...position }] : [];
  });
  return clusterTexts(shaped, { text: prepared.text, end: item.end, rightToLeft, face: item.face });
}

function languageOf(script: Script, page: Language): string {
  if (script === 'Arab') return arabicLanguage[page];
  return script === 'Cyrl' ? 'ru' : 'en';
}

function signGlyph(prepared: PreparedText, item: Item, { glyph, rise }: DrawnSign): PlacedGlyph {
  const advance = item.face.font.glyphHAdvance(glyph);
  return { glyph, text: prepared.text.slice(item.start, item.end), x: 0, rise, advance };
}
