// Examines voice notes and videos, which are kept for a coordinator to hear and see.

import type { Examination } from '../intake/document.ts';
import { bufferOf, holdsAscii } from './bytes.ts';
import { type FileType, accepted, refused } from './finding.ts';

/** Players of every phone; the rest is refused so that the sender records it again. */
const playable =
  /^(?:audio\/(?:mpeg|ogg|opus|wav|vnd\.wave|x-wav|aac|aacp|mp4|x-m4a|amr|flac|x-flac|webm|x-ms-wma|x-ms-asf|aiff|ogg; codecs=opus)|video\/(?:mp4|quicktime|webm|3gpp|3gpp2|x-m4v|ogg|mpeg|x-matroska|matroska|x-msvideo|vnd\.avi|x-ms-asf|x-ms-wmv))$/u;

export function examineMedia(bytes: Uint8Array, type: FileType): Examination {
  if (!playable.test(type.mediaType)) return refused(type, 'type_not_supported');
  if (isEmptyVideo(bytes, type.mediaType)) return refused(type, 'unreadable');
  return isCutOff(bytes, type.mediaType)
    ? refused(type, 'damaged_partly_readable')
    : accepted(type, { pageCount: 0 });
}

const boxed = /mp4|quicktime|3gpp|m4a|m4v/u;

/** Without its index no player shows anything; pictures of foreign kinds look like this. */
function isEmptyVideo(bytes: Uint8Array, mediaType: string): boolean {
  return boxed.test(mediaType) && !holdsAscii(bytes, 'moov') && !holdsAscii(bytes, 'moof');
}

/** Containers that say how long they are are held to it. */
function isCutOff(bytes: Uint8Array, mediaType: string): boolean {
  const buffer = bufferOf(bytes);
  if (boxed.test(mediaType)) return boxesEnd(buffer) > buffer.length;
  if (/wav/u.test(mediaType)) return buffer.length < 44;
  return false;
}

const boxHeaderBytes = 8;

/** Where the last top-level box of an MP4 ends, in bytes. */
function boxesEnd(buffer: Buffer): number {
  let at = 0;
  while (at + boxHeaderBytes <= buffer.length) {
    const short = buffer.readUInt32BE(at);
    if (short === 0) return buffer.length;
    const isLong = short === 1 && at + 16 <= buffer.length;
    const size = isLong ? Number(buffer.readBigUInt64BE(at + 8)) : short;
    if (size < boxHeaderBytes) return Number.POSITIVE_INFINITY;
    at += size;
  }
  return at;
}
