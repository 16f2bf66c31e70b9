// Examines an archive, and the office documents and programs that are archives underneath.

import type { Examination } from '../intake/document.ts';
import { type FileType, accepted, quarantined, refused, unknownType } from './finding.ts';
import { zipNestingMax, zipUnpackedBytesMax } from './limits.ts';
import { examineOpenDocument, isOpenDocument } from './examine-open-document.ts';
import { examineOpenXml } from './examine-open-xml.ts';
import { type ZipEntry, listZip } from './zip-listing.ts';

/** Where an archive stands, and how each file in it is to be examined. */
export interface ZipContext {
  /** How many archives this one was found in. */
  readonly depth: number;
  readonly examineEntry: (bytes: Uint8Array, name: string) => Promise<Examination>;
}

const zipType: FileType = { kind: 'zip', mediaType: 'application/zip' };

export async function examineZip(bytes: Uint8Array, context: ZipContext): Promise<Examination> {
  const listing = await listZip(bytes);
  if (listing.kind === 'refused') return refused(zipType, listing.reason);
  const { entries } = listing;
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('[Content_Types].xml')) return examineOpenXml(entries);
  if (isOpenDocument(entries)) return examineOpenDocument(entries);
  if (isProgramPackage(names)) return quarantined(unknownType, 'program');
  if (isForeignDocument(names)) return refused(unknownType, 'type_not_supported');
  if (entries.length === 0) return refused(zipType, 'empty_file');
  if (context.depth > zipNestingMax) return refused(zipType, 'archive_too_large');
  return examineEntries(entries, context);
}

function isProgramPackage(names: ReadonlySet<string>): boolean {
  if (names.has('AndroidManifest.xml') || names.has('install.rdf')) return true;
  return names.has('META-INF/MANIFEST.MF') && [...names].some((name) => name.endsWith('.class'));
}

/** Apple's Pages, Numbers and Keynote, and electronic books. */
function isForeignDocument(names: ReadonlySet<string>): boolean {
  return ['Index/Document.iwa', 'index.apxl', 'index.xml', 'META-INF/container.xml'].some((name) =>
    names.has(name),
  );
}

async function examineEntries(
  entries: readonly ZipEntry[],
  context: ZipContext,
): Promise<Examination> {
  const found: Examination[] = [];
  let bytesLeft = zipUnpackedBytesMax;
  for (const entry of entries) {
    const content = await entry.read(bytesLeft);
    bytesLeft -= content.length;
    const examination = await context.examineEntry(content, entry.name);
    if (spoilsArchive(examination)) return forArchive(examination);
    found.push(examination);
  }
  return judgeArchive(found);
}

/** One of these inside, and nobody should open the archive. */
function spoilsArchive({ outcome, reason, kind }: Examination): boolean {
  if (outcome === 'quarantine') return reason !== 'program';
  if (outcome !== 'reject') return false;
  return (
    reason === 'password_protected' || reason === 'archive_too_large' || isBadZip(kind, reason)
  );
}

function isBadZip(kind: string, reason: string | null): boolean {
  return kind === 'zip' && reason === 'bad_names';
}

function forArchive({ outcome, reason }: Examination): Examination {
  const because = reason ?? 'unreadable';
  return outcome === 'quarantine' ? quarantined(zipType, because) : refused(zipType, because);
}

/**
 * A disc from a hospital brings its own viewer: programs beside DICOM pictures are left out.
 * Programs in any other company set the archive aside.
 */
function judgeArchive(found: readonly Examination[]): Examination {
  const usable = found.filter(({ outcome }) => outcome === 'accept');
  const hasDicom = usable.some(({ kind }) => kind === 'dicom');
  const days = usable.flatMap(({ scannedOn }) => scannedOn ?? []);
  const hasProgram = found.some(({ outcome }) => outcome === 'quarantine');
  if (hasProgram && !hasDicom) return quarantined(zipType, 'program');
  return accepted(zipType, {
    pageCount: usable.reduce((sum, { pageCount }) => sum + pageCount, 0),
    entryCount: usable.reduce((sum, { entryCount }) => sum + entryCount, 0),
    scannedOn: days.toSorted().at(-1) ?? null,
    // Scans name what they show, and are no report of it.
    textSample: usable
      .filter(({ kind }) => kind !== 'dicom')
      .map(({ textSample }) => textSample)
      .join(' '),
  });
}
