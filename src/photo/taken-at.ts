// When a photo was taken, as its camera wrote it into the EXIF block.
import sharp from 'sharp';

const exifFolderTag = 0x87_69;
const takenAtTag = 0x90_03;
const entryBytes = 12;
const entriesMax = 500;
/** `2026:11:25 18:51:06` */
const written = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/u;

/** Local time as `2026-11-25T18:51:06`; null when the file does not say or cannot be opened. */
export async function takenAt(bytes: Uint8Array): Promise<string | null> {
  try {
    const { exif } = await sharp(bytes).metadata();
    return exif === undefined ? null : readTakenAt(exif);
  } catch {
    // Only a help to put pages in order: whoever decodes the picture says what is wrong with it.
    return null;
  }
}

function readTakenAt(exif: Buffer): string | null {
  const start = exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0;
  const tiff = exif.subarray(start);
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const word = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const valueOf = (folder: number, tag: number): number | null => {
    const count = Math.min(word(folder), entriesMax);
    for (let entry = 0; entry < count; entry += 1) {
      const at = folder + 2 + entry * entryBytes;
      if (word(at) === tag) return long(at + 8);
    }
    return null;
  };
  const folder = valueOf(long(4), exifFolderTag);
  const at = folder === null ? null : valueOf(folder, takenAtTag);
  if (at === null) return null;
  const found = written.exec(tiff.subarray(at, at + 19).toString('latin1'));
  if (found === null) return null;
  const [, year = '', month = '', day = '', time = ''] = found;
  return year === '0000' ? null : `${year}-${month}-${day}T${time}`;
}
