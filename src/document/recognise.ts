// Says what a file is by its first bytes; the full parse of its examiner has the last word.

import { fileTypeFromBuffer } from 'file-type';
import type { DocumentKind } from '../intake/document.ts';
import { beginsWith, latin1 } from './bytes.ts';
import type { FileType } from './finding.ts';
import { hasDicomMark, isBareDicom } from '../privacy/parse-dicom.ts';
import { endsWithZipDirectory } from './zip-end.ts';

/** The family of examiner a file belongs to. `binary` and `archive` are not supported. */
export type Family =
  'image' | 'pdf' | 'zip' | 'compound' | 'rtf' | 'dicom' | 'media' | 'archive' | 'binary' | 'words';

export interface Recognised {
  readonly family: Family;
  readonly type: FileType;
}

/** Never rejects: what nobody knows is `words` if it holds no zero byte, else `binary`. */
export async function recognise(bytes: Uint8Array): Promise<Recognised> {
  return byOwnMarks(bytes) ?? (await byFileType(bytes)) ?? withoutMagic(bytes);
}

const pdfHeaderSearchBytes = 1_024;

/** A file's header, an empty archive, and the two ways in which a split archive begins. */
const zipMarks = ['504b0304', '504b0506', '504b0708', '504b3030504b0304'];

function byOwnMarks(bytes: Uint8Array): Recognised | null {
  if (hasDicomMark(bytes) || isBareDicom(bytes)) return as('dicom', 'dicom', 'application/dicom');
  const head = latin1(bytes, 0, pdfHeaderSearchBytes);
  if (head.startsWith('%PDF-')) return as('pdf', 'pdf', 'application/pdf');
  if (zipMarks.some((mark) => beginsWith(bytes, mark))) {
    return as('zip', 'zip', 'application/zip');
  }
  if (beginsWith(bytes, 'd0cf11e0a1b11ae1')) {
    return as('compound', 'unknown', 'application/x-cfb');
  }
  if (/^\s*\{\\rt/u.test(head)) return as('rtf', 'word', 'application/rtf');
  return null;
}

const imageKinds = new Map<string, DocumentKind>([
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/apng', 'png'],
  ['image/webp', 'webp'],
  ['image/tiff', 'tiff'],
  ['image/heic', 'heic'],
  ['image/heif', 'heic'],
  ['image/heic-sequence', 'heic'],
  ['image/heif-sequence', 'heic'],
  ['image/avif', 'avif'],
  ['image/gif', 'gif'],
]);

const archiveTypes =
  /(?:x-7z|rar|tar|gzip|bzip2|x-xz|zstd|lzip|lz4|x-lzh|x-arj|cab|x-unix-archive|x-cpio|compress)/u;

async function byFileType(bytes: Uint8Array): Promise<Recognised | null> {
  const mediaType = await mediaTypeOf(bytes);
  if (mediaType === null) return null;
  const imageKind = imageKinds.get(mediaType);
  if (imageKind !== undefined) return as('image', imageKind, mediaType);
  if (mediaType.startsWith('audio/')) return as('media', 'audio', mediaType);
  if (mediaType.startsWith('video/')) return as('media', 'video', mediaType);
  if (mediaType === 'application/vnd.ms-asf') return as('media', 'video', mediaType);
  if (mediaType === 'application/ogg') return as('media', 'audio', 'audio/ogg');
  if (archiveTypes.test(mediaType)) return as('archive', 'unknown', mediaType);
  return hasZeroByte(bytes) ? as('binary', 'unknown', mediaType) : null;
}

async function mediaTypeOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const found = await fileTypeFromBuffer(bytes);
    return found?.mime.split(';')[0] ?? null;
  } catch {
    return null;
  }
}

function withoutMagic(bytes: Uint8Array): Recognised {
  if (latin1(bytes, 0, pdfHeaderSearchBytes).includes('%PDF-')) {
    return as('pdf', 'pdf', 'application/pdf');
  }
  if (endsWithZipDirectory(bytes)) return as('zip', 'zip', 'application/zip');
  const unicode16 = beginsWith(bytes, 'fffe') || beginsWith(bytes, 'feff');
  return hasZeroByte(bytes) && !unicode16
    ? as('binary', 'unknown', 'application/octet-stream')
    : as('words', 'text', 'text/plain');
}

function hasZeroByte(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}

function as(family: Family, kind: DocumentKind, mediaType: string): Recognised {
  return { family, type: { kind, mediaType } };
}
