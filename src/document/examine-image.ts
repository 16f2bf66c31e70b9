// Examines a picture: a full decode of every page, the verdict on each, and a perceptual hash.

import sharp from 'sharp';
import type { Examination, PageVerdict } from '../intake/document.ts';
import { judgePhoto } from '../photo/judge-photo.ts';
import { inputPixelsMax } from '../photo/decode.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { perceptualHash } from '../photo/perceptual-hash.ts';
import { takenAt } from '../photo/taken-at.ts';
import { countPages } from './convert-image.ts';
import { type FileType, accepted, refused } from './finding.ts';
import { imagePagesMax, judgingMsMax } from './limits.ts';

/** Rejects with something else than a finding only when a decoder breaks. */
export async function examineImage(bytes: Uint8Array, type: FileType): Promise<Examination> {
  try {
    const pageCount = type.kind === 'tiff' ? await pagesOfTiff(bytes) : 1;
    if (pageCount > imagePagesMax) return refused(type, 'too_many_pages');
    const pages = await judgePages(bytes, pageCount);
    const hash = pageCount === 1 ? await perceptualHash(bytes) : null;
    const taken = pageCount === 1 ? await takenAt(bytes) : null;
    return accepted(type, { pageCount, pages, perceptualHash: hash, takenAt: taken });
  } catch (error) {
    if (error instanceof PhotoError) return refused(type, error.code);
    throw error;
  }
}

/** What a picture inside an archive gets: its head is read, its pixels are not. */
export async function glanceAtImage(bytes: Uint8Array, type: FileType): Promise<Examination> {
  const { width, height } = await sharp(bytes).metadata();
  if (width * height > inputPixelsMax) return refused(type, 'too_many_pixels');
  return accepted(type);
}

/** Only a TIFF (a fax, a scan) has pages; the frames of an animation are one picture. */
async function pagesOfTiff(bytes: Uint8Array): Promise<number> {
  try {
    return await countPages(bytes);
  } catch (error) {
    throw new PhotoError('unreadable', error);
  }
}

/** Later pages are only counted once the time for judging is used up. */
async function judgePages(bytes: Uint8Array, pageCount: number): Promise<readonly PageVerdict[]> {
  const pages: PageVerdict[] = [];
  const end = performance.now() + judgingMsMax;
  for (let page = 1; page <= pageCount && performance.now() < end; page += 1) {
    pages.push(await judgePhoto(bytes, page));
  }
  return pages;
}
