// Builds the answers of an examination, so that every examiner says the same in the same shape.

import type { DocumentKind, Examination, PageVerdict, RefusalReason } from '../intake/document.ts';
import { textSampleCharactersMax } from './limits.ts';

/** What a file is, before anything is known of its worth. */
export interface FileType {
  readonly kind: DocumentKind;
  readonly mediaType: string;
}

export interface AcceptedParts {
  readonly pageCount?: number;
  readonly pages?: readonly PageVerdict[];
  readonly textSample?: string;
  readonly perceptualHash?: string | null;
  readonly takenAt?: string | null;
  readonly scannedOn?: string | null;
  readonly entryCount?: number;
}

export const unknownType: FileType = { kind: 'unknown', mediaType: 'application/octet-stream' };

/** A file that is kept and used. */
export function accepted(type: FileType, parts: AcceptedParts = {}): Examination {
  return {
    outcome: 'accept',
    kind: type.kind,
    mediaType: type.mediaType,
    reason: null,
    pageCount: parts.pageCount ?? 1,
    pages: parts.pages ?? [],
    textSample: cleanSample(parts.textSample ?? ''),
    perceptualHash: parts.perceptualHash ?? null,
    takenAt: parts.takenAt ?? null,
    scannedOn: parts.scannedOn ?? null,
    entryCount: parts.entryCount ?? 1,
  };
}

/** A file whose sender is told why it cannot be used. */
export function refused(type: FileType, reason: RefusalReason): Examination {
  return { ...withoutContent(type), outcome: 'reject', reason };
}

/** A file that is kept for a coordinator and never opened again. */
export function quarantined(type: FileType, reason: RefusalReason): Examination {
  return { ...withoutContent(type), outcome: 'quarantine', reason };
}

export type PageSize = Pick<PageVerdict, 'page' | 'widthPixels' | 'heightPixels'>;

/** A page without pixels to judge: born on a computer. */
export function plainPage(size: PageSize): PageVerdict {
  return { ...size, verdict: 'accept', reasons: [], legibility: null, measures: {}, map: null };
}

/** A page that cannot be opened, of a file whose other pages can. */
export function damagedPage(size: PageSize): PageVerdict {
  return { ...plainPage(size), verdict: 'reject', reasons: ['damaged'] };
}

function withoutContent(type: FileType): Omit<Examination, 'outcome' | 'reason'> {
  return {
    kind: type.kind,
    mediaType: type.mediaType,
    pageCount: 0,
    pages: [],
    textSample: '',
    perceptualHash: null,
    entryCount: 0,
  };
}

/** Text as it may be shown and searched: no controls, single spaces, cut to the sample length. */
function cleanSample(text: string): string {
  return text
    .slice(0, textSampleCharactersMax * 4)
    .toWellFormed()
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, textSampleCharactersMax)
    .toWellFormed();
}
