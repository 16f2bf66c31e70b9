// Follows what a PDF page draws: its pictures with their places, and how much of its text is seen.

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import { latin1 } from './bytes.ts';
import { pdfContentBytesMax, pdfFormsMax, pdfOperatorsMax } from './limits.ts';
import { pdfOperators } from './pdf-operators.ts';

export interface PdfPicture {
  readonly stream: PDFRawStream;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Share of the page that it covers, 0 to 1. */
  readonly share: number;
  /** The finer of its two resolutions as placed; 72 times this is dots an inch. */
  readonly pixelsPerPoint: number;
  /** Turned by a quarter as it is placed. */
  readonly isTurned: boolean;
}

export interface PdfDrawing {
  readonly pictures: readonly PdfPicture[];
  /** Bytes of text that is seen: not invisible, not under a picture of the whole page. */
  readonly textBytes: number;
  /** Lines and areas that are painted: frames, rules, letters drawn as outlines. */
  readonly pathCount: number;
  /** False when something was too long, too deep or of an unknown kind to be followed. */
  readonly isComplete: boolean;
}

/** Never throws: a page that cannot be followed is not complete. `number` counts from 1. */
export function pdfDrawing(document: PDFDocument, number: number): PdfDrawing {
  try {
    return new Follower(document.getPage(number - 1)).follow();
  } catch {
    return { pictures: [], textBytes: 0, pathCount: 0, isComplete: false };
  }
}

/** a b c d e f of the PDF reference: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

interface Place {
  readonly matrix: Matrix;
  /** Text mode 3 shows nothing, and 7 only clips: the words that OCR lays over a scan. */
  readonly textMode: number;
}

const unseenTextModes = [3, 7];
const pathPainting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh']);
const coversPage = 0.9;
const identity: Matrix = [1, 0, 0, 1, 0, 0];

class Follower {
  private readonly pictures: PdfPicture[] = [];
  private textBytes = 0;
  private pathCount = 0;
  private isComplete = true;
  private operatorsLeft = pdfOperatorsMax;
  private formsLeft = pdfFormsMax;
  private readonly page: PDFPage;
  private readonly forms = new Set<PDFObject>();

  constructor(page: PDFPage) {
    this.page = page;
  }

  follow(): PdfDrawing {
    const { node } = this.page;
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    const content = streams.map((one) => this.contentOf(one)).join('\n');
    this.run(content, node.Resources(), { matrix: identity, textMode: 0 });
    const { pictures, textBytes, pathCount, isComplete } = this;
    return { pictures, textBytes, pathCount, isComplete };
  }

  private contentOf(object: PDFObject | undefined): string {
    const stream = object === undefined ? undefined : this.page.doc.context.lookup(object);
    if (stream === undefined) return '';
    const content = stream instanceof PDFRawStream ? unpack(stream) : null;
    if (content === null) this.isComplete = false;
    return content ?? '';
  }

  private run(content: string, resources: PDFDict | undefined, start: Place): void {
    const stack: Place[] = [];
    let place = start;
    for (const { operator, numbers, name, stringBytes } of pdfOperators(content)) {
      this.operatorsLeft -= 1;
      if (this.operatorsLeft < 0) {
        this.isComplete = false;
        return;
      }
      if (operator === 'q') stack.push(place);
      else if (operator === 'Q') place = stack.pop() ?? place;
      else if (operator === 'cm') {
        place = { ...place, matrix: multiply(matrixOf(numbers), place.matrix) };
      } else if (operator === 'Tr') place = { ...place, textMode: numbers[0] ?? 0 };
      else if (operator === 'Do') this.draw(name, resources, place);
      else if (pathPainting.has(operator)) this.pathCount += 1;
      else if (operator === 'BI') this.isComplete = false;
      else if (!unseenTextModes.includes(place.textMode)) this.textBytes += stringBytes;
    }
  }

  private draw(name: string, resources: PDFDict | undefined, place: Place): void {
    const object = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(name));
    if (!(object instanceof PDFRawStream)) return;
    const subtype = object.dict.lookup(PDFName.of('Subtype'));
    if (subtype === PDFName.of('Image')) this.place(object, place.matrix);
    else if (subtype === PDFName.of('Form')) this.drawForm(object, resources, place);
  }

  /** Whatever lay below a picture of the whole page is not seen. */
  private place(stream: PDFRawStream, matrix: Matrix): void {
    const picture = placedPicture(stream, matrix, this.page);
    this.pictures.push(picture);
    if (picture.share >= coversPage && !isSeeThrough(stream)) this.textBytes = 0;
  }

  private drawForm(form: PDFRawStream, outer: PDFDict | undefined, place: Place): void {
    this.formsLeft -= 1;
    if (this.formsLeft < 0 || this.forms.has(form)) {
      this.isComplete = false;
      return;
    }
    this.forms.add(form);
    const own = form.dict.lookup(PDFName.of('Matrix'));
    const numbers = own instanceof PDFArray ? own.asArray().map(numberOf) : [...identity];
    const matrix = multiply(matrixOf(numbers), place.matrix);
    const resources = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? outer;
    this.run(this.contentOf(form), resources, { ...place, matrix });
    this.forms.delete(form);
  }
}

/** Null for filters that a content stream hardly ever has. */
function unpack({ dict, contents }: PDFRawStream): string | null {
  const filter = dict.lookup(PDFName.of('Filter'));
  const names =
    filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter];
  if (contents.length > pdfContentBytesMax || dict.has(PDFName.of('DecodeParms'))) return null;
  if (names.length === 0) return latin1(contents, 0, contents.length);
  if (names.length > 1 || names[0] !== PDFName.of('FlateDecode')) return null;
  return inflateSync(contents, { maxOutputLength: pdfContentBytesMax }).toString('latin1');
}

/** A picture is drawn on the unit square. */
function placedPicture(stream: PDFRawStream, matrix: Matrix, page: PDFPage): PdfPicture {
  const [a, b, c, d, e, f] = matrix;
  const box = page.getCropBox();
  const [left, right] = spanOf(e, a, c);
  const [bottom, top] = spanOf(f, b, d);
  const width = Math.min(right, box.x + box.width) - Math.max(left, box.x);
  const height = Math.min(top, box.y + box.height) - Math.max(bottom, box.y);
  const [widthPixels, heightPixels] = [sizeAt(stream, 'Width'), sizeAt(stream, 'Height')];
  return {
    stream,
    widthPixels,
    heightPixels,
    share: (Math.max(width, 0) * Math.max(height, 0)) / Math.max(box.width * box.height, 1),
    pixelsPerPoint: Math.max(
      widthPixels / Math.max(Math.hypot(a, b), 1),
      heightPixels / Math.max(Math.hypot(c, d), 1),
    ),
    isTurned: Math.abs(b) > Math.abs(a) !== (page.getRotation().angle % 180 !== 0),
  };
}

function spanOf(from: number, one: number, other: number): [number, number] {
  const ends = [from, from + one, from + other, from + one + other];
  return [Math.min(...ends), Math.max(...ends)];
}

function sizeAt({ dict }: PDFRawStream, key: string): number {
  return numberOf(dict.lookup(PDFName.of(key)));
}

function isSeeThrough({ dict }: PDFRawStream): boolean {
  return ['SMask', 'Mask', 'ImageMask'].some((key) => dict.has(PDFName.of(key)));
}

function numberOf(object: PDFObject | undefined): number {
  return object instanceof PDFNumber ? object.asNumber() : 0;
}

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.slice(-6);
  return [a, b, c, d, e, f];
}

function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}
