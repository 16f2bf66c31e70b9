// Reads Microsoft's compound files (MS-CFB), the container of doc, xls, ppt and msg.

import { bufferOf } from './bytes.ts';

export interface CompoundStream {
  /** Path inside the file, storages separated by `/`, the root left out. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface CompoundFile {
  /** Paths of all storages (folders). */
  readonly storages: readonly string[];
  readonly streams: readonly CompoundStream[];
}

const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;
const entryBytes = 128;
const headerBytes = 512;
const fatSectorsInHeader = 109;
const entriesMax = 20_000;

/** Throws RangeError on a file whose tables do not hold together. */
export function readCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = bufferOf(bytes);
  const sectorBytes = 2 ** file.readUInt16LE(30);
  if (sectorBytes !== 512 && sectorBytes !== 4_096) throw new RangeError('Odd sector size.');
  const sectors: Sectors = { file, sectorBytes, fat: readFat(file, sectorBytes) };
  const directory = readChain(sectors, file.readUInt32LE(48));
  const mini = miniSectors(sectors, directory);
  return walk(directory, (entry) => readStream(sectors, mini, entry));
}

/** Whether a file is packed into the document, as opposed to a chart or an equation. */
export function holdsEmbeddedFile({ streams }: CompoundFile): boolean {
  // eslint-disable-next-line no-control-regex -- the stream's name begins with byte 1
  return streams.some(({ path }) => /(?:^|\/)(?:\x01Ole10Native|Package)$/u.test(path));
}

interface Sectors {
  readonly file: Buffer;
  readonly sectorBytes: number;
  readonly fat: readonly number[];
}

interface DirectoryEntry {
  readonly start: number;
  readonly size: number;
}

function sectorAt(file: Buffer, sectorBytes: number, index: number): Buffer {
  const start = (index + 1) * sectorBytes;
  if (start >= file.length) throw new RangeError('A sector lies beyond the end.');
  return file.subarray(start, start + sectorBytes);
}

function readFat(file: Buffer, sectorBytes: number): readonly number[] {
  const fatSectors = numbersOf(file.subarray(76, headerBytes)).slice(0, fatSectorsInHeader);
  let next = file.readUInt32LE(68);
  for (let guard = file.length / sectorBytes; next < endOfChain && guard > 0; guard -= 1) {
    const numbers = numbersOf(sectorAt(file, sectorBytes, next));
    next = numbers.pop() ?? endOfChain;
    fatSectors.push(...numbers);
  }
  return fatSectors
    .filter((index) => index < endOfChain - 1)
    .flatMap((index) => numbersOf(sectorAt(file, sectorBytes, index)));
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}

function readChain({ file, sectorBytes, fat }: Sectors, first: number): Buffer {
  const chunks: Buffer[] = [];
  let index = first;
  for (let guard = fat.length; index < endOfChain - 1; guard -= 1) {
    if (guard < 0) throw new RangeError('A chain runs in a circle.');
    chunks.push(sectorAt(file, sectorBytes, index));
    index = fat[index] ?? endOfChain;
  }
  return Buffer.concat(chunks);
}

const miniSectorBytes = 64;

/** Small streams live in one big stream of the root, cut into sectors of 64 bytes. */
interface MiniSectors {
  readonly content: Buffer;
  readonly fat: readonly number[];
  readonly cutoffBytes: number;
}

function miniSectors(sectors: Sectors, directory: Buffer): MiniSectors {
  const { file } = sectors;
  const rootStart = directory.readUInt32LE(116);
  return {
    content: readChain(sectors, rootStart),
    fat: numbersOf(readChain(sectors, file.readUInt32LE(60))),
    cutoffBytes: file.readUInt32LE(56),
  };
}

function readStream(sectors: Sectors, mini: MiniSectors, entry: DirectoryEntry): Uint8Array {
  if (entry.size >= mini.cutoffBytes)
    return readChain(sectors, entry.start).subarray(0, entry.size);
  const chunks: Buffer[] = [];
  let index = entry.start;
  for (let guard = mini.fat.length; index < endOfChain - 1 && guard >= 0; guard -= 1) {
    const start = index * miniSectorBytes;
    chunks.push(mini.content.subarray(start, start + miniSectorBytes));
    index = mini.fat[index] ?? endOfChain;
  }
  return Buffer.concat(chunks).subarray(0, entry.size);
}

const storageType = 1;
const streamType = 2;

function walk(directory: Buffer, read: (entry: DirectoryEntry) => Uint8Array): CompoundFile {
  const storages: string[] = [];
  const streams: CompoundStream[] = [];
  const seen = new Set<number>();
  const pending = [{ index: directory.readUInt32LE(76), folder: '' }];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { index, folder } = step;
    if (index === noEntry || seen.has(index) || seen.size > entriesMax) continue;
    seen.add(index);
    const entry = directory.subarray(index * entryBytes, (index + 1) * entryBytes);
    if (entry.length < entryBytes) throw new RangeError('A directory entry is missing.');
    const path = folder + nameOf(entry);
    pending.push({ index: entry.readUInt32LE(68), folder });
    pending.push({ index: entry.readUInt32LE(72), folder });
    if (entry[66] === storageType) {
      storages.push(path);
      pending.push({ index: entry.readUInt32LE(76), folder: `${path}/` });
    } else if (entry[66] === streamType) {
      const at = { start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) };
      streams.push({ path, content: read(at) });
    }
  }
  return { storages, streams };
}

function nameOf(entry: Buffer): string {
  const bytes = Math.min(64, Math.max(2, entry.readUInt16LE(64)));
  return entry.subarray(0, bytes - 2).toString('utf16le');
}
