// Converts a file of which parts must not leave the house: every page of it becomes a picture.
import sharp from 'sharp';
import type { DocumentKind } from '../intake/document.ts';
import type { PageBox } from '../intake/page-edit.ts';
import { openPicture } from '../photo/decode.ts';
import { picturePages } from '../photo/picture-pages.ts';
import { longSideMax, uprightJpeg } from '../photo/upright.ts';
import { burnBoxes } from '../privacy/burn-boxes.ts';
import type { Conversion, ConvertedImage, PageWish } from './conversion.ts';
import { cleanOrUpright } from './convert-image.ts';
import { imagePagesMax, pdfConvertPixels } from './limits.ts';
import { PdfPages } from './pdf-pages.ts';
import { toJpeg, toPixels } from './rendered-pixels.ts';

/** Before cleaning: good enough that the cleaned page loses nothing by it. */
const burntQuality = 92;

/**
 * Pages of a PDF are drawn, those without boxes too: what two pages share (pictures, forms, links)
 * would bring the hidden part along. Rejects where a page cannot be drawn: then nothing of the file
 * may be enclosed.
 */
export async function convertRedacted(
  bytes: Uint8Array,
  kind: DocumentKind,
  wish: PageWish,
): Promise<Conversion> {
  if (kind === 'pdf') return { kind: 'images', images: await drawPages(bytes, wish) };
  const images: ConvertedImage[] = [];
  const cleans = wish.version !== 'as_taken';
  for (const [index, frame] of (await picturePages(bytes)).slice(0, imagePagesMax).entries()) {
    const boxes = wish.hidden?.[index + 1] ?? [];
    const burnt = boxes.length === 0 ? null : await burntPicture(bytes, frame, boxes);
    const [source, page] = burnt === null ? [bytes, frame] : [burnt, 1];
    images.push(await (cleans ? cleanOrUpright(source, page) : uprightJpeg(source, page)));
  }
  return { kind: 'images', images };
}

/** Frame `frame` of a picture, upright, with the boxes burnt in; a JPEG without metadata. */
export async function burntPicture(
  bytes: Uint8Array,
  frame: number,
  boxes: readonly PageBox[],
): Promise<Uint8Array> {
  const source = await openPicture(bytes, { page: frame, keepProfile: true });
  const { data, info } = await source
    .autoOrient()
    .resize({ width: longSideMax, height: longSideMax, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  burnBoxes({ width, height, channels, data }, boxes);
  return sharp(data, { raw: { width, height, channels } })
    .jpeg({ quality: burntQuality })
    .toBuffer();
}

async function drawPages(bytes: Uint8Array, { hidden }: PageWish) {
  const pages = await PdfPages.open(bytes);
  try {
    const images: ConvertedImage[] = [];
    for (let number = 1; number <= pages.pageCount; number += 1) {
      const pixels = toPixels(await pages.render(number, pdfConvertPixels));
      burnBoxes(pixels, hidden?.[number] ?? []);
      images.push(await toJpeg(pixels));
    }
    return images;
  } finally {
    pages.close();
  }
}
