// Draws one page of a file for a person to look at, inside the child process.
import sharp from 'sharp';
import type { DocumentKind, LegibilityMap, PageVersion } from '../intake/document.ts';
import type { PageBox } from '../intake/page-edit.ts';
import { cleanPage } from '../photo/clean-page.ts';
import { openPicture } from '../photo/decode.ts';
import { judgePixels } from '../photo/judge-photo.ts';
import { picturePages } from '../photo/picture-pages.ts';
import { judgedLongSide } from '../photo/pixels.ts';
import { burnBoxes } from '../privacy/burn-boxes.ts';
import { burntPicture } from './convert-redacted.ts';
import { drawDicom } from './draw-dicom.ts';
import { PdfPages } from './pdf-pages.ts';
import { toPixels } from './rendered-pixels.ts';

/** Which page, how large, and as it was taken or as it goes into the dossier. */
export interface PageToDraw {
  readonly documentKind: DocumentKind;
  /** From 1; of DICOM the frame. */
  readonly page: number;
  /** Pixels; a smaller picture is not enlarged. */
  readonly longSide: number;
  readonly version: PageVersion;
  readonly hidden: readonly PageBox[];
  /** Of DICOM: what is shown as black and white, in the values that the header explains. */
  readonly window?: { readonly center: number; readonly width: number };
}

export interface DrawnPage {
  readonly jpeg: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** How EXIF turns the stored picture (1 to 8): its map of legibility has to be turned so. */
  readonly orientation: number;
  /** Of a page of a PDF as it is drawn: a scan was judged as it lies in the file. */
  readonly map: LegibilityMap | null;
}

const quality = 82;

/** Null for what cannot be drawn. Never rejects. */
export async function drawPage(bytes: Uint8Array, wish: PageToDraw): Promise<DrawnPage | null> {
  try {
    switch (wish.documentKind) {
      case 'pdf':
        return await drawPdfPage(bytes, wish);
      case 'dicom':
        return await drawDicom(bytes, wish);
      case 'jpeg':
      case 'png':
      case 'webp':
      case 'tiff':
      case 'heic':
      case 'avif':
      case 'gif':
        return await drawPicture(bytes, wish);
      default:
        return null;
    }
  } catch {
    return null;
  }
}

async function drawPdfPage(bytes: Uint8Array, wish: PageToDraw): Promise<DrawnPage> {
  const pages = await PdfPages.open(bytes);
  try {
    const pixels = toPixels(await pages.render(wish.page, wish.longSide));
    const isJudged = Math.max(pixels.width, pixels.height) >= judgedLongSide;
    const map = isJudged ? (await judgePixels(pixels, wish.page)).map : null;
    burnBoxes(pixels, wish.hidden);
    const { width, height, channels, data } = pixels;
    const jpeg = await sharp(data, { raw: { width, height, channels } })
      .jpeg({ quality })
      .toBuffer();
    return { jpeg, widthPixels: width, heightPixels: height, orientation: 1, map };
  } finally {
    pages.close();
  }
}

async function drawPicture(bytes: Uint8Array, wish: PageToDraw): Promise<DrawnPage> {
  const frame = (await picturePages(bytes))[wish.page - 1] ?? wish.page;
  const burnt = wish.hidden.length === 0 ? null : await burntPicture(bytes, frame, wish.hidden);
  const [source, page] = burnt === null ? [bytes, frame] : [burnt, 1];
  const cleaned = wish.version === 'cleaned' ? await cleanPage(source, page) : null;
  const shown = cleaned?.kind === 'cleaned' ? cleaned.jpeg : null;
  const picture = await openPicture(shown ?? source, {
    page: shown === null ? page : 1,
    keepProfile: true,
  });
  const { orientation = 1 } = await picture.metadata();
  const { longSide } = wish;
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
  const size = { widthPixels: info.width, heightPixels: info.height };
  return { jpeg: data, ...size, orientation, map: null };
}
