// Examines a picture: a full decode of every page, the verdict on each, and a perceptual hash.

import sharp from 'sharp';
import type { Examination, PageVerdict } from '../intake/document.ts';
import { decodePhoto, inputPixelsMax } from '../photo/decode.ts';
import { judgePhoto, judgePixels } from '../photo/judge-photo.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { perceptualHash } from '../photo/perceptual-hash.ts';
import { picturePages } from '../photo/picture-pages.ts';
import { takenAt } from '../photo/taken-at.ts';
import { type FileType, accepted, damagedPage, refused } from './finding.ts';
import { imagePagesMax, judgingMsMax } from './limits.ts';

/** Rejects with something else than a finding only when a decoder breaks. */
export async function examineImage(bytes: Uint8Array, type: FileType): Promise<Examination> {
  try {
    if (type.kind === 'heic' || type.kind === 'avif') return await examineOnce(bytes, type);
    const pages = await picturePages(bytes);
    if (pages.length > imagePagesMax) return refused(type, 'too_many_pages');
    return pages.length === 1
      ? await examinePhoto(bytes, type, pages[0])
      : await examinePages(bytes, type, pages);
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

async function examinePhoto(bytes: Uint8Array, type: FileType, frame = 1): Promise<Examination> {
  const verdict = { ...(await judgePhoto(bytes, frame)), page: 1 };
  const [hash, taken] = [await perceptualHash(bytes), await takenAt(bytes)];
  return accepted(type, { pages: [verdict], perceptualHash: hash, takenAt: taken });
}

/** Decoding these takes seconds and much memory: once for verdict and hash together. */
async function examineOnce(bytes: Uint8Array, type: FileType): Promise<Examination> {
  const { pixels, widthPixels, heightPixels } = await decodePhoto(bytes);
  const verdict = { ...(await judgePixels(pixels)), widthPixels, heightPixels };
  const [hash, taken] = [await perceptualHash(pixels), await takenAt(bytes)];
  return accepted(type, { pages: [verdict], perceptualHash: hash, takenAt: taken });
}

/**
 * One page that cannot be decoded does not spoil the others. Later pages are only counted once the
 * time for judging is used up.
 */
async function examinePages(
  bytes: Uint8Array,
  type: FileType,
  frames: readonly number[],
): Promise<Examination> {
  const pages: PageVerdict[] = [];
  const failures: PhotoError[] = [];
  const end = performance.now() + judgingMsMax;
  for (const [index, frame] of frames.entries()) {
    if (performance.now() > end) break;
    try {
      pages.push({ ...(await judgePhoto(bytes, frame)), page: index + 1 });
    } catch (error) {
      if (!(error instanceof PhotoError)) throw error;
      failures.push(error);
      pages.push(damagedPage({ page: index + 1, widthPixels: 0, heightPixels: 0 }));
    }
  }
  const [failure] = failures;
  if (failure !== undefined && failures.length === pages.length) throw failure;
  return accepted(type, { pageCount: frames.length, pages });
}
