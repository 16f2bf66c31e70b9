// Finds files that are two things at once: what we see and what another program would run.

import { holdsAscii, latin1 } from './bytes.ts';
import type { Family } from './recognise.ts';
import { endsWithZipDirectory } from './zip-end.ts';

/** Whether a file of this family carries a second, foreign file. */
export function isPolyglot(bytes: Uint8Array, family: Family): boolean {
  if (!single.has(family)) return false;
  if (family === 'dicom') return hasForeignPreamble(bytes);
  if (endsWithZipDirectory(bytes)) return true;
  if (family === 'pdf') return beforePdfHeader(bytes);
  const behindMagic = bytes.subarray(ownMagicBytes);
  return foreignMarks.some((mark) => holdsAscii(behindMagic, mark)) || holdsPdf(bytes);
}

/** The others hold files by their nature, or are refused anyway. */
const single = new Set<Family>(['image', 'media', 'pdf', 'dicom', 'binary']);

/** A file's own first bytes are no second file. */
const ownMagicBytes = 8;

/** Long enough never to appear by chance in compressed data. */
const foreignMarks = [
  '<?php',
  '<script',
  '<SCRIPT',
  'Rar!\x1a\x07',
  "7z\xbc\xaf'\x1c",
  '\x7fELF\x01\x01\x01',
  '\x7fELF\x02\x01\x01',
  'This program cannot be run in DOS mode',
  'This program must be run under Win32',
];

/** What may stand before the DICOM marker: nothing, or a TIFF head (whole-slide pictures). */
const preambleMagic = /^(?:MZ|PK|%PDF|\x7fELF|#!|<|GIF8|\x89PNG|\xff\xd8\xff|BM|Rar!|7z)/u;
const dicomPreambleBytes = 128;

function hasForeignPreamble(bytes: Uint8Array): boolean {
  const preamble = latin1(bytes, 0, dicomPreambleBytes);
  return preambleMagic.test(preamble) || preamble.includes('%PDF-') || endsWithZipDirectory(bytes);
}

/** A PDF header is searched for in the first 1,024 bytes by readers; what precedes must be junk. */
const pdfHeaderSearchBytes = 1_024;

function beforePdfHeader(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, pdfHeaderSearchBytes);
  const before = head.slice(0, Math.max(0, head.indexOf('%PDF-')));
  return preambleMagic.test(before) || before.includes('DICM');
}

function holdsPdf(bytes: Uint8Array): boolean {
  const inHead = latin1(bytes, 0, pdfHeaderSearchBytes).includes('%PDF-');
  return inHead || (holdsAscii(bytes, '%PDF-1.') && holdsAscii(bytes, '%%EOF'));
}
