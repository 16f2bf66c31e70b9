// Takes everything personal out of a JPEG (place, camera, comments) without touching its pixels.

import { bufferOf } from './bytes.ts';

const marker = 0xff;
const startOfScan = 0xda;
const comment = 0xfe;
const firstApplication = 0xe1;
const lastApplication = 0xef;
const colourProfile = 0xe2;
const adobe = 0xee;

/**
 * The JPEG without APP1–APP15 and comments; the colour profile (APP2) and Adobe's colour mark
 * (APP14) stay, since colours depend on them. Null when it is no JPEG of whole segments.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const buffer = bufferOf(bytes);
  if (buffer.length < 4 || buffer.readUInt16BE(0) !== 0xffd8) return null;
  const kept = [buffer.subarray(0, 2)];
  for (let at = 2; at + 4 <= buffer.length; ) {
    if (buffer[at] !== marker) return null;
    const kind = buffer[at + 1] ?? 0;
    if (kind === marker) {
      at += 1;
      continue;
    }
    if (kind === startOfScan) return Buffer.concat([...kept, buffer.subarray(at)]);
    const end = at + 2 + buffer.readUInt16BE(at + 2);
    const segment = buffer.subarray(at, end);
    if (!isPersonal(kind, segment)) kept.push(segment);
    at = end;
  }
  return null;
}

function isPersonal(kind: number, segment: Buffer): boolean {
  if (kind === comment) return true;
  if (kind < firstApplication || kind > lastApplication || kind === adobe) return false;
  return kind !== colourProfile || segment.toString('latin1', 4, 15) !== 'ICC_PROFILE';
}
