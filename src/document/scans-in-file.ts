// The scans that a file holds: itself, or those of an archive, each under the way to it.
import type { DocumentKind } from '../intake/document.ts';
import { readDicomHeader, type DicomHeader } from './dicom-header.ts';
import { zipNestingMax, zipUnpackedBytesMax } from './limits.ts';
import { recognise } from './recognise.ts';
import { listZip, type ZipEntry } from './zip-listing.ts';

export interface FoundScan {
  /** Empty for the file itself; of an archive which of its files, `3`, or `3.0` of one inside. */
  readonly inside: string;
  /** Null where it cannot be read. */
  readonly header: DicomHeader | null;
}

/** More are a whole archive of a hospital; nobody leafs through them here. */
const scansMax = 2_000;

/** Throws on an archive that cannot be listed. */
export async function scansInFile(
  bytes: Uint8Array,
  kind: DocumentKind,
): Promise<readonly FoundScan[]> {
  if (kind !== 'zip') return [{ inside: '', header: headerOf(bytes) }];
  const found: FoundScan[] = [];
  await look(bytes, { found, bytesLeft: zipUnpackedBytesMax }, []);
  return found;
}

/** The bytes of one of them; null where there is no such file. */
export async function scanInFile(bytes: Uint8Array, inside: string): Promise<Uint8Array | null> {
  let content = bytes;
  for (const step of inside.split('.')) {
    const entry = (await entriesOf(content))[Number(step)];
    if (entry === undefined) return null;
    content = await entry.read(zipUnpackedBytesMax);
  }
  return content;
}

interface Looking {
  readonly found: FoundScan[];
  bytesLeft: number;
}

async function look(bytes: Uint8Array, looking: Looking, way: readonly number[]): Promise<void> {
  for (const [index, entry] of (await entriesOf(bytes)).entries()) {
    if (looking.found.length >= scansMax) return;
    const content = await entry.read(looking.bytesLeft);
    looking.bytesLeft -= content.length;
    const { family } = await recognise(content);
    const here = [...way, index];
    if (family === 'zip' && way.length <= zipNestingMax) await look(content, looking, here);
    if (family !== 'dicom') continue;
    const header = headerOf(content);
    // The index of a disc (DICOMDIR) is no picture.
    if (header?.series !== '') looking.found.push({ inside: here.join('.'), header });
  }
}

async function entriesOf(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const listing = await listZip(bytes);
  if (listing.kind === 'refused') throw new Error(`an archive: ${listing.reason}`);
  return listing.entries;
}

function headerOf(bytes: Uint8Array): DicomHeader | null {
  try {
    return readDicomHeader(bytes);
  } catch {
    return null;
  }
}
