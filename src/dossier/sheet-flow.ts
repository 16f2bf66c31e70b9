// Fills pages from top to bottom: knows the room left and keeps headings with their text.
import { PDFDict, PDFName } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';
import type { Language } from '../language/language.ts';
import type { FontFace, FontFaces } from './font-face.ts';
import { createPdfFont } from './pdf-font.ts';
import type { PdfFont } from './pdf-font.ts';
import { addPageCanvas } from './pdf-page.ts';
import type { Meaning, PageCanvas } from './pdf-page.ts';
import { createTagTree } from './pdf-tags.ts';
import type { Tag, TagTree } from './pdf-tags.ts';
import { hairlineColor, pageBox } from './sheet-style.ts';
import type { TextStyle } from './sheet-style.ts';
import type { TextRun, ShapedLine } from './text-shape.ts';
import { layoutText } from './text-layout.ts';
import type { TextDirection } from './text-isolate.ts';

/** A stretch of the line, in points from the edge at which reading starts. */
export interface Inline {
  readonly inset: number;
  readonly width: number;
}

/** Where a line stands: `top` in points below the flow's current height. */
export interface LinePlace extends Inline {
  readonly top: number;
  readonly style: TextStyle;
  /** Without one the line is decoration. */
  readonly tag?: Tag;
}

/** A block that has to stand on the same page as the start of what follows it. */
interface Held {
  readonly height: number;
  readonly draw: () => void;
}

/** At most this many pages: a sheet is a summary. */
const pagesMax = 200;

export class SheetFlow {
  readonly language: Language;
  readonly direction: TextDirection;
  readonly tags: TagTree;
  readonly width: number = pageBox.width - 2 * pageBox.side;
  readonly #document: PDFDocument;
  readonly #faces: FontFaces;
  readonly #fonts = new Map<FontFace, PdfFont>();
  readonly #pages: PageCanvas[] = [];
  #canvas: PageCanvas;
  #y = 0;
  #held: readonly Held[] = [];

  constructor(
    document: PDFDocument,
    faces: FontFaces,
    page: { readonly language: Language; readonly direction: TextDirection },
  ) {
    this.#document = document;
    this.#faces = faces;
    this.language = page.language;
    this.direction = page.direction;
    this.tags = createTagTree(document, page.language);
    this.#canvas = this.breakPage();
  }

  /** The height left on this page, in points. */
  get room(): number {
    return this.#y - pageBox.bottom;
  }

  /** The height of an empty page. */
  get roomMax(): number {
    return pageBox.height - pageBox.top - pageBox.bottom;
  }

  /** Whether nothing stands on this page yet. */
  get isFresh(): boolean {
    return this.room >= this.roomMax;
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  breakPage(): PageCanvas {
    if (this.#pages.length >= pagesMax) throw new Error('a sheet of too many pages');
    this.#canvas = addPageCanvas(this.#document);
    this.#pages.push(this.#canvas);
    this.#y = pageBox.height - pageBox.top;
    return this.#canvas;
  }

  /** Draws this block together with the start of the next one. */
  hold(held: Held): void {
    this.#held = [...this.#held, held];
  }

  /** Starts a page unless `height` and the held blocks fit on this one, then draws those. */
  reserve(height: number): void {
    const held = this.#held;
    this.#held = [];
    const needed = held.reduce((sum, block) => sum + block.height, height);
    if (needed > this.room && !this.isFresh && needed <= this.roomMax) this.breakPage();
    for (const block of held) block.draw();
  }

  drop(height: number): void {
    this.#y -= height;
  }

  /** The lines of a text in a style, broken at `width` points. */
  layout(runs: readonly TextRun[], style: TextStyle, width: number): readonly ShapedLine[] {
    const styled = runs.map((run) => ({
      ...run,
      bold: run.bold ?? style.bold ?? false,
      tone: run.tone ?? style.tone ?? 'ink',
    }));
    const { language, direction } = this;
    const options = { faces: this.#faces, language, direction, width: width / style.size };
    return layoutText(styled, options);
  }

  line(line: ShapedLine, place: LinePlace): void {
    const meaning: Meaning = place.tag
      ? {
          kind: 'tag',
          role: place.tag.role,
          mark: this.tags.mark(this.#canvas.page, place.tag),
        }
      : { kind: 'decoration' };
    this.#draw(this.#canvas, line, { ...place, y: this.#y - place.top, meaning });
  }

  fill(area: Inline & { readonly top: number; readonly height: number }, color: string): void {
    const { width, height } = area;
    const y = this.#y - area.top - height;
    this.#canvas.fill({ x: this.#left(area), y, width, height }, color);
  }

  /** Prints the footer on every page and writes pages, fonts and structure into the document. */
  async finish(footer: (page: number, pages: number) => readonly [string, string]): Promise<void> {
    this.reserve(0);
    for (const [index, canvas] of this.#pages.entries()) {
      this.#footer(canvas, footer(index + 1, this.#pages.length));
    }
    const resources = PDFDict.withContext(this.#document.context);
    for (const font of this.#fonts.values()) {
      resources.set(PDFName.of(font.key), await font.embed(this.#document));
    }
    for (const canvas of this.#pages) canvas.close(resources);
    this.tags.finish();
  }

  #footer(canvas: PageCanvas, [start, end]: readonly [string, string]): void {
    const style: TextStyle = { size: 7.5, leading: 11, tone: 'muted' };
    const rule = {
      x: pageBox.side,
      y: pageBox.footerBaseline + 13,
      width: this.width,
      height: 0.5,
    };
    canvas.fill(rule, hairlineColor);
    const y = pageBox.footerBaseline + style.leading;
    const meaning = { kind: 'footer' as const };
    const [startLine] = this.layout([{ text: start }], style, this.width * 0.8);
    if (startLine)
      this.#draw(canvas, startLine, { inset: 0, width: this.width, style, y, meaning });
    const [endLine] = this.layout([{ text: end }], style, this.width * 0.2);
    if (!endLine) return;
    const width = endLine.width * style.size;
    this.#draw(canvas, endLine, { inset: this.width - width, width, style, y, meaning });
  }

  #draw(
    canvas: PageCanvas,
    line: ShapedLine,
    place: Inline & { readonly style: TextStyle; readonly y: number; readonly meaning: Meaning },
  ): void {
    const { size, leading, tracking } = place.style;
    const slack = place.width - line.width * size;
    const x = this.#left(place) + (this.direction === 'rtl' ? slack : 0);
    const y = place.y - leading / 2 - size * 0.34;
    const fontOf = (face: FontFace): PdfFont => this.#fontOf(face);
    const placed = { x, y, size, fontOf };
    canvas.text(line, tracking ? { ...placed, tracking } : placed, place.meaning);
  }

  /** The left end of a stretch: on a right-to-left page everything is mirrored. */
  #left({ inset, width }: Inline): number {
    const mirrored = this.direction === 'rtl';
    return pageBox.side + (mirrored ? this.width - inset - width : inset);
  }

  #fontOf(face: FontFace): PdfFont {
    const known = this.#fonts.get(face);
    if (known) return known;
    const font = createPdfFont(face, `F${String(this.#fonts.size)}`);
    this.#fonts.set(face, font);
    return font;
  }
}
