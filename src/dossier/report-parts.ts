// The pages of one report as staff ordered, turned, covered and divided them.
import type { Conversion } from '../document/conversion.ts';
import type { BlockedBy } from '../intake/fact.ts';
import { filePages, reportPages, turnOf } from '../intake/document-pages.ts';
import type { DocumentState, IntakeState, ReportState } from '../intake/state.ts';
import type { EncloseParts } from './enclose-reports.ts';
import type { Part } from './pages-to-pdf.ts';

/** A document of which the pages are known, in the numbers of its file. */
export interface Converted {
  readonly kind: 'pages';
  readonly document: DocumentState;
  readonly conversion: Extract<Conversion, { kind: 'images' | 'pdf' }>;
}

/** A file that goes along as it is; `cleared`: but for the identifiers in its header. */
interface Whole {
  readonly kind: 'whole';
  readonly cleared: Uint8Array | null;
}

/** Something is to be covered or cleared, and cannot be: no package is made that tells it. */
export class RedactionError extends Error {
  readonly code = 'cannot_redact';
  readonly retryable = false;

  readonly by: BlockedBy;

  constructor(by: BlockedBy) {
    super(`document ${by.document} has parts to cover or to clear, and cannot be`);
    this.name = 'RedactionError';
    this.by = by;
  }
}

/** Throws {@link RedactionError}. */
export async function convertedOf(
  { files, convert, state }: Pick<EncloseParts, 'files' | 'convert' | 'state'>,
  document: DocumentState,
): Promise<Converted | Whole> {
  const kind = document.examination?.kind ?? 'unknown';
  const bytes = await files.read(document.sha256);
  const hidden = hiddenOf(state, document);
  const version = document.asTaken ? 'as_taken' : 'cleaned';
  const conversion = await convert(bytes, kind, { version, hidden });
  if (conversion.kind === 'images' || conversion.kind === 'pdf') {
    if (Object.keys(hidden).length > 0 && conversion.kind !== 'images') throw refusal(document);
    return { kind: 'pages', document, conversion };
  }
  // What tells who somebody is, and could not be cleared, does not go along as it came.
  if (conversion.kind === 'uncleared') throw refusal(document, conversion.file);
  // A scan is cleared and covered at once; whatever else has covered parts is drawn as pictures.
  if (Object.keys(hidden).length > 0 && conversion.kind !== 'cleared') throw refusal(document);
  return { kind: 'whole', cleared: conversion.kind === 'cleared' ? conversion.bytes : null };
}

function refusal({ id: document }: DocumentState, file = ''): RedactionError {
  return new RedactionError({ document, file });
}

/**
 * Boxes by page, of every document that holds pages of the same file: what a part shares with the
 * rest must not show what is hidden there.
 */
function hiddenOf({ documents }: Pick<IntakeState, 'documents'>, { sha256 }: DocumentState) {
  const redactions = Object.values(documents)
    .filter((other) => other.sha256 === sha256)
    .flatMap((other) => Object.entries(other.redactions ?? {}));
  return Object.fromEntries(
    redactions
      .filter(([, { boxes }]) => boxes.length > 0)
      .map(([page, { boxes }]) => [Number(page), boxes]),
  );
}

/** In the report's order; neighbouring pages of one PDF stay together. */
export function partsInOrder(
  report: Pick<ReportState, 'pages'>,
  converted: readonly Converted[],
): readonly Part[] {
  const parts: Part[] = [];
  const documents = converted.map(withOwnPages);
  for (const { document: id, page } of reportPages(report, documents)) {
    const found = converted.find(({ document }) => document.id === id);
    if (found === undefined) continue;
    const turn = turnOf(found.document, page);
    if (found.conversion.kind === 'images') {
      const image = found.conversion.images[page - 1];
      if (image !== undefined) parts.push({ kind: 'image', ...image, turn });
      continue;
    }
    const { pdf } = found.conversion;
    const last = parts.at(-1);
    const before = last?.kind === 'pdf' && last.pdf === pdf ? (last.pages ?? []) : [];
    if (before.length > 0) parts.pop();
    parts.push({ kind: 'pdf', pdf, pages: [...before, { number: page, turn }] });
  }
  return parts;
}

/** What the conversion holds counts, wherever staff did not choose pages. */
function withOwnPages({ document, conversion }: Converted): DocumentState {
  const count = conversion.kind === 'pdf' ? conversion.pageCount : conversion.images.length;
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const own = document.pages === undefined ? all : filePages(document);
  return { ...document, pages: own.filter((page) => page <= count) };
}
