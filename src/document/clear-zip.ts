// Takes the identifiers out of every DICOM file of an archive: a disc from a hospital, packed.
import JSZip from 'jszip';
import { withoutIdentifiers } from '../privacy/dicom-header.ts';
import { zipNestingMax, zipUnpackedBytesMax } from './limits.ts';
import { isProgram, isScript } from './program-marks.ts';
import { recognise } from './recognise.ts';
import { listZip, type ZipEntry } from './zip-listing.ts';

/** The first day that an archive knows: when a file was made is nobody's business. */
const date = new Date(Date.UTC(1980, 0, 1));

/** A file of an archive that cannot be read or cleared; `path`: through the archives inside. */
export class UnclearedFile extends Error {
  readonly code = 'uncleared_file';
  readonly retryable = false;
  readonly path: string;

  constructor(name: string, cause: unknown) {
    super('a file of an archive cannot be cleared', { cause });
    this.name = 'UnclearedFile';
    this.path = cause instanceof UnclearedFile ? `${name}/${cause.path}` : name;
  }
}

interface Unpacking {
  bytesLeft: number;
  /** A DICOM file was found. */
  cleared: boolean;
}

/**
 * The archive anew, its DICOM files without identifiers; null where it holds none, and goes along
 * as it came. Throws {@link UnclearedFile} where one cannot be cleared: then nothing of it may
 * leave.
 */
export async function clearedZip(bytes: Uint8Array): Promise<Uint8Array | null> {
  const unpacking: Unpacking = { bytesLeft: zipUnpackedBytesMax, cleared: false };
  const packed = await packedAnew(bytes, unpacking, 0);
  return unpacking.cleared ? packed : null;
}

async function packedAnew(
  bytes: Uint8Array,
  unpacking: Unpacking,
  depth: number,
): Promise<Uint8Array> {
  const listing = await listZip(bytes);
  if (listing.kind === 'refused') throw new Error(`an archive inside: ${listing.reason}`);
  const archive = new JSZip();
  for (const entry of listing.entries) {
    const content = await contentOf(entry, unpacking, depth).catch((error: unknown) => {
      throw new UnclearedFile(entry.name, error);
    });
    if (content !== null) archive.file(entry.name, content, { date, createFolders: false });
  }
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Null for what is left behind: the viewer of a disc, and what nobody knows how to clear. */
async function contentOf(
  entry: ZipEntry,
  unpacking: Unpacking,
  depth: number,
): Promise<Uint8Array | null> {
  const content = await entry.read(unpacking.bytesLeft);
  unpacking.bytesLeft -= content.length;
  const { family } = await recognise(content);
  if (family !== 'dicom' && (isProgram(content) || isScript(content, entry.name))) return null;
  switch (family) {
    case 'dicom':
      unpacking.cleared = true;
      return withoutIdentifiers(content);
    case 'zip':
      if (depth > zipNestingMax) throw new Error('archives too deep');
      return packedAnew(content, unpacking, depth + 1);
    case 'binary':
      return null;
    default:
      return content;
  }
}
