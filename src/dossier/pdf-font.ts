// A font of one PDF: gives out character codes, then embeds the cut-down face with its mappings.
import { createHash } from 'node:crypto';
import { PDFHexString, PDFString } from 'pdf-lib';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import type { FontFace } from './font-face.ts';
import { subsetFont } from './font-subset.ts';

/**
 * A character code stands for a pair of glyph and text: one glyph that means different letters in
 * different places gets several codes, all drawn by the same outline (through CIDToGIDMap).
 */
export interface PdfFont {
  readonly face: FontFace;
  /** The name in the page's resources. */
  readonly key: string;
  readonly codeOf: (glyph: number, text: string) => number;
  readonly embed: (document: PDFDocument) => Promise<PDFRef>;
}

interface Code {
  readonly glyph: number;
  readonly text: string;
}

/** Two-byte codes, code 0 being .notdef. */
const codesMax = 65_535;
/** One bfchar block may hold at most this many lines (Adobe Technical Note 5014). */
const mappingBlockMax = 100;
/** PDF 32000-1 table 123: symbolic. */
const symbolicFlag = 4;

/** An empty font of a document; `key` has to be unique within it. */
export function createPdfFont(face: FontFace, key: string): PdfFont {
  const codes: Code[] = [{ glyph: 0, text: '' }];
  const numbers = new Map<string, number>();
  return {
    face,
    key,
    codeOf: (glyph, text) => {
      const name = `${String(glyph)} ${text}`;
      const known = numbers.get(name);
      if (known !== undefined) return known;
      if (codes.length >= codesMax) throw new Error('too many different characters for one font');
      numbers.set(name, codes.length);
      return codes.push({ glyph, text }) - 1;
    },
    embed: (document) => embedFont(document, face, codes),
  };
}

async function embedFont(
  document: PDFDocument,
  face: FontFace,
  codes: readonly Code[],
): Promise<PDFRef> {
  const { context } = document;
  const glyphs = [...new Set(codes.map((code) => code.glyph))].sort((a, b) => a - b);
  const name = `${subsetTag(glyphs)}+${face.name}`;
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDToGIDMap: context.register(context.flateStream(glyphMap(codes))),
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: await descriptorOf(document, face, { name, glyphs }),
      DW: 1000,
      W: [0, codes.map((code) => glyphWidth(face, code.glyph))],
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(unicodeMap(codes))),
    }),
  );
}

/** The width that the PDF declares for a glyph, in thousandths of an em. */
export function glyphWidth(face: FontFace, glyph: number): number {
  return Math.round((face.font.glyphHAdvance(glyph) * 1000) / face.unitsPerEm);
}

async function descriptorOf(
  document: PDFDocument,
  face: FontFace,
  { name, glyphs }: { readonly name: string; readonly glyphs: readonly number[] },
): Promise<PDFRef> {
  const { context } = document;
  const program = await subsetFont(face.data, glyphs);
  const scale = 1000 / face.unitsPerEm;
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: symbolicFlag,
      FontBBox: boundingBox(program, scale),
      ItalicAngle: 0,
      Ascent: Math.round(face.ascender * scale),
      Descent: Math.round(face.descender * scale),
      CapHeight: 700,
      StemV: face.name.endsWith('Bold') ? 140 : 80,
      FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
    }),
  );
}

/** `xMin yMin xMax yMax` of the TrueType head table, in thousandths of an em. */
function boundingBox(program: Uint8Array, scale: number): number[] {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + 16 * index;
    if (Buffer.from(program.subarray(entry, entry + 4)).toString('latin1') !== 'head') continue;
    const head = view.getUint32(entry + 8);
    return [36, 38, 40, 42].map((offset) => Math.round(view.getInt16(head + offset) * scale));
  }
  throw new Error('a font program without its head table');
}

/** Six capitals that name the subset (PDF 32000-1, 9.6.4): the same glyphs give the same name. */
function subsetTag(glyphs: readonly number[]): string {
  const digest = createHash('sha256').update(glyphs.join(' ')).digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

function glyphMap(codes: readonly Code[]): Uint8Array {
  const map = Buffer.alloc(codes.length * 2);
  codes.forEach((code, index) => map.writeUInt16BE(code.glyph, index * 2));
  return map;
}

function unicodeMap(codes: readonly Code[]): Uint8Array {
  const lines = codes.flatMap(({ text }, code) =>
    text === '' ? [] : [`<${hexCode(code)}> ${utf16(text)}`],
  );
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += mappingBlockMax) {
    const block = lines.slice(from, from + mappingBlockMax);
    blocks.push(`${String(block.length)} beginbfchar`, ...block, 'endbfchar');
  }
  return Buffer.from([...mapHead, ...blocks, ...mapTail].join('\n'), 'latin1');
}

/** A character code as the four hexadecimal digits of a content stream. */
export function hexCode(code: number): string {
  return code.toString(16).padStart(4, '0').toUpperCase();
}

/** The UTF-16BE bytes of a CMap entry: a PDF text string without its byte order mark. */
function utf16(text: string): string {
  return PDFHexString.fromText(text)
    .toString()
    .replace(/^<FEFF/iu, '<');
}

const mapHead = [
  '/CIDInit /ProcSet findresource begin',
  '12 dict begin',
  'begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def',
  '/CMapType 2 def',
  '1 begincodespacerange',
  '<0000> <FFFF>',
  'endcodespacerange',
];
const mapTail = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'];
