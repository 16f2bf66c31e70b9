// Finds the end of a ZIP archive, which may follow anything.

import { bufferOf } from './bytes.ts';

const zipEndBytes = 22;
const zipCommentBytesMax = 65_535;

/** An end-of-central-directory record near the end whose directory really stands before it. */
export function endsWithZipDirectory(bytes: Uint8Array): boolean {
  const buffer = bufferOf(bytes);
  const from = Math.max(0, buffer.length - zipEndBytes - zipCommentBytesMax);
  for (
    let end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    end >= from;
    end = end === 0 ? -1 : buffer.lastIndexOf('PK\x05\x06', end - 1, 'latin1')
  ) {
    if (end + zipEndBytes > buffer.length) continue;
    const directory = end - buffer.readUInt32LE(end + 12);
    if (directory >= 0 && buffer.toString('latin1', directory, directory + 4) === 'PK\x01\x02')
      return true;
  }
  return false;
}
