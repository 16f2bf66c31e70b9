// Looks through a PowerPoint 97–2003 stream (MS-PPT) for macros and packed files.

import { inflateSync } from 'node:zlib';
import { bufferOf } from './bytes.ts';
import { holdsEmbeddedFile, readCompoundFile } from './compound-file.ts';
import { officePartBytesMax } from './limits.ts';

const oleObjectStorage = 0x1011;
const recordHeaderBytes = 8;
const sizeFieldBytes = 4;

/** Whether an object stored in the slides is a Visual Basic project or a packed file. */
export function isActivePresentation(slides: Uint8Array): boolean {
  const buffer = bufferOf(slides);
  for (let at = 0; at + recordHeaderBytes <= buffer.length;) {
    const isCompressed = buffer.readUInt16LE(at) >>> 4 === 1;
    const end = at + recordHeaderBytes + buffer.readUInt32LE(at + 4);
    const content = buffer.subarray(at + recordHeaderBytes, end);
    if (buffer.readUInt16LE(at + 2) === oleObjectStorage) {
      if (isActiveObject(isCompressed ? inflated(content) : content)) return true;
    }
    at = end;
  }
  return false;
}

function inflated(content: Buffer): Buffer {
  return inflateSync(content.subarray(sizeFieldBytes), { maxOutputLength: officePartBytesMax });
}

function isActiveObject(object: Buffer): boolean {
  const file = readCompoundFile(object);
  return holdsEmbeddedFile(file) || file.storages.some((path) => /(?:^|\/)VBA$/u.test(path));
}
