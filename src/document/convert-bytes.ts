// Converts one accepted file for the dossier, inside the child process.

import type { DocumentKind, PageVersion } from '../intake/document.ts';
import { convertImage } from './convert-image.ts';
import { convertPdf } from './convert-pdf.ts';
import type { Conversion } from './conversion.ts';

/** Never rejects: what cannot be converted is kept as it came. */
export async function convertBytes(
  bytes: Uint8Array,
  kind: DocumentKind,
  version: PageVersion = 'cleaned',
): Promise<Conversion> {
  try {
    return await convertByKind(bytes, kind, version);
  } catch {
    return { kind: 'original', reason: 'conversion_failed' };
  }
}

function convertByKind(
  bytes: Uint8Array,
  kind: DocumentKind,
  version: PageVersion,
): Promise<Conversion> {
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'tiff':
    case 'heic':
    case 'avif':
    case 'gif':
      return convertImage(bytes, version);
    case 'pdf':
      return convertPdf(bytes);
    case 'word':
    case 'spreadsheet':
    case 'presentation':
    case 'text':
    case 'json':
    case 'zip':
    case 'dicom':
    case 'audio':
    case 'video':
    case 'unknown':
      return Promise.resolve({ kind: 'original', reason: 'no_conversion_for_kind' });
  }
}
