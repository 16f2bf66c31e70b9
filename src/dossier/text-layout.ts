// Breaks paragraphs into lines, measured with shaped widths.
import type { Language } from '../language/language.ts';
import type { FontFaces } from './font-face.ts';
import type { TextDirection } from './text-isolate.ts';
import { baseDirection, isUnit } from './text-isolate.ts';
import { graphemesOf } from './text-script.ts';
import { prepareText, shapeLine } from './text-shape.ts';
import type { PreparedText, ShapedLine, TextRun } from './text-shape.ts';

export interface LayoutOptions {
  readonly faces: FontFaces;
  readonly language: Language;
  /** The page's direction; each paragraph finds its own from it. */
  readonly direction: TextDirection;
  /** The width to fill, in ems. */
  readonly width: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word with the space before it, if that may break; widths in ems. */
interface Word extends Span {
  readonly width: number;
}

const wordPattern = /[^ \u200b]+/gu;
/** In ems: no narrower than the space of any face. */
const spaceMax = 0.28;
const breakAfter = /[-/_.,;:@&=+?\u2013]$/u;

/** The lines of a text; every newline begins a paragraph, an empty text gives no line. */
export function layoutText(
  runs: readonly TextRun[],
  options: LayoutOptions,
): readonly ShapedLine[] {
  return paragraphsOf(runs).flatMap((paragraph) => {
    const own = paragraph.filter((run) => !run.isolated);
    const deciding = own.some((run) => run.text.trim() !== '') ? own : paragraph;
    const text = deciding.map((run) => run.text).join('');
    const direction = baseDirection(text, options.direction);
    const prepared = prepareText(paragraph, { direction, language: options.language });
    return linesOf(prepared, options);
  });
}

function paragraphsOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const paragraphs: TextRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split(/\r\n|[\n\r\u2029]/u).entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...run, text });
    }
  }
  return paragraphs.filter((paragraph) => paragraph.some((run) => run.text.trim() !== ''));
}

function linesOf(prepared: PreparedText, options: LayoutOptions): readonly ShapedLine[] {
  const { faces, width } = options;
  const whole = shapeLine(prepared, faces, { start: 0, end: prepared.text.length });
  if (whole.width <= width) return [whole];
  return breakLines(wordsOf(prepared, options), options, spaceWidth(faces)).map((span) =>
    shapeLine(prepared, faces, span),
  );
}

function breakLines(
  words: readonly Word[],
  options: LayoutOptions,
  space: number,
): readonly Span[] {
  const lines: Span[] = [];
  let line: Word | undefined;
  for (const word of words) {
    const gap = line && word.start > line.end ? space : 0;
    const width = line ? line.width + gap + word.width : word.width;
    if (line && width > options.width) {
      lines.push(line);
      line = word;
    } else line = { start: line?.start ?? word.start, end: word.end, width };
  }
  return line ? [...lines, line] : lines;
}

/** The pieces between which a line may break: words, or parts of words that are too long. */
function wordsOf(prepared: PreparedText, options: LayoutOptions): readonly Word[] {
  const widths = new Map<string, number>();
  const measure = (span: Span): Word => {
    const bold = prepared.runs[prepared.runOf[span.start] ?? 0]?.bold === true;
    const key = `${bold ? 'bold' : 'regular'} ${prepared.text.slice(span.start, span.end)}`;
    const width = widths.get(key) ?? shapeLine(prepared, options.faces, span).width;
    widths.set(key, width);
    return { ...span, width };
  };
  const words = [...prepared.text.matchAll(wordPattern)].map((match) =>
    measure({ start: match.index, end: match.index + match[0].length }),
  );
  const kept = keepTogether(prepared, words, options.width);
  return kept.flatMap((word) =>
    word.width <= options.width ? [word] : partsOf(prepared.text, word, { ...options, measure }),
  );
}

/** "500 mg" stays on one line, and so does an unbroken run. */
function keepTogether(
  prepared: PreparedText,
  words: readonly Word[],
  widthMax: number,
): readonly Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    const last = kept.at(-1);
    const width = (last?.width ?? 0) + spaceMax + word.width;
    if (last && width <= widthMax && belongTogether(prepared, last, word)) {
      kept[kept.length - 1] = { start: last.start, end: word.end, width };
    } else kept.push(word);
  }
  return kept;
}

function belongTogether({ text, runOf, runs }: PreparedText, last: Span, word: Span): boolean {
  const run = runOf[word.start] ?? 0;
  if (runs[run]?.unbroken && runOf[last.end - 1] === run) return true;
  const counted = /\p{Nd}$/u.test(text.slice(last.start, last.end));
  return counted && isUnit(text.slice(word.start, word.end));
}

/** Cuts a long token after its punctuation, or else between graphemes. */
function partsOf(
  text: string,
  word: Span,
  options: LayoutOptions & { readonly measure: (span: Span) => Word },
): readonly Word[] {
  const parts: Word[] = [];
  let part: Word | undefined;
  let cut = 0;
  for (const { index, text: grapheme } of graphemesOf(text.slice(word.start, word.end))) {
    const start = word.start + index;
    const next = options.measure({ start, end: start + grapheme.length });
    if (part && part.width + next.width > options.width) {
      const end = cut > part.start ? cut : part.end;
      parts.push(options.measure({ start: part.start, end }));
      part = options.measure({ start: end, end: next.end });
    } else {
      part = { start: part?.start ?? start, end: next.end, width: (part?.width ?? 0) + next.width };
    }
    if (breakAfter.test(grapheme)) cut = next.end;
  }
  return part ? [...parts, part] : parts;
}

function spaceWidth(faces: FontFaces): number {
  const { font, unitsPerEm } = faces.regular.arabic;
  return font.glyphHAdvance(font.nominalGlyph(0x20) ?? 0) / unitsPerEm;
}
