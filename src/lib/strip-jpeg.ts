// Takes everything personal out of a JPEG without touching its picture: a walk over its segments.

/** Markers of ITU-T T.81, table B.1. */
const marker = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe } as const;
const application = { first: 0xe0, profile: 0xe2, adobe: 0xee, last: 0xef } as const;
const restart = { first: 0xd0, last: 0xd7 } as const;
/** A JFIF header without a thumbnail has 16 bytes and one length. */
const jfifBytesMax = 16;
/** A picture has a few dozen segments; a progressive one a few hundred. */
const segmentsMax = 10_000;

/**
 * The same JPEG with only what is needed to show it: tables, scans, the colour profile and Adobe's
 * colour marker. Camera data, GPS position, thumbnails, comments and anything after the end are
 * left out. Null when the file is not a whole, well-formed JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (let count = 0; count < segmentsMax; count++) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const code = bytes[at + 1];
    if (bytes[at] !== 0xff || code === undefined) return null;
    if (code === marker.end) {
      kept.push(bytes.subarray(at, at + 2));
      return Buffer.concat(kept);
    }
    const end = at + 2 + segmentLength(bytes, at);
    if (end < at + 4 || end > bytes.length) return null;
    const next = code === marker.scan ? scanEnd(bytes, end) : end;
    if (isNeeded(bytes.subarray(at, end), code)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

function segmentLength(bytes: Uint8Array, at: number): number {
  return ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

/** Where the coded picture data ends: at the next marker that is no restart and no stuffed byte. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0;
    const isRestart = code >= restart.first && code <= restart.last;
    if (code !== 0 && code !== 0xff && !isRestart) return at;
  }
  return bytes.length;
}

function isNeeded(segment: Uint8Array, code: number): boolean {
  if (code === marker.comment) return false;
  if (code < application.first || code > application.last) return true;
  if (code === application.first) {
    return startsWith(segment, 'JFIF\0') && segment.length <= jfifBytesMax + 2;
  }
  if (code === application.profile) return startsWith(segment, 'ICC_PROFILE\0');
  return code === application.adobe && startsWith(segment, 'Adobe');
}

function startsWith(segment: Uint8Array, text: string): boolean {
  return Buffer.from(segment.subarray(4, 4 + text.length)).toString('latin1') === text;
}
