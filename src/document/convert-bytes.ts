// Converts one accepted file for the dossier, inside the child process.

import { pageKinds } from '../intake/document.ts';
import type { DocumentKind } from '../intake/document.ts';
import type { PageBox } from '../intake/page-edit.ts';
import { withoutIdentifiers } from '../privacy/dicom-header.ts';
import { clearedZip, UnclearedFile } from './clear-zip.ts';
import { convertImage } from './convert-image.ts';
import { convertRedacted } from './convert-redacted.ts';
import type { Conversion, PageWish } from './conversion.ts';

/** Never rejects: what cannot be converted is kept as it came. */
export async function convertBytes(
  bytes: Uint8Array,
  kind: DocumentKind,
  wish: PageWish = {},
): Promise<Conversion> {
  try {
    return await convertByKind(bytes, kind, wish);
  } catch (error) {
    if (kind !== 'dicom' && kind !== 'zip')
      return { kind: 'original', reason: 'conversion_failed' };
    return { kind: 'uncleared', file: error instanceof UnclearedFile ? error.path : '' };
  }
}

const notConverted = { kind: 'original', reason: 'no_conversion_for_kind' } as const;

function hides(wish: PageWish): boolean {
  return boxesOf(wish).length > 0;
}

function boxesOf({ hidden }: PageWish): readonly PageBox[] {
  return Object.values(hidden ?? {}).flat();
}

async function convertByKind(
  bytes: Uint8Array,
  kind: DocumentKind,
  wish: PageWish,
): Promise<Conversion> {
  const isPage = pageKinds.has(kind);
  if (hides(wish) && kind !== 'dicom') {
    // What cannot be covered must not leave: the dossier does not enclose an original then.
    return isPage ? convertRedacted(bytes, kind, wish) : notConverted;
  }
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'tiff':
    case 'heic':
    case 'avif':
    case 'gif':
      return convertImage(bytes, wish);
    case 'pdf':
      return (await import('./convert-pdf.ts')).convertPdf(bytes);
    case 'word':
    case 'spreadsheet':
    case 'presentation':
    case 'text':
    case 'json':
    case 'audio':
    case 'video':
    case 'unknown':
      return notConverted;
    case 'dicom':
      // A scan is one page to the desk: what is covered there is covered in all of its frames.
      return { kind: 'cleared', bytes: withoutIdentifiers(bytes, boxesOf(wish)) };
    case 'zip':
      return convertZip(bytes);
  }
}

async function convertZip(bytes: Uint8Array): Promise<Conversion> {
  const cleared = await clearedZip(bytes);
  return cleared === null ? notConverted : { kind: 'cleared', bytes: cleared };
}
