// Opens the four font faces of the dossier: Vazirmatn for Arabic script, Noto Sans for the rest.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as harfbuzz from 'harfbuzzjs';

const require = createRequire(import.meta.url);
const zeroWidthNonJoiner = 0x200c;
const replacementCharacter = 0xfffd;

/** One static TrueType face. Measures are in font units, `unitsPerEm` to the em. */
export interface FontFace {
  readonly name: string;
  readonly data: Uint8Array;
  readonly font: harfbuzz.Font;
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly codePoints: ReadonlySet<number>;
  /** A glyph without ink or width: carries the extra letters of a ligature. */
  readonly blankGlyph: number;
  /** Drawn, visibly, for a character that no face has. */
  readonly missingGlyph: number;
}

/** The faces of one weight. */
export interface FontPair {
  readonly arabic: FontFace;
  readonly latin: FontFace;
}

export interface FontFaces {
  readonly regular: FontPair;
  readonly bold: FontPair;
}

let opened: Promise<FontFaces> | undefined;

/** The faces, read once for each process: they never change and hold no state of a document. */
export function openFontFaces(): Promise<FontFaces> {
  opened ??= readFaces();
  return opened;
}

async function readFaces(): Promise<FontFaces> {
  const noto = '@expo-google-fonts/noto-sans';
  const [arabic, arabicBold, latin, latinBold] = await Promise.all([
    readFace('Vazirmatn-Regular', 'vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf'),
    readFace('Vazirmatn-Bold', 'vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf'),
    readFace('NotoSans-Regular', `${noto}/400Regular/NotoSans_400Regular.ttf`),
    readFace('NotoSans-Bold', `${noto}/700Bold/NotoSans_700Bold.ttf`),
  ]);
  return {
    regular: { arabic, latin },
    bold: { arabic: arabicBold, latin: latinBold },
  };
}

async function readFace(name: string, path: string): Promise<FontFace> {
  const data = await readFile(require.resolve(path));
  const face = new harfbuzz.Face(new harfbuzz.Blob(data));
  const font = new harfbuzz.Font(face);
  const { ascender, descender } = font.hExtents();
  return {
    name,
    data,
    font,
    unitsPerEm: face.upem,
    ascender,
    descender,
    codePoints: new Set(face.collectUnicodes()),
    blankGlyph: requiredGlyph(font, zeroWidthNonJoiner),
    missingGlyph: requiredGlyph(font, replacementCharacter),
  };
}

function requiredGlyph(font: harfbuzz.Font, codePoint: number): number {
  const glyph = font.nominalGlyph(codePoint);
  if (glyph === undefined) throw new Error(`face without U+${codePoint.toString(16)}`);
  return glyph;
}
