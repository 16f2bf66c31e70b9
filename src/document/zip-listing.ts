// Opens an archive without trusting a word of it: names, sizes, overlaps, links, encryption.

import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import type { RefusalReason } from '../intake/document.ts';
import { bufferOf } from './bytes.ts';
import { zipEntriesMax, zipRatioFromBytes, zipRatioMax, zipUnpackedBytesMax } from './limits.ts';

export interface ZipEntry {
  readonly name: string;
  /** Unpacked size in bytes, as the directory claims; reading checks it. */
  readonly bytes: number;
  /** Unpacks the entry; rejects on damage, on a lie about its size and above `bytesMax`. */
  readonly read: (bytesMax: number) => Promise<Uint8Array>;
}

export type ZipListing =
  | { readonly kind: 'listed'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** Lists the files of an archive (folders left out), or says why it may not be unpacked. */
export async function listZip(bytes: Uint8Array): Promise<ZipListing> {
  const entries: Entry[] = [];
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bufferOf(bytes));
    if (zip.entryCount > zipEntriesMax) return refusedFor('archive_too_large');
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > zipEntriesMax) return refusedFor('archive_too_large');
    }
  } catch (error) {
    return refusedFor(isAboutNames(error) ? 'bad_names' : 'unreadable');
  }
  const reason = whyNotUnpack(entries);
  if (reason !== null) return refusedFor(reason);
  const files = entries.filter((entry) => !entry.fileName.endsWith('/'));
  return { kind: 'listed', entries: files.map((entry) => readable(zip, entry)) };
}

/** yauzl refuses absolute and upward paths by itself. */
function isAboutNames(error: unknown): boolean {
  return error instanceof Error && /path|file ?name/iu.test(error.message);
}

function whyNotUnpack(entries: readonly Entry[]): RefusalReason | null {
  if (entries.some(isLocked)) return 'password_protected';
  if (entries.some((entry) => hasBadName(entry.fileName) || isLink(entry))) return 'bad_names';
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > zipUnpackedBytesMax) return 'archive_too_large';
  if (entries.some(isBomb) || overlap(entries)) return 'archive_too_large';
  return entries.every((entry) => entry.canDecodeFileData()) ? null : 'unreadable';
}

const strongEncryption = 0x40;
const hiddenNames = 0x2000;

function isLocked(entry: Entry): boolean {
  const flags = entry.generalPurposeBitFlag;
  return entry.isEncrypted() || (flags & (strongEncryption | hiddenNames)) !== 0;
}

function hasBadName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (name === '' || /[\x00-\x1f\x7f]/u.test(name)) return true;
  return /^[A-Za-z]:|^[/\\]/u.test(name) || name.split(/[/\\]/u).includes('..');
}

const fileTypeMask = 0o170000;
const regularFile = 0o100000;
const directory = 0o040000;

/** Anything on Unix that is neither file nor folder: a link, a device, a pipe. */
function isLink(entry: Entry): boolean {
  const fileType = (entry.externalFileAttributes >>> 16) & fileTypeMask;
  const madeOnUnix = [3, 19].includes(entry.versionMadeBy >>> 8);
  return madeOnUnix && ![0, regularFile, directory].includes(fileType);
}

function isBomb(entry: Entry): boolean {
  return (
    entry.uncompressedSize > zipRatioFromBytes &&
    entry.uncompressedSize > zipRatioMax * entry.compressedSize
  );
}

const localHeaderBytes = 30;

/** Entries that share bytes unpack to far more than they weigh. */
function overlap(entries: readonly Entry[]): boolean {
  const sorted = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  return sorted.some((entry, index) => {
    const next = sorted[index + 1];
    const end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize;
    return next !== undefined && end > next.relativeOffsetOfLocalHeader;
  });
}

function readable(zip: ZipFile, entry: Entry): ZipEntry {
  return {
    name: entry.fileName,
    bytes: entry.uncompressedSize,
    read: async (bytesMax) => {
      if (entry.uncompressedSize > bytesMax) throw new RangeError('The entry is too large.');
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        // `as`: yauzl's streams are in binary mode.
        chunks.push(chunk as Buffer);
      }
      const unpacked = Buffer.concat(chunks);
      if (crc32(unpacked) !== entry.crc32) throw new Error('The entry is damaged.');
      return unpacked;
    },
  };
}

function refusedFor(reason: RefusalReason): ZipListing {
  return { kind: 'refused', reason };
}
